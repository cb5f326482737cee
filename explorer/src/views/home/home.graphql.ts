// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { ArithmeticRuleName, Basis, Bound, Lang, MeasureType, Nature, NodeKind, Severity, Strength } from '../../api/enums.ts';

export type HomePageQueryVariables = {
  lang: Lang;
};

export type HomePageQuery = { readonly plans: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly issuer: string, readonly issuedOn: string, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly coverage: { readonly paragraphs: number, readonly cited: number }, readonly sections: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly locator: string, readonly title: string, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number } }> } }> }, readonly economy: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string, readonly base: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly target: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly growth: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } }> }, readonly industries: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string, readonly group: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }, readonly target: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly growth: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } }> }, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> }> }, readonly all: { readonly totalCount: number } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export type FindingInShortFragment = { readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> };

export const HomePage = apiDocument<HomePageQuery, HomePageQueryVariables>(
  'HomePage',
  '9cfb41343006c9ff8c025ebc94a4d0b4639f77aa01cc6c7a67126d9c61118424',
  `query HomePage($lang: Lang!) {
  plans(first: 1) {
    nodes {
      key
      name(lang: $lang)
      issuer(lang: $lang)
      issuedOn
      factCounts {
        things
        relations
        figures
      }
      coverage {
        paragraphs
        cited
      }
      sections(first: 12) {
        nodes {
          key
          locator
          title(lang: $lang)
          factCounts {
            things
            relations
            figures
          }
        }
      }
    }
  }
  economy: industries(first: 1, filter: {levels: [ECONOMY]}) {
    nodes {
      ...Thing
      base: observations(
        filter: {indicators: ["indicator/gross-output"], years: [2010], best: true}
        first: 1
      ) {
        nodes {
          ...Figure
        }
      }
      target: observations(
        filter: {indicators: ["indicator/gross-output"], years: [2015], natures: [TARGET], best: true}
        first: 1
      ) {
        nodes {
          ...Figure
        }
      }
      growth: observations(
        filter: {indicators: ["indicator/gross-output-growth"], natures: [TARGET], best: true}
        first: 1
      ) {
        nodes {
          ...Figure
        }
      }
    }
  }
  industries(first: 40, filter: {levels: [INDUSTRY]}) {
    nodes {
      ...Thing
      group: partOf(first: 1) {
        nodes {
          ...Thing
        }
      }
      target: observations(
        filter: {indicators: ["indicator/gross-output", "indicator/sales-revenue"], years: [2015], natures: [TARGET], best: true}
        first: 1
      ) {
        nodes {
          ...Figure
        }
      }
      growth: observations(
        filter: {indicators: ["indicator/gross-output-growth", "indicator/sales-revenue-growth"], natures: [TARGET], best: true}
        first: 1
      ) {
        nodes {
          ...Figure
        }
      }
    }
  }
  findings(first: 5, filter: {severities: [IMPOSSIBLE]}) {
    nodes {
      ...FindingInShort
    }
  }
  all: findings(first: 1) {
    totalCount
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

fragment FindingInShort on Finding {
  key
  severity
  rule
  title(lang: $lang)
  explanation(lang: $lang)
  passages {
    key
    locator
  }
}`,
);
