// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, EdgeKind, Evidence, IndustryLevel, Lang, NodeKind } from '../../api/enums.ts';

export type PathsQueryVariables = {
  from: string;
  to: string;
  depth: number;
  count: number;
  kinds?: ReadonlyArray<EdgeKind> | EdgeKind | null | undefined;
  basis?: ReadonlyArray<Basis> | Basis | null | undefined;
  lang: Lang;
};

export type PathsQuery = { readonly paths: { readonly evidence: Evidence, readonly truncated: boolean, readonly paths: ReadonlyArray<{ readonly length: number, readonly basis: Basis, readonly things: ReadonlyArray<
        | { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
        | { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string }
      >, readonly relations: ReadonlyArray<{ readonly key: string, readonly sentence: string, readonly basis: Basis, readonly source: { readonly key: string }, readonly target: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }> } };

type Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment = { readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

type Drawn_Industry_Fragment = { readonly level: IndustryLevel, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string };

export type DrawnFragment =
  | Drawn_CrUz7Uhcq75NEcWwykbdVaJFsqOwd1of6VgJljCjkjy_Fragment
  | Drawn_Industry_Fragment
;

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const Paths = apiDocument<PathsQuery, PathsQueryVariables>(
  'Paths',
  'b2008d2b5cb81002646cfec28bf8c2374626bd1564601925522376d8d21a6a22',
  `query Paths($from: String!, $to: String!, $depth: Int!, $count: Int!, $kinds: [EdgeKind!], $basis: [Basis!], $lang: Lang!) {
  paths(
    from: $from
    to: $to
    depth: $depth
    count: $count
    kinds: $kinds
    basis: $basis
  ) {
    evidence
    truncated
    paths {
      length
      basis
      things {
        ...Drawn
      }
      relations {
        key
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
