import type { Basis, EdgeKind } from '../ontology/index.ts';
import type { Expand, Step } from './step.ts';

/** Paths between two things: loaded breadth first from both ends, then the best simple ones in the order of their cost. */

export interface Path {
  readonly keys: readonly string[];
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** What the two ends reach together: all relations within the depth, from both sides. */
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
  const grow = async (start: string, levels: number) => {
    const seen = new Set([start]);
    let frontier = [start];
    for (let level = 0; level < levels && frontier.length > 0; level += 1) {
      const found = [...(await expand(frontier, 'out', kinds, basis)), ...(await expand(frontier, 'in', kinds, basis))];
      const next: string[] = [];
      for (const step of found) {
        steps.set(step.edge.key, step);
        for (const key of [step.source, step.target]) {
          if (seen.has(key)) continue;
          if (seen.size >= maximum) {
            truncated = true;
            continue;
          }
          seen.add(key);
          next.push(key);
        }
      }
      frontier = next;
    }
  };
  await grow(from, Math.ceil(depth / 2));
  await grow(to, Math.floor(depth / 2));
  return { steps: [...steps.values()].sort((a, b) => (a.edge.key < b.edge.key ? -1 : 1)), truncated };
}

/** Partial paths looked at before giving up; bounds the work on a dense graph. */
const ATTEMPTS = 200_000;

/**
 * The `count` cheapest simple paths. A step costs 1; passing through a thing costs as much more as its degree is large, so
 * that a hub (the province, a group of industries) explains little. Ties go to the smaller keys. `exhausted`: given up before all were found.
 */
export function cheapest(
  steps: readonly Step[],
  from: string,
  to: string,
  depth: number,
  count: number,
  degree: (key: string) => number,
): { paths: Path[]; exhausted: boolean } {
  const near = new Map<string, { far: string; step: Step }[]>();
  const link = (key: string, far: string, step: Step) => near.set(key, [...(near.get(key) ?? []), { far, step }]);
  for (const step of steps) {
    link(step.source, step.target, step);
    link(step.target, step.source, step);
  }
  const distance = hops(near, to);
  const through = (key: string) => 1 + Math.log2(1 + degree(key)) / 2;
  const heap = new Heap<Path>((a, b) => a.cost - b.cost || a.keys.length - b.keys.length || compare(a.keys.join(' '), b.keys.join(' ')));
  heap.push({ keys: [from], steps: [], cost: 0 });
  const found: Path[] = [];
  const seen = new Set<string>();
  for (let attempt = 0; found.length < count; attempt += 1) {
    const path = heap.pop();
    if (!path) break;
    if (attempt === ATTEMPTS) return { paths: found, exhausted: true };
    const last = path.keys[path.keys.length - 1] as string;
    if (last === to && path.steps.length > 0) {
      // Two relations between the same things are one path; the first stands for it.
      const id = path.keys.join(' ');
      if (!seen.has(id)) found.push(path);
      seen.add(id);
      continue;
    }
    for (const { far, step } of near.get(last) ?? []) {
      const left = distance.get(far);
      if (left === undefined || path.steps.length + 1 + left > depth || path.keys.includes(far)) continue;
      heap.push({ keys: [...path.keys, far], steps: [...path.steps, step], cost: path.cost + (far === to ? 1 : through(far)) });
    }
  }
  return { paths: found, exhausted: false };
}

/** Hops from everything to one thing. */
function hops(near: ReadonlyMap<string, readonly { far: string }[]>, to: string): Map<string, number> {
  const distance = new Map([[to, 0]]);
  const queue = [to];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    for (const { far } of near.get(key) ?? []) {
      if (distance.has(far)) continue;
      distance.set(far, (distance.get(key) as number) + 1);
      queue.push(far);
    }
  }
  return distance;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A binary heap: smallest first. */
class Heap<T> {
  private readonly items: T[] = [];
  private readonly order: (a: T, b: T) => number;
  constructor(order: (a: T, b: T) => number) {
    this.order = order;
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
