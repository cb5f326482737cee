import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEY } from '../../src/graph/detail.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { openSession } from '../../src/graph/session.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { DEFAULT_BASIS, EDGE_KINDS } from '../../src/ontology/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { expander, followChain, neighborhood, partsOf, wayAlong } from '../../src/walk/index.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** A walk that was read ahead finds what one finds that asks level by level, in one statement. */

const ALONG = { things: KEY };
const CHAINED = new Set(['industry', 'product', 'enterprise', 'park', 'project', 'resource']);
const data = buildGraph(seedPacks());
const byDegree = data.nodes
  .filter((n) => typeof n.properties['degree'] === 'number')
  .sort((a, b) => (b.properties['degree'] as number) - (a.properties['degree'] as number))
  .map((n) => n.properties['key'] as string);
/** The hubs, and every thirtieth of the rest. */
const SOME = byDegree.filter((_, i) => i < 12 || i % 30 === 0);

describe.each(engines)('walks read ahead on $name', ({ open }) => {
  let engine: GraphEngine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
  });
  afterAll(() => engine.close());

  async function walker(remote: boolean) {
    let statements = 0;
    const session = openSession(await engine.reader(), {
      signal: new AbortController().signal,
      onStatement: () => {
        statements += 1;
      },
    });
    return { expand: expander({ ...session, remote }, LIMITS.walkRelations), session, count: () => statements };
  }

  it.each([1, 2, 4, 6])('chains of depth %i, both ways', async (depth) => {
    let less = 0;
    for (const of of SOME.filter((k) => CHAINED.has(k.slice(0, k.indexOf('/'))))) {
      for (const side of ['UPSTREAM', 'DOWNSTREAM'] as const) {
        const [plain, ahead] = [await walker(false), await walker(true)];
        const parts = (await partsOf(plain.session, [of])).get(of) ?? [];
        const start = { of, depth, basis: DEFAULT_BASIS, maximum: LIMITS.walkNodes, parts };
        const { nodes, links } = await followChain(plain.expand, start, side);
        const read = await ahead.expand.aheadAlong(wayAlong(start, true, side), ALONG);
        expect(read?.parts, of).toEqual(parts);
        const found = await followChain(ahead.expand, start, side);
        expect({ nodes: found.nodes, links: found.links }, `${side} ${of}`).toEqual({ nodes, links });
        if (ahead.count() < plain.count()) less += 1;
      }
    }
    if (depth > 1) expect(less).toBeGreaterThan(SOME.length / 2);
  });

  it.each([1, 2])('neighborhoods of depth %i', async (depth) => {
    let single = 0;
    for (const of of SOME) {
      const around = { start: [of], depth, kinds: EDGE_KINDS, nodeKinds: undefined, basis: DEFAULT_BASIS, maximum: 60, among: true };
      const [plain, ahead] = [await walker(false), await walker(true)];
      await ahead.expand.aheadAround({ of: [of], kinds: EDGE_KINDS, among: depth === 1 }, ALONG);
      expect(await neighborhood(ahead.expand, around), of).toEqual(await neighborhood(plain.expand, around));
      if (ahead.count() === 1) single += 1;
    }
    if (depth === 1) expect(single).toBeGreaterThan(SOME.length * 0.8);
  });

  it('asks of several things at once', async () => {
    const around = {
      start: ['enterprise/faw', 'region/changchun'],
      depth: 1,
      kinds: EDGE_KINDS,
      nodeKinds: undefined,
      basis: DEFAULT_BASIS,
      maximum: 200,
      among: true,
    };
    const [plain, ahead] = [await walker(false), await walker(true)];
    await ahead.expand.aheadAround({ of: around.start, kinds: EDGE_KINDS, among: true }, ALONG);
    expect(await neighborhood(ahead.expand, around)).toEqual(await neighborhood(plain.expand, around));
  });
});
