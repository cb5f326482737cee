import type { Basis, EdgeKind } from '../ontology/index.ts';
import { type Expand, kindOf, type Step } from './step.ts';

/** What stands around one or several things, as a bounded subgraph. */

export interface Neighborhood {
  readonly nodes: readonly { readonly key: string; readonly depth: number }[];
  readonly links: readonly Step[];
  /** How many things of each kind were left out, by the first segment of their keys. */
  readonly cut: ReadonlyMap<string, number>;
  readonly truncated: boolean;
}
export interface Around {
  readonly start: readonly string[];
  readonly depth: number;
  readonly kinds: readonly EdgeKind[];
  /** First segments of the keys of what is wanted; undefined for all. */
  readonly nodeKinds: ReadonlySet<string> | undefined;
  readonly basis: readonly Basis[];
  readonly maximum: number;
  /** All relations among what is found; those that led to it where they are not wanted. */
  readonly among: boolean;
}

/**
 * Breadth first. Of a level that does not fit, the most telling are kept: those with more relations to what is there
 * already, then those with a stronger basis, then by key.
 */
export async function neighborhood(expand: Expand, { start, depth, kinds, nodeKinds, basis, maximum, among }: Around): Promise<Neighborhood> {
  const depthOf = new Map(start.map((k) => [k, 0]));
  const links = new Map<string, Step>();
  const cut = new Map<string, number>();
  let frontier = [...start];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const found = (await Promise.all([expand(frontier, 'out', kinds, basis), expand(frontier, 'in', kinds, basis)])).flat();
    const ties = new Map<string, number>();
    for (const step of found) {
      links.set(step.edge.key, step);
      for (const key of [step.source, step.target]) {
        if (depthOf.has(key) || (nodeKinds && !nodeKinds.has(kindOf(key)))) continue;
        ties.set(key, (ties.get(key) ?? 0) + (step.edge.basis === 'STATED' ? 1.01 : 1));
      }
    }
    const ranked = [...ties].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
    const room = Math.max(0, maximum - depthOf.size);
    frontier = ranked.slice(0, room);
    for (const key of frontier) depthOf.set(key, level);
    for (const key of ranked.slice(room)) cut.set(kindOf(key), (cut.get(kindOf(key)) ?? 0) + 1);
  }
  // The outermost were reached, but not yet asked for relations among themselves.
  if (among) for (const step of await expand(frontier, 'out', kinds, basis, frontier)) links.set(step.edge.key, step);
  return {
    nodes: [...depthOf].map(([key, d]) => ({ key, depth: d })).sort((a, b) => a.depth - b.depth || (a.key < b.key ? -1 : 1)),
    links: [...links.values()].filter((l) => depthOf.has(l.source) && depthOf.has(l.target)).sort((a, b) => (a.edge.key < b.edge.key ? -1 : 1)),
    cut,
    truncated: cut.size > 0 || expand.cut.size > 0,
  };
}
