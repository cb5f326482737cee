import type { Server } from 'node:http';
import { type Logger, pino } from 'pino';
import { type Config, guardSettings, neo4jSettings } from './config.ts';
import { readExamples } from './examples.ts';
import { withBatching } from './graph/batching.ts';
import { type BreakerListener, withBreaker } from './graph/breaker.ts';
import { embeddedEngine } from './graph/engines/embedded.ts';
import { neo4jEngine } from './graph/engines/neo4j/index.ts';
import type { GraphData, GraphEngine } from './graph/port.ts';
import type { Passages, Reckoning } from './graphql/context.ts';
import { AnswerCache } from './http/answer-cache.ts';
import { EXPLORER, readAssets } from './http/assets.ts';
import { type DrainTimes, drainable } from './http/drain.ts';
import { buildSchema } from './modules/index.ts';
import { isDocumentOf, type PlanDocument } from './seed/document.ts';
import type { PackContent } from './seed/pack.ts';
import { reckon } from './seed/reckoning.ts';
import { openSeed } from './seed/seed.ts';
import { createServer } from './server.ts';
import { readStoredOperations } from './stored-operations.ts';
import { PARTS, type Part } from './structure/index.ts';
import { createMetrics, createMetricsServer } from './telemetry/metrics.ts';
import { NO_TRACING, startTracing } from './telemetry/tracing.ts';

/** The embedded engine, filled. */
export async function openEmbedded(data: GraphData): Promise<GraphEngine> {
  const engine = embeddedEngine();
  await engine.load(data);
  return engine;
}

/** The engine that the settings ask for. Neo4j is filled by `plangraph load`, the embedded engine here and now. */
async function openEngine(config: Config, data: GraphData): Promise<GraphEngine> {
  const settings = neo4jSettings(config);
  return settings ? neo4jEngine(settings) : openEmbedded(data);
}

/** The engine as many requests share it. Batching stands around the breaker: a statement that is let go makes room for those that wait behind it. */
export const shared = (engine: GraphEngine, onChange: BreakerListener): GraphEngine => withBatching(withBreaker(engine, onChange));

/** Texts of passages from the documents that are mounted. A document of another edition shows no text. */
export function mountedPassages(packs: readonly PackContent[], documents: readonly PlanDocument[]): Passages {
  const byPlan = new Map(
    packs.flatMap((pack) => {
      const document = documents.find((d) => isDocumentOf(d, pack));
      return pack.plan && document ? [[pack.plan.entry.key, document] as const] : [];
    }),
  );
  return { of: (plan) => byPlan.get(plan)?.text };
}

export const NO_PASSAGES: Passages = { of: () => undefined };

export interface Service {
  readonly server: Server;
  /** Where the metrics are asked for. */
  readonly metrics: Server;
  readonly engine: GraphEngine;
  readonly log: Logger;
  /** Not ready from now on; ends when what is under way has finished, or been cut. */
  close(times?: DrainTimes): Promise<void>;
}

/** Everything of the service but the listening. */
export async function createService(config: Config, folders: readonly string[], document: PlanDocument | undefined): Promise<Service> {
  const log = pino({ level: config.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const seed = openSeed(folders);
  const { packs } = seed;
  const opened = await openEngine(config, seed.data);
  const answerCache = new AnswerCache(config.ANSWER_CACHE_MB * 2 ** 20);
  const engine = shared(opened, (away) => {
    metrics.graph(!away);
    if (away) log.error({ err: away }, 'the graph is away');
    else log.info('the graph is back');
  });
  // They ask the guarded engine, too: the metrics of an outage must not wait for its end.
  const metrics = createMetrics(engine, answerCache);
  const tracing = config.OTEL_EXPORTER_OTLP_ENDPOINT ? await startTracing() : NO_TRACING;
  const passages = document ? mountedPassages(packs, [document]) : NO_PASSAGES;
  if (document && !packs.some((p) => isDocumentOf(document, p))) {
    log.warn({ path: document.path, fingerprint: document.fingerprint }, 'PLAN_DOC is the document of no pack; passages stay without text');
  }
  const reckoning = reckon(seed);
  // Known before anybody asks; a request in the meantime waits for the same work.
  workOutStructures(reckoning, (error) => log.error({ err: error }, 'a structure could not be worked out'));
  const server = createServer({
    schema: buildSchema(),
    engine,
    passages,
    reckoning,
    examples: readExamples(),
    explorer: readAssets(EXPLORER),
    storedOperations: readStoredOperations(),
    guard: guardSettings(config),
    answerCache,
    log,
    draining: () => draining,
    onRequest: (ended) => {
      metrics.request(ended);
      tracing.request(ended);
    },
  });
  let draining = false;
  const drain = drainable(server);
  const metricsServer = createMetricsServer(metrics);
  return {
    server,
    engine,
    log,
    metrics: metricsServer,
    close: async (times = { notice: 0, kept: 0, grace: 0 }) => {
      draining = true;
      log.info('about to end');
      await drain(times);
      metricsServer.close().closeAllConnections();
      await Promise.all([engine.close(), tracing.close()]);
    },
  };
}

/** One part after the other: a second thread is enough. */
async function workOutStructures(reckoning: Reckoning, failed: (error: unknown) => void): Promise<void> {
  for (const part of Object.keys(PARTS) as Part[]) await reckoning.structure(part).catch(failed);
}
