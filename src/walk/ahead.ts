import { compare, groupBy } from '../domain/collections.ts';
import { type Detail, detailed, NAMES } from '../graph/detail.ts';
import { madeOnce } from '../graph/page-query.ts';
import type { Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { type Basis, EDGE_KINDS, type EdgeKind, ENTITY_LABEL, PART_DEPTH } from '../ontology/index.ts';
import type { Direction, Step } from './step.ts';

/**
 * What a walk is going to ask for, level after level, in one statement. A walk asks as if there were no such thing and is answered
 * from what was read; where there is more than is read ahead, nothing is known, and each level is asked for when its turn comes.
 */

/** What is read of the things and relations beside what the walk itself needs. */
export interface Along {
  /** How much of the things. */
  readonly things: Detail;
  /** The citations of the relations. */
  readonly cited: boolean;
}

/** A walk along relations of some kinds in one direction. */
export interface Way {
  readonly of: string;
  readonly direction: Direction;
  readonly kinds: readonly EdgeKind[];
  readonly depth: number;
  /** It begins at the parts of the thing too. */
  readonly parts: boolean;
  /** It begins at what the thing leads to by these too, in the other direction. */
  readonly own: readonly EdgeKind[];
}

/**
 * What is read ahead at most: levels, ways, relations, and things among which relations are. Where there is more, what was cut is
 * not used, so it is in no order. A thing has no more ways than a walk follows from one thing, so nothing is followed that would be cut.
 */
const MOST = { depth: 5, ways: 500, relations: 300, things: 200 } as const;

interface ReadStep extends Step {
  readonly far: Row;
  readonly citations: readonly Row[];
}
/** What was read: all that is within the bounds, or what there was room for. */
export interface Ahead {
  /** The things that it begins at, where they are there. */
  readonly start: readonly Row[];
  readonly parts: readonly string[];
  readonly steps: readonly ReadStep[];
}

/** Reads the citations of a relation as `cited`; nothing where they are not wanted. */
const citing = (relation: string, { cited }: Along): string =>
  cited
    ? `
    CALL (${relation}) {
      MATCH (c:Citation {rev: $rev, about: ${relation}.key})
      WITH c ORDER BY c.sortPlan, c.key
      RETURN collect(properties(c)) AS cited
    }`
    : '';

const stepOf = (relation: string, far: string, { things, cited }: Along): string =>
  `{source: startNode(${relation}).key, target: endNode(${relation}).key, edge: properties(${relation}), far: ${detailed(far, things)}, citations: ${cited ? 'cited' : '[]'}}`;

function wayText({ direction, kinds, depth, parts, own }: Omit<Way, 'of'>, along: Along): string {
  const [left, right] = direction === 'in' ? ['<-', '-'] : ['-', '->'];
  const [back, forth] = direction === 'in' ? ['-', '->'] : ['<-', '-'];
  const walked = `${left}[rs:${kinds.join('|')}*1..${Math.min(depth, MOST.depth)}]${right}(:${ENTITY_LABEL})`;
  const owned = own.length > 0;
  /** From the thing, and its parts, as `p`. */
  const from = (pattern: string): string =>
    parts ? `MATCH (n)<-[:PART_OF*0..${PART_DEPTH}]-(p:${ENTITY_LABEL})\n  MATCH (p)${pattern}` : `MATCH (n)${pattern}`;
  const subqueries = [
    parts &&
      `MATCH (n)<-[:PART_OF*1..${PART_DEPTH}]-(p:${ENTITY_LABEL})
  WITH DISTINCT p.key AS part ORDER BY part
  RETURN collect(part) AS parts`,
    owned &&
      `${from(`${back}[o:${own.join('|')}]${forth}(m:${ENTITY_LABEL})`)}
  WITH DISTINCT o, m ORDER BY o.key LIMIT ${MOST.ways + 1}${citing('o', along)}
  RETURN collect(${stepOf('o', 'm', along)}) AS owned`,
    `${from(`${owned ? `${back}[:${own.join('|')}*0..1]${forth}(:${ENTITY_LABEL})` : ''}${walked}`)}
  WITH rs AS way LIMIT ${MOST.ways + 1} // bound
  WITH collect(way) AS ways
  CALL (ways) {
    UNWIND ways AS way
    UNWIND way AS r
    WITH DISTINCT r, startNode(r) AS source, endNode(r) AS target ORDER BY r.key${citing('r', along)}
    RETURN collect(${stepOf('r', direction === 'in' ? 'source' : 'target', along)}) AS steps
  }
  RETURN size(ways) AS size, steps AS steps`,
  ];
  return `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: $of})
${subqueries.flatMap((text) => (text ? [`CALL (n) {\n  ${text}\n}`] : [])).join('\n')}
RETURN ${detailed('n', along.things)} AS start, ${parts ? 'parts' : '[]'} AS parts, ${owned ? 'owned' : '[]'} AS owned, size AS size, steps AS steps`;
}

/** Few kinds are named in the pattern; of many the text is the same for all of them. */
const FEW = 3;
const few = (kinds: readonly EdgeKind[]): boolean => kinds.length <= FEW || kinds.length === EDGE_KINDS.length;

function aroundText(kinds: readonly EdgeKind[], along: Along): string {
  const types = few(kinds) ? kinds : EDGE_KINDS;
  const wanted = few(kinds) ? '' : ' AND r.kind IN $kinds';
  return `WITH $of AS keys
CALL (keys) {
  UNWIND keys AS k
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
  WITH ${detailed('n', along.things)} AS thing ORDER BY thing.key
  RETURN collect(thing) AS start
}
CALL (keys) {
  UNWIND keys AS k
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${types.join('|')}]-(m:${ENTITY_LABEL})
  WHERE m.rev = $rev${wanted}
  WITH r, m LIMIT ${MOST.relations + 1} // bound
  WITH r, m ORDER BY r.key${citing('r', along)}
  RETURN collect(${stepOf('r', 'm', along)}) AS steps, collect(DISTINCT m.key) AS met
}
CALL (met) {
  UNWIND CASE WHEN size(met) > ${MOST.things} THEN [] ELSE met END AS k
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${types.join('|')}]->(m:${ENTITY_LABEL})
  WHERE m.key IN met${wanted}
  WITH r LIMIT ${MOST.relations + 1} // bound
  WITH r ORDER BY r.key
  RETURN collect({source: startNode(r).key, target: endNode(r).key, edge: properties(r)}) AS among
}
RETURN start AS start, steps AS steps, among AS among`;
}

/** Registered, so that tests look at such texts too. */
const wayQuery = defineQuery({
  name: 'walk/ahead/way',
  text: wayText(
    { direction: 'in', kinds: ['INPUT_TO', 'SUPPLIES', 'PRODUCES'], depth: 3, parts: true, own: ['PRODUCES'] },
    { things: NAMES, cited: true },
  ),
  sample: { of: 'industry/automobile' } as Record<string, Value>,
  parse: (row: Row) => ({ ...(row as unknown as Pick<Ahead, 'parts' | 'steps'> & { start: Row; owned: ReadStep[]; size: number }) }),
});
const aroundQuery = defineQuery({
  name: 'walk/ahead/around',
  text: aroundText(EDGE_KINDS.slice(0, FEW + 1), { things: NAMES, cited: true }),
  sample: { of: ['industry/automobile'], kinds: ['SUPPLIES'] } as Record<string, Value>,
  parse: (row: Row) => row as unknown as Pick<Ahead, 'start' | 'steps'> & { among: readonly Step[] },
});

/** What was read ahead, as a walk asks for it. */
export class Memory {
  /** Relations of a thing, by what is asked of it. */
  private readonly known = new Map<string, Map<string, Step[]>>();
  /** Relations among things, and which things those are. */
  private readonly among = new Map<string, { readonly things: ReadonlySet<string>; readonly steps: readonly Step[] }>();
  private readonly graph: GraphSession;

  constructor(graph: GraphSession) {
    this.graph = graph;
  }

  /** Reads the relations along a way. */
  async readWay(way: Way, along: Along): Promise<Ahead> {
    const { of, direction, kinds, depth, parts: withParts, own } = way;
    const shape = ['way', direction, kinds.join('|'), depth, withParts, own.join('|'), along.things, along.cited].join(' ');
    const statement = madeOnce(shape, () => ({ name: wayQuery.name, text: wayText(way, along) }));
    const [row] = await this.graph.run({ ...wayQuery, ...statement }, { of });
    if (!row) return { start: [], parts: [], steps: [] };
    const { start, parts, owned, size } = row;
    const steps = [...owned, ...row.steps];
    if (size <= MOST.ways && owned.length <= MOST.ways) {
      const other = direction === 'in' ? 'out' : 'in';
      let frontier = [of, ...parts];
      if (own.length > 0) {
        this.learn(other, own, frontier, owned);
        frontier = [...new Set([...frontier, ...owned.map(farOf(other))])];
      }
      const seen = new Set(frontier);
      const byNear = groupBy(
        [...new Map(steps.map((s) => [s.edge.key, s])).values()].filter((s) => kinds.includes(s.edge.kind)),
        nearOf(direction),
      );
      for (let level = 0; level < Math.min(depth, MOST.depth); level += 1) {
        const found = frontier.flatMap((k) => byNear.get(k) ?? []);
        this.learn(direction, kinds, frontier, found);
        frontier = [...new Set(found.map(farOf(direction)))].filter((k) => !seen.has(k));
        for (const key of frontier) seen.add(key);
      }
    }
    return { start: [start], parts, steps };
  }

  /** Reads the relations of things, and those between what they lead to. */
  async readAround(of: readonly string[], kinds: readonly EdgeKind[], along: Along): Promise<Ahead> {
    const shape = ['around', few(kinds) ? kinds.join('|') : '*', along.things, along.cited].join(' ');
    const statement = madeOnce(shape, () => ({ name: aroundQuery.name, text: aroundText(kinds, along) }));
    const [row] = await this.graph.run({ ...aroundQuery, ...statement }, { of: [...of], ...(few(kinds) ? {} : { kinds: [...kinds] }) });
    const { start, steps, among } = row as NonNullable<typeof row>;
    if (steps.length <= MOST.relations) {
      const begun = new Set(of);
      const once = [...new Map(steps.map((s) => [s.edge.key, s])).values()];
      for (const direction of ['out', 'in'] as const)
        this.learn(
          direction,
          kinds,
          of,
          once.filter((s) => begun.has(nearOf(direction)(s))),
        );
      const met = new Set(once.flatMap((s) => [s.source, s.target]).filter((k) => !begun.has(k)));
      if (met.size <= MOST.things && among.length <= MOST.relations) this.among.set(asked('out', kinds), { things: met, steps: among });
    }
    return { start, parts: [], steps };
  }

  private learn(direction: Direction, kinds: readonly EdgeKind[], keys: readonly string[], steps: readonly Step[]): void {
    const id = asked(direction, kinds);
    const known = this.known.get(id) ?? new Map<string, Step[]>();
    this.known.set(id, known);
    const byNear = groupBy(steps, nearOf(direction));
    for (const key of keys)
      known.set(
        key,
        (byNear.get(key) ?? []).map(({ source, target, edge }) => ({ source, target, edge })),
      );
  }

  /** The relations of things, in the order of their keys and then of the relations’; undefined where they are not all known. */
  find(
    keys: readonly string[],
    direction: Direction,
    kinds: readonly EdgeKind[],
    basis: readonly Basis[],
    to?: readonly string[],
  ): Step[] | undefined {
    const id = asked(direction, kinds);
    const fits = (s: Step) => basis.includes(s.edge.basis);
    const inOrder = (steps: readonly Step[]) => {
      const near = nearOf(direction);
      return [...steps].sort((a, b) => compare(near(a), near(b)) || compare(a.edge.key, b.edge.key));
    };
    if (to) {
      const among = this.among.get(id);
      if (!among || ![...keys, ...to].every((k) => among.things.has(k))) return undefined;
      const [from, ends] = [new Set(keys), new Set(to)];
      return inOrder(among.steps.filter((s) => fits(s) && from.has(nearOf(direction)(s)) && ends.has(farOf(direction)(s))));
    }
    const known = this.known.get(id);
    if (!known || !keys.every((k) => known.has(k))) return undefined;
    return inOrder(keys.flatMap((k) => (known.get(k) as Step[]).filter(fits)));
  }
}

const asked = (direction: Direction, kinds: readonly EdgeKind[]): string => [direction, ...[...kinds].sort()].join(' ');
const nearOf = (direction: Direction) => (s: Step) => (direction === 'out' ? s.source : s.target);
const farOf = (direction: Direction) => (s: Step) => (direction === 'out' ? s.target : s.source);
