// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Bound, Lang, MeasureType, Nature, NodeKind, Stage, Stance, Strength, TextStatus } from '../../api/enums.ts';

export type EvidenceQueryVariables = {
  fact: string;
  lang: Lang;
};

export type EvidenceQuery = { readonly fact:
    | (
      { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null, readonly says: ReadonlyArray<string>, readonly why: string | null, readonly passage: { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
            > } } | null }> }
      & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
    )
    | (
      { readonly display: string, readonly time: string, readonly words: ReadonlyArray<string>, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string, readonly definition: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly derivation: { readonly formula: string, readonly assumption: string | null, readonly inputs: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } | null, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null, readonly says: ReadonlyArray<string>, readonly why: string | null, readonly passage: { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
            > } } | null }> }
      & { readonly __typename: 'Observation' }
    )
    | (
      { readonly sentence: string, readonly strength: Strength | null, readonly stance: Stance | null, readonly stage: Stage | null, readonly condition: string | null, readonly key: string, readonly basis: Basis, readonly source: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly target: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null, readonly says: ReadonlyArray<string>, readonly why: string | null, readonly passage: { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
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
            > } } | null }> }
      & { readonly __typename: 'Relation' }
    )
   | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

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

export const Evidence = apiDocument<EvidenceQuery, EvidenceQueryVariables>(
  'Evidence',
  '71f1413adb58c046e9343710be3b3de044b529d67c366f2c0eaa12232eb4ec7c',
  `query Evidence($fact: String!, $lang: Lang!) {
  fact(key: $fact) {
    __typename
    key
    basis
    ... on Entity {
      kind
      name(lang: $lang)
    }
    ... on Relation {
      sentence(lang: $lang)
      strength
      stance
      stage
      condition(lang: $lang)
      source {
        ...Thing
      }
      target {
        ...Thing
      }
    }
    ... on Observation {
      display(lang: $lang)
      time
      words
      indicator {
        name(lang: $lang)
        definition(lang: $lang)
      }
      subject {
        ...Thing
      }
      derivation {
        formula(lang: $lang)
        assumption(lang: $lang)
        inputs {
          ...Figure
          subject {
            ...Thing
          }
        }
      }
    }
    citations {
      key
      basis
      locator
      says
      why(lang: $lang)
      passage {
        ...PassageWithFacts
      }
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}

fragment Figure on Observation {
  key
  display(lang: $lang)
  value
  low
  high
  bound
  nature
  time
  year
  basis
  strength
  indicator {
    key
    name(lang: $lang)
    measure
  }
  unit {
    key
    name(lang: $lang)
  }
  citations {
    ...Cited
  }
}

fragment Cited on Citation {
  key
  basis
  locator
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
}`,
);
