// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { ArithmeticRuleName, Lang, NodeKind, Severity } from '../../api/enums.ts';

export type FindingsQueryVariables = {
  lang: Lang;
  severities?: ReadonlyArray<Severity> | Severity | null | undefined;
  rules?: ReadonlyArray<ArithmeticRuleName> | ArithmeticRuleName | null | undefined;
};

export type FindingsQuery = { readonly findings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly expectedLow: number | null, readonly expectedHigh: number | null, readonly actualLow: number | null, readonly actualHigh: number | null, readonly slack: number | null, readonly unit: string | null, readonly subjects: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }>, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> }> }, readonly all: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly severity: Severity, readonly rule: ArithmeticRuleName }> }, readonly arithmeticRules: { readonly nodes: ReadonlyArray<{ readonly rule: ArithmeticRuleName, readonly name: string, readonly formula: string, readonly checked: number, readonly breached: number }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const Findings = apiDocument<FindingsQuery, FindingsQueryVariables>(
  'Findings',
  'ae181afcf6f0ac422e61cd9acc50b1215560017d6ef7ae39dfaa326e066c2b75',
  `query Findings($lang: Lang!, $severities: [Severity!], $rules: [ArithmeticRuleName!]) {
  findings(filter: {severities: $severities, rules: $rules}, first: 100) {
    totalCount
    nodes {
      key
      severity
      rule
      title(lang: $lang)
      explanation(lang: $lang)
      expectedLow
      expectedHigh
      actualLow
      actualHigh
      slack
      unit(lang: $lang)
      subjects {
        ...Thing
      }
      passages {
        key
        locator
      }
    }
  }
  all: findings(first: 100) {
    totalCount
    nodes {
      severity
      rule
    }
  }
  arithmeticRules(first: 50) {
    nodes {
      rule
      name(lang: $lang)
      formula
      checked
      breached
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
