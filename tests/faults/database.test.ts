import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { createService, type Service } from '../../src/service.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { SEED, seedPacks } from '../support/packs.ts';
import { judge, QUESTIONS, type Told, tally } from '../support/right-answers.ts';

/**
 * The service while its Neo4j is away, behind a proxy that fails in every way a network and a server can. Each answer is the
 * right one, whole, or a coded error; an engine known to be away costs a request less than a second, and is used again
 * within five seconds of its return.
 */

const AWAY = new Set(['SERVICE_UNAVAILABLE', 'TIMEOUT']);
let proxy: FaultProxy;
let service: Service;
let base: string;

const start = async (uri: string) => {
  service = await createService(readConfig({ NEO4J_URI: uri, LOG_LEVEL: 'silent' }), packFolders(SEED), undefined);
  service.server.listen(0, '127.0.0.1');
  await once(service.server, 'listening');
  base = `http://127.0.0.1:${(service.server.address() as AddressInfo).port}`;
};
const stop = async () => {
  service.server.closeAllConnections();
  await service.close();
};
const status = async (path: string) => {
  const response = await fetch(base + path);
  return { status: response.status, reason: ((await response.json()) as { reason?: string }).reason };
};
const question = (name: string) => QUESTIONS.find((q) => q.name.includes(name)) as (typeof QUESTIONS)[number];
const ask = (name = '03-faw') => judge(base, question(name));

/** Asks without pause from several clients until told to stop. */
function storm(clients = 8) {
  const told: Told[] = [];
  let on = true;
  const client = async (n: number) => {
    for (let i = n; on; i += 7) {
      told.push(await judge(base, QUESTIONS[i % QUESTIONS.length] as (typeof QUESTIONS)[number]));
      if (told.at(-1)?.verdict !== 'right') await sleep(20);
    }
  };
  const all = Array.from({ length: clients }, (_, n) => client(n));
  return {
    told,
    async end() {
      on = false;
      await Promise.all(all);
      return told;
    },
  };
}

/** Waits until so many more right answers have come, however slow the machine is: a fault then meets requests under way. */
async function flowing(told: readonly Told[], more: number): Promise<void> {
  const rights = () => told.filter((t) => t.verdict === 'right').length;
  const wanted = rights() + more;
  const from = performance.now();
  while (rights() < wanted) {
    if (performance.now() - from > 30_000) throw new Error(`no flow of answers: ${JSON.stringify(tally(told))}`);
    await sleep(20);
  }
}

/** Milliseconds until it answers rightly again. */
async function recovery(): Promise<number> {
  const from = performance.now();
  while ((await ask()).verdict !== 'right') {
    if (performance.now() - from > 15_000) throw new Error(`did not recover: ${JSON.stringify(await ask())}`);
    await sleep(50);
  }
  return performance.now() - from;
}

const neitherWrongNorUncoded = (told: readonly Told[]) =>
  expect(told.filter(({ verdict }) => verdict !== 'right' && !AWAY.has(verdict)).slice(0, 3)).toEqual([]);

const refusedAtOnce = async () => {
  const told = await Promise.all(QUESTIONS.slice(0, 10).map((q) => judge(base, q)));
  expect(tally(told)).toEqual({ SERVICE_UNAVAILABLE: 10 });
  expect(told.map((t) => t.status)).toEqual(Array(10).fill(503));
  expect(Math.max(...told.map((t) => t.milliseconds))).toBeLessThan(1_000);
};

const upButNotReady = async () => {
  expect(await status('/health')).toMatchObject({ status: 200 });
  const ready = await status('/ready');
  expect(ready).toMatchObject({ status: 503, reason: expect.stringMatching(/not within reach/) });
  expect(JSON.stringify(ready)).not.toMatch(/127\.0\.0\.1|bolt:|neo4j:|password/i);
};

describe.skipIf(!neo4jUri)('a database that is away', () => {
  beforeAll(async () => {
    await wipe();
    const engine = neo4jEngine(neo4jSettings());
    await engine.load(buildGraph(seedPacks()));
    await engine.close();
    proxy = new FaultProxy(neo4jUri as string);
    await proxy.up();
  });
  afterAll(() => proxy.down());
  afterEach(async () => {
    await stop();
    await proxy.heal();
  });

  it('down at start: up, not ready, every request refused within a second; then recovers by itself', async () => {
    await proxy.down();
    await start(proxy.uri());
    await refusedAtOnce();
    await upButNotReady();
    await proxy.up();
    expect(await recovery()).toBeLessThan(5_000);
    expect(await status('/ready')).toMatchObject({ status: 200 });
  });

  it('dies amid requests and comes back, several times', async () => {
    await start(proxy.uri());
    await recovery();
    const { told: storming, end } = storm();
    for (let i = 0; i < 4; i += 1) {
      await flowing(storming, 6);
      await proxy.down();
      await sleep(400);
      await refusedAtOnce();
      await upButNotReady();
      await proxy.up();
      expect(await recovery()).toBeLessThan(5_000);
    }
    const told = await end();
    neitherWrongNorUncoded(told);
    expect(tally(told)['right']).toBeGreaterThan(20);
    expect(tally(told)['SERVICE_UNAVAILABLE']).toBeGreaterThan(20);
  }, 180_000);

  it('resets connections now and then: only what ran on them fails', async () => {
    await start(proxy.uri());
    await recovery();
    const { told: storming, end } = storm();
    for (let i = 0; i < 8; i += 1) {
      await flowing(storming, 2);
      proxy.cut();
    }
    const told = await end();
    neitherWrongNorUncoded(told);
    expect(tally(told)['right']).toBeGreaterThan(10);
    expect(tally(told)['SERVICE_UNAVAILABLE']).toBeGreaterThan(2);
    expect(await recovery()).toBeLessThan(5_000);
  }, 180_000);

  it('a black hole: what is under way and what comes later is refused within a second', async () => {
    await start(proxy.uri());
    await recovery();
    const { told, end } = storm();
    await flowing(told, 6);
    const before = told.length;
    proxy.blackHole = true;
    const asked = performance.now();
    const first = await judge(base, question('01-automobile'));
    expect(first.verdict).toBe('SERVICE_UNAVAILABLE');
    expect(performance.now() - asked).toBeLessThan(1_250);
    await refusedAtOnce();
    await upButNotReady();
    await sleep(2_000);
    proxy.blackHole = false;
    expect(await recovery()).toBeLessThan(5_000);
    await sleep(500);
    neitherWrongNorUncoded(await end());
    expect(before).toBeGreaterThan(5);
    // Those that the hole swallowed are not kept, and probing has left none behind.
    expect(Math.max(...told.slice(before).map((t) => t.milliseconds))).toBeLessThan(2_500);
  }, 60_000);

  it('a black hole that lasts: probing leaves no connection behind', async () => {
    await start(proxy.uri());
    await recovery();
    proxy.blackHole = true;
    await ask();
    const then = proxy.connections;
    await sleep(6_000);
    expect(proxy.connections).toBeLessThanOrEqual(then + 1);
    proxy.blackHole = false;
    expect(await recovery()).toBeLessThan(5_000);
  }, 60_000);

  it('slow: right answers, later', async () => {
    await start(proxy.uri());
    await recovery();
    proxy.delay = 200;
    try {
      const told = await Promise.all(['03-faw', '06-changchun', '13-outline'].map((name) => ask(name)));
      expect(tally(told)).toEqual({ right: 3 });
      expect(Math.min(...told.map((t) => t.milliseconds))).toBeGreaterThan(200);
      proxy.delay = 3_000;
      const slow = await Promise.all(['03-faw', '06-changchun', '13-outline'].map((name) => ask(name)));
      neitherWrongNorUncoded(slow);
    } finally {
      proxy.delay = 0;
    }
    expect(await recovery()).toBeLessThan(5_000);
  }, 60_000);
});
