import { beforeAll, describe, expect, it } from 'vitest';
import { keyColumn, withBatching } from '../../src/graph/batching.ts';
import type { GraphEngine, Row } from '../../src/graph/port.ts';
import { allQueries } from '../../src/graph/query.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { engines } from '../support/engines.ts';
import { miniPacks } from '../support/packs.ts';

/** What lets requests share statements: a text that takes keys answers each of them apart. */

buildSchema();
const keyed = allQueries().filter((q) => keyColumn(q.text) !== undefined);
const KEYS = ['industry/automobile', 'industry/glass', '*', 'no/such-thing'];
/** One of a family is enough: lists of one pattern differ in the kind of edge alone. */
const families = [...new Map(keyed.map((q) => [q.name.replace(/^(relation|list)\/\w+/, '$1'), q])).values()];

/** Counts statements; holds them back while told to. */
function counted(engine: GraphEngine): { engine: GraphEngine; statements: { text: string; keys: number }[] } {
  const statements: { text: string; keys: number }[] = [];
  return {
    statements,
    engine: {
      ...engine,
      reader: async () => {
        const reader = await engine.reader();
        return {
          ...reader,
          run: (text, parameters, signal) => {
            statements.push({ text, keys: (parameters['keys'] as readonly string[] | undefined)?.length ?? 0 });
            return reader.run(text, parameters, signal);
          },
        };
      },
    },
  };
}

it('every text that takes keys can be told, but for those whose limit is of all their keys together', () => {
  expect(keyed.length).toBeGreaterThan(50);
  expect(
    allQueries()
      .filter((q) => 'keys' in q.sample && keyColumn(q.text) === undefined)
      .map((q) => q.name)
      .sort(),
  ).toEqual(['walk/in', 'walk/in/within', 'walk/out', 'walk/out/within']);
});

describe.each(engines)('on $name', ({ open }) => {
  let engine: GraphEngine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(buildGraph(miniPacks()));
    return () => engine.close();
  });

  it('a text with several keys gives what it gives with each of them', async () => {
    const reader = await engine.reader();
    for (const { name, text, sample } of families) {
      const column = keyColumn(text) as string;
      const apart: Row[] = [];
      for (const key of KEYS) apart.push(...(await reader.run(text, { ...sample, keys: [key] })));
      const together = await reader.run(text, { ...sample, keys: KEYS });
      const byKey = (rows: readonly Row[]) => new Map(KEYS.map((k) => [k, rows.filter((r) => r[column] === k)]));
      expect(byKey(together), name).toEqual(byKey(apart));
    }
  }, 240_000);

  it('requests of one moment share a statement, and each gets its own rows', async () => {
    const { engine: inner, statements } = counted(engine);
    const reader = await withBatching(inner).reader();
    const { text, sample } = keyed.find((q) => q.name === 'entities-by-key') as (typeof keyed)[number];
    const ask = (...keys: string[]) => reader.run(text, { ...sample, keys });
    const answers = await Promise.all([ask('industry/automobile'), ask('industry/glass', 'industry/automobile'), ask('no/such-thing')]);
    expect(answers.map((rows) => rows.map((r) => r['k']).sort())).toEqual([['industry/automobile'], ['industry/automobile', 'industry/glass'], []]);
    expect(statements.map((s) => s.keys)).toEqual([3]);
  });

  it('other parameters never share one', async () => {
    const { engine: inner, statements } = counted(engine);
    const reader = await withBatching(inner).reader();
    const { text, sample } = keyed.find((q) => q.name === 'compare/figures') as (typeof keyed)[number];
    const ask = (indicator: string) => reader.run(text, { ...sample, indicators: [indicator], keys: ['industry/automobile'] });
    const [some, none] = await Promise.all([ask('indicator/gross-output'), ask('indicator/no-such')]);
    expect(statements).toHaveLength(2);
    const figures = (rows: Row[] | undefined) => (rows?.[0]?.['figures'] as readonly Row[] | undefined)?.length;
    expect(figures(some)).toBeGreaterThan(0);
    expect(figures(none)).toBe(0);
  });

  it('one that leaves takes nobody with it', async () => {
    const reader = await withBatching(engine).reader();
    const { text, sample } = keyed.find((q) => q.name === 'entities-by-key') as (typeof keyed)[number];
    const leaving = new AbortController();
    const gone = reader.run(text, { ...sample, keys: ['industry/glass'] }, leaving.signal);
    const stays = reader.run(text, { ...sample, keys: ['industry/automobile'] });
    leaving.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(await stays).toHaveLength(1);
  });
});
