// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang } from '../../api/enums.ts';

export type PassagesPanelQueryVariables = {
  key: string;
  lang: Lang;
};

export type PassagesPanelQuery = { readonly entity: { readonly said: ReadonlyArray<{ readonly passage: { readonly key: string, readonly locator: string, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string } }, readonly citations: ReadonlyArray<{ readonly key: string, readonly says: ReadonlyArray<string>, readonly about: (
          { readonly key: string }
          & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Observation' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Relation' | 'Resource' | 'Technology' }
        ) }> }>, readonly mentionedIn: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly locator: string, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string } }> } } | null };

export type PassageInListFragment = { readonly key: string, readonly locator: string, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string } };

export const PassagesPanel = apiDocument<PassagesPanelQuery, PassagesPanelQueryVariables>(
  'PassagesPanel',
  '262eb02dadb2fdd3521840841ea222fa53078967804981bff9af8b5dcaad28ef',
  `query PassagesPanel($key: String!, $lang: Lang!) {
  entity(key: $key) {
    ... on Subject {
      said {
        passage {
          ...PassageInList
        }
        citations {
          key
          says
          about {
            __typename
            key
          }
        }
      }
      mentionedIn(first: 100) {
        totalCount
        nodes {
          ...PassageInList
        }
      }
    }
  }
}

fragment PassageInList on Passage {
  key
  locator
  text
  section {
    key
    locator
    title(lang: $lang)
  }
}`,
);
