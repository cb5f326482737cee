import type { GraphQLResolveInfo } from 'graphql';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { badInput } from '../errors.ts';
import type { PageQueries } from '../graph/page-query.ts';
import type { Parameters, Row } from '../graph/port.ts';
import type { Basis } from '../ontology/index.ts';
import type { Context } from './context.ts';
import { LIMITS } from './limits.ts';
import type { ConnectionRecord, LinkRecord } from './records.ts';
import { detailAt, selectedNames } from './selection.ts';

/** One way to answer every connection field: limits, cursors, look-ahead, one statement. */

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly orderBy?: string | null | undefined;
}

interface ListRequest {
  readonly queries: PageQueries;
  readonly parent: string;
  readonly args: PageArguments;
  readonly filters: Parameters;
  /** Turns the map of an item into what an edge of the connection holds. */
  readonly link: (item: Row) => Omit<LinkRecord, 'cursor'>;
}

const TOTALS = ['totalCount', 'evidence'];
const ROWS = ['edges', 'nodes', 'pageInfo'];

export async function resolveList(
  { queries, parent, args, filters, link }: ListRequest,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ConnectionRecord> {
  const first = pageSize(args.first);
  const order = args.orderBy ?? (queries.orders[0] as string);
  const after = position(queries, order, args.after);
  const selected = selectedNames(info);
  const totals = TOTALS.some((f) => selected.has(f));
  const rows = ROWS.some((f) => selected.has(f));
  if (!totals && !rows) return { edges: [], hasNextPage: false, hasPreviousPage: false, total: undefined, bases: [] };

  const parts = totals ? (rows ? 'both' : 'totals') : 'rows';
  const detail = detailAt(info, ['nodes'], ['edges', 'node']);
  const page = await context.load.page({ queries, parent, order, parts, first, after, filters, detail, edge: selected.has('edges') });
  return {
    edges: page.items.slice(0, first).map(({ sort, tie, item }) => ({
      cursor: encodeCursor({ list: queries.name, order, sort, tie }),
      ...link(item),
    })),
    hasNextPage: page.items.length > first,
    hasPreviousPage: after !== undefined,
    total: page.total,
    bases: page.distinct as readonly Basis[],
  };
}

function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return LIMITS.pageDefault;
  if (first < 1 || first > LIMITS.pageMaximum) {
    throw badInput(`first is a number from 1 to ${LIMITS.pageMaximum}; ${first} was given. For the rest of a list give endCursor as after.`);
  }
  return first;
}

function position(queries: PageQueries, order: string, after: string | null | undefined) {
  if (after === null || after === undefined) return undefined;
  const cursor = decodeCursor(after);
  if (!cursor) throw badInput('after is no cursor. Give the endCursor or the cursor of an edge of the same list.');
  if (cursor.list !== queries.name || cursor.order !== order) {
    throw badInput('after is a cursor of another list or order. Give a cursor of this list, with the same orderBy.');
  }
  return cursor;
}

/** An empty list would silently match nothing. */
export function filterList<V extends string | number>(name: string, values: readonly V[] | null | undefined): readonly V[] | null {
  if (!values) return null;
  if (values.length === 0) throw badInput(`${name} is an empty list, which matches nothing. Leave it out to match all.`);
  return [...new Set(values)].sort();
}

/** Bounds that cross would silently match nothing, too. */
export function checkBounds({
  minimum,
  maximum,
}: {
  readonly minimum?: number | null | undefined;
  readonly maximum?: number | null | undefined;
}): void {
  if (minimum != null && maximum != null && minimum > maximum) throw badInput('minimum is greater than maximum, which matches nothing.');
}
