import { groupBy } from '../domain/collections.ts';
import { endsOfEdgeKey } from '../domain/key.ts';
import { type Detail, detailed, detailOf, joined, KEY, NAMES, recordsOf } from '../graph/detail.ts';
import { madeOnce } from '../graph/page-query.ts';
import type { Parameters, Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { type Basis, EDGE_KINDS, type EdgeDirection, type EdgeKind, ENTITY_LABEL, PART_DEPTH } from '../ontology/index.ts';
import type { Step } from './step.ts';

/**
 * What a walk is going to ask for, level after level, in one statement. A walk asks as if there were no such thing and is answered
 * from what was read; where there is more than is read ahead, nothing is known, and each level is asked for when its turn comes.
 */

/** What is read beside what the walk itself needs: how much of its things, of its relations and of their citations; nothing of them where not given. */
export interface Along {
  readonly things?: Detail | undefined;
  readonly relations?: Detail | undefined;
  readonly citations?: Detail | undefined;
}

/** A walk along relations of some kinds in one direction. */
export interface Way {
  readonly of: string;
  readonly direction: EdgeDirection;
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

/** What was read: all that is within the bounds, or what there was room for. */
export interface Ahead {
  /** The things that it begins at, where they are there. */
  readonly start: readonly Row[];
  readonly parts: readonly string[];
  readonly steps: readonly Step[];
  /** What the relations lead to. */
  readonly things: readonly Row[];
  /** Citations by the key of their relation. */
  readonly citations: ReadonlyMap<string, readonly Row[]>;
}
const NOTHING: Ahead = { start: [], parts: [], steps: [], things: [], citations: new Map() };

/** What of a relation a walk itself looks at, and every step holds. */
export const WALKED: Detail = detailOf(['basis', 'product', 'role', 'stage']);
const relationsOf = ({ relations = KEY }: Along): Detail => joined([WALKED, relations]);

/** Reads the citations of a relation as `cited`; nothing where they are not wanted. */
const citing = (relation: string, { citations }: Along): string =>
  citations === undefined
    ? ''
    : `
    CALL (${relation}) {
      MATCH (c:Citation {rev: $rev, about: ${relation}.key})
      WITH c ORDER BY c.sortPlan, c.key
      RETURN collect(${detailed('c', citations)}) AS cited
    }`;
/** Gathers relations, and what they lead to, in columns that begin with `as`. */
const collected = (relation: string, far: string, along: Along, as: string): string => {
  const step = `[${detailed(relation, relationsOf(along))}${along.citations === undefined ? '' : ', cited'}]`;
  const things = along.things === undefined ? '[]' : `collect(DISTINCT ${detailed(far, along.things)})`;
  return `collect(${step}) AS ${as}Steps, ${things} AS ${as}Things`;
};
const columns = (as: string): string => `{steps: ${as}Steps, things: ${as}Things}`;

/** Reads what was gathered. */
function reader(along: Along) {
  const [thing, relation, citation] = [recordsOf(along.things ?? KEY), recordsOf(relationsOf(along)), recordsOf(along.citations ?? KEY)] as const;
  const step = (value: Value | undefined): Step => {
    const edge = relation(value) as unknown as Step['edge'];
    return { ...endsOfEdgeKey(edge.key), edge };
  };
  return {
    step,
    thing: (value: Value | undefined) => thing(value) as Row,
    /** All that was collected, relations in the order of their keys; and the relations of each collection. */
    found(collections: readonly Value[]): Pick<Ahead, 'steps' | 'things' | 'citations'> & { readonly each: readonly (readonly Step[])[] } {
      const steps = new Map<string, Step>();
      const each: Step[][] = [];
      const things: Row[] = [];
      const citations = new Map<string, readonly Row[]>();
      for (const part of collections as unknown as readonly { readonly steps: readonly (readonly Value[])[]; readonly things: readonly Value[] }[]) {
        const own: Step[] = [];
        each.push(own);
        for (const [value, cited] of part.steps) {
          const one = step(value);
          own.push(one);
          steps.set(one.edge.key, one);
          if (cited)
            citations.set(
              one.edge.key,
              (cited as readonly Value[]).map((c) => citation(c) as Row),
            );
        }
        for (const value of part.things) things.push(thing(value) as Row);
      }
      const inOrder = each.length > 1 ? [...steps.keys()].sort().map((key) => steps.get(key) as Step) : [...steps.values()];
      return { steps: inOrder, each, things, citations };
    },
  };
}

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
  RETURN ${collected('o', 'm', along, 'owned')}`,
    `${from(`${owned ? `${back}[:${own.join('|')}*0..1]${forth}(:${ENTITY_LABEL})` : ''}${walked}`)}
  WITH rs AS way LIMIT ${MOST.ways + 1} // bound
  WITH collect(way) AS ways
  CALL (ways) {
    UNWIND ways AS way
    UNWIND way AS r
    WITH DISTINCT r, ${direction === 'in' ? 'startNode' : 'endNode'}(r) AS far ORDER BY r.key${citing('r', along)}
    RETURN ${collected('r', 'far', along, 'walked')}
  }
  RETURN size(ways) AS size, walkedSteps AS walkedSteps, walkedThings AS walkedThings`,
  ];
  return `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: $of})
${subqueries.flatMap((text) => (text ? [`CALL (n) {\n  ${text}\n}`] : [])).join('\n')}
RETURN ${detailed('n', along.things ?? KEY)} AS start, ${parts ? 'parts' : '[]'} AS parts, [${owned ? `${columns('owned')}, ` : ''}${columns('walked')}] AS found, size AS size`;
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
  WITH n ORDER BY n.key
  RETURN collect(${detailed('n', along.things ?? KEY)}) AS start
}
CALL (keys) {
  UNWIND keys AS k
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${types.join('|')}]-(m:${ENTITY_LABEL})
  WHERE m.rev = $rev${wanted}
  WITH r, m LIMIT ${MOST.relations + 1} // bound
  WITH r, m ORDER BY r.key${citing('r', along)}
  RETURN ${collected('r', 'm', along, 'met')}, collect(DISTINCT m.key) AS met
}
CALL (met) {
  UNWIND CASE WHEN size(met) > ${MOST.things} THEN [] ELSE met END AS k
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${types.join('|')}]->(m:${ENTITY_LABEL})
  WHERE m.key IN met${wanted}
  WITH r LIMIT ${MOST.relations + 1} // bound
  WITH r ORDER BY r.key
  RETURN collect(${detailed('r', relationsOf(along))}) AS among
}
RETURN start AS start, [${columns('met')}] AS found, among AS among`;
}

const wayParser = (along: Along) => {
  const { thing, found } = reader(along);
  return (row: Row) => ({
    start: [thing(row['start'])],
    parts: row['parts'] as readonly string[],
    size: row['size'] as number,
    ...found(row['found'] as readonly Value[]),
  });
};
const aroundParser = (along: Along) => {
  const { step, thing, found } = reader(along);
  return (row: Row) => ({
    start: (row['start'] as readonly Value[]).map(thing),
    among: (row['among'] as readonly Value[]).map(step),
    ...found(row['found'] as readonly Value[]),
  });
};

/** Registered, so that tests look at such texts too. */
const SAMPLE: Along = { things: NAMES, citations: detailOf(['at']) };
const wayQuery = defineQuery({
  name: 'walk/ahead/way',
  text: wayText({ direction: 'in', kinds: ['INPUT_TO', 'SUPPLIES', 'PRODUCES'], depth: 3, parts: true, own: ['PRODUCES'] }, SAMPLE),
  sample: { of: 'industry/automobile' } as Parameters,
  parse: wayParser(SAMPLE),
});
const aroundQuery = defineQuery({
  name: 'walk/ahead/around',
  text: aroundText(EDGE_KINDS.slice(0, FEW + 1), SAMPLE),
  sample: { of: ['industry/automobile'], kinds: ['SUPPLIES'] } as Parameters,
  parse: aroundParser(SAMPLE),
});
const shapeOf = ({ things, relations, citations }: Along): string => [things, relations, citations].map((d) => d ?? '-').join(' ');

/** What was read ahead, as a walk asks for it. */
export class Memory {
  /** Relations of a thing in the order of their keys, by what is asked of it. */
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
    const shape = ['way', direction, kinds.join('|'), depth, withParts, own.join('|'), shapeOf(along)].join(' ');
    const statement = madeOnce(shape, () => ({ name: wayQuery.name, text: wayText(way, along) }));
    const [read] = await this.graph.run({ ...wayQuery, ...statement, parse: wayParser(along) }, { of });
    if (!read) return NOTHING;
    const { parts, steps, each, size } = read;
    const owned = each.length > 1 ? (each[0] ?? []) : [];
    if (size <= MOST.ways && owned.length <= MOST.ways) {
      const other = direction === 'in' ? 'out' : 'in';
      let frontier = [of, ...parts];
      if (own.length > 0) {
        this.learn(other, own, frontier, owned);
        frontier = [...new Set([...frontier, ...owned.map(farOf(other))])];
      }
      const seen = new Set(frontier);
      const byNear = groupBy(
        steps.filter((s) => kinds.includes(s.edge.kind)),
        nearOf(direction),
      );
      for (let level = 0; level < Math.min(depth, MOST.depth); level += 1) {
        const found = frontier.flatMap((k) => byNear.get(k) ?? []);
        this.learn(direction, kinds, frontier, found);
        frontier = [...new Set(found.map(farOf(direction)))].filter((k) => !seen.has(k));
        for (const key of frontier) seen.add(key);
      }
    }
    return read;
  }

  /** Reads the relations of things, and those between what they lead to. */
  async readAround(of: readonly string[], kinds: readonly EdgeKind[], along: Along): Promise<Ahead> {
    const shape = ['around', few(kinds) ? kinds.join('|') : '*', shapeOf(along)].join(' ');
    const statement = madeOnce(shape, () => ({ name: aroundQuery.name, text: aroundText(kinds, along) }));
    const parameters: Parameters = { of: [...of], ...(few(kinds) ? {} : { kinds: [...kinds] }) };
    const [read] = await this.graph.run({ ...aroundQuery, ...statement, parse: aroundParser(along) }, parameters);
    if (!read) return NOTHING;
    const { steps, among } = read;
    if (steps.length <= MOST.relations) {
      const begun = new Set(of);
      for (const direction of ['out', 'in'] as const)
        this.learn(
          direction,
          kinds,
          of,
          steps.filter((s) => begun.has(nearOf(direction)(s))),
        );
      const met = new Set(steps.flatMap((s) => [s.source, s.target]).filter((k) => !begun.has(k)));
      if (met.size <= MOST.things && among.length <= MOST.relations) this.among.set(asked('out', kinds), { things: met, steps: among });
    }
    return { ...read, parts: [] };
  }

  private learn(direction: EdgeDirection, kinds: readonly EdgeKind[], keys: readonly string[], steps: readonly Step[]): void {
    const id = asked(direction, kinds);
    const known = this.known.get(id) ?? new Map<string, Step[]>();
    this.known.set(id, known);
    const byNear = groupBy(steps, nearOf(direction));
    for (const key of keys) known.set(key, byNear.get(key) ?? []);
  }

  /** The relations of things, in the order of their keys and then of the relations’; undefined where they are not all known. */
  find(
    keys: readonly string[],
    direction: EdgeDirection,
    kinds: readonly EdgeKind[],
    basis: readonly Basis[],
    to?: readonly string[],
  ): Step[] | undefined {
    const id = asked(direction, kinds);
    const among = to && this.among.get(id);
    if (to && !(among && [...keys, ...to].every((k) => among.things.has(k)))) return undefined;
    const known = among ? groupBy(among.steps, nearOf(direction)) : this.known.get(id);
    if (!known || !(to || keys.every((k) => known.has(k)))) return undefined;
    const [ends, far] = [to && new Set(to), farOf(direction)];
    const found: Step[] = [];
    for (const key of [...keys].sort())
      for (const step of known.get(key) ?? []) if (basis.includes(step.edge.basis) && (!ends || ends.has(far(step)))) found.push(step);
    return found;
  }
}

const asked = (direction: EdgeDirection, kinds: readonly EdgeKind[]): string => [direction, ...[...kinds].sort()].join(' ');
const nearOf = (direction: EdgeDirection) => (s: Step) => (direction === 'out' ? s.source : s.target);
const farOf = (direction: EdgeDirection) => (s: Step) => (direction === 'out' ? s.target : s.source);
