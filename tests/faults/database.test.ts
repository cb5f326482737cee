import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { seedPacks } from '../support/packs.ts';
import { tally } from '../support/right-answers.ts';
import { flowing, neitherWrongNorUncoded, type ServiceInTrouble, serviceInTrouble } from '../support/service-in-trouble.ts';

/**
 * The service while its Neo4j is away, behind a proxy that fails in every way a network and a server can. Each answer is the
 * right one, whole, or a coded error; an engine known to be away costs a request less than a second, and is used again
 * within five seconds of its return.
 */

let proxy: FaultProxy;
let running: ServiceInTrouble;

const start = async (settings?: Readonly<Record<string, string>>) => {
  running = await serviceInTrouble(proxy.uri(), settings);
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
    await running.stop();
    await proxy.heal();
  });

  it('down at start: up, not ready, every request refused within a second; then recovers by itself', async () => {
    await proxy.down();
    await start();
    await running.refusedAtOnce();
    await running.upButNotReady();
    await proxy.up();
    expect(await running.recovery()).toBeLessThan(5_000);
    expect(await running.status('/ready')).toMatchObject({ status: 200 });
  });

  it('dies amid requests and comes back, several times', async () => {
    await start();
    await running.recovery();
    const { told: storming, end } = running.storm();
    for (let i = 0; i < 4; i += 1) {
      await flowing(storming, 6);
      await proxy.down();
      await sleep(400);
      await running.refusedAtOnce();
      await running.upButNotReady();
      await proxy.up();
      expect(await running.recovery()).toBeLessThan(5_000);
    }
    const told = await end();
    neitherWrongNorUncoded(told);
    expect(tally(told)['right']).toBeGreaterThan(20);
    expect(tally(told)['SERVICE_UNAVAILABLE']).toBeGreaterThan(20);
  }, 180_000);

  it('resets connections now and then: only what ran on them fails', async () => {
    await start();
    await running.recovery();
    const { told: storming, end } = running.storm();
    for (let i = 0; i < 8; i += 1) {
      await flowing(storming, 2);
      proxy.cut();
    }
    const told = await end();
    neitherWrongNorUncoded(told);
    expect(tally(told)['right']).toBeGreaterThan(10);
    expect(tally(told)['SERVICE_UNAVAILABLE']).toBeGreaterThan(2);
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 180_000);

  it('a black hole: what is under way and what comes later is refused within a second', async () => {
    await start();
    await running.recovery();
    const { told, end } = running.storm();
    await flowing(told, 6);
    const before = told.length;
    proxy.blackHole = true;
    const asked = performance.now();
    const first = await running.ask('01-automobile');
    expect(first.verdict).toBe('SERVICE_UNAVAILABLE');
    expect(performance.now() - asked).toBeLessThan(1_250);
    await running.refusedAtOnce();
    await running.upButNotReady();
    await sleep(2_000);
    const over = performance.now();
    proxy.blackHole = false;
    expect(await running.recovery()).toBeLessThan(5_000);
    await sleep(500);
    neitherWrongNorUncoded(await end());
    expect(before).toBeGreaterThan(5);
    // While it lasts: what a cold server takes before and after is not the hole's.
    const refused = told.slice(before).filter((t) => t.verdict !== 'right' && t.start < over);
    expect(refused.length).toBeGreaterThan(5);
    expect(refused.filter((t) => t.start + t.milliseconds - Math.max(t.start, asked) > 1_500)).toEqual([]);
  }, 60_000);

  it('a black hole that lasts: probing leaves no connection behind, and what it swallowed holds up nothing that comes after', async () => {
    await start({ ANSWER_CACHE_MB: '0' });
    await running.recovery();
    proxy.blackHole = true;
    // One after the other, so that each has a statement of its own.
    const swallowed = await Promise.all([0, 30, 60, 90, 120].map(async (after) => sleep(after).then(() => running.ask())));
    expect(tally(swallowed)).toEqual({ SERVICE_UNAVAILABLE: 5 });
    const then = proxy.connections;
    await sleep(6_000);
    expect(proxy.connections).toBeLessThanOrEqual(then + 1);
    proxy.blackHole = false;
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 60_000);

  it('busy, though it is there: right answers, later, and nobody is sent away', async () => {
    await start({ ANSWER_CACHE_MB: '0' });
    await running.recovery('08-local-parts-rates');
    proxy.busy = 1_500;
    // New connections and the Head are as late as the statements; none of it is a reason to give up.
    const told = await Promise.all(['03-faw', '06-changchun', '13-outline'].map((name) => running.ask(name)));
    expect(await running.status('/ready')).toMatchObject({ status: 200 });
    expect(tally(told)).toEqual({ right: 3 });
    // Gone while it is waited for, it is given up within a second all the same.
    proxy.busy = 4_000;
    const waiting = running.ask('08-local-parts-rates');
    await sleep(1_000);
    proxy.blackHole = true;
    const from = performance.now();
    expect((await waiting).verdict).toBe('SERVICE_UNAVAILABLE');
    expect(performance.now() - from).toBeLessThan(1_000);
    await running.refusedAtOnce();
    proxy.busy = 0;
    proxy.blackHole = false;
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 60_000);

  /** An answer as a whole: what its error says tells a store that is away from one that is asked too much. */
  const told = async () => {
    const from = performance.now();
    const response = await fetch(`${running.base}/graphql?query=${encodeURIComponent('{ enterprises { totalCount } }')}`);
    const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    return { status: response.status, message: errors?.[0]?.message, code: errors?.[0]?.extensions.code, milliseconds: performance.now() - from };
  };

  it('slow to let anybody in: waited for while it greets, away when it does not even that, and never called too much asked', async () => {
    await start({ ANSWER_CACHE_MB: '0' });
    await running.recovery();
    // More than a statement may wait for a free connection, which these do not: they open new ones.
    proxy.login = 1_500;
    proxy.cut();
    await sleep(50);
    const late = await Promise.all([told(), told(), told(), running.ask('03-faw')]);
    expect(late.map((t) => t.status)).toEqual([200, 200, 200, 200]);
    expect(late[3]?.verdict).toBe('right');
    expect(Math.min(...late.map((t) => t.milliseconds))).toBeGreaterThan(1_000);
    expect(await running.status('/ready')).toMatchObject({ status: 200 });
    // A greeting that is late: nobody can tell such a server from one that is gone.
    proxy.login = 0;
    proxy.delay = 1_500;
    proxy.cut();
    await sleep(50);
    const refused = await Promise.all([told(), told(), told()]);
    for (const one of refused) {
      expect(one).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE', message: expect.stringMatching(/not within reach/) });
      expect(one.milliseconds).toBeLessThan(1_250);
    }
    await running.refusedAtOnce();
    await running.upButNotReady();
    proxy.delay = 0;
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 60_000);

  it('answers handshakes and nothing else: given up when its statements should have ended', async () => {
    await start({ ANSWER_CACHE_MB: '0' });
    await running.recovery();
    proxy.busy = 3_600_000;
    const told = await running.ask();
    expect(told.verdict).toBe('SERVICE_UNAVAILABLE');
    expect(told.milliseconds).toBeLessThan(8_000);
    await running.refusedAtOnce();
    await running.upButNotReady();
    await proxy.down();
    await proxy.heal();
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 60_000);

  it('slow: right answers, later', async () => {
    // An answer that is kept would not be late.
    await start({ ANSWER_CACHE_MB: '0' });
    await running.recovery();
    proxy.delay = 200;
    try {
      const told = await Promise.all(['03-faw', '06-changchun', '13-outline'].map((name) => running.ask(name)));
      expect(tally(told)).toEqual({ right: 3 });
      expect(Math.min(...told.map((t) => t.milliseconds))).toBeGreaterThan(200);
      proxy.delay = 3_000;
      const slow = await Promise.all(['03-faw', '06-changchun', '13-outline'].map((name) => running.ask(name)));
      neitherWrongNorUncoded(slow);
    } finally {
      proxy.delay = 0;
    }
    expect(await running.recovery()).toBeLessThan(5_000);
  }, 60_000);
});
