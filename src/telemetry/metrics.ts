import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { GraphEngine } from '../graph/port.ts';
import { databaseMilliseconds, type EndedRequest } from './request-record.ts';

/**
 * Metrics for Prometheus. Every label has few values, whatever strangers send: routes and operations are known ones or `other`,
 * codes are the closed set, queries are the registered ones.
 */
export interface Metrics {
  /** Counts a request that has ended. */
  request(ended: EndedRequest): void;
  /** The engine went away, or came back. */
  graph(there: boolean): void;
  text(): Promise<string>;
}

/** The query that a statement was made of: what it reads along is the choice of strangers, and there is no end of it. */
const registered = (statement: string): string => statement.split(' [', 1)[0] as string;

/** What is told of the cache of answers. */
interface CacheState {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(engine: GraphEngine, cache: { readonly state: CacheState }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'plangraph_requests_total',
    help: 'Requests by route and status; 499 where the client went away',
    labelNames: ['route', 'status'],
    registers,
  });
  const operations = new Counter({
    name: 'plangraph_operations_total',
    help: 'GraphQL requests by operation and code; OK, an error code, or GONE where the client went away',
    labelNames: ['operation', 'code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'plangraph_operation_seconds',
    help: 'Time from request to answer',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  });
  const cost = new Histogram({
    name: 'plangraph_operation_cost',
    help: 'Cost, as extensions.cost tells it',
    buckets: [10, 100, 1_000, 10_000, 100_000],
    registers,
  });
  const statements = new Histogram({
    name: 'plangraph_operation_statements',
    help: 'Statements that an operation ran',
    buckets: [0, 1, 2, 5, 10, 20, 50],
    registers,
  });
  const database = new Histogram({
    name: 'plangraph_operation_database_seconds',
    help: 'Time that an operation spent in statements, those side by side each counted',
    buckets: SECONDS,
    registers,
  });
  const ran = new Counter({
    name: 'plangraph_statements_total',
    help: 'Statements by query',
    labelNames: ['query', 'outcome'],
    registers,
  });
  const spent = new Counter({
    name: 'plangraph_statement_seconds_total',
    help: 'Time spent in statements by query',
    labelNames: ['query'],
    registers,
  });
  const outages = new Counter({ name: 'plangraph_graph_outages_total', help: 'How often the graph went away', registers });
  const up = new Gauge({ name: 'plangraph_graph_up', help: '1 while the graph answers, 0 while it is away', registers });
  up.set(1);
  new Gauge({
    name: 'plangraph_revision_info',
    help: 'The revision that is served; nothing while there is none',
    labelNames: ['engine', 'revision'],
    registers,
    async collect() {
      this.reset();
      const reader = await engine.reader().catch(() => undefined);
      if (reader) this.set({ engine: engine.name, revision: reader.revision }, 1);
    },
  });
  new Counter({
    name: 'plangraph_answer_cache_total',
    help: 'Requests that may be answered from the kept answers, by whether one was found: hit or miss',
    labelNames: ['outcome'],
    registers,
    collect() {
      const { hits, misses } = cache.state;
      this.reset();
      this.inc({ outcome: 'hit' }, hits);
      this.inc({ outcome: 'miss' }, misses);
    },
  });
  new Gauge({
    name: 'plangraph_answer_cache_entries',
    help: 'Answers kept',
    registers,
    collect() {
      this.set(cache.state.entries);
    },
  });
  new Gauge({
    name: 'plangraph_answer_cache_bytes',
    help: 'Memory that the answers kept take',
    registers,
    collect() {
      this.set(cache.state.bytes);
    },
  });
  if (engine.pool) {
    const pool = engine.pool;
    new Gauge({
      name: 'plangraph_pool_connections',
      help: 'Connections to the graph: size of the pool, in use, and statements that wait for one',
      labelNames: ['state'],
      registers,
      collect() {
        const { size, inUse, waiting } = pool();
        this.set({ state: 'size' }, size);
        this.set({ state: 'in_use' }, inUse);
        this.set({ state: 'waiting' }, waiting);
      },
    });
  }
  return {
    request(ended) {
      const { route, status, gone, operation, code } = ended;
      requests.inc({ route, status: gone ? 499 : status });
      if (route !== '/graphql') return;
      const name = operation ?? 'none';
      operations.inc({ operation: name, code: gone ? 'GONE' : (code ?? 'OK') });
      seconds.observe({ operation: name }, ended.milliseconds / 1_000);
      if (ended.cost !== undefined) cost.observe(ended.cost);
      if (operation === undefined) return;
      statements.observe(ended.statements.length);
      database.observe(databaseMilliseconds(ended) / 1_000);
      for (const { query: told, milliseconds, failed } of ended.statements) {
        const query = registered(told);
        ran.inc({ query, outcome: failed ? 'failed' : 'ok' });
        spent.inc({ query }, milliseconds / 1_000);
      }
    },
    graph(there) {
      up.set(there ? 1 : 0);
      if (!there) outages.inc();
    },
    text: () => registry.metrics(),
  };
}

/** Serves the metrics on a port of their own, which need not be open to the world. It does not listen. */
export function createMetricsServer(metrics: Metrics): Server {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('GET /metrics\n');
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
