import { ENTITY_LABEL } from '../ontology/index.ts';
import { type Beside, besideShape, besideText } from './beside.ts';
import { ALL, type Detail, recordsOf } from './detail.ts';
import type { Parameters, Row, Value } from './port.ts';
import { defineQuery, madeOnce, type NamedQuery } from './query.ts';

/**
 * Every list of the API is a page per parent: for each key of a batch, the items behind it in a total order, from after
 * a position on, and if asked the count of all. One statement serves a whole level, rows and totals together.
 * Root lists are pages of a single parent, ROOT.
 */

export const ROOT = '*';

/** How a list is ordered: an expression that sorts (a string, never null) and the alias it goes by in cursors. */
export interface PageOrder {
  readonly name: string;
  /** Cypher expression over the pattern's variables. */
  readonly by: string;
  readonly descending?: boolean;
}

export interface PagePattern {
  readonly name: string;
  /** What its cursors name, where one list is read in two ways; its name where not given. */
  readonly list?: string;
  /** Cypher from `k` (a key of the batch) to the items; may use `$rev`. */
  readonly match: string;
  /** Conditions; each may use parameters of `filters`. */
  readonly where?: readonly string[];
  /** Parameters of `where`, with values to try the text with. All are null where a filter is not given. */
  readonly filters?: Readonly<Record<string, Value>>;
  /** What is returned of an item: entries of a map. */
  readonly item: string | ((what: What) => string);
  /** Variables that `item`, `tie` and the orders use. */
  readonly carry: readonly string[];
  /** The variable of the thing in a row, where what stands behind it can be read along. */
  readonly thing?: string;
  /** The variable of the relation that led to it. */
  readonly relation?: string;
  /** Expression that breaks ties and is unique within a list: a key. */
  readonly tie: string;
  /** Expression whose distinct values over the whole list are returned with the total; the bases of facts. */
  readonly distinct?: string;
  readonly orders: readonly PageOrder[];
  /** Where the total of the list is kept, instead of counting. */
  readonly total?: KeptTotal;
  /** The list is read from an index, each item once: what the index is by before the order. Saying that the order is not null lets the index give it. */
  readonly indexed?: readonly string[];
  /** What a thing names in `hubs` where it has too many of these to be read along; they are asked for apart, by queries of their own. */
  readonly hub?: string;
}

export interface KeptTotal {
  readonly match: string;
  readonly where?: readonly string[];
  readonly count: string;
  /** As `distinct` of the list. */
  readonly distinct?: string;
}

export interface PageParameters {
  readonly [name: string]: Value;
  readonly keys: readonly string[];
  readonly limit: number;
  readonly afterSort: string | null;
  readonly afterTie: string | null;
}

/** What is selected of each row. */
export interface What {
  readonly detail: Detail;
  /** The relation that led to the thing: so much of it, where anything of it is selected. */
  readonly edge: Detail | undefined;
  /** Where it stands in the list. */
  readonly cursor: boolean;
}
const EVERYTHING: What = { detail: ALL, edge: ALL, cursor: true };

/** What the pattern returns of an item, and beside it: where it stands (`sort`, `tie`), and in `below` what was read along, in the order that it was asked for. */
export type PageItem = Row;
export interface PageRow {
  readonly parent: string;
  readonly items: readonly PageItem[];
  readonly total: number | undefined;
  readonly distinct: readonly string[];
}

export type PageQuery = NamedQuery<PageParameters, PageRow>;

/** What of a list a request selects. */
export type PageParts = 'rows' | 'totals' | 'both';

/** What is read along with things, in the same statement. */
export interface Below {
  /** Lists that begin at them. */
  readonly along: readonly ListOf[];
  readonly beside: readonly Beside[];
}

/** What is asked of a list: the text follows from all of it but the values of its parameters. */
export interface ListOf extends Below {
  readonly queries: PageQueries;
  readonly order: string;
  readonly parts: PageParts;
  readonly what: What;
  /** All but `keys`. */
  readonly parameters: Parameters;
}

export interface PageQueries {
  readonly name: string;
  /** What cursors name. */
  readonly list: string;
  readonly orders: readonly string[];
  /** Can anything be read along with its rows? */
  readonly extensible: boolean;
  query(list: ListOf): PageQuery;
  /** What the statement of a list goes by, with what is read along: `relation/SUPPLIES/in/PLAN [relation/LOCATED_IN/out/PLAN]`. */
  title(list: ListOf): string;
  /** Subqueries from a thing that stands in `from`; names of their columns and parameters begin with `at`. */
  subqueries(list: ListOf, from: string, at: string): string;
}

export function pageQueries(pattern: PagePattern): PageQueries {
  const made = new Map<string, PageQuery>();
  const orders = new Map(pattern.orders.map((o) => [o.name, o]));
  for (const order of pattern.orders) {
    for (const parts of ['rows', 'totals', 'both'] as const) {
      if (parts === 'totals' && order !== pattern.orders[0]) continue;
      made.set(`${parts === 'totals' ? '' : order.name}:${parts}`, pageQuery(pattern, order, parts));
    }
  }
  const orderOf = (name: string): PageOrder => {
    const order = orders.get(name);
    if (!order) throw new Error(`the list ${pattern.name} has no order ${name}`);
    return order;
  };
  const madeOf = ({ order, parts }: ListOf): PageQuery => made.get(`${parts === 'totals' ? '' : orderOf(order).name}:${parts}`) as PageQuery;
  const title = (list: ListOf): string => `${madeOf(list).name}${titlesOf(list.along)}`;
  return {
    name: pattern.name,
    list: pattern.list ?? pattern.name,
    orders: [...orders.keys()],
    extensible: pattern.thing !== undefined,
    query: (list) => ({
      ...madeOf(list),
      ...madeOnce(shapeOf(list), () => ({
        name: title(list),
        text: pageText(pattern, orderOf(list.order), list.parts, list),
        parse: pageParser(list.what),
      })),
    }),
    title,
    subqueries: (list, from, at) => subqueries(pattern, orderOf(list.order), list.parts, list, from, at),
  };
}

/** The text that can be asked anything, for tests; a request gets the part of it that it asks. */
function pageQuery(pattern: PagePattern, order: PageOrder, parts: PageParts): PageQuery {
  return defineQuery({
    name: `${pattern.name}/${parts === 'totals' ? 'TOTAL' : order.name}${parts === 'both' ? '+TOTAL' : ''}`,
    text: pageText(pattern, order, parts, undefined),
    parse: pageParser(EVERYTHING),
    sample: { keys: [ROOT], limit: 3, afterSort: null, afterTie: null, ...pattern.filters },
  });
}

function pageText(pattern: PagePattern, order: PageOrder, parts: PageParts, list: ListOf | undefined): string {
  const columns = ['k AS parent', ...columnsOf(parts, '').map(([name]) => `${name} AS ${name}`)];
  return `UNWIND $keys AS k\n${subqueries(pattern, order, parts, list, 'k', '')}\nRETURN ${columns.join(', ')}`;
}

/** Columns of a list, and what each is called. */
const columnsOf = (parts: PageParts, at: string): (readonly [column: string, name: string])[] =>
  [...(parts === 'rows' ? [] : ['total', 'distincts']), ...(parts === 'totals' ? [] : ['items'])].map((name) => [`${at}${name}`, name]);

/** `($filter IS NULL OR …)`, `($filter = false OR …)` */
const OPTIONAL = /^\(\$(\w+) (?:IS NULL|= false) OR ([\s\S]*)\)$/;

/** Conditions without those whose filter is not given. */
function given(conditions: readonly string[], parameters: Parameters | undefined): readonly string[] {
  if (!parameters) return conditions;
  return conditions.flatMap((condition) => {
    const [, filter, asked] = OPTIONAL.exec(condition) ?? [];
    if (filter === undefined || asked === undefined) return [condition];
    return parameters[filter] === null || parameters[filter] === false ? [] : [`(${asked})`];
  });
}

/** Where a pattern begins at the thing of `k`; a list that is read along has the thing itself. */
const ANCHOR = new RegExp(`\\((\\w*):${ENTITY_LABEL} \\{rev: \\$rev, key: k\\}\\)`);

function subqueries(pattern: PagePattern, order: PageOrder, parts: PageParts, list: ListOf | undefined, from: string, at: string): string {
  const { carry, tie, indexed } = pattern;
  const here = (text: string): string => (from === 'k' ? text : text.replace(ANCHOR, `(${from})`).replaceAll(/\bn\./g, `${from}.`));
  const matching = (match: string, conditions: readonly string[]) => {
    const all = given(conditions, list?.parameters);
    return here(`${match}${all.length > 0 ? `\n    WHERE ${all.join('\n      AND ')}` : ''}`);
  };
  const where = [
    ...(indexed ? [`${order.by} IS NOT NULL`] : []),
    ...(pattern.hub && from !== 'k' ? [`NOT '${pattern.hub}' IN coalesce(n.hubs, [])`] : []),
    ...(pattern.where ?? []),
  ];
  const compare = order.descending ? '<' : '>';
  const direction = order.descending ? ' DESC' : '';
  // An index is known to be sorted where all that it is by is named.
  const sorted = `ORDER BY ${[...(indexed ?? []), order.by].map((by) => `${by}${direction}`).join(', ')}, ${tie}`;
  // Two conditions, neither of which is a choice between two ranges: an index can begin at the first and keeps its order.
  const after = [
    `($afterSort IS NULL OR ${order.by} ${compare}= $afterSort)`,
    `($afterSort IS NULL OR ${order.by} <> $afterSort OR ${tie} > $afterTie)`,
  ];
  const what = list?.what ?? EVERYTHING;
  const read = list && readBelow(list, { thing: pattern.thing ?? '', relation: pattern.relation ?? '' }, carry, from, at);
  const entries = [
    ...(what.cursor ? [`sort: ${order.by}, tie: ${tie}`] : []),
    typeof pattern.item === 'string' ? pattern.item : pattern.item(what),
    ...(read ? [`below: ${read.below}`, `beside: ${read.beside}`] : []),
  ];

  const { total } = pattern;
  const totals = total
    ? `  CALL (${from}) {
    ${matching(total.match, total.where ?? [])}
    RETURN ${total.count} AS ${at}total, ${total.distinct ?? '[]'} AS ${at}distincts
  }`
    : `  CALL (${from}) {
    ${matching(pattern.match, where)}
    WITH DISTINCT ${carry.join(', ')}
    RETURN count(${tie}) AS ${at}total, collect(DISTINCT ${pattern.distinct ?? 'null'}) AS ${at}distincts
  }`;
  const rows = `  CALL (${from}) {
    ${matching(pattern.match, [...where, ...after])}
    WITH ${indexed ? '' : 'DISTINCT '}${carry.join(', ')}
    ${sorted} LIMIT $limit${read ? `\n${read.text}\n    ${sorted}` : ''}
    RETURN collect({${entries.join(', ')}}) AS ${at}items
  }`;
  return named([...(parts === 'rows' ? [] : [totals]), ...(parts === 'totals' ? [] : [rows])].join('\n'), at);
}

/** Parameters of a list that is read along go by names of their own; those of what is read along with it have got theirs before. */
const named = (text: string, at: string): string => (at === '' ? text : text.replaceAll(/\$(?!rev\b|\w+_)(\w+)/g, `$$${at}$1`));
const place = (at: string, i: number): string => `${at === '' ? 'b' : at}${i}_`;

/**
 * What reads lists and other things along with things: subqueries from each of them, with the variables to be kept, and the expressions
 * of what they gave. Undefined where there is nothing to be read.
 */
export function readBelow(
  { along, beside }: Below,
  row: { readonly thing: string; readonly relation: string },
  carry: readonly string[],
  from = 'k',
  at = '',
): { readonly text: string; readonly below: string; readonly beside: string } | undefined {
  if (along.length === 0 && beside.length === 0) return undefined;
  const below = `${from}k`;
  const lists = along.map((list, i) => ({ text: list.queries.subqueries(list, below, place(at, i)), columns: columnsOf(list.parts, place(at, i)) }));
  const others = beside.map((one, i) => ({ text: besideText(one, one.ofRelation ? row.relation : below, `${below}s${i}`), column: `${below}s${i}` }));
  const kept = [...carry, ...lists.flatMap((l) => l.columns.map(([column]) => column)), ...others.map((o) => o.column)];
  return {
    text: [
      `    WITH ${carry.join(', ')}, ${row.thing} AS ${below}`,
      ...lists.map((l) => l.text),
      ...others.map((o) => o.text),
      `    WITH ${kept.join(', ')}`,
    ].join('\n'),
    below: `[${lists.map((l) => `{${l.columns.map(([column, name]) => `${name}: ${column}`).join(', ')}}`).join(', ')}]`,
    beside: `[${others.map((o) => o.column).join(', ')}]`,
  };
}

/** Parameters of lists that are read along, by the names that their subqueries give them. */
export function parametersAlong(along: readonly ListOf[], at = ''): Parameters {
  const all: Record<string, Value> = {};
  for (const [i, { parameters, along: further }] of along.entries()) {
    for (const [name, value] of Object.entries(parameters)) all[`${place(at, i)}${name}`] = value;
    Object.assign(all, parametersAlong(further, place(at, i)));
  }
  return all;
}

/** What a text follows from: two requests of one shape differ in the values of parameters alone. */
export const shapeOf = ({ queries, order, parts, what, parameters, ...below }: ListOf): string =>
  [
    queries.name,
    order,
    parts,
    what.detail,
    what.edge,
    what.cursor,
    ...Object.keys(parameters).filter((name) => parameters[name] !== null && parameters[name] !== false),
    shapeBelow(below),
  ].join(' ');
export const shapeBelow = ({ along, beside }: Below): string => [...along.map((list) => `[${shapeOf(list)}]`), ...beside.map(besideShape)].join(' ');

/** Names of lists that are read along, in brackets; nothing where there are none. */
export const titlesOf = (along: readonly ListOf[]): string =>
  along.length === 0 ? '' : ` [${along.map((list) => list.queries.title(list)).join(', ')}]`;

/** Reads the row of a list; what was read along is the row of a list too, of the thing that it was read with. */
export function pageParser({ detail, edge }: What): (row: Row) => PageRow {
  const [thing, relation] = [recordsOf(detail), recordsOf(edge ?? ALL)];
  return (row) => {
    const items = (row['items'] ?? []) as unknown as Record<string, Value>[];
    // In place, since lists are long; what has been read stays as it is, for rows may serve several requests.
    for (const item of items) {
      item['node'] = thing(item['node']) as Value;
      if (edge !== undefined) item['edge'] = relation(item['edge']) as Value;
    }
    return { parent: row['parent'] as string, items, total: row['total'] as number | undefined, distinct: (row['distincts'] ?? []) as string[] };
  };
}
