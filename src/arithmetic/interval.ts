/** Closed intervals of numbers: what a figure can mean once its bound and the rounding of its digits are weighed. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Interval => ({ low: value, high: value });
export const between = (low: number, high: number): Interval => (low <= high ? { low, high } : { low: high, high: low });

/** `∞ × 0` is 0 here: an unbounded amount, none of it taken. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);
const span = (...ends: readonly number[]): Interval => ({ low: Math.min(...ends), high: Math.max(...ends) });

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const sum = (all: readonly Interval[]): Interval => all.reduce(add, exactly(0));
export const multiply = (a: Interval, b: Interval): Interval =>
  span(times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high));
export const scale = (a: Interval, factor: number): Interval => multiply(a, exactly(factor));
/** The divisor must lie above zero, as levels, counts and growth factors do; one that touches zero gives an open end. */
export const divide = (a: Interval, b: Interval): Interval =>
  multiply(a, { low: b.high === Number.POSITIVE_INFINITY ? 0 : 1 / b.high, high: b.low <= 0 ? Number.POSITIVE_INFINITY : 1 / b.low });
/** Of a base that is not negative. */
export const power = (a: Interval, exponent: number): Interval => between(Math.max(a.low, 0) ** exponent, Math.max(a.high, 0) ** exponent);

/** Undefined where the two have nothing in common. */
export const intersect = (a: Interval, b: Interval): Interval | undefined => {
  const both = { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
  return both.low <= both.high ? both : undefined;
};

/** Twelve digits: binary noise must not part two intervals that touch. */
const settled = (n: number): number => (Number.isFinite(n) ? Number(n.toPrecision(12)) : n);

/** How far `actual` lies from `expected`: 0 where they share a value, negative where it lies below. */
export function gap(actual: Interval, expected: Interval): number {
  if (settled(actual.low) > settled(expected.high)) return actual.low - expected.high;
  if (settled(actual.high) < settled(expected.low)) return actual.high - expected.low;
  return 0;
}
