// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../api/document.ts';
import type { Lang, NodeKind } from '../api/enums.ts';

export type SuggestionsQueryVariables = {
  text: string;
  lang: Lang;
};

export type SuggestionsQuery = { readonly search: { readonly hits: ReadonlyArray<{ readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string } }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const Suggestions = apiDocument<SuggestionsQuery, SuggestionsQueryVariables>(
  'Suggestions',
  'a2fd28112eb124c5588a05ff6b18e188866069717bfe0e4fc67e143fa37a88da',
  `query Suggestions($text: String!, $lang: Lang!) {
  search(text: $text, first: 8) {
    hits {
      node {
        ...Thing
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
