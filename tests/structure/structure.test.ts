import { describe, expect, it } from 'vitest';
import { structureOf } from '../../src/structure/structure.ts';

/** The structure of small graphs, worked out by hand. */

const link = (source: string, target: string) => ({ key: `${source}→${target}`, source, target });
const cuts = (links: ReturnType<typeof link>[]) => Object.fromEntries(structureOf(links).keyLinks.map((l) => [l.key, l.cuts]));

describe('the structure of a graph', () => {
  it('of nothing is nothing', () => {
    expect(structureOf([])).toEqual({ things: [], links: 0, communities: [], keyLinks: [], modularity: 0 });
  });

  it('of a chain: the middle lies between all, each link cuts what it alone joins', () => {
    const { things } = structureOf([link('a', 'b'), link('b', 'c')]);
    expect(things.map((t) => [t.key, t.degree, t.betweenness])).toEqual([
      ['a', 1, 0],
      ['b', 2, 1],
      ['c', 1, 0],
    ]);
    expect(cuts([link('a', 'b'), link('b', 'c')])).toEqual({ 'a→b': 2, 'b→c': 2 });
  });

  it('has no key link where there is another way, be it longer', () => {
    expect(cuts([link('a', 'b'), link('b', 'c'), link('a', 'c')])).toEqual({ 'a→b': 1, 'b→c': 1 });
    expect(cuts([link('a', 'b'), link('b', 'a'), link('a', 'c'), link('c', 'b')])).toEqual({ 'a→c': 2, 'b→a': 3, 'c→b': 2 });
  });

  it('counts a relation of a thing with itself at it, twice, and nothing hangs on it', () => {
    const { things, keyLinks } = structureOf([link('a', 'a'), link('a', 'b')]);
    expect(things.map((t) => [t.key, t.degree])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
    expect(keyLinks).toEqual([{ key: 'a→b', cuts: 1 }]);
  });

  it('finds two groups that one link joins, the larger first, its most related thing at its head', () => {
    const wheel = (name: string, n: number) =>
      Array.from({ length: n }, (_, i) => [link(`${name}-hub`, `${name}${i}`), link(`${name}${i}`, `${name}${(i + 1) % n}`)]).flat();
    const links = [...wheel('a', 5), ...wheel('b', 6), link('a0', 'b0')];
    const { communities, modularity } = structureOf(links);
    expect(communities.map((c) => [c[0], c.length])).toEqual([
      ['b-hub', 7],
      ['a-hub', 6],
    ]);
    expect(modularity).toBeGreaterThan(0.4);
    expect(structureOf([...links].reverse())).toEqual(structureOf(links));
  });
});
