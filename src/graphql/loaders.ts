import type DataLoader from 'dataloader';
import { endsOfEdgeKey } from '../domain/key.ts';
import { DETAIL, type Detail, detailed } from '../graph/detail.ts';
import type { PageParts, PageQueries, PageRow } from '../graph/page-query.ts';
import type { Parameters, Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { EDGE_KINDS, ENTITY_LABEL } from '../ontology/index.ts';
import { batched } from './asking.ts';
import { type CitationRecord, type EdgeRecord, type EntityRecord, toRecord } from './records.ts';

export interface EntityLoader {
  /** The thing of a key, with as much of it as is asked for: all where nothing is said. */
  load(key: string, detail?: Detail): Promise<EntityRecord | null>;
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
  page(request: PageRequest): Promise<PageRow>;
}

export interface PageRequest {
  readonly queries: PageQueries;
  readonly parent: string;
  readonly order: string;
  readonly parts: PageParts;
  /** Rows wanted; one more is fetched to know whether there is a next page. */
  readonly first: number;
  readonly after: { readonly sort: string; readonly tie: string } | undefined;
  readonly filters: Parameters;
  /** How much of each thing, all of it where not said; and whether the relation that led to it, unless it is not wanted. */
  readonly detail?: Detail;
  readonly edge?: boolean;
}

const entitiesByKey = defineQuery({
  name: 'entities-by-key',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
    RETURN ${detailed('n')} AS node
  }
RETURN k AS k, node AS node`,
  sample: { keys: ['industry/automobile'] as readonly string[], detail: DETAIL.all as Detail },
  parse: (row: Row) => ({ key: row['k'] as string, node: toRecord<EntityRecord>(row['node']) }),
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
    run: (query, parameters) => counted(() => graph.run(query, parameters)),
    candidates: (field, queries, limit) => counted(() => graph.candidates(field, queries, limit)),
  };
  return { session, options: { batchScheduleFn } };
}

/** The loaders of a request, and the session that its other statements run in: the loaders wait for those too. */
export function createLoaders(graph: GraphSession): { load: Loaders; session: GraphSession } {
  const { session, options } = levels(graph);
  const { run } = session;
  const entityRows = async (keys: readonly string[], detail: Detail) =>
    new Map((await run(entitiesByKey, { keys: [...new Set(keys)], detail })).map((r) => [r.key, r.node]));
  /** By detail and key. One statement serves a level, with as much as any of it asks for. */
  const cacheMap = new Map<string, Promise<EntityRecord | null>>();
  const entities = batched<EntityRecord | null>(
    async (wanted) => {
      const detail = Math.max(...wanted.map((w) => Number(w.charAt(0)))) as Detail;
      const keys = wanted.map((w) => w.slice(1));
      const found = await entityRows(keys, detail);
      const redirects = [...found.values()].filter((n) => n.kind === 'Redirect');
      const targets =
        redirects.length > 0
          ? await entityRows(
              redirects.map((r) => r['target'] as string),
              detail,
            )
          : undefined;
      return keys.map((k) => {
        const node = found.get(k) ?? null;
        return node?.kind === 'Redirect' ? (targets?.get(node['target'] as string) ?? null) : node;
      });
    },
    { ...options, cacheMap },
  );
  const entity: EntityLoader = {
    load(key, detail = DETAIL.all) {
      for (let more: number = DETAIL.all; more > detail; more -= 1) {
        const known = cacheMap.get(`${more}${key}`);
        if (known) return known;
      }
      return entities.load(`${detail}${key}`);
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
    page({ queries, parent, order, parts, first, after, filters, detail = DETAIL.all, edge = true }) {
      const query = queries.get(order, parts);
      const parameters = { limit: first + 1, afterSort: after?.sort ?? null, afterTie: after?.tie ?? null, ...filters, detail, edge };
      const id = JSON.stringify([query.name, parameters]);
      let loader = pages.get(id);
      if (!loader) {
        loader = batched<PageRow>(async (keys) => {
          const found = new Map((await run(query, { ...parameters, keys })).map((r) => [r.parent, r]));
          return keys.map((k) => found.get(k) ?? { parent: k, items: [], total: 0, distinct: [] });
        }, options);
        pages.set(id, loader);
      }
      return loader.load(parent);
    },
  };
  return { load, session };
}
