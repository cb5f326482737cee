import { describe, expect, it } from 'vitest';
import { decimalsShown, intervalOf } from '../../src/arithmetic/figure.ts';
import { between, divide, exactly, gap, intersect, multiply, power, subtract, sum } from '../../src/arithmetic/interval.ts';

const INFINITY = Number.POSITIVE_INFINITY;

describe('intervals', () => {
  it('hold every result that their ends allow', () => {
    // Against brute force over a grid of points.
    const intervals = [between(1, 2), between(-3, 4), exactly(5), between(0.5, 7)];
    for (const a of intervals) {
      for (const b of intervals) {
        for (const x of [a.low, (a.low + a.high) / 2, a.high]) {
          for (const y of [b.low, (b.low + b.high) / 2, b.high]) {
            const within = (i: { low: number; high: number }, v: number) => i.low <= v + 1e-9 && v - 1e-9 <= i.high;
            expect(within(sum([a, b]), x + y)).toBe(true);
            expect(within(subtract(a, b), x - y)).toBe(true);
            expect(within(multiply(a, b), x * y)).toBe(true);
            if (b.low > 0) expect(within(divide(a, b), x / y)).toBe(true);
            if (a.low > 0) expect(within(power(a, 5), x ** 5)).toBe(true);
          }
        }
      }
    }
  });
  it('stay open where a bound is open', () => {
    const atLeast = { low: 7300, high: INFINITY };
    const share = divide(exactly(4860), atLeast);
    expect(share.low).toBe(0);
    expect(share.high).toBeCloseTo(4860 / 7300, 12);
    expect(divide(atLeast, exactly(100))).toEqual({ low: 73, high: INFINITY });
  });
  it('tell by how much they miss one another, and that touching is no miss', () => {
    expect(gap(between(3, 4), between(1, 2))).toBe(1);
    expect(gap(between(1, 2), between(3, 4))).toBe(-1);
    expect(gap(between(1, 2), between(2, 3))).toBe(0);
    expect(gap(exactly(0.1 + 0.2), exactly(0.3))).toBe(0);
    expect(intersect(between(1, 2), between(3, 4))).toBeUndefined();
  });
});

describe('what a stated figure can mean', () => {
  it.each([
    ['EXACTLY', { value: 28.5, decimals: 1 }, between(28.45, 28.55)],
    ['EXACTLY', { value: 15, decimals: 0 }, between(14.5, 15.5)],
    ['EXACTLY', { value: 187 }, exactly(187)],
    ['AT_LEAST', { value: 26000, decimals: 0 }, { low: 26000, high: INFINITY }],
    ['MORE_THAN', { value: 200, decimals: 0 }, { low: 200, high: INFINITY }],
    ['LESS_THAN', { value: 1, decimals: 0 }, between(0, 1)],
    ['ABOUT', { value: 5, decimals: 0 }, between(4.5, 5.5)],
    ['ORDER', { value: 1000 }, between(1000, 10_000)],
    ['RANGE', { low: 40, high: 45 }, between(40, 45)],
  ])('%s %o', (bound, given, expected) => {
    const got = intervalOf({ bound, factor: 1, ...given });
    expect(got.low).toBeCloseTo(expected.low, 9);
    if (Number.isFinite(expected.high)) expect(got.high).toBeCloseTo(expected.high, 9);
    else expect(got.high).toBe(INFINITY);
  });
  it('comes in the canonical unit', () => {
    const { low, high } = intervalOf({ bound: 'EXACTLY', value: 2.8, decimals: 1, factor: 10_000 });
    expect(low).toBeCloseTo(27_500, 6);
    expect(high).toBeCloseTo(28_500, 6);
  });
  it('is as precise as the digits shown, full-width ones too; exact where printed in words', () => {
    expect(decimalsShown(['4.0％'], 4)).toBe(1);
    expect(decimalsShown(['２８．５％'], 28.5)).toBe(1);
    expect(decimalsShown(['15％'], 15)).toBe(0);
    expect(decimalsShown(['下降22.6个百分点'], -22.6)).toBe(1);
    expect(decimalsShown(['翻一番'], 2)).toBeUndefined();
  });
});
