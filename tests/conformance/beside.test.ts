import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphEngine } from '../../src/graph/port.ts';
import { runOperation } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** What is selected beside a row is read with it where the store is another process, and apart where it is at hand: the same answer. */

const CASES = [
  {
    what: 'figures with all that their properties name',
    query: `{ observations(first: 40, filter: { natures: [TARGET] }) { nodes {
      key display subject { key name } indicator { name measure } unit { symbol } region { name } ofWhich { key value } comparedWith { name } } } }`,
  },
  {
    what: 'derived figures with their inputs, both in English',
    query: `{ observations(first: 40, filter: { basis: [DERIVED] }) { nodes {
      value subject { name(lang: EN) } derivation { formula(lang: EN) inputs { key value bound } } } } }`,
    least: 1,
  },
  {
    what: 'figures of one thing with their evidence',
    query: `{ industry(key: "industry/automobile") { citations { locator says } observations(first: 30) { nodes { time value citations { locator basis } } } } }`,
  },
  {
    what: 'relations with their evidence, and things with theirs',
    query: `{ enterprises(first: 20) { nodes { key citations { locator }
      products(first: 3) { edges { sentence citations { key locator why } node { key citations { says } } } } } } }`,
  },
  {
    what: 'what is selected whole is read once a thing',
    query: '{ observations(first: 30) { nodes { subject { key summary degree aliases } } } }',
  },
  {
    what: 'under conditions, by alias and fragment',
    query: `query ($no: Boolean = false, $yes: Boolean = true) { figures: observations(first: 10) { nodes { ...F subject @include(if: $no) { summary } } } }
      fragment F on Observation { of: subject @include(if: $yes) { name } subject { key } citations @skip(if: $no) { locator } }`,
  },
] as const;

describe.each(engines)('what is read beside a row on $name', ({ open }) => {
  let engine: GraphEngine;
  const data = buildGraph(seedPacks());
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
  });
  afterAll(() => engine.close());

  const ask = (query: string, remote: boolean) =>
    runOperation(
      { engine: { ...engine, reader: async () => ({ ...(await engine.reader()), remote }) }, passages: NO_PASSAGES, log: pino({ level: 'silent' }) },
      { query },
    );

  it.each(CASES)('$what', async ({ query, ...rest }) => {
    const [apart, beside] = [await ask(query, false), await ask(query, true)];
    expect(apart.body).not.toHaveProperty('errors');
    expect(beside.body).toEqual(apart.body);
    expect(beside.statements.length).toBeLessThanOrEqual(apart.statements.length);
    if ('least' in rest) expect([beside.statements.length, apart.statements.length > rest.least]).toEqual([rest.least, true]);
  });
});
