import { listOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the gaps view. */
export interface GapsSearch {
  gap?: string[] | undefined;
  kind?: string[] | undefined;
  sort?: string | undefined;
}

export const validateGapsSearch = (raw: RawSearch): GapsSearch => ({ gap: listOf(raw, 'gap'), kind: listOf(raw, 'kind'), sort: text(raw, 'sort') });
