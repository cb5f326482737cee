import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../src/structure/index.ts';

const link = (source: string, target: string, pull = 1) => ({ source, target, pull });

/** Two wheels of ten, each thing linked with the next three, joined by one link, with a leaf on each thing. */
const ring = (name: string) => Array.from({ length: 30 }, (_, i) => link(`${name}${i % 10}`, `${name}${(i + 1 + Math.floor(i / 10)) % 10}`));
const leaf = (name: string) => Array.from({ length: 10 }, (_, i) => link(`${name}${i}`, `${name}${i}-leaf`));
const links = [...ring('a'), ...ring('b'), ...leaf('a'), ...leaf('b'), link('a0', 'b0')];
const things = [...new Set(links.flatMap((l) => [l.source, l.target])), 'alone', 'lonely'];

const distance = (a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined) =>
  Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? Number.NaN), (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN));

describe('positions of the whole graph', () => {
  const at = positionsOf(things, links);

  it('are whole numbers, each thing once, no two alike', () => {
    expect([...at.keys()].sort()).toEqual([...things].sort());
    for (const { x, y } of at.values()) expect([x, y].every(Number.isInteger)).toBe(true);
    expect(new Set([...at.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(things.length);
  });
  it('are found for a chain of 20,000, however deep', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    expect(
      positionsOf(
        chain,
        chain.slice(1).map((key, i) => link(chain[i] as string, key)),
      ).size,
    ).toBe(chain.length);
  }, 120_000);
  it('are the same in whatever order things and links come', () => {
    expect(positionsOf([...things].reverse(), links.map((l) => link(l.target, l.source)).reverse())).toEqual(at);
  });
  it('lay together what hangs together', () => {
    const mean = (one: string, other: string) => {
      const all = Array.from({ length: 10 }, (_, i) =>
        Array.from({ length: 10 }, (__, j) => distance(at.get(`${one}${i}`), at.get(`${other}${j}`))),
      ).flat();
      return all.reduce((sum, d) => sum + d, 0) / all.length;
    };
    expect(mean('a', 'a')).toBeLessThan(mean('a', 'b') / 1.5);
    expect(mean('b', 'b')).toBeLessThan(mean('a', 'b') / 1.5);
  });
  it('lay what hangs on one thing beside it', () => {
    for (let i = 0; i < 10; i += 1) expect(distance(at.get(`a${i}`), at.get(`a${i}-leaf`))).toBeLessThan(20);
  });
  it('keep room: no two things nearer than a dot is wide', () => {
    const all = [...at.values()];
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(5);
  });
  it('put what has no relation below the rest', () => {
    const lowest = Math.max(...[...at].filter(([k]) => !['alone', 'lonely'].includes(k)).map(([, p]) => p.y));
    for (const key of ['alone', 'lonely']) expect(at.get(key)?.y).toBeGreaterThan(lowest);
  });
  it('of nothing are none, and of links to unknown things too', () => {
    expect(positionsOf([], []).size).toBe(0);
    expect([...positionsOf(['a'], [link('a', 'unknown'), link('a', 'a')])]).toEqual([['a', { x: 0, y: 36 }]]);
  });
});
