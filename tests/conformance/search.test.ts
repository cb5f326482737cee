import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rank, rankTypos, type TokenField, tokenQuery, typoQueries } from '../../src/domain/search.ts';
import { withinOneEdit } from '../../src/domain/typo.ts';
import { withBatching } from '../../src/graph/batching.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** Candidates come from two different indexes; they must be the same, and so the hits. */

const TEXTS = [
  '汽车',
  '汽',
  '汽车产业',
  '长客',
  '长客公司',
  'changke',
  'ck',
  'qccy',
  'qiche',
  'ＱＩＣＨＥ',
  'faw',
  'FAW Jilin',
  'jilin',
  '吉林',
  'abs',
  'ＡＢＳ',
  'PQ35',
  '380',
  '轨道客车',
  '新能源 汽车',
  'wind tur',
  '丁苯橡胶',
  'zzzz',
  '不存在的东西',
  'and',
  'or not',
  '+-*~()[]{}:"/\\^?!&|',
  'name:x',
  '汽车*',
  '长春轨到客车',
  'Changchun Raliway',
  'chagnchun',
  '配套',
  '一',
];
const LIMIT = 5_000;

const opened: { name: string; engine: GraphEngine }[] = [];
const data = buildGraph(seedPacks());
beforeAll(async () => {
  for (const { name, open } of engines) {
    const engine = await open();
    await engine.load(data);
    opened.push({ name, engine });
  }
});
afterAll(async () => {
  for (const { engine } of opened) await engine.close();
});

describe('the query of a text', () => {
  it('has the pairs of a Chinese text, whole words, and the last word as a beginning', () => {
    expect(tokenQuery('汽车产业')).toEqual({ all: ['汽车', '车产', '产业'] });
    expect(tokenQuery('汽')).toEqual({ all: ['汽'] });
    expect(tokenQuery('Wind Tur')).toEqual({ all: ['wind'], prefix: 'tur' });
    expect(tokenQuery('ＰＱ３５平台')).toEqual({ all: ['平台'], prefix: 'pq35' });
    expect(tokenQuery('＊～（）')).toBeUndefined();
  });
});

describe('ranking', () => {
  const thing = (key: string, nameZh: string, aliases: string[] = []) => ({
    key,
    nameZh,
    nameEn: key,
    aliases,
    summaryZh: '',
    summaryEn: '',
    sortPlan: key,
  });
  it('puts names before aliases, beginnings before insides, short before long', () => {
    const all = [
      thing('e', '一汽汽车'),
      thing('d', '汽车零部件'),
      thing('c', '轿车', ['汽车']),
      thing('b', '汽车'),
      thing('a', '汽车产业'),
      thing('f', '轿车厂', ['汽车厂']),
    ];
    expect(rank('汽车', all).map((h) => [h.item.key, h.match])).toEqual([
      ['b', 'EXACT_NAME'],
      ['c', 'EXACT_ALIAS'],
      ['a', 'NAME_PREFIX'],
      ['d', 'NAME_PREFIX'],
      ['f', 'ALIAS_PREFIX'],
      ['e', 'INNER'],
    ]);
  });
});

describe('typos', () => {
  it.each([
    ['长春轨到客车', '长春轨道客车', true],
    ['轨道客', '长春轨道客车', true],
    ['春长轨道', '长春轨道客车', true],
    ['长春轨客车', '长春轨道客车', true],
    ['raliway', 'changchun railway vehicles', true],
    ['changcun', 'changchunguidaokeche', true],
    ['轨到科车', '长春轨道客车', false],
    ['railroad', 'changchun railway vehicles', false],
  ])('%s within one edit of %s: %s', (query, text, near) => expect(withinOneEdit(query, text)).toBe(near));

  it('are not looked for in what is short, or long', () => {
    expect(typoQueries('长客')).toEqual([]);
    expect(typoQueries('abcd')).toEqual([]);
    expect(typoQueries('汽'.repeat(31))).toEqual([]);
  });

  it.each(['长春轨到客车', '长春道轨客车', '轨到客车', 'changcunguidaokeche', 'Changchun Raliway'])('do not hide what %s means', async (text) => {
    const [first] = opened;
    const keys = new Set((await (await (first as (typeof opened)[number]).engine.reader()).candidates('tokens', [typoQueries(text)], LIMIT)).flat());
    const things = data.nodes.map((n) => n.properties as never as Parameters<typeof rankTypos>[1][number]).filter((p) => keys.has(p.key));
    expect(rankTypos(text, things).map((h) => h.item.key)).toContain('enterprise/changchun-railway-vehicles');
  });
});

describe('candidates', () => {
  it.each(TEXTS)('of %j are the same on every engine', async (text) => {
    const query = tokenQuery(text);
    if (!query) return;
    const lookups: [TokenField, ReturnType<typeof typoQueries>][] = [
      ['tokens', [query]],
      ['summaryTokens', [query]],
      ['tokens', typoQueries(text)],
    ];
    for (const [field, queries] of lookups.filter(([, q]) => q.length > 0)) {
      const found = await Promise.all(opened.map(async ({ engine }) => (await (await engine.reader()).candidates(field, [queries], LIMIT))[0]));
      for (const keys of found) expect(keys, field).toEqual(found[0]);
      expect(found[0]).toEqual([...(found[0] as string[])].sort());
    }
  });

  it('of several texts come each by itself, whoever asks', async () => {
    const lookups = TEXTS.flatMap((text) => tokenQuery(text) ?? []).map((query) => [query]);
    for (const { engine } of opened) {
      const [alone, together] = [await engine.reader(), await withBatching(engine).reader()];
      const each: string[][] = [];
      for (const lookup of lookups) each.push(...(await alone.candidates('tokens', [lookup], LIMIT)));
      expect(await alone.candidates('tokens', [...lookups, ...lookups], LIMIT)).toEqual([...each, ...each]);
      const found = await Promise.all(
        lookups.map((lookup, i) => together.candidates('tokens', [lookup, lookups[0] as typeof lookup], LIMIT - (i % 2))),
      );
      expect(found).toEqual(each.map((keys) => [keys, each[0]]));
    }
  });

  it('find what people type', async () => {
    const [first] = opened;
    const reader = await (first as (typeof opened)[number]).engine.reader();
    const find = async (text: string) =>
      (await reader.candidates('tokens', [[tokenQuery(text) as NonNullable<ReturnType<typeof tokenQuery>>]], LIMIT))[0];
    for (const text of ['汽车产业', 'qichechanye', 'qccy', 'automobile', '汽车工业']) expect(await find(text), text).toContain('industry/automobile');
    for (const text of ['长客公司', 'changchunguidao', 'ccgdkc', '长春轨道客车'])
      expect(await find(text), text).toContain('enterprise/changchun-railway-vehicles');
    expect(await find('zzzz')).toEqual([]);
  });
});
