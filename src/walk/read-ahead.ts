import { oneOfEqual } from '../domain/collections.ts';
import { endsOfEdgeKey } from '../domain/key.ts';
import { type Detail, detailed, detailOf, joined, KEY, NAMES, recordsOf } from '../graph/detail.ts';
import type { Row, Value } from '../graph/port.ts';
import { defineQuery, madeOnce, type NamedQuery } from '../graph/query.ts';
import { EDGE_KINDS, type EdgeDirection, type EdgeKind, ENTITY_LABEL, PART_DEPTH } from '../ontology/index.ts';
import type { Step } from './step.ts';

/**
 * What a walk is going to ask for, level after level, in one statement that answers each of its keys apart, so that walks of several
 * requests go together. `memory.ts` answers a walk from what was read.
 */

/** What is read beside what the walk itself needs: how much of each; nothing where not given. */
export interface Along {
  readonly things?: Detail | undefined;
  readonly relations?: Detail | undefined;
  /** Of relations. */
  readonly citations?: Detail | undefined;
  /** Of the things that it begins at. */
  readonly startCitations?: Detail | undefined;
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

/** A walk to what stands around some things, in both directions. */
export interface Vicinity {
  readonly of: readonly string[];
  readonly kinds: readonly EdgeKind[];
  /** The relations among what it leads to are wanted too. */
  readonly among: boolean;
}

/**
 * What is read ahead at most: levels, ways, relations, and things among which relations are. Where there is more, what was cut is
 * not used, so it is in no order. A thing has no more ways than a walk follows from one thing, so nothing is followed that would be cut.
 */
export const MOST = { depth: 5, ways: 500, relations: 300, things: 200 } as const;

/** What was read: all that is within the bounds, or what there was room for. */
export interface Ahead {
  /** The things that it begins at, where they are there. */
  readonly start: readonly Row[];
  readonly parts: readonly string[];
  readonly steps: readonly Step[];
  /** What the relations lead to. */
  readonly things: readonly Row[];
  /** Citations by the key of their relation. */
  readonly citations: Cited;
  /** The same by the key of the thing that it begins at. */
  readonly startCitations: Cited;
}
type Cited = ReadonlyMap<string, readonly Row[]>;
export const NOTHING: Ahead = { start: [], parts: [], steps: [], things: [], citations: new Map(), startCitations: new Map() };

/** What of a relation a walk itself looks at, and every step holds. */
export const WALKED: Detail = detailOf(['basis', 'product', 'role', 'stage']);
const relationsOf = ({ relations = KEY }: Along): Detail => joined([WALKED, relations]);

/** Reads the citations of a relation or thing as `cited`; nothing where they are not wanted. */
const citing = (about: string, citations: Detail | undefined): string =>
  citations === undefined
    ? ''
    : `
    CALL (${about}) {
      MATCH (c:Citation {rev: $rev, about: ${about}.key})
      WITH c ORDER BY c.sortPlan, c.key
      RETURN collect(${detailed('c', citations)}) AS cited
    }`;
/** What it begins at, with its citations where they are wanted. */
const starting = ({ things = KEY, startCitations }: Along): string =>
  startCitations === undefined ? detailed('n', things) : `[${detailed('n', things)}, cited]`;
/** Gathers relations, and what they lead to, in columns that begin with `as`. */
const collected = (relation: string, far: string, along: Along, as: string): string => {
  const edge = detailed(relation, relationsOf(along));
  const step = along.citations === undefined ? edge : `[${edge}, cited]`;
  const things = along.things === undefined ? '[]' : `collect(DISTINCT ${detailed(far, along.things)})`;
  return `collect(${step}) AS ${as}Steps, ${things} AS ${as}Things`;
};
const columns = (as: string): string => `${as}Steps AS ${as}Steps, ${as}Things AS ${as}Things`;
/** The columns of what was gathered, in a row. */
const part = (row: Row, as: string): Part => [row[`${as}Steps`], row[`${as}Things`]] as unknown as Part;
type Part = readonly [steps: readonly Value[], things: readonly Value[]];

/** Each relation once, in the order of their keys. */
export function onceInOrder(steps: readonly Step[]): Step[] {
  const byKey = new Map(steps.map((s) => [s.edge.key, s]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as Step);
}

/** Reads what was gathered for one key. */
function reader(along: Along) {
  const [thingOf, edgeOf] = [recordsOf(along.things ?? KEY), recordsOf(relationsOf(along))] as const;
  // A thing stands at the ends of many relations, and its key is looked up many times.
  type One = ReturnType<typeof oneOfEqual>;
  const thing = (value: Value | undefined, one: One): Row => {
    const row = thingOf(value) as { key: string };
    row.key = one(row.key);
    return row;
  };
  const step = (value: Value | undefined, one: One): Step => {
    const edge = edgeOf(value) as unknown as Step['edge'];
    const { source, target } = endsOfEdgeKey(edge.key);
    return { source: one(source), target: one(target), edge };
  };
  /** Reads values that stand with their citations, where those are wanted, and gives the citations by key. */
  const cited = <T>(detail: Detail | undefined, read: (value: Value | undefined, one: One) => T, keyOf: (read: T) => string) => {
    const citation = recordsOf(detail ?? KEY);
    return (values: readonly Value[], one: One, by: Map<string, readonly Row[]>): T[] =>
      values.map((value) => {
        if (detail === undefined) return read(value, one);
        const [own, about] = value as readonly [Value, readonly Value[]];
        const made = read(own, one);
        by.set(
          keyOf(made),
          about.map((c) => citation(c) as Row),
        );
        return made;
      });
  };
  const starting = cited(along.startCitations, thing, (row) => row['key'] as string);
  const walked = cited(along.citations, step, ({ edge }) => edge.key);
  /** What it begins at; relations, in the order of their keys, of all and of each collection; and what they lead to. */
  return (begun: readonly Value[], parts: readonly Part[], others: readonly Value[] = []) => {
    const one = oneOfEqual();
    const [citations, startCitations] = [new Map<string, readonly Row[]>(), new Map<string, readonly Row[]>()];
    const start = starting(begun, one, startCitations);
    const each = parts.map(([taken]) => walked(taken, one, citations));
    const [first = [], ...more] = each;
    return {
      start,
      startCitations,
      each,
      steps: more.length > 0 ? onceInOrder(each.flat()) : first,
      citations,
      things: parts.flatMap(([, led]) => led.map((value) => thing(value, one))),
      others: others.map((value) => step(value, one)),
    };
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
  WITH DISTINCT o, m ORDER BY o.key LIMIT ${MOST.ways + 1}${citing('o', along.citations)}
  RETURN ${collected('o', 'm', along, 'owned')}`,
    `${from(`${owned ? `${back}[:${own.join('|')}*0..1]${forth}(:${ENTITY_LABEL})` : ''}${walked}`)}
  WITH rs AS way LIMIT ${MOST.ways + 1} // bound
  WITH collect(way) AS ways
  CALL (ways) {
    UNWIND ways AS way
    UNWIND way AS r
    WITH DISTINCT r, ${direction === 'in' ? 'startNode' : 'endNode'}(r) AS far ORDER BY r.key${citing('r', along.citations)}
    RETURN ${collected('r', 'far', along, 'walked')}
  }
  RETURN size(ways) AS size, walkedSteps AS walkedSteps, walkedThings AS walkedThings`,
  ];
  return `UNWIND $keys AS k
MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
${subqueries.flatMap((text) => (text ? [`CALL (n) {\n  ${text}\n}`] : [])).join('\n')}${citing('n', along.startCitations)}
RETURN k AS k, ${starting(along)} AS start, ${parts ? 'parts' : '[]'} AS parts, ${owned ? `${columns('owned')}, ` : ''}${columns('walked')}, size AS size`;
}

/** Few kinds are named in the pattern; of many the text is the same for all of them. */
const FEW = 3;
const few = (kinds: readonly EdgeKind[]): boolean => kinds.length <= FEW || kinds.length === EDGE_KINDS.length;

/** A key is of one question: of the things that it names, with blanks between them. */
function aroundText({ kinds, among }: Omit<Vicinity, 'of'>, along: Along): string {
  const types = few(kinds) ? kinds : EDGE_KINDS;
  const wanted = few(kinds) ? '' : ' AND r.kind IN $kinds';
  return `UNWIND $keys AS k
CALL (k) {
  UNWIND split(k, ' ') AS one
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: one})${citing('n', along.startCitations)}
  RETURN collect(${starting(along)}) AS start
}
CALL (k) {
  UNWIND split(k, ' ') AS one
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: one})-[r:${types.join('|')}]-(m:${ENTITY_LABEL})
  WHERE m.rev = $rev${wanted}
  WITH r, m LIMIT ${MOST.relations + 1} // bound
  WITH r, m ORDER BY r.key${citing('r', along.citations)}
  RETURN ${collected('r', 'm', along, 'met')}${among ? ', collect(DISTINCT m.key) AS met' : ''}
}${
    among
      ? `
CALL (met) {
  UNWIND CASE WHEN size(met) > ${MOST.things} THEN [] ELSE met END AS one
  MATCH (n:${ENTITY_LABEL} {rev: $rev, key: one})-[r:${types.join('|')}]->(m:${ENTITY_LABEL})
  WHERE m.key IN met${wanted}
  WITH r LIMIT ${MOST.relations + 1} // bound
  WITH r ORDER BY r.key
  RETURN collect(${detailed('r', relationsOf(along))}) AS among
}`
      : ''
  }
RETURN k AS k, start AS start, ${columns('met')}, ${among ? 'among' : '[]'} AS among`;
}

type Asked<R> = NamedQuery<{ readonly keys: readonly string[]; readonly kinds?: readonly string[] }, R>;

/** What a way reads, by the thing it begins at; a statement of one key. */
const wayStatement = (way: Omit<Way, 'of'>, along: Along) => {
  const read = reader(along);
  const parts = way.own.length > 0 ? ['owned', 'walked'] : ['walked'];
  return {
    name: 'walk/ahead/way',
    text: wayText(way, along),
    parse: (row: Row) => ({
      ...read(
        [row['start'] as Value],
        parts.map((as) => part(row, as)),
      ),
      parts: row['parts'] as readonly string[],
      size: row['size'] as number,
    }),
  };
};
/** What stands around things, by those as one. */
const aroundStatement = (vicinity: Omit<Vicinity, 'of'>, along: Along) => {
  const read = reader(along);
  return {
    name: 'walk/ahead/around',
    text: aroundText(vicinity, along),
    parse: (row: Row) => read(row['start'] as readonly Value[], [part(row, 'met')], row['among'] as readonly Value[]),
  };
};

/** Registered, so that tests look at such texts too. */
const SAMPLE: Along = { things: NAMES, citations: detailOf(['at']), startCitations: detailOf(['at']) };
const way: Asked<ReturnType<ReturnType<typeof wayStatement>['parse']>> = defineQuery({
  ...wayStatement({ direction: 'in', kinds: ['INPUT_TO', 'SUPPLIES', 'PRODUCES'], depth: 3, parts: true, own: ['PRODUCES'] }, SAMPLE),
  sample: { keys: ['industry/automobile'] },
});
const around: Asked<ReturnType<ReturnType<typeof aroundStatement>['parse']>> = defineQuery({
  ...aroundStatement({ kinds: EDGE_KINDS.slice(0, FEW + 1), among: true }, SAMPLE),
  sample: { keys: ['industry/automobile'], kinds: ['SUPPLIES'] },
});
const shapeOf = ({ things, relations, citations, startCitations }: Along): string =>
  [things, relations, citations, startCitations].map((d) => d ?? '-').join(' ');

/** The statement of a way, and what to ask it. */
export function readingWay(asked: Way, along: Along) {
  const { of, direction, kinds, depth, parts, own } = asked;
  const shape = ['way', direction, kinds.join('|'), depth, parts, own.join('|'), shapeOf(along)].join(' ');
  return [madeOnce(shape, () => ({ ...way, ...wayStatement(asked, along) })), { keys: [of] }] as const;
}

/** The statement of what stands around things, and what to ask it. */
export function readingAround(asked: Vicinity, along: Along) {
  const { of, kinds, among } = asked;
  const shape = ['around', few(kinds) ? kinds.join('|') : '*', among, shapeOf(along)].join(' ');
  const parameters = { keys: [of.join(' ')], ...(few(kinds) ? {} : { kinds: [...kinds] }) };
  return [madeOnce(shape, () => ({ ...around, ...aroundStatement(asked, along) })), parameters] as const;
}
