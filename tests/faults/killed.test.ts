import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { POOL } from '../../src/graph/engines/neo4j/connection.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { startNeo4j, type ThrowawayNeo4j } from '../../tools/neo4j/start.ts';
import { neo4jUri } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { judge, QUESTIONS, tally } from '../support/right-answers.ts';
import { flowing, neitherWrongNorUncoded, type ServiceInTrouble, serviceInTrouble } from '../support/service-in-trouble.ts';

/** The service on a Neo4j of its own that is killed and started again on the same data, and on one whose connections are all taken. */

describe.skipIf(!neo4jUri)('a Neo4j', () => {
  const home = mkdtempSync(join(tmpdir(), 'plangraph-killed-'));
  let server: ThrowawayNeo4j;
  let running: ServiceInTrouble;
  beforeAll(async () => {
    server = await startNeo4j({ home });
    const engine = neo4jEngine({ uri: server.uri });
    await engine.load(buildGraph(seedPacks()));
    await engine.close();
    // Recovery is to be told by the database: answers are not kept.
    running = await serviceInTrouble(server.uri, { ANSWER_CACHE_MB: '0' });
    await running.recovery();
  }, 180_000);
  afterAll(async () => {
    await running?.stop();
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });
  afterEach(() => running.calm());
  const kill = async () => {
    const exit = once(server.process, 'exit');
    server.process.kill('SIGKILL');
    await exit;
  };
  /** Started again on the same data: there again once it answers a client other than the service, which a cold one does late. */
  const startAgain = async () => {
    server = await startNeo4j({ home, port: Number(new URL(server.uri).port) });
    const driver = neo4j.driver(server.uri);
    await driver.executeQuery('MATCH (h:Head) RETURN h.rev');
    await driver.close();
  };
  /** Three statements: what a cold server takes to plan many is not what the service takes to come back. */
  const recovery = async (): Promise<number> => {
    const took = await running.recovery('08-local-parts-rates');
    console.log(`right answers again ${Math.round(took)} ms after Neo4j's own return`);
    return took;
  };

  it('that is killed amid requests and started again, twice: refusals within a second, right answers five seconds after its return', async () => {
    const { told, end } = running.storm();
    for (let i = 0; i < 2; i += 1) {
      await flowing(told, 6);
      await kill();
      await sleep(600);
      await running.refusedAtOnce();
      await running.upButNotReady();
      await startAgain();
      expect(await recovery()).toBeLessThan(5_000);
      const back = told.length;
      await flowing(told, 12);
      console.log(`since it is back: ${JSON.stringify(tally(told.slice(back)))}`);
    }
    expect(await running.status('/ready')).toMatchObject({ status: 200 });
    neitherWrongNorUncoded(await end());
    expect(tally(told)['SERVICE_UNAVAILABLE']).toBeGreaterThan(20);
  }, 300_000);

  it('that is stopped in good order and started again', async () => {
    const { told, end } = running.storm();
    await flowing(told, 6);
    await server.stop();
    await sleep(600);
    await running.refusedAtOnce();
    await running.upButNotReady();
    await startAgain();
    expect(await recovery()).toBeLessThan(5_000);
    neitherWrongNorUncoded(await end());
  }, 300_000);

  it('whose connections are all taken: refused in about a second, still ready, and right again when they are free', async () => {
    // What a statement may read over HTTP keeps it waiting without work.
    const held: ServerResponse[] = [];
    const source = createServer((_, response) => held.push(response));
    source.listen(0, '127.0.0.1');
    await once(source, 'listening');
    const url = `http://127.0.0.1:${(source.address() as AddressInfo).port}/`;
    const reader = await running.service.engine.reader();
    const taken = Array.from({ length: POOL.statements }, () =>
      reader.run('LOAD CSV FROM $url AS row RETURN count(row) AS n', { url }).catch((error: Error) => error),
    );
    while (held.length < POOL.statements) await sleep(20);
    const told = await Promise.all(QUESTIONS.slice(0, 10).map((q) => judge(running.base, q)));
    expect(tally(told)).toEqual({ SERVICE_UNAVAILABLE: 10 });
    expect(told.map((t) => t.status)).toEqual(Array(10).fill(503));
    // It is there, and asked too much: that is told apart from one that is away.
    const refused = await fetch(`${running.base}/graphql?query=${encodeURIComponent('{ enterprises { totalCount } }')}`);
    expect(await refused.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/asked too much at once/) }] });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(Math.max(...told.map((t) => t.milliseconds))).toBeLessThan(2_000);
    expect(await running.status('/health')).toMatchObject({ status: 200 });
    expect(await running.status('/ready')).toMatchObject({ status: 200 });
    for (const response of held) response.end();
    await Promise.all(taken);
    expect(await recovery()).toBeLessThan(5_000);
    source.close();
  }, 120_000);
});
