import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL } from '../../src/graph/detail.ts';
import { pageQueries, ROOT } from '../../src/graph/page-query.ts';
import type { GraphData, GraphEngine, Value } from '../../src/graph/port.ts';
import { openSession } from '../../src/graph/session.ts';
import { engines } from '../support/engines.ts';

/** What the port promises, on every engine: values, nulls, empty lists, order, pages, revisions. */

const node = (key: string, properties: Record<string, Value> = {}, label = 'Thing') => ({
  labels: [label],
  properties: { key, kind: label, ...properties },
});

const data = (revision: string, names: readonly string[]): GraphData => ({
  revision,
  nodes: [
    node('thing/hub', { sortName: 'hub', number: 1, float: 1.5, flag: true, list: ['b', 'a'], none: [] }),
    ...names.map((n, i) => node(`thing/${n}`, { sortName: n, even: i % 2 === 0 })),
  ],
  edges: names.map((n, i) => ({
    type: 'POINTS_TO',
    source: `thing/${n}`,
    target: 'thing/hub',
    properties: { key: `points/${n}`, sortPlan: String(names.length - i), basis: i % 2 ? 'IMPLIED' : 'STATED' },
  })),
});

const pages = pageQueries({
  name: 'test/points-to',
  match: 'MATCH (n:Entity {rev: $rev, key: k})<-[r:POINTS_TO]-(m:Entity)',
  where: ['($basis IS NULL OR r.basis IN $basis)'],
  filters: { basis: null },
  item: 'edge: properties(r), node: properties(m)',
  carry: ['r', 'm'],
  tie: 'r.key',
  distinct: 'r.basis',
  orders: [
    { name: 'NAME', by: 'm.sortName' },
    { name: 'NAME_DESC', by: 'm.sortName', descending: true },
    { name: 'PLAN', by: 'r.sortPlan' },
  ],
});

const NAMES = ['ant', 'bee', 'cat', 'dog', 'eel'];

describe.each(engines)('the port on $name', ({ open }) => {
  let engine: GraphEngine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data('rev-1', NAMES));
  });
  afterAll(() => engine.close());

  const run = async (text: string, parameters: Record<string, Value> = {}) => (await engine.reader()).run(text, parameters);
  const page = async (order: string, parts: 'rows' | 'totals' | 'both', given: Record<string, Value> = {}) => {
    const session = openSession(await engine.reader(), { signal: AbortSignal.timeout(5_000) });
    const parameters = { limit: 10, afterSort: null, afterTie: null, basis: null, ...given };
    return session.run(
      pages.query({ queries: pages, order, parts, what: { detail: ALL, edge: ALL, cursor: true }, parameters, along: [], beside: [] }),
      {
        keys: ['thing/hub'],
        ...parameters,
      },
    );
  };

  it('gives values back as they were written', async () => {
    const [row] = await run('MATCH (n:Entity {rev: $rev, key: $key}) RETURN properties(n) AS n', { key: 'thing/hub' });
    expect(row?.['n']).toEqual({
      key: 'thing/hub',
      kind: 'Thing',
      rev: 'rev-1',
      sortName: 'hub',
      number: 1,
      float: 1.5,
      flag: true,
      list: ['b', 'a'],
      none: [],
    });
  });

  it('takes whole and broken numbers, booleans, lists, maps and null as parameters', async () => {
    const parameters = { whole: 3, broken: 0.25, yes: true, list: [1, 2], map: { a: 'x' }, nothing: null };
    const [row] = await run(
      'RETURN $whole / 2 AS half, $broken AS broken, $yes AS yes, $list AS list, $map.a AS inner, $nothing AS nothing',
      parameters,
    );
    expect(row).toEqual({ half: 1, broken: 0.25, yes: true, list: [1, 2], inner: 'x', nothing: null });
  });

  it('gives no row where nothing matches, and an empty list where nothing is collected', async () => {
    expect(await run('MATCH (n:Entity {rev: $rev, key: "none"}) RETURN n.key AS key')).toEqual([]);
    expect(await run('MATCH (n:Entity {rev: $rev, key: "none"}) RETURN collect(n.key) AS keys, count(n) AS total')).toEqual([{ keys: [], total: 0 }]);
  });

  it('refuses a text that is no Cypher', async () => {
    await expect(run('RETRUN 1')).rejects.toThrow();
  });

  it('pages in a total order, from a position on', async () => {
    const [all] = await page('NAME', 'both');
    expect(all?.items.map((i) => i.sort)).toEqual(NAMES);
    expect(all).toMatchObject({ parent: 'thing/hub', total: 5 });
    expect([...(all?.distinct ?? [])].sort()).toEqual(['IMPLIED', 'STATED']);
    const [second] = await page('NAME', 'rows', { limit: 2, afterSort: 'bee', afterTie: 'points/bee' });
    expect(second?.items.map((i) => i.tie)).toEqual(['points/cat', 'points/dog']);
    const [descending] = await page('NAME_DESC', 'rows', { limit: 2, afterSort: 'dog', afterTie: 'points/dog' });
    expect(descending?.items.map((i) => i.sort)).toEqual(['cat', 'bee']);
    const [reading] = await page('PLAN', 'rows', { limit: 1 });
    expect(reading?.items.map((i) => i.tie)).toEqual(['points/eel']);
  });

  it('counts under the same filter as the rows', async () => {
    const [implied] = await page('NAME', 'both', { basis: ['IMPLIED'] });
    expect(implied).toMatchObject({ total: 2, distinct: ['IMPLIED'] });
    expect(implied?.items.map((i) => i.sort)).toEqual(['bee', 'dog']);
  });

  it('answers every parent of a batch, the unknown with nothing', async () => {
    const rows = await page('NAME', 'both', { keys: ['thing/hub', 'thing/ant', 'thing/nowhere'] });
    expect(rows.map((r) => [r.parent, r.total, r.items.length])).toEqual([
      ['thing/hub', 5, 5],
      ['thing/ant', 0, 0],
      ['thing/nowhere', 0, 0],
    ]);
    expect((await page('NAME', 'totals', { keys: [ROOT] }))[0]).toMatchObject({ total: 0, items: [] });
  });

  it('writes nothing when it holds the revision already', async () => {
    expect(await engine.load(data('rev-1', NAMES))).toMatchObject({ revision: 'rev-1', written: false });
  });

  it('lets a reader finish on the revision it began with, and gives the next one the new', async () => {
    const before = await engine.reader();
    expect(await engine.load(data('rev-2', ['fox']))).toMatchObject({ revision: 'rev-2', written: true });
    const count = 'MATCH (n:Entity {rev: $rev})-[:POINTS_TO]->(m) RETURN count(n) AS total';
    expect(await before.run(count, {})).toEqual([{ total: 5 }]);
    const after = await engine.reader();
    expect(after.revision).toBe('rev-2');
    expect(await after.run(count, {})).toEqual([{ total: 1 }]);
    expect(await after.run('MATCH (n:Entity {rev: $rev, key: "thing/ant"}) RETURN n.key AS key', {})).toEqual([]);
  });

  it('gives up at the deadline with a coded error', async () => {
    const session = openSession(await engine.reader(), { signal: AbortSignal.abort() });
    const parameters = { limit: 1, afterSort: null, afterTie: null, basis: null };
    await expect(
      session.run(
        pages.query({
          queries: pages,
          order: 'NAME',
          parts: 'rows',
          what: { detail: ALL, edge: ALL, cursor: true },
          parameters,
          along: [],
          beside: [],
        }),
        { keys: ['thing/hub'], ...parameters },
      ),
    ).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
});
