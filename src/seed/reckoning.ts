import type { GraphData } from '../graph/port.ts';
import { type EdgeKind, edgeKinds } from '../ontology/index.ts';
import { PARTS, type Part, type Structure, structureInThread } from '../structure/index.ts';
import { structureOf } from '../structure/structure.ts';
import type { Seed } from './seed.ts';
import { whatIf } from './what-if.ts';

/** What is reckoned with the packs at hand, beside the graph that is served: what-if, and the structure of its parts. */
export function reckon({ packs, data, structures }: Seed) {
  const known = new Map<Part, Promise<Structure>>();
  for (const [part, structure] of Object.entries(structures ?? {})) known.set(part as Part, Promise.resolve(structure));
  return {
    revision: data.revision,
    ...whatIf(packs),
    /** Worked out once a part, beside the thread that answers requests. */
    structure(part: Part): Promise<Structure> {
      const structure = known.get(part) ?? structureInThread(linksOf(data, PARTS[part].edges));
      known.set(part, structure);
      // One that failed is tried again when next asked for.
      structure.catch(() => known.delete(part));
      return structure;
    },
  };
}

/** The structure of every part, here and now. */
export const structuresOf = (data: GraphData): Record<Part, Structure> =>
  Object.fromEntries(Object.entries(PARTS).map(([part, { edges }]) => [part, structureOf(linksOf(data, edges))])) as Record<Part, Structure>;

/** Relations that the plan states or implies. */
function linksOf({ edges }: GraphData, kinds: readonly EdgeKind[] | 'all') {
  const counts = (basis: unknown) => basis === 'STATED' || basis === 'IMPLIED';
  return edges
    .filter((e) => e.type in edgeKinds && (kinds === 'all' || kinds.includes(e.type as EdgeKind)) && counts(e.properties['basis']))
    .map((e) => ({ key: e.properties['key'] as string, source: e.source, target: e.target }));
}
