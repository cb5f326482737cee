import { oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** What can be counted by place. */
export const COUNTED = ['Enterprise', 'Park', 'Project', 'Institution', 'Resource'] as const;
export type Counted = (typeof COUNTED)[number];

/** Settings of the places view. */
export interface PlacesSearch {
  /** Key of the region whose profile is shown. */
  region?: string | undefined;
  /** What is counted; enterprises where not given. */
  count?: Counted | undefined;
  show?: 'matrix' | 'table' | undefined;
  /** The cell of the matrix whose members are listed: two keys. */
  cell?: string | undefined;
  sort?: string | undefined;
}

export const validatePlacesSearch = (raw: RawSearch): PlacesSearch => ({
  region: text(raw, 'region'),
  count: oneOf(raw, 'count', COUNTED),
  show: oneOf(raw, 'show', ['matrix', 'table']),
  cell: text(raw, 'cell'),
  sort: text(raw, 'sort'),
});
