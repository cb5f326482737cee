import { listOf, oneOf, type RawSearch, text, wholeNumber } from '../../app/search-params.ts';

/** Settings of the network view. */
export interface NetworkSearch {
  /** Keys it was begun from; the map of the whole graph where none. */
  of?: string[] | undefined;
  /** Relations away; one where not given. */
  depth?: number | undefined;
  /** Steps in order: a key was expanded, `-key` folded; undo drops the last. */
  expanded?: string[] | undefined;
  /** What was put somewhere by hand: `key:x:y`. */
  pinned?: string[] | undefined;
  /** Kinds of things that are hidden. */
  hide?: string[] | undefined;
  select?: string | undefined;
  /** Words to be found among the names. */
  find?: string | undefined;
  /** What the map shows: `x:y:magnification`. */
  view?: string | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateNetworkSearch = (raw: RawSearch): NetworkSearch => ({
  of: listOf(raw, 'of'),
  depth: wholeNumber(raw, 'depth', 1, 3),
  expanded: listOf(raw, 'expanded'),
  pinned: listOf(raw, 'pinned'),
  hide: listOf(raw, 'hide'),
  select: text(raw, 'select'),
  find: text(raw, 'find'),
  view: text(raw, 'view'),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
