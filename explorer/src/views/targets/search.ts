import { oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the targets view. */
export interface TargetsSearch {
  /** Key of the indicator shown as bars; gross output where not given. */
  measure?: string | undefined;
  level?: 'GROUP' | 'SUB_INDUSTRY' | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateTargetsSearch = (raw: RawSearch): TargetsSearch => ({
  measure: text(raw, 'measure'),
  level: oneOf(raw, 'level', ['GROUP', 'SUB_INDUSTRY']),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
