import { between, exactly, type Interval } from './interval.ts';

/** One figure as arithmetic sees it: stated by the plan, or derived from stated ones. Values are in the canonical unit of the dimension. */
export interface Figure {
  readonly key: string;
  readonly subject: string;
  readonly indicator: string;
  readonly nature: 'ACTUAL' | 'TARGET';
  /** First year of a span; equal to `to` for a single year. */
  readonly from: number;
  readonly to: number;
  /** Population, breakdown and region: only figures of one scope may be reckoned together. */
  readonly scope: string;
  readonly central: number;
  readonly interval: Interval;
  /** Digits shown after the point; how derived figures are rounded for show. */
  readonly decimals: number;
  /** The canonical unit: how it is shown, and its key. */
  readonly symbol: Text;
  readonly unit: string;
  readonly bound: string;
  /** The year it is compared with, where it is a change against an earlier time. */
  readonly since?: number;
  readonly increment: boolean;
  /** Value and unit as printed, of stated figures. */
  readonly printed?: { readonly value: number; readonly symbol: Text };
  /** What it is of within its subject: the class or place; the subject itself where there is none. */
  readonly part?: Text;
  readonly rank: number;
  readonly ofWhich?: string;
  /** Keys of the passages that say it; of derived figures, those of all inputs. */
  readonly passages: readonly string[];
  readonly derivation?: Derivation;
}

export interface Derivation {
  readonly measure: string;
  readonly inputs: readonly string[];
  readonly formula: Text;
  readonly assumption?: Text;
}

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** How far “about” may stray, as a part of the figure. A convention of ours: the plan does not say. */
const ABOUT = 0.1;
/** A class of size (千亿级) reaches up to the next power of ten. */
const ORDER = 10;

export interface Statement {
  readonly bound: string;
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Digits shown after the point, in the unit as printed; undefined where the figure is a whole number of things. */
  readonly decimals?: number | undefined;
  /** Printed unit to canonical unit. */
  readonly factor: number;
}

/**
 * What a stated figure can mean. A bare figure stands for every value that rounds to the digits shown; counts and ranks are
 * exact; a bound opens one end (bounds follow rule 22 of docs/extraction-guide.md).
 */
export function intervalOf({ bound, value = 0, low = value, high = value, decimals, factor }: Statement): Interval {
  const half = decimals === undefined ? 0 : 0.5 * 10 ** -decimals;
  switch (bound) {
    case 'AT_LEAST':
    case 'MORE_THAN':
      return between(value * factor, Number.POSITIVE_INFINITY);
    case 'AT_MOST':
    case 'LESS_THAN':
      return between(0, value * factor);
    case 'ABOUT':
      return between(value * (1 - ABOUT) * factor, value * (1 + ABOUT) * factor);
    case 'ORDER':
      return between(value * factor, value * ORDER * factor);
    case 'RANGE':
      return between(low * factor, high * factor);
    default:
      return decimals === undefined ? exactly(value * factor) : between((value - half) * factor, (value + half) * factor);
  }
}

/** Digits after the point of the figure as printed, found in its words; undefined where it is printed in words (翻一番), which is exact. */
export function decimalsShown(words: readonly string[], value: number): number | undefined {
  for (const word of words) {
    for (const [token] of word.normalize('NFKC').matchAll(/\d+(?:\.\d+)?/g)) {
      if (Math.abs(Number(token)) === Math.abs(value)) return token.split('.')[1]?.length ?? 0;
    }
  }
  return undefined;
}
