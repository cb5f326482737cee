// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang } from '../../api/enums.ts';

export type DocumentSectionsQueryVariables = {
  lang: Lang;
  after?: string | null | undefined;
};

export type DocumentSectionsQuery = { readonly sections: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly locator: string, readonly level: number, readonly title: string, readonly passageCount: number, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly coverage: { readonly paragraphs: number, readonly cited: number, readonly silent: number, readonly exempt: number, readonly complete: boolean } }> } };

export const DocumentSections = apiDocument<DocumentSectionsQuery, DocumentSectionsQueryVariables>(
  'DocumentSections',
  '546bafc095a0e31d568ebd7e97f2efa9cf957f9fb20165b2eaad8192b8beca5b',
  `query DocumentSections($lang: Lang!, $after: String) {
  sections(first: 100, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      key
      locator
      level
      title(lang: $lang)
      passageCount
      factCounts {
        things
        relations
        figures
      }
      coverage {
        paragraphs
        cited
        silent
        exempt
        complete
      }
    }
  }
}`,
);
