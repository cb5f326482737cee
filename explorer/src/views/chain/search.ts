import { listOf, oneOf, type RawSearch, text, wholeNumber } from '../../app/search-params.ts';

export const GRAINS = ['AS_STATED', 'PRODUCT', 'ENTERPRISE', 'FIELD', 'INDUSTRY'] as const;
export type Grain = (typeof GRAINS)[number];

/** Settings of the supply-chain view. */
export interface ChainSearch {
  /** Key of the thing whose chain it is. */
  of?: string | undefined;
  /** Upstream where not given. */
  direction?: 'DOWNSTREAM' | 'BOTH' | undefined;
  depth?: number | undefined;
  /** As stated where not given. */
  grain?: Grain | undefined;
  /** What is implied too where not given. */
  basis?: 'STATED' | undefined;
  /** Keys that the chain must pass. */
  through?: string[] | undefined;
  show?: 'table' | undefined;
  sort?: string | undefined;
}

export const validateChainSearch = (raw: RawSearch): ChainSearch => ({
  of: text(raw, 'of'),
  direction: oneOf(raw, 'direction', ['DOWNSTREAM', 'BOTH']),
  depth: wholeNumber(raw, 'depth', 1, 6),
  grain: oneOf(raw, 'grain', GRAINS),
  basis: oneOf(raw, 'basis', ['STATED']),
  through: listOf(raw, 'through'),
  show: oneOf(raw, 'show', ['table']),
  sort: text(raw, 'sort'),
});
