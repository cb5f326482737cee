import type { Joined } from './order.ts';

/**
 * How high things stand in their columns: as near as may be to the middle of what they are joined to, in their order, none on
 * another. Each column in turn is the exact least-squares answer with its neighbours held (isotonic regression by pooling).
 */

export interface Slot extends Joined {
  readonly height: number;
  /** A place where a long line passes a column: such lines are kept straight. */
  readonly passing: boolean;
}

const SWEEPS = 24;

export function heightsOf(order: readonly (readonly number[])[], slots: readonly Slot[], gap: number): number[] {
  const middles = new Array<number>(slots.length).fill(0);
  for (const column of order) stack(column, slots, gap, middles);
  const weight = (a: Slot, b: Slot) => (a.passing && b.passing ? 8 : a.passing || b.passing ? 2 : 1);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const column of sweep % 2 === 0 ? order : [...order].reverse()) {
      const wanted = column.map((n) => {
        const slot = slots[n] as Slot;
        const ends = [...slot.before, ...slot.after];
        const sum = ends.reduce((total, e) => total + weight(slot, slots[e] as Slot), 0);
        if (sum === 0) return { at: middles[n] as number, weight: 0.01 };
        return { at: ends.reduce((total, e) => total + weight(slot, slots[e] as Slot) * (middles[e] as number), 0) / sum, weight: sum };
      });
      const apart = column.map((n, i) => (i === 0 ? 0 : distance(slots[column[i - 1] as number] as Slot, slots[n] as Slot, gap)));
      for (const [i, y] of nearest(wanted, apart).entries()) middles[column[i] as number] = y;
    }
  }
  return middles;
}

const distance = (upper: Slot, lower: Slot, gap: number): number => (upper.height + lower.height) / 2 + gap;

/** One below the other, around the middle. */
function stack(column: readonly number[], slots: readonly Slot[], gap: number, middles: number[]): void {
  let y = 0;
  column.forEach((n, i) => {
    if (i > 0) y += distance(slots[column[i - 1] as number] as Slot, slots[n] as Slot, gap);
    middles[n] = y;
  });
  for (const n of column) middles[n] = (middles[n] as number) - y / 2;
}

/** Places nearest to those wanted that are at least so far apart. */
function nearest(wanted: readonly { readonly at: number; readonly weight: number }[], apart: readonly number[]): number[] {
  const pools: { sum: number; weight: number; count: number }[] = [];
  let offset = 0;
  wanted.forEach(({ at, weight }, i) => {
    offset += apart[i] as number;
    let pool = { sum: (at - offset) * weight, weight, count: 1 };
    for (let above = pools.at(-1); above && above.sum / above.weight >= pool.sum / pool.weight; above = pools.at(-1)) {
      pools.pop();
      pool = { sum: above.sum + pool.sum, weight: above.weight + pool.weight, count: above.count + pool.count };
    }
    pools.push(pool);
  });
  const places: number[] = [];
  offset = 0;
  for (const { sum, weight, count } of pools)
    for (let i = 0; i < count; i++) {
      offset += apart[places.length] as number;
      places.push(sum / weight + offset);
    }
  return places;
}
