import { listOf, oneOf, type RawSearch, text, wholeNumber } from '../../app/search-params.ts';

export const GRAINS = ['AS_STATED', 'PRODUCT', 'ENTERPRISE', 'FIELD', 'INDUSTRY'] as const;

/** Settings of the supply-chain view. */
export interface ChainSearch {
  /** Key of the thing whose chain it is. */
  of?: string | undefined;
  direction?: 'DOWNSTREAM' | 'BOTH' | undefined;
  depth?: number | undefined;
  grain?: (typeof GRAINS)[number] | undefined;
  /** Keys that the chain must pass. */
  through?: string[] | undefined;
  show?: 'table' | 'outline' | undefined;
  sort?: string | undefined;
}

export const validateChainSearch = (raw: RawSearch): ChainSearch => ({
  of: text(raw, 'of'),
  direction: oneOf(raw, 'direction', ['DOWNSTREAM', 'BOTH']),
  depth: wholeNumber(raw, 'depth', 1, 6),
  grain: oneOf(raw, 'grain', GRAINS),
  through: listOf(raw, 'through'),
  show: oneOf(raw, 'show', ['table', 'outline']),
  sort: text(raw, 'sort'),
});
