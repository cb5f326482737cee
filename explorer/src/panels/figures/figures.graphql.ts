// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Bound, DerivedMeasure, Lang, MeasureType, Nature, NodeKind, Per, Severity, Strength } from '../../api/enums.ts';

export type FiguresPanelQueryVariables = {
  key: string;
  lang: Lang;
};

export type FiguresPanelQuery = { readonly stated: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly periodFrom: number | null, readonly periodTo: number | null, readonly against: string | null, readonly breakdown: string | null, readonly population: string | null, readonly per: Per | null, readonly increment: boolean, readonly rank: number, readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly region: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly derivation: { readonly measure: DerivedMeasure, readonly formula: string, readonly inputs: ReadonlyArray<{ readonly indicator: { readonly name: string } }> } | null, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> }, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly derived: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly periodFrom: number | null, readonly periodTo: number | null, readonly against: string | null, readonly breakdown: string | null, readonly population: string | null, readonly per: Per | null, readonly increment: boolean, readonly rank: number, readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly region: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly derivation: { readonly measure: DerivedMeasure, readonly formula: string, readonly inputs: ReadonlyArray<{ readonly indicator: { readonly name: string } }> } | null, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> }, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } };

export type PanelFigureFragment = { readonly periodFrom: number | null, readonly periodTo: number | null, readonly against: string | null, readonly breakdown: string | null, readonly population: string | null, readonly per: Per | null, readonly increment: boolean, readonly rank: number, readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly region: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly derivation: { readonly measure: DerivedMeasure, readonly formula: string, readonly inputs: ReadonlyArray<{ readonly indicator: { readonly name: string } }> } | null, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> }, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const FiguresPanel = apiDocument<FiguresPanelQuery, FiguresPanelQueryVariables>(
  'FiguresPanel',
  'c126ee1123c93fee4491a6b1ca9b3fe79ab76864ca2ad7dd76d608264be6afdd',
  `query FiguresPanel($key: String!, $lang: Lang!) {
  stated: observations(filter: {subjects: [$key]}, first: 100) {
    totalCount
    nodes {
      ...PanelFigure
    }
  }
  derived: observations(filter: {subjects: [$key], basis: [DERIVED]}, first: 100) {
    totalCount
    nodes {
      ...PanelFigure
    }
  }
}

fragment PanelFigure on Observation {
  ...Figure
  periodFrom
  periodTo
  against(lang: $lang)
  breakdown(lang: $lang)
  population(lang: $lang)
  per
  increment
  rank
  region {
    ...Thing
  }
  derivation {
    measure
    formula(lang: $lang)
    inputs {
      indicator {
        name(lang: $lang)
      }
    }
  }
  findings(first: 3) {
    nodes {
      key
      severity
      title(lang: $lang)
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
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
