import { oneOf, type RawSearch } from '../../app/search-params.ts';

/** Settings of the first page. */
export interface HomeSearch {
  /** How the plan is shown; the picture where not given. */
  show?: 'table' | undefined;
}

export const validateHomeSearch = (raw: RawSearch): HomeSearch => ({ show: oneOf(raw, 'show', ['table']) });
