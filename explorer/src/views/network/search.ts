import { listOf, oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the network view. */
export interface NetworkSearch {
  /** Keys it was begun from; the whole graph where none. */
  of?: string[] | undefined;
  /** Keys that were expanded, in order; undo drops the last. */
  expanded?: string[] | undefined;
  pinned?: string[] | undefined;
  /** Kinds of things that are hidden. */
  hide?: string[] | undefined;
  select?: string | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateNetworkSearch = (raw: RawSearch): NetworkSearch => ({
  of: listOf(raw, 'of'),
  expanded: listOf(raw, 'expanded'),
  pinned: listOf(raw, 'pinned'),
  hide: listOf(raw, 'hide'),
  select: text(raw, 'select'),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
