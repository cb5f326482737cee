import { type FieldNode, type GraphQLResolveInfo, getArgumentValues } from 'graphql';
import { decodeCursor, encodeCursor } from '../domain/cursor.ts';
import { badInput } from '../errors.ts';
import type { PageQueries, PageRow } from '../graph/page-query.ts';
import type { Parameters, Row } from '../graph/port.ts';
import type { Basis } from '../ontology/index.ts';
import { besideAt } from './beside.ts';
import type { Context } from './context.ts';
import { LIMITS } from './limits.ts';
import { type BelowRequest, type MaybePromise, NOTHING_BELOW, type PageRequest, pageRequest } from './loaders.ts';
import type { ConnectionRecord, LinkRecord } from './records.ts';
import {
  detailAt,
  type FieldBelow,
  fieldsBelow,
  oncePerDocument,
  oncePerPlace,
  type Place,
  placeOf,
  relationDetailAt,
  selectedNames,
} from './selection.ts';

/** One way to answer every connection field: limits, cursors, look-ahead, one statement. */

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly orderBy?: string | null | undefined;
}

/** How the list of a hub is read: `name` is what the hub names it by, and what `$hub` of the queries is. */
export interface Hub {
  readonly name: string;
  readonly queries: PageQueries;
}

/** What a list asks for, whatever thing it is asked of. */
export interface ListRequest {
  readonly queries: PageQueries;
  /** The same list where it is a hub’s. */
  readonly hub?: Hub;
  readonly args: PageArguments;
  readonly filters: Parameters;
  /** Turns the map of an item into what an edge of the connection holds. */
  readonly link: (item: Row) => Omit<LinkRecord, 'cursor'>;
}

const TOTALS = ['totalCount', 'evidence'];
const ROWS = ['edges', 'nodes', 'pageInfo'];
/** Paths from a list to its things. */
const THINGS = [['nodes'], ['edges', 'node']] as const;

const EMPTY: ConnectionRecord = { edges: [], hasNextPage: false, hasPreviousPage: false, total: undefined, bases: [] };

/** The page behind `parent`: at once where it was read along with it. `of` is asked once a place: a list asks the same of every thing. */
export function resolveList(
  parent: string,
  of: () => ListRequest,
  context: Context,
  info: GraphQLResolveInfo,
  hubs: readonly string[] = [],
): MaybePromise<ConnectionRecord> {
  const ordinary = oncePerPlace(info, 'list', () => pagesOf(of(), info, context));
  const { hub, filters } = ordinary.request;
  const list =
    hub && hubs.includes(hub.name)
      ? oncePerPlace(info, 'hub', () => pagesOf({ ...ordinary.request, queries: hub.queries, filters: { ...filters, hub: hub.name } }, info, context))
      : ordinary;
  if (!list.page) return EMPTY;
  const page = context.load.page(list.page, parent);
  return page instanceof Promise
    ? page.then((p) => connection(p, list.request, list.page as PageRequest))
    : connection(page, list.request, list.page);
}

const pagesOf = (request: ListRequest, place: Place, context: Context) => ({ request, page: pageAt(request, place, context) });

function connection(page: PageRow, { queries, args, link }: ListRequest, { order, parameters }: PageRequest): ConnectionRecord {
  const first = (parameters['limit'] as number) - 1;
  return {
    edges: page.items.slice(0, first).map((item) => new Edge(link(item), queries.list, order, item)),
    hasNextPage: page.items.length > first,
    hasPreviousPage: args.after != null,
    total: page.total,
    bases: page.distinct as readonly Basis[],
  };
}

/** An edge of a connection, whose cursor is made where it is asked for. (A class: a getter of an object of its own costs a shape each.) */
class Edge implements LinkRecord {
  readonly node: LinkRecord['node'];
  readonly edge?: LinkRecord['edge'];
  readonly citation?: LinkRecord['citation'];
  private readonly list: string;
  private readonly order: string;
  private readonly item: Row;

  constructor({ node, edge, citation }: Omit<LinkRecord, 'cursor'>, list: string, order: string, item: Row) {
    this.node = node;
    this.edge = edge;
    this.citation = citation;
    this.list = list;
    this.order = order;
    this.item = item;
  }

  get cursor(): string {
    return encodeCursor({ list: this.list, order: this.order, sort: this.item['sort'] as string, tie: this.item['tie'] as string });
  }
}

/** The request for a page at a place, with the lists below that are read along; undefined where nothing of it is selected. */
function pageAt({ queries, args, filters }: ListRequest, place: Place, context: Context, path = '', level = 0): PageRequest | undefined {
  const first = pageSize(args.first);
  const order = args.orderBy ?? (queries.orders[0] as string);
  const after = position(queries, order, args.after);
  const selected = selectedNames(place);
  const totals = TOTALS.some((f) => selected.has(f));
  const rows = ROWS.some((f) => selected.has(f));
  if (!totals && !rows) return undefined;
  return pageRequest({
    queries,
    order,
    parts: totals ? (rows ? 'both' : 'totals') : 'rows',
    first,
    after,
    filters,
    what: {
      detail: detailAt(place, ...THINGS),
      edge: [...selectedNames(place, ['edges'])].some((name) => name !== 'node' && name !== 'cursor')
        ? relationDetailAt(place, ['edges'])
        : undefined,
      cursor: selected.has('pageInfo') || selectedNames(place, ['edges']).has('cursor'),
    },
    path,
    below: rows && queries.extensible ? belowAt(place, context, THINGS, level) : NOTHING_BELOW,
  });
}

/** Levels, and lists of all levels, that one statement reads along at most: a store plans a longer text slowly. */
const ALONG = { levels: 3, lists: 6 } as const;

/** How many lists a request reads, with its own. */
const sizeOf = ({ along }: PageRequest): number => along.reduce((sum, request) => sum + sizeOf(request), 1);

/**
 * What is read along with the things at some paths below a place, where it is selected of them. With the rows of lists that are themselves
 * read along only lists are: a store that has just started takes seconds to plan a text of both.
 */
export const belowAt = (place: Place, context: Context, paths: readonly (readonly string[])[] = [[]], level = 0): BelowRequest => ({
  along: level < ALONG.levels ? listsAlong(place, context, paths, level) : [],
  beside: level === 0 ? besideAt(place, paths, context) : [],
});

/** Requests for the lists that are selected of the things at some paths below a place. */
function listsAlong(place: Place, context: Context, paths: readonly (readonly string[])[], level: number): PageRequest[] {
  const found = new Map<string, PageRequest>();
  const lists = oncePerDocument(place, `lists ${paths.join(';')}`, () => paths.flatMap((p) => fieldsBelow(place, p).filter((b) => listOf(b))));
  for (const below of lists) {
    const { field, fieldNodes, path } = below;
    const request = quietly(() => {
      const args = getArgumentValues(field, fieldNodes[0] as FieldNode, place.variableValues);
      return pageAt(listOf(below)?.(args as never) as ListRequest, placeOf(place, below), context, path, level + 1);
    });
    if (request) found.set(request.id, request);
  }
  let room: number = ALONG.lists;
  return [...found.values()].filter((request) => {
    room -= sizeOf(request);
    return room >= 0;
  });
}

const listOf = ({ field }: FieldBelow) => field.extensions['list'] as ((args: never) => ListRequest) | undefined;

/** What cannot be asked for is told where it is asked for, not where it would be read along. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

interface ThingOfLists {
  readonly key: string;
  readonly hubs?: readonly string[] | null;
}

/** A field that leads from a thing to a list. What it asks for follows from its arguments, so that it can be read along with the thing. */
export const listField = <A>(of: (args: A) => ListRequest) => ({
  extensions: { list: of },
  resolve: (thing: ThingOfLists, args: A, context: Context, info: GraphQLResolveInfo) =>
    resolveList(thing.key, () => of(args), context, info, thing.hubs ?? []),
});

function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return LIMITS.pageDefault;
  if (first < 1 || first > LIMITS.pageMaximum) {
    throw badInput(`first is a number from 1 to ${LIMITS.pageMaximum}. For the rest of a list give endCursor as after.`);
  }
  return first;
}

function position(queries: PageQueries, order: string, after: string | null | undefined) {
  if (after === null || after === undefined) return undefined;
  const cursor = decodeCursor(after);
  if (!cursor) throw badInput('after is no cursor. Give the endCursor or the cursor of an edge of the same list.');
  if (cursor.list !== queries.list || cursor.order !== order) {
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
