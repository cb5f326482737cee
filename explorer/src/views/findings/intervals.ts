/** Two intervals on one scale: what would fit, and what the figures leave. Ends that are open reach the edge. */

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export interface Bar {
  /** 0 to 1 along the scale. */
  readonly from: number;
  readonly to: number;
  /** The interval goes on beyond the edge. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

/** Share of the scale kept free at either edge. */
const MARGIN = 0.12;

/** Null where nothing bounds them, so that there is nothing to draw. */
export function intervalBars(expected: Interval, actual: Interval): { readonly expected: Bar; readonly actual: Bar } | null {
  const ends = [expected.low, expected.high, actual.low, actual.high].filter((v): v is number => v !== null);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  if (ends.length < 2 || least === most) return null;
  const place = (value: number) => MARGIN + ((1 - 2 * MARGIN) * (value - least)) / (most - least);
  const bar = ({ low, high }: Interval): Bar => ({
    from: low === null ? 0 : place(low),
    to: high === null ? 1 : place(high),
    openLow: low === null,
    openHigh: high === null,
  });
  return { expected: bar(expected), actual: bar(actual) };
}
