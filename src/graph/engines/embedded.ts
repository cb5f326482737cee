import grafeo from '@grafeo-db/js';
import type { TokenField } from '../../domain/search.ts';
import { PlangraphError } from '../../errors.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import type { GraphData, GraphEngine, GraphReader, LoadReport, Parameters, Row } from '../port.ts';
import { TokenIndex } from '../token-index.ts';
import { writeBatches } from '../write-batches.ts';

/**
 * The embedded engine: @grafeo-db/js in process, in memory. It keeps nothing of its own: it is filled from the packs
 * at start, and a reload fills a new instance and swaps it in, so a reader keeps the revision it began with.
 */
interface Instance {
  readonly database: grafeo.GrafeoDB;
  readonly tokens: Readonly<Record<TokenField, TokenIndex>>;
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
    async ping() {},
    reconnect() {},
    async close() {
      current = undefined;
    },
  };
}

const readerOf = ({ database, report, tokens }: Instance): GraphReader => ({
  revision: report.revision,
  remote: false,
  candidates: async (field, lookups, limit) => lookups.map((queries) => tokens[field].find(queries, limit)),
  async run(text, parameters) {
    const result = await database.executeCypher(text, { ...parameters, rev: report.revision });
    return result.toArray() as Row[];
  },
});

async function fill(data: GraphData): Promise<Instance> {
  const { revision, nodes, edges } = data;
  const database = grafeo.GrafeoDB.create();
  const run = (text: string, parameters: Parameters) => database.executeCypher(text, { ...parameters, rev: revision });
  await run(`CREATE INDEX entity_key IF NOT EXISTS FOR (n:${ENTITY_LABEL}) ON (n.key)`, {});
  await run(`CREATE INDEX entity_kind IF NOT EXISTS FOR (n:${ENTITY_LABEL}) ON (n.kind)`, {});
  await run('CREATE INDEX citation_about IF NOT EXISTS FOR (n:Citation) ON (n.about)', {});
  for (const { text, rows } of writeBatches(data, 'in-text')) await run(text, { rows });
  const tokens = { tokens: new TokenIndex(nodes, 'tokens'), summaryTokens: new TokenIndex(nodes, 'summaryTokens') };
  return { database, tokens, report: { revision, written: true, replaced: false, nodes: nodes.length, edges: edges.length } };
}
