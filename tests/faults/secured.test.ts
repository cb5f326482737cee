import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { neo4jAdmin, startNeo4j, type ThrowawayNeo4j } from '../../tools/neo4j/start.ts';
import { neo4jUri } from '../support/engines.ts';
import { MINI, miniPacks } from '../support/packs.ts';
import { startService } from '../support/service-process.ts';

/** The service on a Neo4j as operators run it: with a password, over TLS, by each scheme; and kept by dump and restore. */

const PASSWORD = 'sesame-7391';
const data = buildGraph(miniPacks());

describe.skipIf(!neo4jUri)('a Neo4j with a password and TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-secured-'));
  const home = join(folder, 'home');
  const file = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(file(name), 'utf8');
  let server: ThrowawayNeo4j;
  let port: string;
  beforeAll(async () => {
    // An authority of our own, and a certificate of it for this address.
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
    const fresh = ['-newkey', 'rsa:2048', '-nodes'];
    openssl('req', '-x509', ...fresh, '-keyout', 'ca.key', '-out', 'ca.crt', '-days', '2', '-subj', '/CN=plangraph tests');
    openssl('req', ...fresh, '-keyout', 'key', '-out', 'csr', '-subj', '/CN=localhost');
    writeFileSync(file('names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1');
    openssl('x509', '-req', '-in', 'csr', '-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-out', 'crt', '-days', '2', '-extfile', 'names');
    server = await startNeo4j({ home, secured: { password: PASSWORD, key: text('key'), certificate: text('crt') } });
    ({ port } = new URL(server.uri));
    const engine = neo4jEngine({ uri: server.uri, user: 'neo4j', password: PASSWORD });
    await engine.load(data);
    await engine.close();
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Whether it is ready, what it answers, and what it said. */
  async function served(wanted: 200 | 503, scheme: string, settings: Readonly<Record<string, string>> = {}) {
    const service = await startService({
      GRAPH_SEED: MINI,
      NEO4J_URI: `${scheme}://localhost:${port}`,
      NEO4J_USER: 'neo4j',
      NEO4J_PASSWORD: PASSWORD,
      LOG_LEVEL: 'debug',
      ...settings,
    });
    try {
      // One that has just been started may take a few seconds to be found ready.
      const deadline = performance.now() + (wanted === 200 ? 20_000 : 0);
      let ready = await fetch(`${service.origin}/ready`);
      while (ready.status !== wanted && performance.now() < deadline) ready = await sleep(200).then(() => fetch(`${service.origin}/ready`));
      const { reason } = (await ready.json()) as { reason?: string };
      const answer = await fetch(`${service.origin}/graphql?query=${encodeURIComponent('{ enterprises { totalCount } }')}`);
      return { ready: ready.status, reason, status: answer.status, answer: await answer.json(), said: service.said() };
    } finally {
      await service.stop();
    }
  }
  const right = { ready: 200, status: 200, answer: { data: { enterprises: { totalCount: 2 } } } };
  /** Once it answers a client other than the service; a cold one takes seconds to. */
  const there = async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', PASSWORD));
    await driver.executeQuery('MATCH (h:Head) RETURN h.rev');
    await driver.close();
  };

  it.each([
    ['bolt+s', 'a certificate that is trusted'],
    ['neo4j+s', 'the same, by routing'],
    ['bolt+ssc', 'any certificate'],
    ['neo4j+ssc', 'the same, by routing'],
  ])(
    'is used by %s://: %s',
    async (scheme) => {
      const told = await served(200, scheme, scheme.endsWith('+s') ? { NODE_EXTRA_CA_CERTS: file('ca.crt') } : {});
      expect(told).toMatchObject(right);
      expect(told.said).not.toContain(PASSWORD);
    },
    60_000,
  );

  it.each([
    ['bolt+s', 'a certificate that nobody vouches for', {}, /certificate/],
    ['bolt', 'no TLS', {}, /Connection was closed by server|encryption/],
    ['bolt+ssc', 'a wrong password', { NEO4J_PASSWORD: 'guessed-2846' }, /unauthorized/],
    ['bolt+ssc', 'no password', { NEO4J_USER: '', NEO4J_PASSWORD: '' }, /authentication/],
  ] as const)(
    'is away by %s:// with %s: up, not ready, every answer a 503; the log says why, without the password',
    async (scheme, _, settings, why) => {
      const told = await served(503, scheme, settings);
      expect(told).toMatchObject({ ready: 503, reason: expect.stringMatching(/not within reach/), status: 503 });
      expect(told.answer).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
      expect(told.said).toMatch(why);
      expect(told.said).not.toMatch(/sesame-7391|guessed-2846/);
    },
    60_000,
  );

  it('is dumped, and restored into an empty home, as docs/operations.md has it: the same revision, the same answers', async () => {
    const dumps = mkdtempSync(join(folder, 'dumps-'));
    const other = join(folder, 'other');
    await server.stop();
    neo4jAdmin(home, 'database', 'dump', 'neo4j', `--to-path=${dumps}`);
    const secured = { password: PASSWORD, key: text('key'), certificate: text('crt') };
    server = await startNeo4j({ home: other, secured });
    await server.stop();
    neo4jAdmin(other, 'database', 'load', 'neo4j', `--from-path=${dumps}`, '--overwrite-destination=true');
    server = await startNeo4j({ home: other, secured });
    ({ port } = new URL(server.uri));
    await there();
    expect(await served(200, 'bolt+ssc')).toMatchObject(right);
    const engine = neo4jEngine({ uri: server.uri, user: 'neo4j', password: PASSWORD });
    expect(await engine.load(data)).toMatchObject({ revision: data.revision, written: false });
    await engine.close();
  }, 240_000);
});
