// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Lang, NodeKind, PassageRole, Severity, TextStatus } from '../../api/enums.ts';

export type DocumentReadingQueryVariables = {
  key: string;
  lang: Lang;
};

export type DocumentReadingQuery = { readonly section: { readonly key: string, readonly locator: string, readonly title: string, readonly coverage: { readonly paragraphs: number, readonly cited: number, readonly silent: number, readonly exempt: number, readonly complete: boolean, readonly figures: number, readonly names: number, readonly numerals: number }, readonly passages: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly locator: string, readonly role: PassageRole, readonly text: string | null, readonly textStatus: TextStatus, readonly silentBecause: string | null, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
            | (
              { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
              & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
            )
            | (
              { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
              & { readonly __typename: 'Observation' }
            )
            | (
              { readonly sentence: string, readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
              & { readonly __typename: 'Relation' }
            )
          > }, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> } }> } } | null };

export type ReadingPassageFragment = { readonly key: string, readonly locator: string, readonly role: PassageRole, readonly text: string | null, readonly textStatus: TextStatus, readonly silentBecause: string | null, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
      )
      | (
        { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly sentence: string, readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Relation' }
      )
    > }, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const DocumentReading = apiDocument<DocumentReadingQuery, DocumentReadingQueryVariables>(
  'DocumentReading',
  'b0b18c813a8a5e2cd848f0467817593aa40fd6e07e8a97de5165e34e90176e9b',
  `query DocumentReading($key: String!, $lang: Lang!) {
  section(key: $key) {
    key
    locator
    title(lang: $lang)
    coverage {
      paragraphs
      cited
      silent
      exempt
      complete
      figures
      names
      numerals
    }
    passages(first: 30) {
      totalCount
      nodes {
        ...ReadingPassage
      }
    }
  }
}

fragment ReadingPassage on Passage {
  key
  locator
  role
  text
  textStatus
  silentBecause(lang: $lang)
  factCounts {
    things
    relations
    figures
  }
  facts(first: 60) {
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
      citations {
        locator
        says
      }
    }
  }
  findings(first: 5) {
    nodes {
      key
      severity
      title(lang: $lang)
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
