import { request as httpRequest, type IncomingMessage } from 'node:http';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { badInput, PlangraphError } from '../../src/errors.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { Gate } from '../../src/graph/gate.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { UNGUARDED } from '../../src/graphql/context.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { Budgets, ENTRY } from '../../src/http/budgets.ts';
import { clientOf } from '../../src/http/client.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { hashOf, readStoredOperations } from '../../src/stored-operations.ts';
import { miniPacks } from '../support/packs.ts';
import { type Running, startServer } from '../support/server.ts';

/** Too much at once, too much by one client, clients that leave, answers that grow; and operations known by their hash. */

const running: Running[] = [];
const start = async (...args: Parameters<typeof startServer>) => {
  const server = await startServer(...args);
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** The embedded engine, its statements held back until they are let go. */
async function heldEngine() {
  const engine = embeddedEngine();
  await engine.load(buildGraph(miniPacks()));
  let release = () => {};
  let held = new Promise<void>((resolve) => (release = resolve));
  let begun = 0;
  const slow: GraphEngine = {
    ...engine,
    async reader() {
      const reader = await engine.reader();
      return {
        ...reader,
        async run(text, parameters, signal) {
          begun += 1;
          await held;
          return reader.run(text, parameters, signal);
        },
      };
    },
  };
  const hold = () => {
    held = new Promise<void>((resolve) => (release = resolve));
  };
  return { engine: slow, release: () => release(), hold, begun: () => begun };
}

const until = async (condition: () => boolean) => {
  for (let i = 0; i < 400 && !condition(); i += 1) await new Promise((r) => setTimeout(r, 25));
  expect(condition()).toBe(true);
};

describe('overload', () => {
  it(`runs ${LIMITS.executions} operations at once, lets ${LIMITS.waiting} wait, and sends the rest away at once with Retry-After`, async () => {
    const { engine, release, begun } = await heldEngine();
    const server = await start({ engine });
    const places = LIMITS.executions + LIMITS.waiting;
    const asked = Array.from({ length: places + 20 }, () => server.ask('{ enterprises { totalCount } }'));
    const refused = await Promise.race([
      Promise.all(asked.map((a) => a.then((r) => (r.status === 503 ? r : new Promise<never>(() => {}))).catch(() => undefined))),
      (async () => {
        const early: Awaited<(typeof asked)[number]>[] = [];
        for (const a of asked) void a.then((r) => r.status === 503 && early.push(r));
        await until(() => early.length === 20);
        return early;
      })(),
    ]);
    expect(begun()).toBe(LIMITS.executions);
    for (const reply of refused) {
      expect(reply?.headers.get('retry-after')).toBe('1');
      expect(reply?.answer.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    }
    release();
    const replies = await Promise.all(asked);
    expect(replies.filter((r) => r.status === 200).length).toBe(places);
    for (const r of replies.filter((one) => one.status === 200)) expect(r.answer.data).toEqual({ enterprises: { totalCount: 2 } });
  });

  it('gives up what a client no longer waits for: nothing more is begun for it, and its place is free', async () => {
    const { engine, release, begun } = await heldEngine();
    const server = await start({ engine });
    const request = httpRequest({ port: server.port, path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } });
    request.on('error', () => undefined);
    request.end(JSON.stringify({ query: '{ enterprises { nodes { key regions { nodes { key } } citations { locator } } } }' }));
    await until(() => begun() === 1);
    request.destroy();
    await until(() => server.logged.some((l) => l['msg'] === 'client gone'));
    release();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(begun()).toBe(1);
    expect(server.logged.filter((l) => (l['level'] as number) >= 50)).toEqual([]);
    expect((await server.ask('{ enterprises { totalCount } }')).status).toBe(200);
  });

  it('ends a request at its deadline with TIMEOUT', async () => {
    const { engine, release } = await heldEngine();
    const server = await start({ engine });
    const begin = performance.now();
    const { status, answer } = await server.ask('{ enterprises { totalCount } }');
    expect(status).toBe(504);
    expect(answer.errors?.[0]?.extensions.code).toBe('TIMEOUT');
    expect(performance.now() - begin).toBeGreaterThan(LIMITS.deadline - 500);
    expect(performance.now() - begin).toBeLessThan(LIMITS.deadline + 5_000);
    release();
  });

  it('of a gate: first come, first served; who leaves the line or waits too long makes room', async () => {
    const full = () => new PlangraphError('SERVICE_UNAVAILABLE', 'full');
    const gate = new Gate({ places: 1, line: 2, patience: 50, full, late: () => new PlangraphError('TIMEOUT', 'late') });
    const open: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => open.push(resolve));
    const stay = new AbortController().signal;
    const leaving = new AbortController();
    const first = gate.pass(stay, work);
    const second = gate.pass(leaving.signal, work);
    const third = gate.pass(stay, work);
    await expect(gate.pass(stay, work)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    leaving.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    expect(gate.load).toEqual({ running: 1, waiting: 1 });
    await expect(third).rejects.toMatchObject({ code: 'TIMEOUT' });
    open.shift()?.();
    await first;
    expect(gate.load).toEqual({ running: 0, waiting: 0 });
    await expect(gate.pass(stay, () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    expect(gate.load.running).toBe(0);
  });
});

describe('an answer', () => {
  it('of more than 8 MB is refused, one just below is given', async () => {
    const field = (size: number) => ({ type: GraphQLString, resolve: () => 'x'.repeat(size) });
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({ name: 'Query', fields: { below: field(LIMITS.answer - 200), beyond: field(LIMITS.answer) } }),
    });
    const server = await start({ schema });
    expect((await server.ask('{ below }')).text.length).toBeGreaterThan(LIMITS.answer - 200);
    const { text, answer } = await server.ask('{ beyond }');
    expect(answer.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
    expect(text.length).toBeLessThan(1_024);
  });

  it(`tells at most ${LIMITS.errors} errors`, async () => {
    const fails = { type: GraphQLString, resolve: () => Promise.reject(badInput('is wrong')) };
    const fields = Object.fromEntries(Array.from({ length: LIMITS.errors + 5 }, (_, i) => [`fails${i}`, fails]));
    const server = await start({ schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) }) });
    expect((await server.ask(`{ ${Object.keys(fields).join(' ')} }`)).answer.errors).toHaveLength(LIMITS.errors);
  });

  it('that we fail to give is masked, has its request id, and is logged whole as a fault of ours', async () => {
    const fails = { type: GraphQLString, resolve: () => Promise.reject(new Error('password sesame-7391 of the database')) };
    const server = await start({ schema: new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { fails } }) }) });
    const { text, answer, headers, status } = await server.ask('{ fails }');
    expect(text).not.toContain('sesame');
    expect(status).toBe(500);
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') });
    const fault = server.logged.find((l) => l['msg'] === 'server fault');
    expect(fault).toMatchObject({ level: 50, requestId: headers.get('x-request-id'), err: { message: expect.stringContaining('sesame-7391') } });
  });
});

describe('a budget of cost', () => {
  it('is spent, refilled and told', () => {
    let now = 0;
    const budgets = new Budgets(10_000, () => now);
    expect(budgets.burst).toBe(300_000);
    budgets.spend('a', 300_000);
    expect(() => budgets.spend('a', 20_000)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED', retryAfter: 2 }));
    budgets.spend('b', 1);
    now += 2_000;
    budgets.spend('a', 20_000);
    now += 3_600_000;
    expect(() => budgets.spend('a', 300_001)).toThrow();
    budgets.spend('a', 300_000);
  });

  it('is never too small for one operation at the limit', () => expect(new Budgets(1).burst).toBe(LIMITS.cost + ENTRY));

  it('remembers a bounded number of clients', () => {
    const budgets = new Budgets(1_000);
    for (let i = 0; i < LIMITS.clients + 500; i += 1) budgets.spend(`client ${i}`, 1);
    expect(budgets.size).toBe(LIMITS.clients);
  });

  it('holds a client of the server to it, by cost, with 429 and Retry-After; another goes on', async () => {
    const server = await start({ guard: { ...UNGUARDED, ratePerSecond: 1, trustedProxies: 1 } });
    const ask = (client: string) =>
      server.ask('{ industries(first: 100) { nodes { parts(first: 100) { totalCount nodes { key name } } } } }', {}, { 'x-forwarded-for': client });
    const replies = [];
    for (let i = 0; i < 8; i += 1) replies.push(await ask('203.0.113.7'));
    expect(replies[0]?.status).toBe(200);
    const refused = replies.at(-1);
    expect(refused?.status).toBe(429);
    expect(refused?.answer.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('203.0.113.8')).status).toBe(200);
    expect((await ask('6.6.6.6, 203.0.113.7')).status).toBe(429);
  });

  it.each([
    ['203.0.113.7', '6.6.6.6', 0, '203.0.113.7'],
    ['10.0.0.1', '6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', 'not an address', 1, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.7', 2, '10.0.0.1'],
    ['::ffff:203.0.113.7', undefined, 0, '203.0.113.7'],
    ['2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['2001:0db8:0:0:1:2:3:4', undefined, 0, '2001:db8:0:0::/64'],
    ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ])('of a client at %s with X-Forwarded-For %s behind %i proxies is that of %s', (remoteAddress, forwarded, proxies, client) => {
    const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage;
    expect(clientOf(request, proxies)).toBe(client);
  });
});

describe('stored operations', () => {
  const document = '{ dataRevision }';
  const storedOperations = new Map([
    [hashOf(document), document],
    [hashOf('{ a('), '{ a('],
    [hashOf('{ b }'), '{ b }'],
  ]);
  const byHash = (sha256Hash: string, more: object = {}) => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...more });

  it('run by their hash, beside any other', async () => {
    const server = await start({ storedOperations });
    expect((await server.post(byHash(hashOf(document)))).answer.data).toHaveProperty('dataRevision');
    const url = `${server.base}/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(document) } }))}`;
    expect(await (await fetch(url)).json()).toHaveProperty('data.dataRevision');
    expect((await server.ask(document)).answer.data).toHaveProperty('dataRevision');
  });

  it('alone run where nothing else may; the limits stay', async () => {
    const server = await start({ storedOperations, guard: { ...UNGUARDED, storedOperationsOnly: true } });
    expect((await server.post(byHash(hashOf(document)))).answer.data).toHaveProperty('dataRevision');
    for (const body of [JSON.stringify({ query: document }), byHash(hashOf(document), { query: '{ __typename }' }), '{}']) {
      const { status, answer } = await server.post(body);
      expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST']);
    }
    expect((await server.post(byHash('0'.repeat(64)))).answer.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await server.post(byHash('__proto__'))).answer.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await server.post(byHash(hashOf('{ a(')))).answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect((await server.post(byHash(hashOf('{ b }')))).answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await fetch(`${server.base}/graphql?query=${encodeURIComponent(document)}`)).status).toBe(400);
  });

  it('are the manifest that is committed, each under the hash of its text', () => {
    const stored = readStoredOperations();
    expect(stored.size).toBeGreaterThan(15);
    for (const [hash, text] of stored) expect(hashOf(text)).toBe(hash);
  });

  it('are refused above the limit of cost like any other', async () => {
    const dear = '{ industries(first: 100) { nodes { parts(first: 100) { nodes { parts(first: 100) { nodes { key } } } } } } }';
    const server = await start({ storedOperations: new Map([[hashOf(dear), dear]]), guard: { ...UNGUARDED, storedOperationsOnly: true } });
    expect((await server.post(byHash(hashOf(dear)))).answer.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
  });
});

describe('serviceConfig', () => {
  it('tells the limits that hold, and the settings', async () => {
    const server = await start({ guard: { ...UNGUARDED, ratePerSecond: 1_000, corsOrigins: ['https://plans.example.org'] } });
    const { answer } = await server.ask(
      '{ serviceConfig { version limits { name value unit beyond } errorCodes costPerSecond storedOperationsOnly corsOrigins } }',
    );
    const config = answer.data?.['serviceConfig'] as { limits: { name: string; value: number }[] };
    expect(Object.fromEntries(config.limits.map((l) => [l.name, l.value]))).toEqual(LIMITS);
    expect(config).toMatchObject({
      costPerSecond: 1_000,
      storedOperationsOnly: false,
      corsOrigins: ['https://plans.example.org'],
      version: expect.stringMatching(/^\d/),
    });
  });
});
