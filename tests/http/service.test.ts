import { request as httpRequest } from 'node:http';
import neo4j from 'neo4j-driver';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { readDocument } from '../../src/seed/document.ts';
import { collector } from '../support/collector.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { ask } from '../support/graphql.ts';
import { MINI, MINI_DOCUMENT, miniPacks } from '../support/packs.ts';
import { type ServiceHere, serviceHere } from '../support/service.ts';

/** What an operator sees of a service whose database, clients or documents are not as they should be. What is well is in telemetry.test.ts. */

let here: ServiceHere;
afterEach(async () => {
  await here.stop();
  vi.unstubAllEnvs();
});

const post = async (query: string) =>
  fetch(`${here.base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const series = async (name: string): Promise<number | undefined> => {
  const text = await (await fetch(`${here.metrics}/metrics`)).text();
  const line = text.split('\n').find((l) => l.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.split(' ')[1]);
};
const ready = async () => {
  const response = await fetch(`${here.base}/ready`);
  return { ...((await response.json()) as { reason?: string; revision?: string }), status: response.status };
};
const LAMPS = 'query Lamps { product(key: "product/lamps") { key } }';

describe('a service with a document', () => {
  const PASSAGE = '{ passage(key: "passage/mini/1.2#1") { text textStatus } }';

  it('shows passages, where the document is that of a pack', async () => {
    here = await serviceHere(MINI, {}, readDocument(MINI_DOCUMENT));
    expect(await ask(here.base, PASSAGE)).toEqual({ passage: { text: expect.stringMatching(/^（二）玻璃。/), textStatus: 'SHOWN' } });
  });

  it('serves without it, where it is that of none', async () => {
    const document = readDocument(MINI_DOCUMENT);
    here = await serviceHere(MINI, {}, { ...document, fingerprint: '0000000000000000' });
    expect(await ask(here.base, PASSAGE)).toEqual({ passage: { text: null, textStatus: 'NOT_MOUNTED' } });
  });
});

describe('a service on the embedded engine', () => {
  beforeEach(async () => {
    here = await serviceHere(MINI);
  });

  it('counts operations, routes and faults, and has no pool to tell of', async () => {
    await post('{ products { totalCount } }');
    await post('{ nothing }');
    await fetch(`${here.base}/nowhere`);
    expect(await series('plangraph_operations_total{operation="anonymous",code="OK"}')).toBe(1);
    expect(await series('plangraph_operations_total{operation="none",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(await series('plangraph_requests_total{route="other",status="404"}')).toBe(1);
    expect(await series('plangraph_operation_cost_count')).toBe(1);
    expect(await series('plangraph_pool_connections{state="size"}')).toBeUndefined();
  });

  it.each([
    ['GET', '/', 404],
    ['POST', '/metrics', 404],
    ['GET', '/metrics?name[]=up', 200],
  ])('answers %s %s on the port of its metrics with %i', async (method, path, status) => {
    expect((await fetch(here.metrics + path, { method })).status).toBe(status);
  });

  it('is not ready any more once it is about to end', async () => {
    expect(await ready()).toMatchObject({ status: 200, revision: expect.stringMatching(/^\w{16}$/) });
    const ended = here.service.close({ notice: 300, kept: 0, grace: 1_000 });
    expect(await ready()).toEqual({ status: 503, reason: 'the service is about to end' });
    await ended;
  });
});

describe.skipIf(!neo4jUri)('a service on Neo4j', () => {
  let proxy: FaultProxy;
  beforeAll(async () => {
    await wipe();
    const engine = neo4jEngine(neo4jSettings());
    await engine.load(buildGraph(miniPacks()));
    await engine.close();
    proxy = new FaultProxy(neo4jUri as string);
    await proxy.up();
    return () => proxy.down();
  });
  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    here = await serviceHere(MINI, { NEO4J_URI: proxy.uri(), ANSWER_CACHE_MB: '0', ...settings });
  };
  const back = () => vi.waitFor(async () => expect(await series('plangraph_graph_up')).toBe(1), 5_000);

  it('counts an outage, what failed in it, and that it is over', async () => {
    await start();
    expect((await post(LAMPS)).status).toBe(200);
    expect(await series('plangraph_statements_total{query="entities-by-key",outcome="ok"}')).toBe(1);
    expect(await series('plangraph_pool_connections{state="size"}')).toBe(64);
    proxy.blackHole = true;
    expect((await post(LAMPS)).status).toBe(503);
    const from = performance.now();
    expect(await series('plangraph_graph_up')).toBe(0);
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(await series('plangraph_graph_outages_total')).toBe(1);
    expect(await series('plangraph_statements_total{query="entities-by-key",outcome="failed"}')).toBe(1);
    await proxy.heal();
    await back();
    expect((await post(LAMPS)).status).toBe(200);
    expect(await series('plangraph_graph_outages_total')).toBe(1);
  });

  it('counts a client that did not wait', async () => {
    await start();
    await post(LAMPS);
    proxy.busy = 3_000;
    const request = httpRequest(`${here.base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
    request.on('error', () => undefined).end(JSON.stringify({ query: LAMPS }));
    await vi.waitFor(async () => expect(await series('plangraph_pool_connections{state="in_use"}')).toBe(1), 3_000);
    request.destroy();
    await vi.waitFor(async () => expect(await series('plangraph_requests_total{route="/graphql",status="499"}')).toBe(1), 3_000);
    expect(await series('plangraph_operations_total{operation="other",code="GONE"}')).toBe(1);
    await proxy.heal();
  });

  it('writes into the trace which statement failed, and the code of the answer', async () => {
    const { server, url, spans } = await collector();
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', url);
    vi.stubEnv('OTEL_SERVICE_NAME', 'plans-of-jilin');
    await start({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
    await post(LAMPS);
    proxy.blackHole = true;
    await post(LAMPS);
    await proxy.heal();
    await here.stop();
    server.close();
    const requests = spans.filter((s) => s.name === 'POST /graphql');
    expect(requests.map((s) => s.status)).toEqual([{ code: 0 }, { code: 2, message: 'SERVICE_UNAVAILABLE' }]);
    for (const [i, { spanId }] of requests.entries())
      expect(spans.filter((s) => s.parentSpanId === spanId).map((s) => [s.name, s.status.code])).toEqual([['entities-by-key', i === 0 ? 0 : 2]]);
  });

  it('tells which index is missing, and what to do', async () => {
    await start();
    expect(await ready()).toMatchObject({ status: 200 });
    const engine = neo4jEngine(neo4jSettings());
    const { uri, user, password } = neo4jSettings();
    const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
    await driver.executeQuery('DROP INDEX entity_kind');
    await driver.close();
    expect(await ready()).toEqual({ status: 503, reason: 'the index entity_kind is missing or not online → run `npm run load`' });
    await engine.load(buildGraph(miniPacks()));
    await engine.close();
    expect(await ready()).toMatchObject({ status: 200 });
  });
});
