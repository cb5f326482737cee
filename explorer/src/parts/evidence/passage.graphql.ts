// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Lang, NodeKind, TextStatus } from '../../api/enums.ts';

export type PassageAtSideQueryVariables = {
  passage: string;
  lang: Lang;
};

export type PassageAtSideQuery = { readonly passage: { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | (
          { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null }
          & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
        )
        | (
          { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string } }
          & { readonly __typename: 'Observation' }
        )
        | (
          { readonly sentence: string, readonly key: string, readonly basis: Basis }
          & { readonly __typename: 'Relation' }
        )
      > } } | null };

export type PassageWithFactsFragment = { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null }
        & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
      )
      | (
        { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string } }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly sentence: string, readonly key: string, readonly basis: Basis }
        & { readonly __typename: 'Relation' }
      )
    > } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const PassageAtSide = apiDocument<PassageAtSideQuery, PassageAtSideQueryVariables>(
  'PassageAtSide',
  '2c28de22fe199beee1f8814f63447a0687e9ed90b327a303a4fd280e3272197f',
  `query PassageAtSide($passage: String!, $lang: Lang!) {
  passage(key: $passage) {
    ...PassageWithFacts
  }
}

fragment PassageWithFacts on Passage {
  key
  locator
  line
  textStatus
  text
  section {
    key
    locator
    title(lang: $lang)
  }
  factCounts {
    things
    relations
    figures
  }
  facts(first: 40) {
    totalCount
    nodes {
      __typename
      key
      basis
      ... on Entity {
        kind
        name(lang: $lang)
      }
      ... on Relation {
        sentence(lang: $lang)
      }
      ... on Observation {
        display(lang: $lang)
        time
        indicator {
          name(lang: $lang)
        }
        subject {
          ...Thing
        }
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
