// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Bound, Lang, MeasureType, Nature, Strength } from '../../api/enums.ts';

export type FiguresPanelQueryVariables = {
  key: string;
  lang: Lang;
};

export type FiguresPanelQuery = { readonly stated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly derived: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const FiguresPanel = apiDocument<FiguresPanelQuery, FiguresPanelQueryVariables>(
  'FiguresPanel',
  `query FiguresPanel($key: String!, $lang: Lang!) {
  stated: observations(filter: {subjects: [$key]}, first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
  derived: observations(filter: {subjects: [$key], basis: [DERIVED]}, first: 100) {
    totalCount
    nodes {
      ...Figure
    }
  }
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
}`,
);
