import { lists } from '../../api/catalogue.ts';
import type { GapKind } from '../../api/enums.ts';
import { oneOf, type RawSearch, text } from '../../app/search-params.ts';

export const GAPS = Object.keys(lists.GapKind) as GapKind[];

/** Settings of the gaps view. */
export interface GapsSearch {
  /** What is missing; the first of the list where not given. */
  gap?: GapKind | undefined;
  sort?: string | undefined;
}

export const validateGapsSearch = (raw: RawSearch): GapsSearch => ({ gap: oneOf(raw, 'gap', GAPS), sort: text(raw, 'sort') });
