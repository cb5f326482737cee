import { oneOf, type RawSearch, text, wholeNumber } from '../../app/search-params.ts';

/** Settings of the paths view. */
export interface PathsSearch {
  from?: string | undefined;
  to?: string | undefined;
  /** Relations in a path at most; four where not given. */
  depth?: number | undefined;
  /** Paths wanted; three where not given. */
  count?: number | undefined;
  /** What is implied too where not given. */
  basis?: 'STATED' | undefined;
  /** By all relations where not given, or by those of supply alone. */
  by?: 'SUPPLY' | undefined;
  /** Number of the path that is picked out, from 1; the first where not given. */
  path?: number | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validatePathsSearch = (raw: RawSearch): PathsSearch => ({
  from: text(raw, 'from'),
  to: text(raw, 'to'),
  depth: wholeNumber(raw, 'depth', 1, 6),
  count: wholeNumber(raw, 'count', 1, 10),
  basis: oneOf(raw, 'basis', ['STATED']),
  by: oneOf(raw, 'by', ['SUPPLY']),
  path: wholeNumber(raw, 'path', 1, 10),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
