import { oneOf, type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the places view. */
export interface PlacesSearch {
  /** Key of the region whose profile is shown. */
  region?: string | undefined;
  /** What is counted; projects, parks and firms where not given. */
  count?: 'Enterprise' | 'Park' | 'Project' | undefined;
  show?: 'matrix' | 'table' | undefined;
  sort?: string | undefined;
}

export const validatePlacesSearch = (raw: RawSearch): PlacesSearch => ({
  region: text(raw, 'region'),
  count: oneOf(raw, 'count', ['Enterprise', 'Park', 'Project']),
  show: oneOf(raw, 'show', ['matrix', 'table']),
  sort: text(raw, 'sort'),
});
