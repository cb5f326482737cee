import { oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** What the bars show. */
export const SHOWN = ['output', 'value-added', 'growth', 'multiple', 'share', 'stretch', 'ratio'] as const;
export type Shown = (typeof SHOWN)[number];

/** Settings of the targets view. */
export interface TargetsSearch {
  /** What the bars show; output where not given. */
  measure?: Shown | undefined;
  /** Numbered industries where not given. */
  level?: 'GROUP' | 'SUB_INDUSTRY' | 'FIELD' | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateTargetsSearch = (raw: RawSearch): TargetsSearch => ({
  measure: oneOf(raw, 'measure', SHOWN),
  level: oneOf(raw, 'level', ['GROUP', 'SUB_INDUSTRY', 'FIELD']),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
