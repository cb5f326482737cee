import type DataLoader from 'dataloader';
import { endsOfEdgeKey } from '../domain/key.ts';
import { type Detail, joined, recordsOf } from '../graph/detail.ts';
import {
  type Below,
  type ListOf,
  type PageItem,
  type PageParameters,
  type PageRow,
  pageParser,
  parametersAlong,
  shapeBelow,
  titlesOf,
} from '../graph/page-query.ts';
import type { Parameters, Row, Value } from '../graph/port.ts';
import { madeOnce } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { batched } from './asking.ts';
import { levels, type MaybePromise, type RecordLoader, Records } from './record-loader.ts';
import { citationsByFact, edgesByKey, entitiesByKey, entityParser, entityText, factsAbout, TARGET } from './record-queries.ts';
import type { CitationRecord, EdgeRecord, EntityRecord } from './records.ts';

export type { MaybePromise } from './record-loader.ts';

export interface EntityLoader extends RecordLoader<EntityRecord | null> {
  /** What is selected below the thing can be read along with it. */
  load(key: string, detail?: Detail, below?: BelowRequest): MaybePromise<EntityRecord | null>;
}

/** The loaders of one request: whatever a level asks for is asked for in one statement. */
export interface Loaders {
  /** Any node by key, observations too; former keys lead to the living node. Null where there is none. */
  readonly entity: EntityLoader;
  readonly edge: RecordLoader<EdgeRecord | null>;
  /** Keys of all facts about a thing: itself, its relations, its figures. */
  readonly factsAbout: DataLoader<string, readonly string[]>;
  /** Citations about a fact, in reading order. */
  readonly citations: RecordLoader<readonly CitationRecord[]>;
  /** The page behind a thing: at once where it was read along with it. */
  page(request: PageRequest, parent: string): MaybePromise<PageRow>;
}

/** What is read along with things. */
export interface BelowRequest extends Below {
  readonly along: readonly PageRequest[];
}
export const NOTHING_BELOW: BelowRequest = { along: [], beside: [] };

/** What a list asks for, the same for everything it is asked of. */
export interface PageRequest extends ListOf {
  /** Equal requests have equal ids. */
  readonly id: string;
  /** Where it stands below the field that it is read along with; empty for a request of its own. */
  readonly path: string;
  readonly along: readonly PageRequest[];
  /** Reads what a statement gives of it. */
  readonly parse: (row: Row) => PageRow;
}

/** A request for a page. One row more than wanted is fetched, to know whether there is a next page. */
export function pageRequest({ queries, order, parts, first, after, filters, what, path = '', below = NOTHING_BELOW }: PageArguments): PageRequest {
  const parameters = { limit: first + 1, afterSort: after?.sort ?? null, afterTie: after?.tie ?? null, ...filters };
  return {
    queries,
    order,
    parts,
    what,
    parameters,
    path,
    ...below,
    parse: pageParser(what),
    id: JSON.stringify([queries.name, order, parts, what, parameters]),
  };
}
interface PageArguments extends Omit<ListOf, 'parameters' | keyof Below> {
  /** Rows wanted. */
  readonly first: number;
  readonly after: { readonly sort: string; readonly tie: string } | undefined;
  readonly filters: Parameters;
  readonly path?: string;
  readonly below?: BelowRequest;
}

/** Places of all that is read along, below the field that it is read along with. */
const pathsOf = ({ along, beside }: BelowRequest, at = ''): string[] => [
  ...along.flatMap((list) => [`${at}${list.path}`, ...pathsOf(list, `${at}${list.path}.`)]),
  ...beside.flatMap(({ paths }) => paths.map((path) => `${at}${path}`)),
];

/**
 * What a loader finds for all of the keys. (DataLoader's own loadMany hands failures out among the values, and a list with what
 * could not be read left out is a wrong answer.)
 */
export const loadAll = <V>(loader: { load(key: string): MaybePromise<V> }, keys: readonly string[]): Promise<V[]> =>
  Promise.all(keys.map((k) => loader.load(k)));

/** The loaders of a request, and the session that its other statements run in: the loaders wait for those too. */
export function createLoaders(graph: GraphSession): { load: Loaders; session: GraphSession } {
  const { session, options } = levels(graph);
  const { run } = session;
  /** Pages that were read along with the things they stand behind: by request, then by key. */
  const known = new Map<string, Map<string, PageRow>>();
  /** Keeps what was read along with a thing, and with the relation that led to it. */
  const keepBelow = ({ along, beside }: BelowRequest, item: PageItem): void => {
    const { key } = item['node'] as { readonly key: string };
    for (const [i, request] of along.entries()) {
      const page = request.parse((item['below'] as readonly Row[])[i] as Row);
      const pages = known.get(request.id) ?? new Map<string, PageRow>();
      known.set(request.id, pages.set(key, page));
      keepAll(request, page.items);
    }
    for (const [i, { properties, ofRelation, detail }] of beside.entries()) {
      const found = ((item['beside'] as readonly Value[])[i] as readonly Value[]).map(recordsOf(detail)) as unknown as readonly EntityRecord[];
      if (properties) for (const record of found) keepUnlessFormer(record, detail);
      else citations.keep(ofRelation ? (item['edge'] as unknown as EdgeRecord).key : key, found as unknown as readonly CitationRecord[], detail);
    }
  };
  const keepUnlessFormer = (record: EntityRecord, detail: Detail): void => {
    if (record.kind !== 'Redirect') entities.keep(record.key, record, detail);
  };
  const keepAll = (request: BelowRequest, items: readonly PageItem[]): void => {
    if (request.along.length > 0 || request.beside.length > 0) for (const item of items) keepBelow(request, item);
  };

  const entityRows = async (keys: readonly string[], asked: Detail, below: BelowRequest) => {
    const detail = joined([asked, TARGET]);
    const statement = madeOnce(`entity ${detail} ${shapeBelow(below)}`, () => ({
      name: `${entitiesByKey.name}${titlesOf(below.along)}`,
      text: entityText(detail, below),
      parse: entityParser(detail),
    }));
    const parameters = { keys: [...new Set(keys)], ...parametersAlong(below.along) };
    const rows = await run({ ...entitiesByKey, ...statement }, parameters);
    keepAll(below, rows);
    return new Map(rows.map(({ k, node }) => [k, node as unknown as EntityRecord]));
  };
  const entitiesWith = (below: BelowRequest) => async (keys: readonly string[], detail: Detail) => {
    const found = await entityRows(keys, detail, below);
    const former = [...found.values()].flatMap((n) => (n.kind === 'Redirect' ? [n['target'] as string] : []));
    const targets = former.length > 0 ? await entityRows(former, detail, below) : undefined;
    return keys.map((k) => {
      const node = found.get(k) ?? null;
      return node?.kind === 'Redirect' ? (targets?.get(node['target'] as string) ?? null) : node;
    });
  };
  const entities = new Records<EntityRecord | null>(entitiesWith(NOTHING_BELOW), options);
  const extended = new Map<string, DataLoader<string, EntityRecord | null>>();
  const entity: EntityLoader = {
    load(key, detail, below = NOTHING_BELOW) {
      if (below.along.length === 0 && below.beside.length === 0) return entities.load(key, detail);
      const id = JSON.stringify([below.along.map((a) => a.id), below.beside]);
      const loader = extended.get(id) ?? entities.reading(entitiesWith(below), pathsOf(below));
      extended.set(id, loader);
      return entities.load(key, detail, loader);
    },
    keep: (key, record, detail) => entities.keep(key, record, detail),
  };
  const edge = new Records<EdgeRecord | null>(async (keys, detail) => {
    const rows = await run(edgesByKey(detail), { rows: [...new Set(keys)].map((key) => ({ key, source: endsOfEdgeKey(key).source })) });
    const found = new Map(rows.map((r) => [r.key, r.edge]));
    return keys.map((k) => found.get(k) ?? null);
  }, options);
  const citations = new Records<readonly CitationRecord[]>(async (keys, detail) => {
    const found = new Map((await run(citationsByFact(detail), { keys: [...new Set(keys)] })).map((r) => [r.key, r.citations]));
    return keys.map((k) => found.get(k) ?? []);
  }, options);

  const facts = batched<readonly string[]>(async (keys) => {
    const found = new Map((await run(factsAbout, { keys })).map((r) => [r.key, r.facts]));
    return keys.map((k) => [...new Set([k, ...(found.get(k) ?? [])])]);
  }, options);

  /** One loader a list and distinct argument set: two aliases with other arguments never share a batch. */
  const pages = new Map<string, DataLoader<string, PageRow>>();
  const load: Loaders = {
    entity,
    edge,
    factsAbout: facts,
    citations,
    page(request, parent) {
      const { id, queries, parameters } = request;
      const before = known.get(id)?.get(parent);
      if (before) return before;
      let loader = pages.get(id);
      if (!loader) {
        const query = queries.query(request);
        loader = batched<PageRow>(
          async (keys) => {
            const rows = await run(query, { ...(parameters as PageParameters), ...parametersAlong(request.along), keys });
            for (const { items } of rows) keepAll(request, items);
            const found = new Map(rows.map((r) => [r.parent, r]));
            return keys.map((k) => found.get(k) ?? { parent: k, items: [], total: 0, distinct: [] });
          },
          options,
          pathsOf(request),
        );
        pages.set(id, loader);
      }
      return loader.load(parent);
    },
  };
  return { load, session };
}
