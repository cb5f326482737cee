import { once } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { collector, type Span } from '../support/collector.ts';
import { MINI } from '../support/packs.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

/** What an operator sees from outside: metrics, logs, traces. */

let service: ServiceProcess | undefined;
afterEach(async () => {
  service?.process.kill('SIGKILL');
  service = undefined;
});
const SECRET = 'sesame7391';
const post = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${service?.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, operationName: undefined }),
  });
  await response.arrayBuffer();
};
const metrics = async () => {
  const text = await (await fetch(`${service?.metrics}/metrics`)).text();
  return {
    text,
    of: (series: string) =>
      Number(
        text
          .split('\n')
          .find((l) => l.startsWith(`${series} `))
          ?.split(' ')[1] ?? Number.NaN,
      ),
  };
};

describe('metrics', () => {
  it('count what was asked, with labels that no stranger can add to', async () => {
    service = await startService({ GRAPH_SEED: MINI, METRICS_PORT: '0' });
    await post('query Faw { enterprise(key: "enterprise/jia") { key } }');
    await post('query Faw { enterprises { nodes { key } } }');
    await post('{ enterprises { totalCount } }');
    await post(`query ${SECRET} { enterprises { totalCount } }`);
    await post(`query ${SECRET} { ${SECRET} }`);
    await fetch(`${service.origin}/${SECRET}`);
    const before = await metrics();
    expect(before.of('plangraph_operations_total{operation="Faw",code="OK"}')).toBe(2);
    expect(before.of('plangraph_operations_total{operation="anonymous",code="OK"}')).toBe(1);
    expect(before.of('plangraph_operations_total{operation="other",code="OK"}')).toBe(1);
    expect(before.of('plangraph_operations_total{operation="none",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(before.of('plangraph_requests_total{route="other",status="404"}')).toBe(1);
    expect(before.of('plangraph_operation_seconds_count{operation="Faw"}')).toBe(2);
    expect(before.of('plangraph_operation_cost_count')).toBe(4);
    expect(before.of('plangraph_operation_database_seconds_count')).toBe(4);
    expect(before.of('plangraph_operation_statements_sum')).toBe(4);
    expect(before.of('plangraph_statements_total{query="entities-by-key",outcome="ok"}')).toBe(1);
    expect(before.of('plangraph_graph_up')).toBe(1);
    const kept = before.of('plangraph_answer_cache_entries');
    const misses = before.of('plangraph_answer_cache_total{outcome="miss"}');
    expect(kept).toBe(4);
    expect(before.of('plangraph_answer_cache_bytes')).toBeGreaterThan(4 * 500);
    expect([before.of('plangraph_answer_cache_total{outcome="hit"}'), misses]).toEqual([0, 5]);
    await post('{ enterprises { totalCount } }');
    const again = await metrics();
    expect(again.of('plangraph_answer_cache_total{outcome="hit"}')).toBe(1);
    expect([again.of('plangraph_answer_cache_total{outcome="miss"}'), again.of('plangraph_answer_cache_entries')]).toEqual([misses, kept]);
    expect(before.text).toMatch(/plangraph_revision_info\{engine="embedded",revision="\w+"\} 1/);
    expect(before.text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(before.text).not.toContain(SECRET);
    for (let i = 0; i < 50; i += 1) await post(`query Q${i} { enterprises { totalCount } }`);
    expect((await metrics()).text.split('\n').length).toBe(before.text.split('\n').length);
  });

  it('stand on a port of their own, which serves nothing else', async () => {
    service = await startService({ GRAPH_SEED: MINI, METRICS_PORT: '0' });
    expect((await fetch(`${service.origin}/metrics`)).status).toBe(404);
    expect((await fetch(`${service.metrics}/graphql`)).status).toBe(404);
    expect((await fetch(`${service.metrics}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  it('tell that the graph is away', async () => {
    service = await startService({ NEO4J_URI: 'bolt://127.0.0.1:9', GRAPH_SEED: MINI, METRICS_PORT: '0' });
    await post('{ enterprises { totalCount } }');
    const { of, text } = await metrics();
    expect([of('plangraph_graph_up'), of('plangraph_graph_outages_total')]).toEqual([0, 1]);
    expect(text).not.toMatch(/plangraph_revision_info\{/);
    expect(of('plangraph_operations_total{operation="none",code="SERVICE_UNAVAILABLE"}')).toBe(1);
    expect(of('plangraph_pool_connections{state="size"}')).toBe(64);
  });
});

describe('the log', () => {
  it('has a line of JSON a request: what ran, what it cost, and nothing that was sent', async () => {
    service = await startService({ GRAPH_SEED: MINI, LOG_LEVEL: 'info' });
    await post(`query Faw { enterprise(key: "enterprise/jia") { key ${SECRET}: id } }`, { authorization: SECRET });
    await vi.waitFor(() => expect(service?.said()).toContain('"msg":"request"'));
    const lines = service
      .said()
      .split('\n')
      .filter((l) => l.startsWith('{'))
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        method: 'POST',
        route: '/graphql',
        status: 200,
        operation: 'Faw',
        statements: 1,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        ms: expect.any(Number),
        databaseMs: expect.any(Number),
        cost: expect.any(Number),
      }),
    );
    expect(service.said()).not.toContain(SECRET);
  });
});

describe('traces', () => {
  it('go down to the statement, on from where the caller’s began, and hold nothing that was sent', async () => {
    const { server, url, spans, text } = await collector();
    service = await startService({ GRAPH_SEED: MINI, OTEL_EXPORTER_OTLP_ENDPOINT: url });
    const trace = '0af7651916cd43dd8448eb211c80319c';
    await post(`query Faw { enterprise(key: "enterprise/jia") { key ${SECRET}: id said { passage { locator } } } }`, {
      traceparent: `00-${trace}-b7ad6b7169203331-01`,
    });
    await service.stop();
    server.close();
    const request = spans.find((s) => s.name === 'POST /graphql') as Span;
    expect(request).toMatchObject({ traceId: trace, parentSpanId: 'b7ad6b7169203331' });
    const statements = spans.filter((s) => s.parentSpanId === request.spanId);
    expect(statements.map((s) => s.name)).toContain('entities-by-key');
    expect(statements.length).toBeGreaterThan(1);
    for (const s of statements) {
      expect(BigInt(s.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(request.startTimeUnixNano));
      expect(BigInt(s.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(request.endTimeUnixNano));
    }
    expect(text()).toMatch(/"service\.name".{0,40}plangraph/);
    expect(text()).not.toContain(SECRET);
  });

  it('that nobody takes neither slow the service nor keep it from ending', async () => {
    service = await startService({ GRAPH_SEED: MINI, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await post('{ enterprises { totalCount } }');
    service.process.kill('SIGTERM');
    const from = performance.now();
    expect(await once(service.process, 'exit')).toEqual([0, null]);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
