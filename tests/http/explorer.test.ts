import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { readAssets } from '../../src/http/assets.ts';
import { VIEWS } from '../../src/http/explorer.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { seedPacks } from '../support/packs.ts';

/** The place of the explorer: a folder as Vite builds it, served at / under a content policy. */

const folder = mkdtempSync(join(tmpdir(), 'plangraph-explorer-'));
const data = buildGraph(seedPacks());
const former = { key: 'industry/cars', kind: 'Redirect', target: 'industry/automobile' };
const engine = embeddedEngine();
let server: Server;
let port: number;

beforeAll(async () => {
  await engine.load({ ...data, nodes: [...data.nodes, { labels: ['Redirect'], properties: former }] });
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'sesame-7391');
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>explorer</title>');
  writeFileSync(join(folder, 'dist/assets/index-4f1cA_d2.js'), `console.log(${JSON.stringify('长'.repeat(2_000))})`);
  server = createServer({
    schema: buildSchema(),
    engine,
    passages: NO_PASSAGES,
    examples: [],
    explorer: readAssets(join(folder, 'dist')),
    log: pino({ level: 'silent' }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** As it stands: fetch would tidy a path up before sending it. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const request = httpRequest({ port, path, headers, method });
  request.end();
  const [response] = await once(request, 'response');
  let body = '';
  for await (const chunk of response) body += (chunk as Buffer).toString('latin1');
  return { status: response.statusCode as number, headers: response.headers as Record<string, string>, body };
}
const PAGE = { accept: 'text/html,*/*' };

describe('the explorer', () => {
  it('stands at / and at every address of a view, under a policy that loads nothing from elsewhere', async () => {
    for (const path of ['/', '/e/industry/automobile', '/search?q=%E6%B1%BD']) {
      const page = await get(path, PAGE);
      expect([page.status, page.body], path).toEqual([200, '<!doctype html><title>explorer</title>']);
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'self';/);
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(page.headers['cache-control']).toBe('no-cache');
    }
  });

  it('is given to whoever takes anything (curl, link previews) and to HEAD; who wants JSON is told where the API is, and /graphql is the API', async () => {
    for (const headers of [{}, { accept: '*/*' }] as Record<string, string>[])
      for (const path of ['/', '/e/industry/automobile']) {
        const page = await get(path, headers);
        expect([page.status, page.headers['content-type'], page.body]).toEqual([
          200,
          'text/html; charset=utf-8',
          '<!doctype html><title>explorer</title>',
        ]);
        expect(page.headers['vary']).toBe('accept, accept-encoding');
        const head = await get(path, headers, 'HEAD');
        expect([head.status, head.headers['content-length'], head.body]).toEqual([200, page.headers['content-length'], '']);
      }
    for (const [path, accept] of [
      ['/', 'application/json'],
      ['/nowhere', '*/*'],
      ['/assets/gone.js', '*/*'],
    ] as const) {
      const told = await get(path, { accept });
      expect([told.status, told.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
      expect(told.body).toMatch(/The API is \/graphql/);
    }
    const api = await get('/graphql?query=%7BdataRevision%7D', { accept: '*/*' });
    expect(JSON.parse(api.body)).toMatchObject({ data: { dataRevision: data.revision } });
    const playground = await get('/graphql', PAGE, 'HEAD');
    expect([playground.status, playground.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('says 404 with its page where there is no such view or thing, and leads from a former key to the present one', async () => {
    for (const path of ['/nowhere', '/e/industry/none', '/e/', '/chain/more', '/e/%zz']) {
      const page = await get(path, PAGE);
      expect([page.status, page.body], path).toEqual([path === '/e/%zz' ? 200 : 404, '<!doctype html><title>explorer</title>']);
    }
    const moved = await get(`/e/${former.key}?lang=en`, PAGE);
    expect([moved.status, moved.headers['location']]).toEqual([301, `/e/${former.target}?lang=en`]);
  });

  it('knows every view that the router of the explorer has', () => {
    const router = readFileSync(new URL('../../explorer/src/app/router.tsx', import.meta.url), 'utf8');
    const first = [...router.matchAll(/path: '\/([^/']*)/g)].map((m) => m[1]);
    expect([...first].sort()).toEqual([...VIEWS].sort());
  });

  it('keeps files named by their content for good, zipped where that is understood, and answers 304', async () => {
    const path = '/assets/index-4f1cA_d2.js';
    const plain = await get(path);
    expect(plain.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    const zipped = await get(path, { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(Number(zipped.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']) / 10);
    const known = await get(path, { 'if-none-match': plain.headers['etag'] as string });
    expect([known.status, known.body]).toEqual([304, '']);
  });
  it('answers 304 with the policy of the page: a browser takes the headers for those of what it kept', async () => {
    const page = await get('/', { accept: 'text/html' });
    const known = await get('/', { accept: 'text/html', 'if-none-match': page.headers['etag'] as string });
    expect([known.status, known.headers['content-security-policy']]).toEqual([304, page.headers['content-security-policy']]);
  });

  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/%00',
    '//etc/passwd',
    '/assets/gone.js',
  ])('gives no file for %s', async (path) => {
    const { status, body } = await get(path, PAGE);
    expect(body).not.toContain('sesame');
    expect(body).not.toContain('root:');
    if (path.includes('.')) expect(status).toBe(404);
  });

  it('is not there where it has not been built', () => {
    expect(readAssets(folder)).toBeUndefined();
    expect(readAssets(join(folder, 'none'))).toBeUndefined();
  });
});
