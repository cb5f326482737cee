import { listOf, oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the page of a thing. */
export interface EntitySearch {
  /** Relation groups that are unfolded. */
  open?: string[] | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateEntitySearch = (raw: RawSearch): EntitySearch => ({
  open: listOf(raw, 'open'),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
