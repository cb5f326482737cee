import { listOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the result page. */
export interface SearchSearch {
  q?: string | undefined;
  kind?: string[] | undefined;
}

export const validateSearchSearch = (raw: RawSearch): SearchSearch => ({ q: text(raw, 'q'), kind: listOf(raw, 'kind') });
