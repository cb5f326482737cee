import { compare } from '../domain/collections.ts';
import type { Basis, EdgeKind } from '../ontology/index.ts';
import type { Expand, Step } from './step.ts';

/** Paths between two things: loaded from both ends, then the best simple ones in the order of their cost. */

export interface Path {
  readonly keys: readonly string[];
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** What has been reached from one end. */
interface Reached {
  readonly seen: Set<string>;
  frontier: readonly string[];
}

/**
 * The relations that ways of at most `depth` from one end to the other can take. The end that has fewer things to go on from goes on,
 * until one relation is missing: it leads from what one end has reached to what the other has. What is on no such way is left out.
 */
export async function between(
  expand: Expand,
  from: string,
  to: string,
  depth: number,
  kinds: readonly EdgeKind[],
  basis: readonly Basis[],
  maximum: number,
): Promise<{ steps: Step[]; truncated: boolean }> {
  const steps = new Map<string, Step>();
  let truncated = false;
  const both = async (keys: readonly string[], within?: readonly string[]) => {
    const found = (await Promise.all([expand(keys, 'out', kinds, basis, within), expand(keys, 'in', kinds, basis, within)])).flat();
    for (const step of found) steps.set(step.edge.key, step);
    return found;
  };
  const goOn = async (reached: Reached) => {
    const next: string[] = [];
    for (const step of await both(reached.frontier)) {
      for (const key of [step.source, step.target]) {
        if (reached.seen.has(key)) continue;
        if (reached.seen.size >= maximum) {
          truncated = true;
          continue;
        }
        reached.seen.add(key);
        next.push(key);
      }
    }
    reached.frontier = next;
  };
  const ends = [from, to].map((key): Reached => ({ seen: new Set([key]), frontier: [key] }));
  const fewerFirst = () => [...ends].sort((a, b) => a.frontier.length - b.frontier.length) as [Reached, Reached];
  for (let level = 1; level < depth; level += 1) await goOn(fewerFirst()[0]);
  const [fewer, more] = fewerFirst();
  await both(fewer.frontier, [...more.seen]);
  const inOrder = [...steps.values()].sort((a, b) => (a.edge.key < b.edge.key ? -1 : 1));
  return { steps: onWays(inOrder, from, to, depth), truncated };
}

/** The steps that some way of at most `depth` from one end to the other takes. */
function onWays(steps: readonly Step[], from: string, to: string, depth: number): Step[] {
  const near = neighbors(steps);
  const [left, right] = [distances(near, from), distances(near, to)];
  const least = (a: string, b: string) => (left.get(a) ?? Number.POSITIVE_INFINITY) + 1 + (right.get(b) ?? Number.POSITIVE_INFINITY);
  return steps.filter(({ source, target }) => Math.min(least(source, target), least(target, source)) <= depth);
}

/** How many relations each thing is away. */
function distances(near: Near, start: string): Map<string, number> {
  const away = new Map([[start, 0]]);
  // What is added while it is gone through is gone through too.
  for (const [key, distance] of away) for (const next of near.get(key)?.keys() ?? []) if (!away.has(next)) away.set(next, distance + 1);
  return away;
}

/** Beginnings of paths kept before giving up; bounds work and memory on a dense graph. */
const BEGINNINGS = 50_000;

/** A path begun, with exactly `left` relations still to come. */
interface Beginning extends Path {
  readonly left: number;
  /** The least that the whole can cost. */
  readonly least: number;
}

/**
 * The `count` cheapest simple paths. A step costs 1; passing through a thing costs as much more as its degree is large, so
 * that a hub (the province, a group of industries) explains little. Ties go to fewer relations, then to the smaller keys.
 * Best first by what a path must still cost at least (A*), so the work goes with the paths wanted, not with those there are. `exhausted`: given up before all were found.
 */
export function cheapest(
  steps: readonly Step[],
  from: string,
  to: string,
  depth: number,
  count: number,
  degree: (key: string) => number,
): { paths: Path[]; exhausted: boolean } {
  const near = neighbors(steps);
  const cost = (key: string) => (key === to ? 1 : 1 + Math.log2(1 + degree(key)) / 2);
  const rest = remaining(near, from, to, depth, cost);
  const heap = new Heap<Beginning>(
    (a, b) => a.least - b.least || a.keys.length + a.left - b.keys.length - b.left || compare(a.keys.join(' '), b.keys.join(' ')),
  );
  const begin = (path: Path, left: number) => {
    const more = rest[left]?.get(path.keys.at(-1) as string);
    // Rounded, so that equal sums are equal in whatever order they were added.
    if (more !== undefined) heap.push({ ...path, left, least: Math.round((path.cost + more) * 1e9) / 1e9 });
  };
  for (let left = 1; left <= depth; left += 1) begin({ keys: [from], steps: [], cost: 0 }, left);
  const paths: Path[] = [];
  while (paths.length < count) {
    const path = heap.pop();
    if (!path) return { paths, exhausted: false };
    if (path.left === 0) {
      paths.push({ keys: path.keys, steps: path.steps, cost: path.cost });
      continue;
    }
    if (heap.size > BEGINNINGS) return { paths, exhausted: true };
    for (const [far, step] of near.get(path.keys.at(-1) as string) ?? []) {
      if (path.keys.includes(far)) continue;
      begin({ keys: [...path.keys, far], steps: [...path.steps, step], cost: path.cost + cost(far) }, path.left - 1);
    }
  }
  return { paths, exhausted: false };
}

/** Who stands beside whom, and by which relation: of several between the same two, the first stands for all. */
type Near = ReadonlyMap<string, ReadonlyMap<string, Step>>;
function neighbors(steps: readonly Step[]): Near {
  const near = new Map<string, Map<string, Step>>();
  const link = (key: string, far: string, step: Step) => {
    const known = near.get(key) ?? new Map<string, Step>();
    near.set(key, known);
    if (!known.has(far)) known.set(far, step);
  };
  for (const step of steps) {
    link(step.source, step.target, step);
    link(step.target, step.source, step);
  }
  return near;
}

/** By the number of relations still to come: the least that a way from each thing to the end costs. */
function remaining(near: Near, from: string, to: string, depth: number, cost: (key: string) => number): Map<string, number>[] {
  const rest = [new Map([[to, 0]])];
  for (let left = 1; left <= depth; left += 1) {
    const least = new Map<string, number>();
    for (const [far, beyond] of rest[left - 1] as Map<string, number>) {
      if (far === from) continue;
      const through = cost(far) + beyond;
      for (const key of (near.get(far) ?? new Map<string, Step>()).keys()) {
        if (key !== to && through < (least.get(key) ?? Number.POSITIVE_INFINITY)) least.set(key, through);
      }
    }
    rest.push(least);
  }
  return rest;
}

/** A binary heap: smallest first. */
class Heap<T> {
  private readonly items: T[] = [];
  private readonly order: (a: T, b: T) => number;
  constructor(order: (a: T, b: T) => number) {
    this.order = order;
  }
  get size(): number {
    return this.items.length;
  }
  push(item: T): void {
    const { items } = this;
    items.push(item);
    for (let i = items.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (this.order(items[i] as T, items[parent] as T) >= 0) break;
      [items[i], items[parent]] = [items[parent] as T, items[i] as T];
      i = parent;
    }
  }
  pop(): T | undefined {
    const { items } = this;
    const [top, last] = [items[0], items.pop()];
    if (items.length === 0 || last === undefined) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < items.length && this.order(items[left] as T, items[least] as T) < 0) least = left;
      if (right < items.length && this.order(items[right] as T, items[least] as T) < 0) least = right;
      if (least === i) return top;
      [items[i], items[least]] = [items[least] as T, items[i] as T];
      i = least;
    }
  }
}
