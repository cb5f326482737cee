import { lists } from '../../api/catalogue.ts';
import type { ArithmeticRuleName, Severity } from '../../api/enums.ts';
import { listOf, oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** Gravest first. */
export const SEVERITIES = Object.keys(lists.Severity) as Severity[];
export const RULES = Object.keys(lists.ArithmeticRuleName) as ArithmeticRuleName[];

/** Settings of the findings view. */
export interface FindingsSearch {
  severity?: Severity[] | undefined;
  rule?: ArithmeticRuleName[] | undefined;
  show?: 'table' | 'rules' | undefined;
  sort?: string | undefined;
}

export const validateFindingsSearch = (raw: RawSearch): FindingsSearch => ({
  severity: listOf(raw, 'severity', SEVERITIES),
  rule: listOf(raw, 'rule', RULES),
  show: oneOf(raw, 'show', ['table', 'rules']),
  sort: text(raw, 'sort'),
});
