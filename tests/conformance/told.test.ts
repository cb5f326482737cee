import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphEngine } from '../../src/graph/port.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { recorded } from '../support/statements.ts';

/** What holds of every answer, whatever was asked: both languages, arguments that are null, fields that are left out. */

const TARGET = 'observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET';

const MINERALS = 'observation/jilin-12fyp|group/mineral-kinds-first|indicator/mineral-count|2010|ACTUAL';

/** What is read aloud, each in Chinese and in English. */
const ALOUD: readonly (readonly [what: string, query: string, zh: string | RegExp, en: string | RegExp])[] = [
  [
    'a path that ends in a figure',
    `paths(from: "enterprise/faw", to: "${TARGET}", count: 1) { paths { told: reads(lang: LANG) } }`,
    '一汽从事汽车产业（3.1.1#1, 3.1.1.1#1）；汽车产业2015年工业总产值（目标）：8000 亿元（3.1.1#1）。',
    'FAW (China FAW Group) operates in Automobile industry (3.1.1#1, 3.1.1.1#1); Gross industrial output of Automobile industry, 2015 (target): 800 billion yuan (3.1.1#1).',
  ],
  [
    'a path that begins with a figure',
    `paths(from: "${TARGET}", to: "enterprise/faw", count: 1) { paths { told: reads(lang: LANG) } }`,
    /^汽车产业2015年工业总产值（目标）：8000 亿元（3\.1\.1#1）；一汽从事汽车产业/,
    /^Gross industrial output of Automobile industry, 2015 \(target\): 800 billion yuan \(3\.1\.1#1\); FAW/,
  ],
  [
    'a finding that would appear',
    `whatIf(changes: [{ figure: "${MINERALS}", percent: 1000 }]) { findingsThatAppear { severity rule told: title(lang: LANG) } }`,
    '居首位的矿种多于居前五位的矿种',
    'More minerals first in the nation than among the first five',
  ],
  [
    'the arithmetic of a finding that would appear',
    `whatIf(changes: [{ figure: "${MINERALS}", percent: 1000 }]) { findingsThatAppear { told: explanation(lang: LANG) } }`,
    /110.*33/,
    /^Minerals first in the nation 110; the whole: 33 units/,
  ],
  [
    'how a figure would be reckoned',
    `whatIf(changes: [{ figure: "${TARGET}", percent: -10 }]) { changed { told: formula(lang: LANG) } }`,
    /^7200 ÷ /,
    /^7200 ÷ /,
  ],
  [
    'what a derived figure is, and how it was reckoned',
    'observations(filter: { basis: [DERIVED] }, first: 1) { nodes { derivation { told: formula(lang: LANG) } } }',
    /\d+%? [÷×−+] /,
    /\d+%? [÷×−+] /,
  ],
];

describe.each(engines)('answers on $name', ({ open }) => {
  let engine: GraphEngine;
  let operations: Operations;
  let statements: readonly { text: string }[];
  const ask = async (query: string) => {
    const { body } = await operations.ask({ query: `{ ${query} }` });
    expect(body.errors).toBeUndefined();
    return body as { data: Record<string, unknown>; extensions: { cost: { requested: number } } };
  };
  beforeAll(async () => {
    const packs = seedPacks();
    const data = buildGraph(packs);
    engine = await open();
    await engine.load(data);
    const record = recorded(engine);
    statements = record.statements;
    operations = await runOperations({
      engine: record.engine,
      passages: NO_PASSAGES,
      reckoning: reckon({ packs, data }),
      log: pino({ level: 'silent' }),
    });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });
  const told = (value: unknown): string[] =>
    value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, v]) => (name === 'told' ? [String(v)] : told(v))) : [];

  it.each(ALOUD)('read %s in both languages', async (_, query, zh, en) => {
    for (const [lang, wanted] of [
      ['ZH', zh],
      ['EN', en],
    ] as const) {
      const [first] = told((await ask(query.replaceAll('LANG', lang))).data);
      if (typeof wanted === 'string') expect(first).toBe(wanted);
      else expect(first).toMatch(wanted);
    }
  });

  it.each([
    [
      'supplyChain(of: "product/ethylene" NULLS) { nodes { layer thing { key } } links { relation { sentence } } }',
      'depth direction grain includeParts basis through',
    ],
    ['chainGaps(of: "industry/automobile" NULLS) { inputs { layer input { key } source } }', 'depth basis'],
    ['impact(of: "product/ethylene" NULLS) { affected { distance thing { key } } }', 'depth basis'],
    ['neighborhood(of: ["enterprise/faw"] NULLS) { nodes { thing { key } } }', 'depth first kinds exclude nodeKinds basis'],
    ['paths(from: "enterprise/faw", to: "region/changchun" NULLS) { paths { reads } }', 'depth count kinds exclude basis'],
    ['shared(left: "region/changchun", right: "region/jilin-city" NULLS) { shared { key } }', 'depth kinds exclude nodeKinds basis'],
    ['search(text: "长春" NULLS) { totalCount hits { node { key } } }', 'first kinds'],
    ['industries(NULLS) { totalCount nodes { key } }', 'first after filter orderBy'],
    ['enterprises { ranking(edges: [SUPPLIES] NULLS) { rows { thing { key } } } }', 'first'],
    ['overview(NULLS) { nodes { key } }', 'first kinds basis'],
    ['targetsDashboard(NULLS) { industry { key } }', 'level plan'],
    ['structure(of: SUPPLY) { central(NULLS) { thing { key } } }', 'by first kinds'],
    ['structure(of: SUPPLY) { keyLinks(NULLS) { cuts } }', 'first'],
  ])('%s: null is no argument, and costs no more or less', async (query, names) => {
    const nulls = names.split(' ').map((name) => `${name}: null`);
    const without = await ask(query.replace('(NULLS)', '').replace(' NULLS', ''));
    const given = await ask(query.replace('NULLS', nulls.join(' ')));
    expect(given.data).toEqual(without.data);
    expect(given.extensions.cost).toEqual(without.extensions.cost);
    expect(JSON.stringify(without.data).length).toBeGreaterThan(100);
  });

  it.each([
    ['@skip(if: true)', false],
    ['@skip(if: false)', true],
    ['@include(if: false)', false],
    ['@include(if: true)', true],
  ])('a field with %s is read: %s', async (directive, read) => {
    const regions = (text: string) => /LOCATED_IN/.test(text);
    const before = statements.length;
    const { data } = await ask(`enterprise(key: "enterprise/faw") { key ${directive.replace('@', '... @')} { regions { nodes { key } } } }`);
    expect(Object.keys(data['enterprise'] as object)).toEqual(read ? ['key', 'regions'] : ['key']);
    expect(statements.slice(before).some((s) => regions(s.text))).toBe(read);
    const own = await ask(`enterprise(key: "enterprise/faw") { key regions ${directive} { nodes { key } } }`);
    expect(own.data).toEqual(data);
  });
});
