// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, ChainDirection, ChainGrain, ChainSide, IndustryLevel, InputSource, Lang, NodeKind } from '../../api/enums.ts';

export type SupplyChainQueryVariables = {
  of: string;
  direction: ChainDirection;
  depth: number;
  grain: ChainGrain;
  basis?: ReadonlyArray<Basis> | Basis | null | undefined;
  through?: ReadonlyArray<string> | string | null | undefined;
  gaps: boolean;
  lang: Lang;
};

export type SupplyChainQuery = { readonly entity:
    | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
    | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
   | null, readonly supplyChain: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly side: ChainSide, readonly thing: { readonly key: string } }>, readonly rolledUp: ReadonlyArray<{ readonly basis: Basis, readonly source:
        | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
        | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
      , readonly target:
        | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
        | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
      , readonly relations: ReadonlyArray<{ readonly key: string, readonly sentence: string, readonly basis: Basis, readonly role: string | null, readonly product: { readonly name: string } | null, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }> }, readonly chainGaps?: { readonly inputs: ReadonlyArray<{ readonly source: InputSource, readonly input: { readonly key: string } }> } };

type Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment = { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

type Drawn_Industry_Fragment = { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

export type DrawnFragment =
  | Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment
  | Drawn_Industry_Fragment
;

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type ChainRelationFragment = { readonly key: string, readonly sentence: string, readonly basis: Basis, readonly role: string | null, readonly product: { readonly name: string } | null, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const SupplyChain = apiDocument<SupplyChainQuery, SupplyChainQueryVariables>(
  'SupplyChain',
  '79f26d5abfc0e937113ac8f1402c676594dbf32a53fbd923190de1970af9d779',
  `query SupplyChain($of: String!, $direction: ChainDirection!, $depth: Int!, $grain: ChainGrain!, $basis: [Basis!], $through: [String!], $gaps: Boolean!, $lang: Lang!) {
  entity(key: $of) {
    ...Drawn
  }
  supplyChain(
    of: $of
    direction: $direction
    depth: $depth
    grain: $grain
    basis: $basis
    through: $through
  ) {
    truncated
    nodes {
      side
      thing {
        key
      }
    }
    rolledUp {
      basis
      source {
        ...Drawn
      }
      target {
        ...Drawn
      }
      relations {
        ...ChainRelation
      }
    }
  }
  chainGaps(of: $of, depth: $depth, basis: $basis) @include(if: $gaps) {
    inputs {
      source
      input {
        key
      }
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

fragment ChainRelation on Relation {
  key
  sentence(lang: $lang)
  basis
  role
  product {
    name(lang: $lang)
  }
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

fragment Cited on Citation {
  key
  basis
  locator
}`,
);
