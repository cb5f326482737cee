// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind, SearchMatch } from '../../api/enums.ts';

export type SearchQueryVariables = {
  text: string;
  kinds?: ReadonlyArray<NodeKind> | NodeKind | null | undefined;
  first: number;
  lang: Lang;
};

export type SearchQuery = { readonly search: { readonly totalCount: number, readonly truncated: boolean, readonly kinds: ReadonlyArray<{ readonly kind: NodeKind, readonly count: number }>, readonly hits: ReadonlyArray<{ readonly match: SearchMatch, readonly matched: string, readonly node: { readonly summary: string, readonly key: string, readonly kind: NodeKind, readonly name: string } }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const Search = apiDocument<SearchQuery, SearchQueryVariables>(
  'Search',
  '22bdf55a66363fb8d5e7b621424f3273f90369ba571c8af78e26c55e8cea3eda',
  `query Search($text: String!, $kinds: [NodeKind!], $first: Int!, $lang: Lang!) {
  search(text: $text, kinds: $kinds, first: $first) {
    totalCount
    truncated
    kinds {
      kind
      count
    }
    hits {
      match
      matched
      node {
        ...Thing
        summary(lang: $lang)
      }
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
