import { describe, expect, it } from 'vitest';
import { canonicalOf, inEnglish, toCanonical } from '../../src/domain/unit.ts';

describe('quantities in English', () => {
  it.each([
    [[8000], '100 million yuan', '800 billion yuan'],
    [[13213.2], '100 million yuan', '1,321.32 billion yuan'],
    [[5], '100 million yuan', '500 million yuan'],
    [[20], '10,000 vehicles', '200,000 vehicles'],
    [[400], '10,000 vehicles', '4 million vehicles'],
    [[0.5], '10,000 persons', '5,000 persons'],
    [[50, 100], '100 million yuan', '5–10 billion yuan'],
    [[5, 20], '100 million yuan', '500–2,000 million yuan'],
    [[15], 'per cent', '15 per cent'],
    [[1.5], 'tonnes of coal equivalent per 10,000 yuan', '1.5 tonnes of coal equivalent per 10,000 yuan'],
    [[0], '100 million yuan', '0 yuan'],
    [[2.01], 'times', '2.01 times'],
  ])('%j of “%s” are %s', (values, unit, text) => expect(inEnglish(values, unit)).toBe(text));
});

describe('the canonical unit', () => {
  const unit = (key: string, dimension: string, factor: number) => ({ key, dimension, factor });
  const units = [unit('unit/wan', 'currency', 0.0001), unit('unit/yi', 'currency', 1), unit('unit/dozen', 'count', 12)];
  it('is the one with factor 1 of the same dimension', () => {
    expect(canonicalOf(units[0] as (typeof units)[0], units)).toEqual({ canonical: units[1], factor: 0.0001 });
    expect(canonicalOf(units[1] as (typeof units)[0], units)).toEqual({ canonical: units[1], factor: 1 });
    expect(toCanonical(1_234_500, 0.0001)).toBe(123.45);
  });
  it('is the unit itself where its dimension has none, and then nothing is converted', () => {
    expect(canonicalOf(units[2] as (typeof units)[0], units)).toEqual({ canonical: units[2], factor: 1 });
  });
});
