import { oneOf, type RawSearch, text, wholeNumber } from '../../app/search-params.ts';

/** Settings of the paths view. */
export interface PathsSearch {
  from?: string | undefined;
  to?: string | undefined;
  depth?: number | undefined;
  show?: 'table' | undefined;
}

export const validatePathsSearch = (raw: RawSearch): PathsSearch => ({
  from: text(raw, 'from'),
  to: text(raw, 'to'),
  depth: wholeNumber(raw, 'depth', 1, 6),
  show: oneOf(raw, 'show', ['table']),
});
