import { detailed, recordsOf } from '../graph/detail.ts';
import type { Row } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { BASIS, type Basis, EDGE_KINDS, type EdgeDirection, type EdgeKind, ENTITY_LABEL, PART_DEPTH } from '../ontology/index.ts';
import { Memory } from './memory.ts';
import { type Ahead, type Along, type Vicinity, WALKED, type Way } from './read-ahead.ts';

/**
 * Walks go a level at a time: one statement leads from all things of a level to the next, and pure functions do the rest.
 * So the number of statements is bounded by the depth, and both engines give the same walk.
 */

/** A relation as a walk met it. */
export interface Step {
  /** Stored direction: `source` stands first in the sentence. */
  readonly source: string;
  readonly target: string;
  readonly edge: StepEdge;
}
export interface StepEdge {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly basis: Basis;
  readonly product?: string | null;
  readonly role?: string | null;
  readonly stage?: string | null;
}

export interface Expand {
  /** Relations that leave (out) or reach (in) the things, in the order of the things, then of the relations’ keys; only those between them and `to` where it is given. */
  (keys: readonly string[], direction: EdgeDirection, kinds: readonly EdgeKind[], basis: readonly Basis[], to?: readonly string[]): Promise<Step[]>;
  /** Things whose relations were cut so far. */
  readonly cut: ReadonlySet<string>;
}

/** An expander that can read what is going to be asked; nothing, where the engine is at hand and a statement costs little. */
export interface Expander extends Expand {
  aheadAlong(way: Way, along: Along): Promise<Ahead | undefined>;
  aheadAround(vicinity: Vicinity, along: Along): Promise<Ahead | undefined>;
}

/** Relations followed from one thing at most; a hub with more is cut, and the walk says so (`Expand.cut`). */
export const FAN = 500;

const edgeOf = recordsOf(WALKED);
const stepQuery = (direction: EdgeDirection, to: boolean) =>
  defineQuery({
    name: `walk/${direction}${to ? '/within' : ''}`,
    text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})${direction === 'out' ? '-' : '<-'}[r:${EDGE_KINDS.join('|')}]${direction === 'out' ? '->' : '-'}(m:${ENTITY_LABEL})
    WHERE r.kind IN $kinds AND r.basis IN $basis${to ? ' AND m.key IN $to' : ''}
    WITH r, m ORDER BY r.key LIMIT $fan
    RETURN m.key AS far, r.key AS relation, ${detailed('r', WALKED)} AS edge
  }
RETURN k AS k, far AS far, edge AS edge ORDER BY k, relation LIMIT $most`,
    sample: {
      keys: ['industry/automobile'] as readonly string[],
      kinds: ['SUPPLIES'] as readonly string[],
      basis: ['STATED'] as readonly string[],
      fan: 3,
      most: 10,
      ...(to ? { to: ['industry/glass'] as readonly string[] } : {}),
    },
    parse: (row: Row) => ({ key: row['k'] as string, far: row['far'] as string, edge: edgeOf(row['edge']) as unknown as StepEdge }),
  });
const steps = { out: stepQuery('out', false), in: stepQuery('in', false) };
const within = { out: stepQuery('out', true), in: stepQuery('in', true) };

/**
 * Walks of one request; each call is one statement, or none where the answer was read ahead. A step follows at most `most`
 * relations in all and FAN from one thing, so that what a walk holds is bounded before the engine is called, whatever the graph is
 * like. One more is asked for, to know.
 */
export function expander(graph: GraphSession, most: number): Expander {
  const cut = new Set<string>();
  const memory = new Memory(graph);
  const expand = async (...[keys, direction, kinds, basis, to]: Parameters<Expand>): Promise<Step[]> => {
    if (keys.length === 0 || kinds.length === 0) return [];
    const known = memory.find(keys, direction, kinds, basis, to);
    if (known) return known;
    const rows = await graph.run((to ? within : steps)[direction], {
      keys: [...keys],
      kinds: [...kinds],
      basis: [...basis],
      fan: FAN + 1,
      most: most + 1,
      ...(to ? { to: [...to] } : {}),
    });
    const beyond = rows[most];
    if (beyond) cut.add(beyond.key);
    const taken = new Map<string, number>();
    return rows.slice(0, most).flatMap(({ key, far, edge }) => {
      const count = (taken.get(key) ?? 0) + 1;
      taken.set(key, count);
      if (count > FAN) {
        cut.add(key);
        return [];
      }
      return [direction === 'out' ? { source: key, target: far, edge } : { source: far, target: key, edge }];
    });
  };
  return Object.assign(expand, {
    cut,
    aheadAlong: async (way: Way, along: Along) => (graph.remote ? memory.readWay(way, along) : undefined),
    aheadAround: async (vicinity: Vicinity, along: Along) => (graph.remote ? memory.readAround(vicinity, along) : undefined),
  });
}

const partsQuery = defineQuery({
  name: 'walk/parts',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:PART_OF*1..${PART_DEPTH}]-(m:${ENTITY_LABEL})
    WITH DISTINCT m.key AS part ORDER BY part
    RETURN collect(part) AS parts
  }
RETURN k AS k, parts AS parts`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, parts: row['parts'] as string[] }),
});

/** The parts of things, down to the last, by thing. */
export async function partsOf(graph: GraphSession, keys: readonly string[]): Promise<Map<string, readonly string[]>> {
  return new Map((await graph.run(partsQuery, { keys: [...keys] })).map((r) => [r.key, r.parts]));
}

const degreesQuery = defineQuery({
  name: 'walk/degrees',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
    RETURN coalesce(n.degree, 0) AS degree
  }
RETURN k AS k, degree AS degree`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, degree: row['degree'] as number }),
});

/** With how many relations each thing stands in the graph, as the loader counted them. */
export async function degreesOf(graph: GraphSession, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  return new Map((await graph.run(degreesQuery, { keys: [...keys] })).map((r) => [r.key, r.degree]));
}

/** The kind of a key of a thing. */
export const kindOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** The weakest of some bases. A walk is as strong as its weakest relation. */
export const weakest = (bases: readonly Basis[]): Basis => BASIS.names[Math.max(0, ...bases.map((b) => BASIS.names.indexOf(b)))] as Basis;
