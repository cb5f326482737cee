// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, EdgeKind, IndustryLevel, Lang, NodeKind } from '../../api/enums.ts';

export type NetworkQueryVariables = {
  of: ReadonlyArray<string> | string;
  depth: number;
  first: number;
  expanded: ReadonlyArray<string> | string;
  more: boolean;
  basis: ReadonlyArray<Basis> | Basis;
  lang: Lang;
};

export type NetworkQuery = { readonly neighborhood: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly thing:
        | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
        | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
       }>, readonly links: ReadonlyArray<{ readonly key: string, readonly kind: EdgeKind, readonly sentence: string, readonly basis: Basis, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly expanded?: { readonly nodes: ReadonlyArray<{ readonly thing:
        | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
        | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
       }>, readonly links: ReadonlyArray<{ readonly key: string, readonly kind: EdgeKind, readonly sentence: string, readonly basis: Basis, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } };

export type AroundFragment = { readonly nodes: ReadonlyArray<{ readonly thing:
      | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
      | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
     }>, readonly links: ReadonlyArray<{ readonly key: string, readonly kind: EdgeKind, readonly sentence: string, readonly basis: Basis, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> };

type Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment = { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

type Drawn_Industry_Fragment = { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

export type DrawnFragment =
  | Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment
  | Drawn_Industry_Fragment
;

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const Network = apiDocument<NetworkQuery, NetworkQueryVariables>(
  'Network',
  'f7c633f4afcda508475dd62228b9e097b145a40adc149e5e853a63eae065966c',
  `query Network($of: [String!]!, $depth: Int!, $first: Int!, $expanded: [String!]!, $more: Boolean!, $basis: [Basis!]!, $lang: Lang!) {
  neighborhood(of: $of, depth: $depth, first: $first, basis: $basis) {
    truncated
    ...Around
  }
  expanded: neighborhood(of: $expanded, depth: 1, first: 600, basis: $basis) @include(if: $more) {
    ...Around
  }
}

fragment Around on Neighborhood {
  nodes {
    thing {
      ...Drawn
    }
  }
  links {
    key
    kind
    sentence(lang: $lang)
    basis
    source {
      key
    }
    target {
      key
    }
    citations {
      ...Cited
    }
  }
}

fragment Drawn on Entity {
  ...Thing
  degree
  ... on Industry {
    level
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}

fragment Cited on Citation {
  key
  basis
  locator
}`,
);
