import { DETAIL, type Detail } from './detail.ts';
import type { Row, Value } from './port.ts';
import { defineQuery, type NamedQuery } from './query.ts';

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
  /** Cypher from `k` (a key of the batch) to the items; may use `$rev`. */
  readonly match: string;
  /** Conditions; each may use parameters of `filters`. */
  readonly where?: readonly string[];
  /** Parameters of `where`, with values to try the text with. All are null where a filter is not given. */
  readonly filters?: Readonly<Record<string, Value>>;
  /** Map that an item is returned as. */
  readonly item: string;
  /** Variables that `item`, `tie` and the orders use. */
  readonly carry: readonly string[];
  /** Expression that breaks ties and is unique within a list: a key. */
  readonly tie: string;
  /** Expression whose distinct values over the whole list are returned with the total; the bases of facts. */
  readonly distinct?: string;
  readonly orders: readonly PageOrder[];
  /** Cypher that gives the `total` of the list where it is kept, instead of counting. */
  readonly total?: string;
  /** The list begins at an index on (rev, order): saying that the order is not null lets the index give it. */
  readonly indexed?: boolean;
}

export interface PageParameters {
  readonly [name: string]: Value;
  readonly keys: readonly string[];
  readonly limit: number;
  readonly afterSort: string | null;
  readonly afterTie: string | null;
  /** How much of each thing, and whether the relation that led to it. */
  readonly detail: Detail;
  readonly edge: boolean;
}

export interface PageItem {
  readonly sort: string;
  readonly tie: string;
  readonly item: Row;
}
export interface PageRow {
  readonly parent: string;
  readonly items: readonly PageItem[];
  readonly total: number | undefined;
  readonly distinct: readonly string[];
}

export type PageQuery = NamedQuery<PageParameters, PageRow>;

/** What of a list a request selects. */
export type PageParts = 'rows' | 'totals' | 'both';

export interface PageQueries {
  readonly name: string;
  readonly orders: readonly string[];
  get(order: string, parts: PageParts): PageQuery;
}

export function pageQueries(pattern: PagePattern): PageQueries {
  const made = new Map<string, PageQuery>();
  for (const order of pattern.orders) {
    for (const parts of ['rows', 'totals', 'both'] as const) {
      if (parts === 'totals' && order !== pattern.orders[0]) continue;
      made.set(`${parts === 'totals' ? '' : order.name}:${parts}`, pageQuery(pattern, order, parts));
    }
  }
  return {
    name: pattern.name,
    orders: pattern.orders.map((o) => o.name),
    get: (order, parts) => {
      const query = made.get(`${parts === 'totals' ? '' : order}:${parts}`);
      if (!query) throw new Error(`the list ${pattern.name} has no order ${order}`);
      return query;
    },
  };
}

function pageQuery(pattern: PagePattern, order: PageOrder, parts: PageParts): PageQuery {
  const { filters = {}, carry, tie } = pattern;
  const where = [...(pattern.indexed ? [`${order.by} IS NOT NULL`] : []), ...(pattern.where ?? [])];
  const conditions = (extra: readonly string[]) => {
    const all = [...where, ...extra];
    return all.length > 0 ? `\n    WHERE ${all.join('\n      AND ')}` : '';
  };
  const compare = order.descending ? '<' : '>';
  const direction = order.descending ? ' DESC' : '';
  const after = `($afterSort IS NULL OR ${order.by} ${compare} $afterSort OR (${order.by} = $afterSort AND ${tie} > $afterTie))`;

  const totals = pattern.total
    ? `  CALL (k) {
    ${pattern.total} AS total, [] AS distincts
  }`
    : `  CALL (k) {
    ${pattern.match}${conditions([])}
    WITH DISTINCT ${carry.join(', ')}
    RETURN count(${tie}) AS total, ${pattern.distinct ? `collect(DISTINCT ${pattern.distinct})` : '[]'} AS distincts
  }`;
  const rows = `  CALL (k) {
    ${pattern.match}${conditions([after])}
    WITH DISTINCT ${carry.join(', ')}
    ORDER BY ${order.by}${direction}, ${tie} LIMIT $limit
    RETURN collect({sort: ${order.by}, tie: ${tie}, item: ${pattern.item}}) AS items
  }`;
  const blocks = [...(parts === 'rows' ? [] : [totals]), ...(parts === 'totals' ? [] : [rows])];
  const columns = [
    'k AS parent',
    ...(parts === 'rows' ? [] : ['total AS total', 'distincts AS distincts']),
    ...(parts === 'totals' ? [] : ['items AS items']),
  ];
  return defineQuery({
    name: `${pattern.name}/${parts === 'totals' ? 'TOTAL' : order.name}${parts === 'both' ? '+TOTAL' : ''}`,
    text: `UNWIND $keys AS k\n${blocks.join('\n')}\nRETURN ${columns.join(', ')}`,
    parse: parsePage,
    sample: { keys: [ROOT], limit: 3, afterSort: null, afterTie: null, detail: DETAIL.all, edge: true, ...filters },
  });
}

const parsePage = (row: Row): PageRow => ({
  parent: row['parent'] as string,
  items: (row['items'] ?? []) as unknown as PageItem[],
  total: row['total'] as number | undefined,
  distinct: (row['distincts'] ?? []) as string[],
});
