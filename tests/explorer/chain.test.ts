import { describe, expect, it } from 'vitest';
import type { SupplyChainQuery } from '../../explorer/src/views/chain/chain.graphql.ts';
import { bottlenecks, chainOf, coarser } from '../../explorer/src/views/chain/chain.ts';

const thing = (key: string) => ({ key, kind: 'Product' as const, name: key, degree: 3 });
const rolled = (source: string, target: string, relations: { key: string; basis: 'STATED' | 'IMPLIED' }[]) => ({
  source: thing(source),
  target: thing(target),
  basis: relations.some((r) => r.basis === 'IMPLIED') ? ('IMPLIED' as const) : ('STATED' as const),
  relations: relations.map((r) => ({
    ...r,
    sentence: `${source}用于${target}`,
    role: null,
    product: null,
    source: { key: source },
    target: { key: target },
    citations: [],
  })),
});
const stated = (key: string) => ({ key, basis: 'STATED' as const });

const answer = {
  entity: thing('car'),
  supplyChain: {
    truncated: true,
    nodes: ['car', 'steel', 'ore', 'coal'].map((key, i) => ({ side: i === 0 ? ('START' as const) : ('UPSTREAM' as const), thing: { key } })),
    rolledUp: [
      rolled('steel', 'car', [stated('1'), { key: '2', basis: 'IMPLIED' }]),
      rolled('ore', 'steel', [stated('3')]),
      rolled('coal', 'steel', [stated('4')]),
      rolled('coal', 'car', [stated('5')]),
    ],
  },
  chainGaps: {
    inputs: [
      { source: 'NOBODY_NAMED', input: { key: 'ore' } },
      { source: 'IN_PROVINCE', input: { key: 'steel' } },
    ],
  },
} satisfies SupplyChainQuery;

describe('a supply chain', () => {
  it('as stated holds each relation as a line of its own, with its own basis', () => {
    const chain = chainOf(answer, 'AS_STATED');
    expect(chain.links.map((l) => [l.key, l.basis])).toEqual([
      ['1', 'STATED'],
      ['2', 'IMPLIED'],
      ['3', 'STATED'],
      ['4', 'STATED'],
      ['5', 'STATED'],
    ]);
    expect([chain.things.size, chain.truncated]).toEqual([4, true]);
  });
  it('rolled up holds one line for all relations between two things, as weak as the weakest', () => {
    const chain = chainOf(answer, 'FIELD');
    expect(chain.links.map((l) => [l.source.key, l.target.key, l.basis, l.relations.length])).toContainEqual(['steel', 'car', 'IMPLIED', 2]);
    expect(chain.links).toHaveLength(4);
  });
  it('marks what nobody in the province makes, and only that', () => {
    expect([...chainOf(answer, 'AS_STATED').gaps]).toEqual([['ore', 'NOBODY_NAMED']]);
  });
  it('tells what hangs on what: coal has a way of its own', () => {
    expect(bottlenecks(chainOf(answer, 'AS_STATED')).map((b) => [b.thing.key, b.cutOff])).toEqual([['steel', 1]]);
  });
  it('gets coarser until there is nothing coarser', () => {
    expect([coarser('AS_STATED'), coarser('PRODUCT'), coarser('FIELD'), coarser('INDUSTRY')]).toEqual(['FIELD', 'FIELD', 'INDUSTRY', undefined]);
  });
});
