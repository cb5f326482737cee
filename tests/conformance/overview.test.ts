import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphEngine } from '../../src/graph/port.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { FACT_KINDS } from '../../src/ontology/index.ts';
import { type OperationAnswer, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** The whole graph in one answer: complete, the same on every engine, within the limits. */

const QUERY = `query Map($kinds: [NodeKind!], $first: Int, $basis: [Basis!]) {
  overview(kinds: $kinds, first: $first, basis: $basis) {
    nodes { key kind name english: name(lang: EN) x y degree }
    links { source target kind basis }
    truncated
  }
}`;

interface Overview {
  readonly nodes: readonly { key: string; kind: string; name: string; x: number; y: number; degree: number }[];
  readonly links: readonly { source: string; target: string; kind: string; basis: string }[];
  readonly truncated: boolean;
}

const packs = seedPacks();
const data = buildGraph(packs);
const things = data.nodes.filter((n) => (FACT_KINDS as readonly string[]).includes(n.properties['kind'] as string)).map((n) => n.properties['key']);

const whole: { name: string; answer: OperationAnswer }[] = [];

describe.each(engines)('the overview on $name', ({ name, open }) => {
  let engine: GraphEngine;
  let service: Awaited<ReturnType<typeof runOperations>>;
  const ask = async (variables: Record<string, unknown> = {}) => {
    const answer = await service.ask({ query: QUERY, variables });
    return { answer, overview: (answer.body.data as { overview: Overview } | null)?.overview as Overview };
  };
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
    service = await runOperations({ engine, passages: NO_PASSAGES, reckoning: reckon({ packs, data }), log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    service.close();
    await engine.close();
  });

  it('holds everything that the plan speaks of, once, each at a place of its own', async () => {
    const { answer, overview } = await ask({ basis: ['STATED', 'IMPLIED', 'EXTERNAL'] });
    whole.push({ name, answer });
    expect(overview.nodes.map((n) => n.key).sort()).toEqual([...things].sort());
    expect(new Set(overview.nodes.map((n) => `${n.x} ${n.y}`)).size).toBe(things.length);
    expect(overview.truncated).toBe(false);
    const known = new Set(things);
    const relations = data.edges.filter((e) => 'basis' in e.properties && known.has(e.source) && known.has(e.target));
    expect(overview.links).toHaveLength(relations.length);
  });
  it('counts the relations of each thing', async () => {
    const { overview } = await ask();
    for (const { key, degree } of overview.nodes.slice(0, 20)) {
      const own = data.edges.filter((e) => 'basis' in e.properties && (e.source === key || e.target === key));
      expect([key, degree]).toEqual([key, own.length]);
    }
  });
  it('takes two statements, and stays far below the limits of cost and size', async () => {
    const { answer } = await ask();
    expect(answer.statements).toHaveLength(2);
    expect((answer.body.extensions as { cost: { requested: number } }).cost.requested).toBeLessThan(LIMITS.cost / 2);
    expect(Buffer.byteLength(JSON.stringify(answer.body))).toBeLessThan(1_000_000);
  });
  it('keeps to kinds and bases asked for, and to links among what is shown', async () => {
    const { overview } = await ask({ kinds: ['Industry', 'Enterprise'], basis: ['STATED'] });
    expect(new Set(overview.nodes.map((n) => n.kind))).toEqual(new Set(['Industry', 'Enterprise']));
    const shown = new Set(overview.nodes.map((n) => n.key));
    expect(overview.links.length).toBeGreaterThan(50);
    for (const l of overview.links) expect([l.basis, shown.has(l.source), shown.has(l.target)]).toEqual(['STATED', true, true]);
  });
  it('keeps those with most relations where not all are wanted, and says so', async () => {
    const { overview } = await ask({ first: 10 });
    const { overview: all } = await ask();
    expect(overview.truncated).toBe(true);
    expect(overview.nodes).toEqual(all.nodes.slice(0, 10));
  });
  it('refuses what matches nothing or asks for too much', async () => {
    for (const variables of [{ kinds: [] }, { kinds: ['Passage'] }, { first: 0 }, { first: LIMITS.overview + 1 }, { basis: [] }]) {
      const { answer } = await ask(variables);
      expect(JSON.stringify(answer.body.errors), JSON.stringify(variables)).toContain('BAD_USER_INPUT');
    }
  });
});

it('is the same on every engine', () => {
  for (const { answer } of whole) expect(answer.body).toEqual(whole[0]?.answer.body);
  expect(whole.map((w) => w.name)).toEqual(engines.map((e) => e.name));
});
