import grafeo from '@grafeo-db/js';
import { groupBy } from '../../domain/collections.ts';
import { PlangraphError } from '../../errors.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import type { GraphData, GraphEngine, GraphReader, LoadReport, Parameters, Row } from '../port.ts';
import { TokenIndex } from '../token-index.ts';

/**
 * The embedded engine: @grafeo-db/js in process, in memory. It keeps nothing of its own: it is filled from the packs
 * at start, and a reload fills a new instance and swaps it in, so a reader keeps the revision it began with.
 */
const BATCH = 5_000;

interface Instance {
  readonly database: grafeo.GrafeoDB;
  readonly tokens: TokenIndex;
  readonly report: LoadReport;
}

export function embeddedEngine(): GraphEngine {
  let current: Instance | undefined;
  return {
    name: 'embedded',
    capabilities: { cancellation: false, durable: false },
    async reader() {
      if (!current) throw new PlangraphError('SERVICE_UNAVAILABLE', 'No plan has been loaded yet. Try again in a moment.');
      return readerOf(current);
    },
    async load(data) {
      if (current?.report.revision === data.revision) return { ...current.report, written: false, replaced: false };
      current = await fill(data);
      return current.report;
    },
    /** A replaced instance goes when its last reader lets go of it. */
    async collect() {},
    async check() {
      return [];
    },
    async close() {
      current = undefined;
    },
  };
}

const readerOf = ({ database, report, tokens }: Instance): GraphReader => ({
  revision: report.revision,
  candidates: async (query, limit) => tokens.find(query, limit),
  async run(text, parameters) {
    const result = await database.executeCypher(text, { ...parameters, rev: report.revision });
    return result.toArray() as Row[];
  },
});

async function fill({ revision, nodes, edges }: GraphData): Promise<Instance> {
  const database = grafeo.GrafeoDB.create();
  const run = (text: string, parameters: Parameters) => database.executeCypher(text, { ...parameters, rev: revision });
  await run(`CREATE INDEX entity_key IF NOT EXISTS FOR (n:${ENTITY_LABEL}) ON (n.key)`, {});
  await run('CREATE INDEX citation_about IF NOT EXISTS FOR (n:Citation) ON (n.about)', {});

  for (const [labels, group] of groupBy(nodes, (n) => [ENTITY_LABEL, ...n.labels].join(':'))) {
    for (const rows of batches(group.map((n) => n.properties))) {
      await run(`UNWIND $rows AS row CREATE (n:${labels}) SET n = row SET n.rev = $rev`, { rows });
    }
  }
  for (const [type, group] of groupBy(edges, (e) => e.type)) {
    const rows = group.map((e) => ({ source: e.source, target: e.target, properties: e.properties }));
    for (const batch of batches(rows)) {
      await run(
        `UNWIND $rows AS row
         MATCH (s:${ENTITY_LABEL} {rev: $rev, key: row.source})
         MATCH (t:${ENTITY_LABEL} {rev: $rev, key: row.target})
         CREATE (s)-[r:${type}]->(t) SET r = row.properties`,
        { rows: batch },
      );
    }
  }
  return { database, tokens: new TokenIndex(nodes), report: { revision, written: true, replaced: false, nodes: nodes.length, edges: edges.length } };
}

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}
