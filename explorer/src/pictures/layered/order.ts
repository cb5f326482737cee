/**
 * In which order things stand in their columns, so that few lines cross: each takes the middle of what it is joined to, then
 * each is tried at every place of its column and stays at the best (sifting; Matuszewski, Schönfeld and Molitor 1999). Several
 * beginnings, the same for the same things; the best is kept.
 */

/** What a slot of a column is joined to in the columns beside it; slots are numbered over all columns. */
export interface Joined {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const BEGINNINGS = 24;
const SWEEPS = 8;

export function ordered(columns: readonly (readonly number[])[], joined: readonly Joined[]): number[][] {
  let best: { order: number[][]; crossings: number } | undefined;
  const chance = dice(7);
  for (let i = 0; i < BEGINNINGS && best?.crossings !== 0; i++) {
    const order = i === 0 ? walked(columns, joined) : columns.map((column) => shuffled(column, chance));
    const places = placesOf(order, joined.length);
    for (let sweep = 0; sweep < SWEEPS; sweep++) toTheMiddle(order, joined, places, sweep % 2 === 0 ? 'before' : 'after');
    while (order.some((column) => sift(column, joined, places)));
    const found = crossings(order, joined, places);
    if (!best || found < best.crossings) best = { order, crossings: found };
  }
  return best?.order ?? [];
}

/** As a walk along the lines meets them: what is joined stands together. */
function walked(columns: readonly (readonly number[])[], joined: readonly Joined[]): number[][] {
  const met = new Map<number, number>();
  const meet = (slot: number): void => {
    if (met.has(slot)) return;
    met.set(slot, met.size);
    for (const next of [...(joined[slot]?.before ?? []), ...(joined[slot]?.after ?? [])]) meet(next);
  };
  for (const slot of [...columns].reverse().flat()) meet(slot);
  return columns.map((column) => [...column].sort((a, b) => (met.get(a) as number) - (met.get(b) as number)));
}

/** How often lines cross between neighbouring columns. */
export function crossings(order: readonly (readonly number[])[], joined: readonly Joined[], places = placesOf(order, joined.length)): number {
  let sum = 0;
  for (const column of order)
    column.forEach((upper, i) => {
      for (const lower of column.slice(i + 1)) sum += against(joined[upper]?.after ?? [], joined[lower]?.after ?? [], places);
    });
  return sum;
}

function placesOf(order: readonly (readonly number[])[], count: number): number[] {
  const places = new Array<number>(count).fill(0);
  for (const column of order) for (const [i, slot] of column.entries()) places[slot] = i;
  return places;
}

/** Pairs of ends of which the one of the upper slot stands below that of the lower. */
function against(upper: readonly number[], lower: readonly number[], places: readonly number[]): number {
  let sum = 0;
  for (const a of upper) for (const b of lower) if ((places[a] as number) > (places[b] as number)) sum++;
  return sum;
}

/** From the side given, column by column, each slot to the mean place of what it is joined to there. */
function toTheMiddle(order: number[][], joined: readonly Joined[], places: number[], side: keyof Joined): void {
  for (const column of side === 'before' ? order : [...order].reverse()) {
    const middle = new Map(
      column.map((slot) => {
        const ends = joined[slot]?.[side] ?? [];
        return [slot, ends.length === 0 ? (places[slot] as number) : ends.reduce((sum, e) => sum + (places[e] as number), 0) / ends.length];
      }),
    );
    column.sort((a, b) => (middle.get(a) as number) - (middle.get(b) as number) || (places[a] as number) - (places[b] as number));
    for (const [i, slot] of column.entries()) places[slot] = i;
  }
}

/** Each slot of a column to its best place; whether any crossing went. */
function sift(column: number[], joined: readonly Joined[], places: number[]): boolean {
  const cost = (upper: number, lower: number): number => {
    const [u, l] = [joined[upper] as Joined, joined[lower] as Joined];
    return against(u.before, l.before, places) + against(u.after, l.after, places);
  };
  let better = false;
  for (const slot of [...column]) {
    const from = column.indexOf(slot);
    const others = column.filter((other) => other !== slot);
    // Crossings of the slot with the others, as against standing first.
    let here = 0;
    let best = { at: 0, cost: 0 };
    let now = 0;
    others.forEach((other, i) => {
      here += cost(other, slot) - cost(slot, other);
      if (i + 1 === from) now = here;
      if (here < best.cost) best = { at: i + 1, cost: here };
    });
    if (best.cost >= now) continue;
    others.splice(best.at, 0, slot);
    column.splice(0, column.length, ...others);
    better = true;
  }
  for (const [i, slot] of column.entries()) places[slot] = i;
  return better;
}

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), state | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(column: readonly number[], chance: () => number): number[] {
  const mixed = [...column];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as number, mixed[i] as number];
  }
  return mixed;
}
