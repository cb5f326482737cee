// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { ArithmeticRuleName, GapKind, Lang, Severity } from '../../api/enums.ts';

export type SilencePanelQueryVariables = {
  key: string;
  lang: Lang;
};

export type SilencePanelQuery = { readonly entity: { readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly gap: GapKind, readonly title: string, readonly searched: ReadonlyArray<{ readonly key: string, readonly locator: string }> }> }, readonly findings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> }> } } | null };

export type FindingInShortFragment = { readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> };

export const SilencePanel = apiDocument<SilencePanelQuery, SilencePanelQueryVariables>(
  'SilencePanel',
  '8f6fb50c6902b94a385e083946401cc14366c7c0db1fcf16424254340192d2cb',
  `query SilencePanel($key: String!, $lang: Lang!) {
  entity(key: $key) {
    ... on Subject {
      gaps(first: 50) {
        totalCount
        nodes {
          key
          gap
          title(lang: $lang)
          searched {
            key
            locator
          }
        }
      }
      findings(first: 50) {
        totalCount
        nodes {
          ...FindingInShort
        }
      }
    }
  }
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
