import { listOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the findings view. */
export interface FindingsSearch {
  severity?: string[] | undefined;
  rule?: string[] | undefined;
  sort?: string | undefined;
}

export const validateFindingsSearch = (raw: RawSearch): FindingsSearch => ({
  severity: listOf(raw, 'severity'),
  rule: listOf(raw, 'rule'),
  sort: text(raw, 'sort'),
});
