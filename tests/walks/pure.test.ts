import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, cheapest, contract, followChain, onCircle, rollUp, type Step, throughOnly } from '../../src/walk/index.ts';

/** The pure parts of walks, on graphs small enough to be checked by eye. */

const step = (source: string, target: string, kind: Step['edge']['kind'] = 'INPUT_TO', basis: Step['edge']['basis'] = 'STATED'): Step => ({
  source,
  target,
  edge: { key: `p/${kind}|${source}|${target}`, kind, basis },
});
/** Walks over steps at hand, as the expander walks over the graph. */
const over = (steps: readonly Step[]) =>
  Object.assign(
    async (keys: readonly string[], direction: 'out' | 'in', kinds: readonly string[], basis: readonly string[], to?: readonly string[]) =>
      steps.filter((s) => {
        const [near, far] = direction === 'out' ? [s.source, s.target] : [s.target, s.source];
        return keys.includes(near) && kinds.includes(s.edge.kind) && basis.includes(s.edge.basis) && (to?.includes(far) ?? true);
      }),
    { cut: new Set<string>() },
  );
const start = { parts: [], depth: 6, basis: ['STATED', 'IMPLIED'] as const, maximum: 100 };

describe('circles', () => {
  it('mark the links that lead back to where they come from, and no others', () => {
    const links = [step('a', 'b'), step('b', 'c'), step('c', 'a'), step('c', 'd'), step('d', 'e'), step('d', 'd')];
    expect([...onCircle(links)].sort()).toEqual(['p/INPUT_TO|a|b', 'p/INPUT_TO|b|c', 'p/INPUT_TO|c|a']);
  });
  it('are not seen where two ways meet again', () => {
    expect(onCircle([step('a', 'b'), step('a', 'c'), step('b', 'd'), step('c', 'd'), step('b', 'c')]).size).toBe(0);
  });
});

describe('a chain', () => {
  const steps = [
    step('product/ore', 'product/steel'),
    step('enterprise/mill', 'product/steel', 'PRODUCES'),
    step('product/steel', 'industry/cars'),
    step('industry/cars', 'industry/taxis', 'SUPPLIES'),
    step('industry/taxis', 'industry/cars', 'SUPPLIES', 'IMPLIED'),
  ];
  it('stands on both sides, with layers and roles', async () => {
    const { nodes, circle, open } = await followChain(over(steps), { ...start, of: 'industry/cars' }, 'BOTH');
    expect(nodes.map((n) => [n.key, n.side, n.layer, n.roles])).toEqual([
      ['industry/cars', 'START', 0, ['ASKED']],
      ['industry/taxis', 'UPSTREAM', 1, ['SUPPLIER', 'CUSTOMER']],
      ['product/steel', 'UPSTREAM', 1, ['INPUT']],
      ['enterprise/mill', 'UPSTREAM', 2, ['MAKER']],
      ['product/ore', 'UPSTREAM', 2, ['INPUT']],
    ]);
    expect([...circle()].sort()).toEqual(['p/SUPPLIES|industry/cars|industry/taxis', 'p/SUPPLIES|industry/taxis|industry/cars']);
    expect([...(await open())]).toEqual([]);
  });
  it('tells where more is stated than was followed', async () => {
    const { open } = await followChain(over(steps), { ...start, depth: 1, of: 'industry/cars' }, 'UPSTREAM');
    expect([...(await open())].sort()).toEqual(['industry/taxis', 'product/steel']);
  });
  it('takes weaker relations only where they are asked for', async () => {
    const { nodes } = await followChain(over(steps), { ...start, basis: ['STATED'], of: 'industry/cars' }, 'UPSTREAM');
    expect(nodes.map((n) => n.key)).not.toContain('industry/taxis');
  });
  it('is held to what lies on the way through a thing', async () => {
    const chain = await followChain(over(steps), { ...start, of: 'industry/cars' }, 'UPSTREAM');
    expect(throughOnly(chain, ['enterprise/mill']).links.map((l) => l.edge.key)).toEqual([
      'p/INPUT_TO|product/steel|industry/cars',
      'p/PRODUCES|enterprise/mill|product/steel',
      'p/SUPPLIES|industry/cars|industry/taxis',
      'p/SUPPLIES|industry/taxis|industry/cars',
    ]);
  });
  it('rolls up with the count of links behind each, and joins across what is left out', () => {
    const links = [step('a1', 'b1'), step('a2', 'b1'), step('b1', 'b2'), step('b2', 'c')];
    expect(rollUp(links, (k) => k.charAt(0)).map((l) => [l.source, l.target, l.behind.length])).toEqual([
      ['a', 'b', 2],
      ['b', 'c', 1],
    ]);
    expect(contract(links, (k) => k === 'a1' || k === 'c', 100).map((l) => [l.source, l.target, l.behind])).toEqual([
      ['a1', 'c', ['p/INPUT_TO|a1|b1', 'p/INPUT_TO|b1|b2', 'p/INPUT_TO|b2|c']],
    ]);
  });
});

describe('the best paths', () => {
  const steps = [step('a', 'hub'), step('hub', 'z'), step('a', 'x'), step('x', 'z'), step('a', 'p'), step('p', 'q'), step('q', 'z')];
  const degree = (k: string) => (k === 'hub' ? 500 : 2);
  it('pass by a hub before they pass through it', () => {
    expect(cheapest(steps, 'a', 'z', 4, 3, degree).paths.map((p) => p.keys.join(' '))).toEqual(['a x z', 'a p q z', 'a hub z']);
  });
  it('are simple and within the depth', () => {
    const { paths, exhausted } = cheapest([...steps, step('z', 'a')], 'a', 'z', 2, 10, degree);
    expect(exhausted).toBe(false);
    for (const { keys, steps: taken } of paths) {
      expect(new Set(keys).size).toBe(keys.length);
      expect(taken.length).toBeLessThanOrEqual(2);
    }
    expect(paths.map((p) => p.keys.length)).toEqual([2, 3, 3]);
  });
  it('are those of the whole graph, whatever was loaded of it', async () => {
    const ends = fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh'));
    const graph = fc.uniqueArray(ends, { maxLength: 24, selector: (pair) => pair.join(' ') });
    let found = 0;
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 6 }), async (pairs, depth) => {
        const all = pairs.map(([source, target]) => step(source, target)).sort((a, b) => (a.edge.key < b.edge.key ? -1 : 1));
        const { steps: loaded, truncated } = await between(over(all), 'a', 'b', depth, ['INPUT_TO'], ['STATED'], 100);
        expect(truncated).toBe(false);
        const { paths } = cheapest(all, 'a', 'b', depth, 50, degree);
        found += paths.length;
        expect(cheapest(loaded, 'a', 'b', depth, 50, degree).paths).toEqual(paths);
        // And nothing was loaded that no way takes.
        const walked = new Set(cheapest(all, 'a', 'b', depth, 5_000, degree).paths.flatMap((p) => p.keys));
        if (depth <= 2) expect(new Set(loaded.flatMap((s) => [s.source, s.target]))).toEqual(walked);
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
