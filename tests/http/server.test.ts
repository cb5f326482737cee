import { once } from 'node:events';
import { request as httpRequest, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { miniPacks } from '../support/packs.ts';

/** The server as a stranger meets it: coded errors, limits before work, nothing echoed. */

let server: Server;
let base: string;
const engine = embeddedEngine();

beforeAll(async () => {
  await engine.load(buildGraph(miniPacks()));
  server = createServer({
    schema: buildSchema(),
    engine,
    passages: NO_PASSAGES,
    examples: [{ name: 'one', query: '{ dataRevision }' }],
    log: pino({ level: 'silent' }),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await engine.close();
});

const JSON_HEADERS = { 'content-type': 'application/json' };
interface Answer {
  data: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string; requestId: string } }[];
}
const post = async (body: string, headers: Record<string, string> = JSON_HEADERS) => {
  const response = await fetch(`${base}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
};
const ask = (query: string, variables?: Record<string, unknown>) => post(JSON.stringify({ query, variables }));
const nodesOf = (list: unknown) => (list as { nodes: { key: string }[] }).nodes;
const industry = (rest: string) => `{ industry(key: "industry/automobile") { ${rest} } }`;

describe('a wrong request', () => {
  const secret = 'sesame-7391';
  it.for([
    ['an unknown field', JSON.stringify({ query: '{ industrie { key } }' }), 'GRAPHQL_VALIDATION_FAILED', /industr/],
    ['a document that does not parse', JSON.stringify({ query: '{ industry( ' }), 'GRAPHQL_PARSE_FAILED', /Syntax/],
    ['an empty document', JSON.stringify({ query: '' }), 'BAD_REQUEST', /query/],
    ['no document', '{}', 'BAD_REQUEST', /query/],
    ['null', 'null', 'BAD_REQUEST', /JSON object/],
    ['an array', '[]', 'BAD_REQUEST', /JSON object/],
    ['a string', '"x"', 'BAD_REQUEST', /JSON object/],
    ['broken JSON', `{ "query": "${secret}`, 'BAD_REQUEST', /JSON object/],
    ['first too large', JSON.stringify({ query: '{ industries(first: 101) { totalCount } }' }), 'BAD_USER_INPUT', /1 to 100/],
    ['first of zero', JSON.stringify({ query: '{ industries(first: 0) { totalCount } }' }), 'BAD_USER_INPUT', /1 to 100/],
    ['first below zero', JSON.stringify({ query: '{ industries(first: -1) { totalCount } }' }), 'BAD_USER_INPUT', /1 to 100/],
    [
      'no value of an enum',
      JSON.stringify({ query: '{ industries(orderBy: HOTTEST) { totalCount } }' }),
      'GRAPHQL_VALIDATION_FAILED',
      /NAME, NAME_DESC, PLAN\.$/,
    ],
    [
      'no value of an enum in a variable',
      JSON.stringify({ query: 'query Q($o: ListOrder) { industries(orderBy: $o) { totalCount } }', variables: { o: 'HOTTEST' } }),
      'BAD_USER_INPUT',
      /NAME, NAME_DESC, PLAN\.$/,
    ],
    ['a cursor that is none', JSON.stringify({ query: '{ industries(after: "zzz") { nodes { key } } }' }), 'BAD_USER_INPUT', /no cursor/],
    ['a key of another kind', JSON.stringify({ query: '{ industry(key: "enterprise/jia") { key } }' }), 'BAD_USER_INPUT', /industry\/automobile/],
    ['a key that is none', JSON.stringify({ query: '{ entity(key: "汽车") { key } }' }), 'BAD_USER_INPUT', /readable key/],
    ['an id that is none', JSON.stringify({ query: '{ node(id: "###") { id } }' }), 'BAD_USER_INPUT', /id/],
    ['an id of no type', JSON.stringify({ query: `{ node(id: "${Buffer.from('Nothing:x').toString('base64')}") { id } }` }), 'BAD_USER_INPUT', /id/],
    [
      'too many ids',
      JSON.stringify({
        query: 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        variables: { ids: Array(101).fill('SW5kdXN0cnk6aW5kdXN0cnkvYQ==') },
      }),
      'BAD_USER_INPUT',
      /100/,
    ],
    [
      'too long a text',
      JSON.stringify({ query: 'query Q($t: String) { industries(filter: { text: $t }) { totalCount } }', variables: { t: '长'.repeat(201) } }),
      'BAD_USER_INPUT',
      /200/,
    ],
    [
      'a variable of the wrong type',
      JSON.stringify({ query: 'query Q($n: Int) { industries(first: $n) { totalCount } }', variables: { n: 'ten' } }),
      'BAD_USER_INPUT',
      /\$n/,
    ],
    ['an empty list as a filter', JSON.stringify({ query: '{ industries(filter: { levels: [] }) { totalCount } }' }), 'BAD_USER_INPUT', /empty list/],
    ['too many tokens', JSON.stringify({ query: `{ ${'dataRevision '.repeat(LIMITS.tokens)} }` }), 'OPERATION_TOO_COMPLEX', /tokens/],
    ['too deep a nesting', JSON.stringify({ query: `${'{ a '.repeat(101)}` }), 'OPERATION_TOO_COMPLEX', /brackets/],
    [
      'too deep a selection',
      JSON.stringify({ query: industry(`${'parts { nodes { '.repeat(11)} key ${'} } '.repeat(11)}`) }),
      'OPERATION_TOO_COMPLEX',
      /deep/,
    ],
    [
      'too many aliases',
      JSON.stringify({ query: `{ ${Array.from({ length: 19 }, (_, i) => `a${i}: industry(key: "industry/glass") { k: key }`).join(' ')} }` }),
      'OPERATION_TOO_COMPLEX',
      /aliases/,
    ],
    ['too many root fields', JSON.stringify({ query: `{ ${'dataRevision '.repeat(21)} }` }), 'OPERATION_TOO_COMPLEX', /root/],
    [
      'too dear an operation',
      JSON.stringify({ query: '{ industries(first: 100) { nodes { parts(first: 100) { nodes { parts(first: 100) { nodes { key } } } } } } }' }),
      'OPERATION_TOO_COMPLEX',
      /costs/,
    ],
    [
      'too dear an operation by variables',
      JSON.stringify({
        query: 'query Q($n: Int) { industries(first: $n) { nodes { parts(first: $n) { nodes { parts(first: $n) { nodes { key } } } } } } }',
        variables: { n: 100 },
      }),
      'OPERATION_TOO_COMPLEX',
      /costs/,
    ],
  ] as const)('%s', async ([_name, body, code, says]) => {
    const { text, answer } = await post(body);
    expect(answer.errors).toHaveLength(1);
    const [error] = answer.errors as NonNullable<Answer['errors']>;
    expect(error?.extensions.code).toBe(code);
    expect(ERROR_CODES).toContain(code);
    expect(error?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(error?.message).toMatch(says);
    expect(text.length).toBeLessThan(1_000);
    expect(text).not.toContain(secret);
  });

  it('is refused by its content type, size, method or path before GraphQL', async () => {
    expect(await post('query=x', { 'content-type': 'application/x-www-form-urlencoded' })).toMatchObject({ status: 415 });
    expect(await post('{}', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await post(JSON.stringify({ query: ' '.repeat(LIMITS.body) }))).toMatchObject({ status: 413 });
    expect((await fetch(`${base}/graphql`, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${base}/nowhere`)).status).toBe(404);
    expect((await fetch(`${base}/graphiql/../../package.json`)).status).toBe(404);
    expect((await fetch(`${base}/graphql?query=${'x'.repeat(LIMITS.url)}`)).status).toBe(414);
  });

  it('cannot send an endless body', async () => {
    const { port } = server.address() as AddressInfo;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest({ port, path: '/graphql', method: 'POST', headers: { ...JSON_HEADERS, 'transfer-encoding': 'chunked' } }, (r) =>
        resolve(r.statusCode),
      );
      request.on('error', reject);
      request.write('x'.repeat(LIMITS.body + 10));
    });
    expect(status).toBe(413);
  });

  it('mutates nothing by GET', async () => {
    const response = await fetch(`${base}/graphql?query=${encodeURIComponent('mutation { a }')}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a right request', () => {
  it('is answered by POST and by GET, with its cost', async () => {
    const byPost = await ask(industry('key name(lang: EN)'));
    expect(byPost.answer).toEqual({
      data: { industry: { key: 'industry/automobile', name: 'Automobile industry' } },
      extensions: { cost: { requested: expect.any(Number), limit: LIMITS.cost } },
    });
    const byGet = await fetch(`${base}/graphql?query=${encodeURIComponent(industry('key'))}`);
    expect(await byGet.json()).toMatchObject({ data: { industry: { key: 'industry/automobile' } } });
  });

  it('finds things by id, by key and by former key, and null where there is none', async () => {
    const { answer } = await ask(
      '{ a: entity(key: "enterprise/jia-old") { id key } b: entity(key: "enterprise/none") { key } c: industry(key: "industry/none") { key } }',
    );
    expect(answer.data).toMatchObject({ a: { key: 'enterprise/jia' }, b: null, c: null });
    const { id } = answer.data['a'] as { id: string };
    expect(
      (
        await ask('query Q($id: ID!, $none: ID!) { node(id: $id) { __typename id } nodes(ids: [$id, $none]) { id } }', {
          id,
          none: Buffer.from('Enterprise:enterprise/none').toString('base64'),
        })
      ).answer.data,
    ).toEqual({
      node: { __typename: 'Enterprise', id },
      nodes: [{ id }, null],
    });
  });

  it('pages with cursors that hold only for their own list', async () => {
    const first = await ask('{ enterprises(first: 1, orderBy: NAME) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }');
    expect(first.answer.data['enterprises']).toMatchObject({ totalCount: 2, nodes: [{ key: 'enterprise/jia' }], pageInfo: { hasNextPage: true } });
    const after = (first.answer.data['enterprises'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    const second = await ask(
      'query Q($after: String) { enterprises(first: 1, after: $after, orderBy: NAME) { nodes { key } pageInfo { hasNextPage hasPreviousPage } } }',
      { after },
    );
    expect(second.answer.data['enterprises']).toEqual({
      nodes: [{ key: 'enterprise/yi' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    const foreign = await ask('query Q($after: String) { industries(after: $after, orderBy: NAME) { nodes { key } } }', { after });
    expect(foreign.answer.errors?.[0]).toMatchObject({ message: expect.stringMatching(/another list/), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('filters by text in Chinese, English and pinyin, by relation and by property', async () => {
    const keys = async (filter: string, list = 'enterprises') =>
      nodesOf((await ask(`{ ${list}(filter: ${filter}) { nodes { key } } }`)).answer.data[list]).map((n) => n.key);
    expect(await keys('{ text: "甲" }')).toEqual(['enterprise/jia']);
    expect(await keys('{ text: "jiachang" }')).toEqual(['enterprise/jia']);
    expect(await keys('{ text: "YI COMP" }')).toEqual(['enterprise/yi']);
    expect(await keys('{ text: "ＹＩ" }')).toEqual(['enterprise/yi']);
    expect(await keys('{ region: { key: "region/bing", includeParts: true } }')).toEqual(['enterprise/jia']);
    expect(await keys('{ region: { key: "region/bing" } }')).toEqual(['enterprise/jia']);
    expect(await keys('{ categories: [FOOD] }', 'products')).toEqual([]);
    expect(await keys('{ categories: [COMPONENT] }', 'products')).toEqual(['product/lamps']);
    expect(await keys(`{ text: "') RETURN 1 //" }`)).toEqual([]);
  });
});

describe('the pages beside the API', () => {
  it('tell health and readiness', async () => {
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: 'up' });
    expect(await (await fetch(`${base}/ready`)).json()).toMatchObject({ status: 'ready', engine: 'embedded' });
    const empty = createServer({
      schema: buildSchema(),
      engine: embeddedEngine(),
      passages: NO_PASSAGES,
      examples: [],
      log: pino({ level: 'silent' }),
    });
    empty.listen(0, '127.0.0.1');
    await once(empty, 'listening');
    const there = `http://127.0.0.1:${(empty.address() as AddressInfo).port}`;
    expect((await fetch(`${there}/ready`)).status).toBe(503);
    const refused = await fetch(`${there}/graphql`, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query: '{ dataRevision }' }) });
    expect(refused.status).toBe(503);
    expect(((await refused.json()) as Answer).errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    empty.close();
  });

  it('hold the playground and its assets, all from here', async () => {
    const page = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((m) => m[1] as string).filter((a) => !a.startsWith('data:'));
    expect(assets.length).toBeGreaterThan(2);
    for (const asset of [...assets, '/graphiql/editor.worker.js', '/graphiql/json.worker.js', '/graphiql/graphql.worker.js']) {
      expect(asset).toMatch(/^\/graphiql\//);
      expect((await fetch(base + asset)).status, asset).toBe(200);
    }
    expect(await (await fetch(`${base}/graphiql/start.js`)).text()).toContain('dataRevision');
  });

  it('let a slow or silent client harm nobody', async () => {
    const { port } = server.address() as AddressInfo;
    const idle = Array.from({ length: 50 }, () => connect(port, '127.0.0.1'));
    expect((await ask('{ dataRevision }')).status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

describe('an explained request', () => {
  const explained = async (query: string, header: boolean) => {
    const { answer } = await post(JSON.stringify({ query }), header ? { ...JSON_HEADERS, 'x-plangraph-explain': '1' } : JSON_HEADERS);
    return answer as Answer & { extensions: { explain?: { roundTrips: number; statements: { query: string; fields: string[] }[]; fields: Told[] } } };
  };
  interface Told {
    readonly path: string;
    readonly roundTrips: number;
    readonly rows: number;
    readonly milliseconds: number;
  }
  const query = industry('name suppliers { edges { citations { locator } node { key } } } parts { nodes { key } }');
  it('tells which statements ran for which fields, with rows and time', async () => {
    const { extensions } = await explained(query, true);
    const { explain } = extensions;
    expect(explain?.fields.map((f) => f.path)).toEqual(['industry', 'industry.parts', 'industry.suppliers', 'industry.suppliers.edges.citations']);
    for (const field of explain?.fields ?? []) expect(field.roundTrips).toBe(1);
    expect(explain?.statements.length).toBe(explain?.roundTrips);
    expect(explain?.statements.every((s) => s.fields.length > 0)).toBe(true);
  });
  it('gives the same answer as one that is not, which tells nothing', async () => {
    const [plain, told] = [await explained(query, false), await explained(query, true)];
    expect(told.data).toEqual(plain.data);
    expect(plain.extensions.explain).toBeUndefined();
  });
});
