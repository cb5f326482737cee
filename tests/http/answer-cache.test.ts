import { get as httpGet } from 'node:http';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphData, GraphEngine } from '../../src/graph/port.ts';
import { madeOnce } from '../../src/graph/query.ts';
import { UNGUARDED } from '../../src/graphql/context.ts';
import { AnswerCache, tagOf } from '../../src/http/answer-cache.ts';
import { documentCache } from '../../src/http/document-cache.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { engines } from '../support/engines.ts';
import { miniPacks } from '../support/packs.ts';
import { JSON_HEADERS, type Running, startServer } from '../support/server.ts';

/** Answers kept: the same as if they were made anew, and never of data that is no longer there. */

const data = buildGraph(miniPacks());
/** The same data under another name, with another name of one thing. */
const renamed = (name: string): GraphData => ({
  ...data,
  revision: name,
  nodes: data.nodes.map((n) => (n.properties['key'] === 'industry/automobile' ? { ...n, properties: { ...n.properties, nameZh: name } } : n)),
});
const QUERY = '{ industry(key: "industry/automobile") { name } dataRevision }';
const MEGABYTE = 2 ** 20;

/** With the headers as they are, which fetch would not let through. */
const get = (running: Running, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    httpGet(`${running.base}${path}`, { headers: { accept: 'application/json', ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode as number, headers: response.headers, text }));
    }).on('error', reject);
  });

describe.each(engines)('on $name', ({ open }) => {
  let engine: GraphEngine;
  let running: Running;
  let statements = 0;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
    running = await startServer({ engine, answerCache: new AnswerCache(MEGABYTE), onStatement: () => (statements += 1) });
  });
  afterAll(async () => {
    await running.close();
    await engine.close();
  });
  const counted = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = statements;
    return [await work(), statements - before];
  };

  it('a repeated query runs no statement and is the same to the byte', async () => {
    const first = await running.ask(QUERY);
    const [again, ran] = await counted(() => running.ask(QUERY));
    expect(ran).toBe(0);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(again.headers.get('cache-control')).toBe('no-store');
    expect(
      running.logged
        .filter((l) => l['msg'] === 'request')
        .slice(-2)
        .map((l) => [l['operation'], l['cost']]),
    ).toEqual(Array.from({ length: 2 }, () => ['anonymous', first.answer.extensions?.cost?.requested]));
  });

  it('other variables, languages and media types are other answers', async () => {
    const text = 'query ($key: String!, $lang: Lang) { industry(key: $key) { name(lang: $lang) } }';
    const answers = [];
    for (const variables of [
      { key: 'industry/automobile', lang: 'ZH' },
      { key: 'industry/automobile', lang: 'EN' },
      { key: 'industry/glass', lang: 'ZH' },
    ])
      answers.push((await running.ask(text, variables)).text);
    expect(new Set(answers).size).toBe(3);
    const types = [];
    for (const accept of ['application/json', 'application/graphql-response+json'])
      types.push((await running.ask(QUERY, undefined, { accept })).headers.get('content-type'));
    expect(new Set(types).size).toBe(2);
  });

  it('an explained answer is made anew, and an error is never kept', async () => {
    await running.ask(QUERY);
    const [explained, ran] = await counted(() => running.ask(QUERY, undefined, { 'x-plangraph-explain': '1' }));
    expect(ran).toBeGreaterThan(0);
    expect(explained.answer.extensions).toHaveProperty('explain');
    expect((await running.ask(QUERY)).answer.extensions).not.toHaveProperty('explain');
    const bad = '{ industry(key: "no key") { name } }';
    const ids = [(await running.ask(bad)).answer, (await running.ask(bad)).answer].map((a) => a.errors?.[0]?.extensions.requestId);
    expect(new Set(ids).size).toBe(2);
  });

  it('a GET carries a tag, and is not sent again to who has it', async () => {
    const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
    const first = await get(running, path);
    expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'public, no-cache', etag: tagOf(Buffer.from(first.text)) } });
    const again = await get(running, path, { 'if-none-match': `"other", W/${first.headers['etag']}` });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get(running, path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is never stale: who asks after a load has ended gets what was loaded, under load', async () => {
    const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
    let ended = 0;
    let stop = false;
    let asked = 0;
    let unsent = 0;
    const wrong: string[] = [];
    const look = (text: string, least: number) => {
      const { data: found } = JSON.parse(text) as { data?: { industry: { name: string }; dataRevision: string } };
      if (!found) wrong.push(text);
      else if (found.dataRevision !== data.revision) {
        if (found.industry.name !== found.dataRevision) wrong.push(`${found.industry.name} in ${found.dataRevision}`);
        if (Number(found.dataRevision.slice('revision-'.length)) < least) wrong.push(`${found.dataRevision} after load ${least}`);
      } else if (least > 0) wrong.push(`the first revision after load ${least}`);
    };
    const poster = async () => {
      for (; !stop; asked += 1) {
        const least = ended;
        look((await running.ask(QUERY)).text, least);
      }
    };
    const getter = async () => {
      let [tag, held] = ['', ''];
      for (; !stop; asked += 1) {
        const least = ended;
        const { status, headers, text } = await get(running, path, { 'if-none-match': tag });
        if (status === 304) unsent += 1;
        else [tag, held] = [String(headers['etag']), text];
        look(held, least);
      }
    };
    const clients = [poster(), poster(), poster(), getter(), getter(), getter()];
    for (let i = 1; i <= 4; i += 1) {
      await engine.load(renamed(`revision-${i}`));
      ended = i;
      // Long enough for answers of this revision to be kept and given again.
      const until = asked + 30;
      while (asked < until) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    stop = true;
    await Promise.all(clients);
    expect(wrong).toEqual([]);
    expect(unsent).toBeGreaterThan(0);
  }, 120_000);
});

describe('the memory of it', () => {
  const answer = (bytes: number) => ({ type: 'application/json', body: Buffer.alloc(bytes), tag: '"x"', recorded: {} });
  it('is bounded: what is asked least recently goes first', () => {
    const cache = new AnswerCache(100_000);
    for (let i = 0; i < 50; i += 1) {
      cache.keep('r', `k${i}`, answer(5_000));
      cache.find('r', 'k0');
      expect(cache.state.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(cache.find('r', 'k0')).toBeDefined();
    expect(cache.find('r', 'k1')).toBeUndefined();
    expect(cache.find('r', 'k49')).toBeDefined();
  });
  it('holds no giant, and nothing where none is given', () => {
    const cache = new AnswerCache(100 * MEGABYTE);
    cache.keep('r', 'k', answer(MEGABYTE));
    expect(cache.find('r', 'k')).toBeUndefined();
    expect(cache.keyOf('*/*', 'x'.repeat(20_000))).toBeUndefined();
    expect(new AnswerCache(0).keyOf('*/*', '{}')).toBeUndefined();
  });
  it('tells revisions, media types and requests apart', () => {
    const cache = new AnswerCache(MEGABYTE);
    cache.keep('r', cache.keyOf('a', 'q') as string, answer(1));
    expect(cache.find('s', cache.keyOf('a', 'q') as string)).toBeUndefined();
    expect(cache.find('r', cache.keyOf('b', 'q') as string)).toBeUndefined();
    expect(cache.find('r', cache.keyOf('a', 'q') as string)).toBeDefined();
  });
});

describe('the memory of others', () => {
  it('of parsed documents is bounded: what is used least recently goes first', () => {
    const { documentCache: cache, errorCache } = documentCache();
    const document = parse('{ a }');
    for (let i = 0; i < 1_000; i += 1) {
      cache.set(`q${i}`, document);
      expect(cache.get('q0')).toBeDefined();
    }
    const kept = Array.from({ length: 1_000 }, (_, i) => cache.get(`q${i}`)).filter(Boolean);
    expect(kept).toHaveLength(200);
    errorCache.set();
    expect(errorCache.get()).toBeUndefined();
  });

  it('of statements made is bounded in the same way', () => {
    let made = 0;
    const ask = (shape: string) =>
      madeOnce(`a test's ${shape}`, () => {
        made += 1;
        return { name: shape, text: shape };
      });
    for (let i = 0; i < 600; i += 1) {
      ask(`${i}`);
      ask('0');
    }
    expect(made).toBe(600);
    expect(ask('599').text).toBe('599');
    expect(made).toBe(600);
    ask('1');
    expect(made).toBe(601);
  });
});

it('a client without a budget is told so before the cache is asked', async () => {
  const guard = { ...UNGUARDED, ratePerSecond: 1, trustedProxies: 1 };
  const running = await startServer({ answerCache: new AnswerCache(100 * MEGABYTE), guard });
  const ask = (query: string) => running.ask(query, {}, { 'x-forwarded-for': '203.0.113.7' });
  expect((await ask(QUERY)).status).toBe(200);
  const dear = (i: number) => `{ industries(first: 100) { nodes { parts(first: 100) { totalCount nodes { a${i}: key } } } } }`;
  for (let i = 0; i < 30; i += 1) await ask(dear(i));
  for (let i = 0; (await ask(`{ a${i}: dataRevision }`)).status === 200; i += 1);
  expect((await ask(QUERY)).status).toBe(429);
  expect((await running.ask(QUERY, {}, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(200);
  await running.close();
});

it('a request is held to its size before the cache is asked', async () => {
  const running = await startServer({ answerCache: new AnswerCache(MEGABYTE) });
  const { status } = await running.post(JSON.stringify({ query: `{ dataRevision } # ${'x'.repeat(300_000)}` }), JSON_HEADERS);
  expect(status).toBe(413);
  await running.close();
});
