import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBreaker } from '../../src/graph/breaker.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import type { Context } from '../../src/graphql/context.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { revisionOf } from '../support/revision.ts';

/** Statements end: on the server at their time limit and with the client that asked; a server that says it cannot go on is one that is away. */

/** Takes minutes unless something ends it; `$mark` tells it apart in the list of transactions. */
const ENDLESS = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 AND $rev = $mark RETURN count(*) AS n';
const SUM = 'MATCH (n:Mark {rev: $rev}) RETURN sum(n.mark) AS sum, count(n) AS total';

describe.skipIf(!neo4jUri)('a statement on Neo4j', () => {
  let engine: GraphEngine;
  let driver: Driver;
  const running = async (): Promise<number> => {
    const { records } = await driver.executeQuery(
      'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH "UNWIND range" RETURN count(*) AS n',
    );
    return Number(records[0]?.get('n'));
  };
  const within = async (milliseconds: number, holds: () => Promise<boolean>): Promise<number> => {
    const from = performance.now();
    while (!(await holds())) {
      if (performance.now() - from > milliseconds) throw new Error(`not within ${milliseconds} ms`);
      await sleep(50);
    }
    return performance.now() - from;
  };
  beforeAll(async () => {
    await wipe();
    const { uri, user, password } = neo4jSettings();
    driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
    engine = neo4jEngine(neo4jSettings());
    await engine.load(revisionOf(7));
  });
  afterAll(async () => {
    await engine.close();
    await driver.close();
  });

  it('is ended on the server after five seconds, with TIMEOUT', async () => {
    const reader = await engine.reader();
    const from = performance.now();
    await expect(reader.run(ENDLESS, { mark: 'timeout' })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(performance.now() - from).toBeGreaterThan(4_500);
    expect(performance.now() - from).toBeLessThan(9_000);
    await within(2_000, async () => (await running()) === 0);
    expect(await (await engine.reader()).run(SUM, {})).toMatchObject([{ sum: 350, total: 50 }]);
  });

  it('reads: the server refuses one that would write', async () => {
    const reader = await engine.reader();
    await expect(reader.run('CREATE (m:Mark {rev: $rev, mark: 1}) RETURN m.mark AS mark', {})).rejects.toThrow(/read access mode/i);
    expect(await reader.run(SUM, {})).toMatchObject([{ sum: 350, total: 50 }]);
  });

  it('is ended on the server when the client that asked goes away', async () => {
    const slow = { name: 'endless', text: ENDLESS, parse: () => null, sample: { mark: '' } };
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType<unknown, Context>({
        name: 'Query',
        fields: { slow: { type: GraphQLString, resolve: async (_root, _args, { graph }) => `${await graph.run(slow, { mark: 'gone' })}` } },
      }),
    });
    const server = createServer({ schema, engine, passages: NO_PASSAGES, examples: [], log: pino({ level: 'silent' }) });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const request = httpRequest({
      port: (server.address() as AddressInfo).port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    }).on('error', () => undefined);
    request.end('{"query":"{ slow }"}');
    await within(3_000, async () => (await running()) === 1);
    request.destroy();
    const took = await within(1_500, async () => (await running()) === 0);
    console.log(`ended on the server ${Math.round(took)} ms after the client had gone`);
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['is no longer the leader', 'Neo.ClientError.Cluster.NotALeader'],
    ['is shutting down', 'Neo.TransientError.General.DatabaseUnavailable'],
    ['has ended the transaction', 'Neo.TransientError.Transaction.Terminated'],
  ])('that is told the server %s fails with SERVICE_UNAVAILABLE, and the next one is answered', async (_, code) => {
    const proxy = new FaultProxy(neo4jUri as string);
    await proxy.up();
    const behind = withBreaker(neo4jEngine({ ...neo4jSettings(), uri: proxy.uri() }), () => undefined);
    try {
      const reader = await behind.reader();
      expect(await reader.run(SUM, {})).toMatchObject([{ sum: 350 }]);
      // The server's next answer is a failure in Bolt's own words, and its last.
      let told = 0;
      proxy.onAnswer = (chunk) => {
        if (told++ > 0) return chunk;
        setTimeout(() => proxy.cut(), 50);
        return failure(code);
      };
      await expect(reader.run(SUM, {})).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
      proxy.onAnswer = (chunk) => chunk;
      await within(
        5_000,
        async () =>
          (
            await behind
              .reader()
              .then((r) => r.run(SUM, {}))
              .catch(() => [])
          ).length === 1,
      );
    } finally {
      await behind.close();
      await proxy.down();
    }
  });
});

/** A FAILURE message of Bolt, in the words of any version: `{code, message}` up to 5.6, `{neo4j_code, message, …}` from 5.7 on. */
function failure(code: string): Buffer {
  const text = (s: string) => Buffer.concat([s.length < 16 ? Buffer.of(0x80 + s.length) : Buffer.of(0xd0, s.length), Buffer.from(s)]);
  const pairs = { code, neo4j_code: code, message: 'told by a test', gql_status: '50N42', description: 'told by a test' };
  const map = Buffer.concat([Buffer.of(0xa0 + Object.keys(pairs).length), ...Object.entries(pairs).flatMap(([k, v]) => [text(k), text(v)])]);
  const message = Buffer.concat([Buffer.of(0xb1, 0x7f), map]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(message.length);
  return Buffer.concat([size, message, Buffer.of(0, 0)]);
}
