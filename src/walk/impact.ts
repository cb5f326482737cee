import type { Basis, EdgeKind } from '../ontology/index.ts';
import type { Expand, Step } from './step.ts';

/** What depends on a thing: outward along relations by which a loss is handed on. */

/** Relations by which what happens to the source is felt at the target. */
const HANDED_ON: readonly EdgeKind[] = ['SUPPLIES', 'INPUT_TO', 'PRODUCES', 'PRECEDES', 'UNDERTAKES', 'SUPPORTS'];
/** Relations that tell what a thing counts towards; followed from it, not beyond. */
const COUNTS_TOWARDS: readonly EdgeKind[] = ['IN_INDUSTRY', 'OPERATES_IN', 'HAS_GOAL', 'MEMBER_OF'];

export interface Affected {
  readonly key: string;
  readonly distance: number;
  /** The relations from the thing to here, by the strongest of the shortest ways. */
  readonly way: readonly Step[];
}

export async function impactOf(
  expand: Expand,
  start: string,
  depth: number,
  basis: readonly Basis[],
  maximum: number,
): Promise<{ affected: Affected[]; truncated: boolean }> {
  const ways = new Map<string, readonly Step[]>([[start, []]]);
  let truncated = false;
  let frontier = [start];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance += 1) {
    const steps = [...(await expand(frontier, 'out', HANDED_ON, basis)), ...(await expand(frontier, 'out', COUNTS_TOWARDS, basis))];
    const next: string[] = [];
    // Of two ways of one length the one that is stated goes first.
    for (const step of [...steps].sort(
      (a, b) => Number(a.edge.basis !== 'STATED') - Number(b.edge.basis !== 'STATED') || (a.edge.key < b.edge.key ? -1 : 1),
    )) {
      if (ways.has(step.target)) continue;
      if (ways.size > maximum) {
        truncated = true;
        continue;
      }
      ways.set(step.target, [...(ways.get(step.source) ?? []), step]);
      if (HANDED_ON.includes(step.edge.kind)) next.push(step.target);
    }
    frontier = next.sort();
  }
  ways.delete(start);
  return {
    affected: [...ways].map(([key, way]) => ({ key, way, distance: way.length })).sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1)),
    truncated: truncated || expand.cut.size > 0,
  };
}
