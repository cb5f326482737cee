/** A unit as the packs define it: `factor` times a value in this unit is the value in the dimension's canonical unit. */
export interface UnitDefinition {
  readonly key: string;
  readonly dimension: string;
  readonly factor: number;
}

/** Twelve significant digits: more than any plan prints, fewer than binary noise shows. */
const DIGITS = 12;

/** The canonical unit of a unit's dimension, the one with factor 1, and the factor to it; the unit itself where its dimension has none. */
export function canonicalOf(unit: UnitDefinition, units: readonly UnitDefinition[]): { canonical: UnitDefinition; factor: number } {
  const canonical = units.find((u) => u.dimension === unit.dimension && u.factor === 1);
  return canonical ? { canonical, factor: unit.factor } : { canonical: unit, factor: 1 };
}

/** The value in the canonical unit. */
export const toCanonical = (value: number, factor: number): number => Number((value * factor).toPrecision(DIGITS));

/** Chinese counts by ten thousand and hundred million, English by million and billion. */
const MULTIPLES: Readonly<Record<string, number>> = { '10,000': 1e4, '100 million': 1e8 };
const SCALES = [
  [1e9, ' billion'],
  [1e6, ' million'],
  [1, ''],
] as const;

/** Values of a unit as English writes them: 8000 of “100 million yuan” are 800 billion yuan, 20 of “10,000 vehicles” 200,000 vehicles. */
export function inEnglish(values: readonly number[], unit: string): string {
  const [, multiple = '', rest = unit] = /^(10,000|100 million) (.+)$/.exec(unit) ?? [];
  const scaled = values.map((v) => Number((v * (MULTIPLES[multiple] ?? 1)).toPrecision(DIGITS)));
  const least = Math.min(...scaled.map(Math.abs));
  const [size, word] = SCALES.find(([s]) => least >= s) ?? [1, ''];
  const written = scaled.map((v) => Number((v / size).toPrecision(DIGITS)).toLocaleString('en', { maximumFractionDigits: 10 }));
  return `${written.join('–')}${word} ${rest}`.trim();
}
