/** A unit as the packs define it: `factor` times a value in this unit is the value in the dimension's canonical unit. */
export interface UnitDefinition {
  readonly key: string;
  readonly dimension: string;
  readonly factor: number;
}

/** Twelve significant digits: more than any plan prints, fewer than binary noise shows. */
const DIGITS = 12;

/** The value in the canonical unit of its dimension (the unit with factor 1). */
export const toCanonical = (value: number, unit: UnitDefinition): number => Number((value * unit.factor).toPrecision(DIGITS));

/** The canonical unit of a dimension; undefined where no unit of it has factor 1. */
export const canonicalUnit = (dimension: string, units: Iterable<UnitDefinition>): UnitDefinition | undefined => {
  for (const unit of units) if (unit.dimension === dimension && unit.factor === 1) return unit;
  return undefined;
};
