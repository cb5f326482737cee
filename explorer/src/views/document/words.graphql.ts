// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang } from '../../api/enums.ts';

export type DocumentWordsQueryVariables = {
  plan: string;
  text: string;
  lang: Lang;
};

export type DocumentWordsQuery = { readonly plan: { readonly words: { readonly stands: boolean | null, readonly passagesSearched: number, readonly whyNot: string | null, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string, readonly text: string | null, readonly section: { readonly locator: string, readonly title: string } }> } } | null };

export const DocumentWords = apiDocument<DocumentWordsQuery, DocumentWordsQueryVariables>(
  'DocumentWords',
  'fb5306b162730ad9a0ed83ebef27e72703259c0dce785d202d1df7e83cf14ad3',
  `query DocumentWords($plan: String!, $text: String!, $lang: Lang!) {
  plan(key: $plan) {
    words(text: $text) {
      stands
      passagesSearched
      whyNot
      passages {
        key
        locator
        text
        section {
          locator
          title(lang: $lang)
        }
      }
    }
  }
}`,
);
