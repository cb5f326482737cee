import type DataLoader from 'dataloader';
import { endsOfEdgeKey } from '../domain/key.ts';
import { ALL, covers, type Detail, detailed, joined } from '../graph/detail.ts';
import {
  type ListOf,
  madeOnce,
  type PageItem,
  type PageParameters,
  type PageRow,
  parametersAlong,
  parsePage,
  readAlong,
  shapeOf,
  titlesOf,
} from '../graph/page-query.ts';
import type { Parameters, Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { EDGE_KINDS, ENTITY_LABEL } from '../ontology/index.ts';
import { batched } from './asking.ts';
import { type CitationRecord, type EdgeRecord, type EntityRecord, toRecord } from './records.ts';

export interface EntityLoader {
  /** The thing of a key, with as much of it as is asked for: all where nothing is said; lists that begin at it are read along. */
  load(key: string, detail?: Detail, along?: readonly PageRequest[]): Promise<EntityRecord | null>;
  /** Takes a thing that was read elsewhere, with so much of it. */
  keep(record: EntityRecord, detail: Detail): void;
}

/** The loaders of one request: whatever a level asks for is asked for in one statement. */
export interface Loaders {
  /** Any node by key, observations too; former keys lead to the living node. Null where there is none. */
  readonly entity: EntityLoader;
  readonly edge: DataLoader<string, EdgeRecord | null>;
  /** Keys of all facts about a thing: itself, its relations, its figures. */
  readonly factsAbout: DataLoader<string, readonly string[]>;
  /** Citations about a fact, in reading order. */
  readonly citations: DataLoader<string, readonly CitationRecord[]>;
  /** The page behind a thing: at once where it was read along with it. */
  page(request: PageRequest, parent: string): PageRow | Promise<PageRow>;
}

/** What a list asks for, the same for everything it is asked of. */
export interface PageRequest extends ListOf {
  /** Equal requests have equal ids. */
  readonly id: string;
  /** Where it stands below the field that it is read along with; empty for a request of its own. */
  readonly path: string;
  readonly along: readonly PageRequest[];
}

/** A request for a page. One row more than wanted is fetched, to know whether there is a next page. */
export function pageRequest({ queries, order, parts, first, after, filters, what, path = '', along = [] }: PageArguments): PageRequest {
  const parameters = { limit: first + 1, afterSort: after?.sort ?? null, afterTie: after?.tie ?? null, ...filters };
  return { queries, order, parts, what, parameters, path, along, id: JSON.stringify([queries.name, order, parts, what, parameters]) };
}
interface PageArguments extends Omit<ListOf, 'parameters' | 'along'> {
  /** Rows wanted. */
  readonly first: number;
  readonly after: { readonly sort: string; readonly tie: string } | undefined;
  readonly filters: Parameters;
  readonly path?: string;
  readonly along?: readonly PageRequest[];
}

/** Places of all lists that are read along, below the field that they are read along with. */
const pathsOf = (along: readonly PageRequest[], at = ''): string[] =>
  along.flatMap(({ path, along: further }) => [`${at}${path}`, ...pathsOf(further, `${at}${path}.`)]);

function entityText(detail: Detail, along: readonly ListOf[]): string {
  const read = readAlong(along, 'n', ['n']);
  return `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})${read ? `\n${read.text}` : ''}
    RETURN ${detailed('n', detail, 'target')} AS node, ${read?.value ?? '[]'} AS below
  }
RETURN k AS k, node AS node, below AS below`;
}
const entitiesByKey = defineQuery({
  name: 'entities-by-key',
  text: entityText(ALL, []),
  sample: { keys: ['industry/automobile'] } as { readonly [name: string]: Value },
  parse: (row: Row) => ({ key: row['k'] as string, node: toRecord<EntityRecord>(row['node']), below: row['below'] as readonly Row[] }),
});

const edgesByKey = defineQuery({
  name: 'edges-by-key',
  text: `UNWIND $rows AS row
  CALL (row) {
    MATCH (s:${ENTITY_LABEL} {rev: $rev, key: row.source})-[r]->(t:${ENTITY_LABEL})
    WHERE r.key = row.key
    RETURN properties(r) AS edge
  }
RETURN row.key AS k, edge AS edge`,
  sample: { rows: [{ source: 'industry/glass', key: 'none' }] as readonly { readonly [name: string]: Value }[] },
  parse: (row: Row) => ({ key: row['k'] as string, edge: toRecord<EdgeRecord>(row['edge']) }),
});

const factsAbout = defineQuery({
  name: 'facts-about',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${[...EDGE_KINDS, 'HAS_OBSERVATION'].join('|')}]-(m:${ENTITY_LABEL})
    WITH r, m ORDER BY r.key, m.key
    RETURN collect({relation: r.kind, edge: r.key, far: m.key}) AS links
  }
RETURN k AS k, links AS links`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({
    key: row['k'] as string,
    facts: (row['links'] as unknown as { relation: string | null; edge: string; far: string }[]).map((l) => (l.relation ? l.edge : l.far)),
  }),
});

const citationsByFact = defineQuery({
  name: 'citations-by-fact',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (c:Citation {rev: $rev, about: k})
    WITH c ORDER BY c.sortPlan, c.key
    RETURN collect(properties(c)) AS citations
  }
RETURN k AS k, citations AS citations`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, citations: row['citations'] as unknown as CitationRecord[] }),
});

/**
 * What a loader finds for all of the keys. (DataLoader's own loadMany hands failures out among the values, and a list with what
 * could not be read left out is a wrong answer.)
 */
export const loadAll = <V>(loader: { load(key: string): Promise<V> }, keys: readonly string[]): Promise<V[]> =>
  Promise.all(keys.map((k) => loader.load(k)));

/**
 * Lets batches go a level at a time: while statements run, what their answers ask for next waits, so that a whole level of
 * the answer is asked for at once and the number of statements does not depend on which of them happens to answer first.
 */
function levels(graph: GraphSession) {
  let running = 0;
  let due = false;
  const waiting: (() => void)[] = [];
  const go = () => {
    if (due || running > 0) return;
    due = true;
    // After every resolver that the last answers woke has run.
    setImmediate(() => {
      due = false;
      // Those may have begun statements of their own; the level ends with them.
      if (running === 0) for (const batch of waiting.splice(0)) batch();
    });
  };
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      go();
    }
  };
  const batchScheduleFn = (batch: () => void) => {
    waiting.push(batch);
    go();
  };
  const session: GraphSession = {
    revision: graph.revision,
    remote: graph.remote,
    run: (query, parameters) => counted(() => graph.run(query, parameters)),
    candidates: (field, queries, limit) => counted(() => graph.candidates(field, queries, limit)),
  };
  return { session, options: { batchScheduleFn } };
}

/** The loaders of a request, and the session that its other statements run in: the loaders wait for those too. */
export function createLoaders(graph: GraphSession): { load: Loaders; session: GraphSession } {
  const { session, options } = levels(graph);
  const { run } = session;
  /** Pages that were read along with the things they stand behind: by request, then by key. */
  const known = new Map<string, Map<string, PageRow>>();
  const keep = (parent: string, along: readonly PageRequest[], below: readonly Row[]): void => {
    for (const [i, request] of along.entries()) {
      const page = parsePage(below[i] as Row);
      const pages = known.get(request.id) ?? new Map<string, PageRow>();
      known.set(request.id, pages.set(parent, page));
      keepBelow(request, page.items);
    }
  };
  const keepBelow = ({ along }: PageRequest, items: readonly PageItem[]): void => {
    if (along.length > 0) for (const { node, below } of items) keep((node as Row)['key'] as string, along, below as readonly Row[]);
  };

  const entityRows = async (keys: readonly string[], detail: Detail, along: readonly PageRequest[]) => {
    const statement = madeOnce(['entity', detail, ...along.map(shapeOf)].join(' '), () => ({
      name: `${entitiesByKey.name}${titlesOf(along)}`,
      text: entityText(detail, along),
    }));
    const rows = await run({ ...entitiesByKey, ...statement }, { keys: [...new Set(keys)], ...parametersAlong(along) });
    return new Map(
      rows.map(({ key, node, below }) => {
        keep(key, along, below);
        return [key, node];
      }),
    );
  };
  /** By detail and key. One statement serves a level, with as much as any of it asks for. */
  const cacheMap = new Map<string, Promise<EntityRecord | null>>();
  const details = new Set<Detail>();
  const entitiesAlong = (along: readonly PageRequest[]) =>
    batched<EntityRecord | null>(
      async (wanted) => {
        const detail = joined(wanted.map((w) => w.slice(0, w.indexOf(' '))));
        const keys = wanted.map((w) => w.slice(w.indexOf(' ') + 1));
        const found = await entityRows(keys, detail, along);
        const redirects = [...found.values()].filter((n) => n.kind === 'Redirect');
        const targets =
          redirects.length > 0
            ? await entityRows(
                redirects.map((r) => r['target'] as string),
                detail,
                along,
              )
            : undefined;
        return keys.map((k) => {
          const node = found.get(k) ?? null;
          return node?.kind === 'Redirect' ? (targets?.get(node['target'] as string) ?? null) : node;
        });
      },
      { ...options, cacheMap },
      pathsOf(along),
    );
  const entities = entitiesAlong([]);
  const extended = new Map<string, typeof entities>();
  const entity: EntityLoader = {
    load(key, detail = ALL, along = []) {
      for (const given of details) {
        const before = covers(given, detail) && cacheMap.get(`${given} ${key}`);
        if (before) return before;
      }
      details.add(detail);
      const id = along.map((a) => a.id).join('\n');
      const loader = along.length === 0 ? entities : (extended.get(id) ?? entitiesAlong(along));
      if (along.length > 0) extended.set(id, loader);
      return loader.load(`${detail} ${key}`);
    },
    keep(record, detail) {
      details.add(detail);
      const id = `${detail} ${record.key}`;
      if (!cacheMap.has(id)) cacheMap.set(id, Promise.resolve(record));
    },
  };
  const edge = batched<EdgeRecord | null>(async (keys) => {
    const rows = await run(edgesByKey, { rows: keys.map((key) => ({ key, source: endsOfEdgeKey(key).source })) });
    const found = new Map(rows.map((r) => [r.key, r.edge]));
    return keys.map((k) => found.get(k) ?? null);
  }, options);
  const citations = batched<readonly CitationRecord[]>(async (keys) => {
    const found = new Map((await run(citationsByFact, { keys })).map((r) => [r.key, r.citations]));
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
      const { id, queries, parameters, along } = request;
      const before = known.get(id)?.get(parent);
      if (before) return before;
      let loader = pages.get(id);
      if (!loader) {
        const query = queries.query(request);
        loader = batched<PageRow>(
          async (keys) => {
            const rows = await run(query, { ...(parameters as PageParameters), ...parametersAlong(along), keys });
            for (const { items } of rows) keepBelow(request, items);
            const found = new Map(rows.map((r) => [r.parent, r]));
            return keys.map((k) => found.get(k) ?? { parent: k, items: [], total: 0, distinct: [] });
          },
          options,
          pathsOf(along),
        );
        pages.set(id, loader);
      }
      return loader.load(parent);
    },
  };
  return { load, session };
}
