import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { seedPacks } from '../support/packs.ts';

/** What a question with wrong arguments is told: which argument, what is allowed, what to do; and nothing of what was sent. */

const SENT = 'industry/zz-no-such-thing';
const OBSERVATION = 'observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET';
const keys = (n: number) => JSON.stringify(Array.from({ length: n }, (_, i) => `industry/zz-${i}`));

const CASES: readonly (readonly [query: string, message: string])[] = [
  [`supplyChain(of: "${SENT}") { truncated }`, 'of names no thing of the graph. Find keys with search(text:) or resolve(names:).'],
  ['supplyChain(of: "汽车") { truncated }', 'of is a readable key such as industry/automobile. Find keys with search(text:) or resolve(names:).'],
  ['supplyChain(of: "") { truncated }', 'of is a readable key such as industry/automobile. Find keys with search(text:) or resolve(names:).'],
  [
    'supplyChain(of: "region/changchun") { truncated }',
    'of names a Region, which stands in no supply chain. Name one of these kinds: Industry, Product, Enterprise, Park, Project, Resource, Group.',
  ],
  ['supplyChain(of: "industry/automobile", depth: 0) { truncated }', 'depth is a number from 1 to 6.'],
  ['supplyChain(of: "industry/automobile", depth: 99) { truncated }', 'depth is a number from 1 to 6.'],
  [
    'supplyChain(of: "industry/automobile", basis: []) { truncated }',
    'basis is an empty list, which matches nothing. Leave it out for STATED and IMPLIED.',
  ],
  ['supplyChain(of: "industry/automobile", through: []) { truncated }', 'through holds one to 100 keys; 0 were given.'],
  [
    `supplyChain(of: "industry/automobile", through: ["product/ethylene", "${SENT}"]) { truncated }`,
    'through[1] names no thing of the graph. Find keys with search(text:) or resolve(names:).',
  ],
  ['chainGaps(of: "industry/automobile", depth: 99) { inputs { layer } }', 'depth is a number from 1 to 6.'],
  [
    'chainGaps(of: "measure/special-funds") { inputs { layer } }',
    'of names a Measure, which stands in no supply chain. Name one of these kinds: Industry, Product, Enterprise, Park, Project, Resource, Group.',
  ],
  [
    `paths(from: "${SENT}", to: "industry/automobile") { truncated }`,
    'from names no thing of the graph. Find keys with search(text:) or resolve(names:).',
  ],
  [
    'paths(from: "enterprise/faw", to: "observation/none") { truncated }',
    'to names no figure of the plan. Find figures with observations(filter:), or from a thing: observations { nodes { key } }.',
  ],
  ['paths(from: "enterprise/faw", to: "enterprise/faw") { truncated }', 'from and to are the same thing, or figures of it. Name two things.'],
  [`paths(from: "industry/automobile", to: "${OBSERVATION}") { truncated }`, 'from and to are the same thing, or figures of it. Name two things.'],
  ['paths(from: "enterprise/faw", to: "region/changchun", count: 11) { truncated }', 'count is a number from 1 to 10.'],
  [
    'paths(from: "enterprise/faw", to: "region/changchun", kinds: [SUPPLIES], exclude: [SUPPLIES]) { truncated }',
    'kinds and exclude leave no kind of relation to follow. Name a kind in kinds that exclude does not take away.',
  ],
  [
    'paths(from: "enterprise/faw", to: "region/changchun", kinds: []) { truncated }',
    'kinds is an empty list, which matches nothing. Leave it out for all kinds.',
  ],
  ['neighborhood(of: []) { truncated }', 'of holds one to 100 keys; 0 were given.'],
  [`neighborhood(of: ${keys(101)}) { truncated }`, 'of holds one to 100 keys; 101 were given.'],
  [
    'neighborhood(of: ["enterprise/faw", "industry/automobile"], first: 1) { truncated }',
    'first is less than the 2 things that of names. Ask for more.',
  ],
  ['neighborhood(of: ["enterprise/faw"], first: 2001) { truncated }', 'first is a number from 1 to 2000.'],
  [
    'neighborhood(of: ["enterprise/faw"], nodeKinds: []) { truncated }',
    'nodeKinds is an empty list, which matches nothing. Leave it out for all kinds.',
  ],
  ['shared(left: "region/changchun", right: "region/changchun") { truncated }', 'left and right are the same thing. Name two.'],
  ['shared(left: "region/changchun", right: "region/jilin-city", depth: 4) { truncated }', 'depth is a number from 1 to 3.'],
  [
    'compare(subjects: [], indicators: ["indicator/gross-output"], years: [2015]) { subject { key } }',
    'subjects holds one to 40 keys; 0 were given.',
  ],
  ['compare(subjects: ["industry/automobile"], indicators: [], years: [2015]) { subject { key } }', 'indicators holds one to 10 keys; 0 were given.'],
  [
    'compare(subjects: ["industry/automobile"], indicators: ["industry/automobile"], years: [2015]) { subject { key } }',
    'indicators[0] is no key of an indicator, such as indicator/gross-output. Find them with indicators(filter: { text: "产值" }).',
  ],
  [
    'compare(subjects: ["industry/automobile"], indicators: ["indicator/gross-output"], years: []) { subject { key } }',
    'years holds one to 10 years; 0 were given.',
  ],
  [
    'compare(subjects: ["industry/automobile"], indicators: ["indicator/none"], years: [2015]) { subject { key } }',
    'indicators[0] names no thing of the graph. Find keys with search(text:) or resolve(names:).',
  ],
  ['targetsDashboard(plan: "plan/none") { industry { key } }', 'plan names no plan of the graph. Find them with plans { nodes { key } }.'],
  ['impact(of: "product/ethylene", depth: 7) { truncated }', 'depth is a number from 1 to 6.'],
  ['whatIf(changes: []) { findingsThatVanish { key } }', 'changes holds one to twenty changes; 0 were given.'],
  [
    'whatIf(changes: [{ figure: "observation/none", percent: 1 }]) { findingsThatVanish { key } }',
    'figure names no figure that the plan states. Find their keys with observations(filter:) { nodes { key } }.',
  ],
  [`whatIf(changes: [{ figure: "${OBSERVATION}", percent: -101 }]) { findingsThatVanish { key } }`, 'percent is a number from -100 to 1000.'],
  [
    `whatIf(changes: [{ figure: "${OBSERVATION}", percent: 1 }, { figure: "${OBSERVATION}", percent: 2 }]) { findingsThatVanish { key } }`,
    'changes names a figure twice. Give each figure one percent.',
  ],
  ['search(text: "") { totalCount }', 'text holds no letter, digit or Chinese character to look for.'],
  ['search(text: "！？") { totalCount }', 'text holds no letter, digit or Chinese character to look for.'],
  ['search(text: "长春", first: 0) { totalCount }', 'first is a number from 1 to 100.'],
  ['search(text: "长春", kinds: []) { totalCount }', 'kinds is an empty list, which matches nothing. Leave it out to match all.'],
  ['resolve(names: []) { score }', 'names holds one to 50 names; 0 were given.'],
  ['resolve(names: ["长客", "…"]) { score }', 'names[1] holds no letter, digit or Chinese character to look for.'],
  ['structure(of: SUPPLY) { central(kinds: []) { degree } }', 'kinds is an empty list, which matches nothing. Leave it out for all kinds.'],
  ['structure(of: SUPPLY) { keyLinks(first: 0) { cuts } }', 'first is a number from 1 to 100.'],
  [
    'enterprises { matrix(rows: REGION, columns: REGION) { cells { count } } }',
    'rows and columns are the same dimension. Name two, or leave columns out.',
  ],
  ['measures { matrix(rows: REGION) { cells { count } } }', 'rows cannot be REGION: nothing leads from a Measure there. It may be INDUSTRY, GROUP.'],
  [
    'industries { ranking(indicator: "indicator/gross-output", edges: [SUPPLIES]) { rankedCount } }',
    'edges ranks by relations, indicator by a figure. Give one of them, not both.',
  ],
  ['industries { ranking { rankedCount } }', 'A ranking is by a figure (indicator and year) or by relations (edges). Give one of these.'],
  ['industries { ranking(edges: []) { rankedCount } }', 'edges is an empty list, which matches nothing. Name kinds of relations.'],
  ['industries(filter: { related: [{ edges: [] }] }) { totalCount }', 'edges is an empty list, which matches nothing. Name kinds of relations.'],
  ['industries(filter: { related: [{ edges: [SUPPLIES], to: [] }] }) { totalCount }', 'to holds one to 100 keys; 0 were given.'],
  [
    `industries(filter: { related: [{ edges: [SUPPLIES], to: ["${SENT}"] }] }) { totalCount }`,
    'to[0] names no thing of the graph. Find keys with search(text:) or resolve(names:).',
  ],
  [
    'industries(filter: { related: [{ edges: [SUPPLIES], match: ALL }] }) { totalCount }',
    'match: ALL needs `to` or `kinds`, since all relations lead somewhere. Name where they must all lead.',
  ],
  ['industries(filter: { figures: [{ match: ALL }] }) { totalCount }', 'A condition over figures is met by ANY or NONE.'],
  ['industries(filter: { figures: [{ minimum: 2, maximum: 1 }] }) { totalCount }', 'minimum is greater than maximum, which matches nothing.'],
  [
    'industries(filter: { figures: [{}] }) { totalCount }',
    'A condition over figures names at least an indicator, a measure, a year, a nature or a bound.',
  ],
  ['observations(filter: { years: [] }) { totalCount }', 'years is an empty list, which matches nothing. Leave it out to match all.'],
  ['observations(filter: { minimum: 2, maximum: 1 }) { totalCount }', 'minimum is greater than maximum, which matches nothing.'],
  ['plan(key: "plan/jilin-12fyp") { words(text: " ") { stands } }', 'text is empty. Give at least one character.'],
];

describe('wrong arguments', () => {
  const engine = embeddedEngine();
  let operations: Operations;
  beforeAll(async () => {
    const data = buildGraph(seedPacks());
    await engine.load(data);
    operations = await runOperations({
      engine,
      passages: NO_PASSAGES,
      reckoning: reckon({ packs: seedPacks(), data }),
      log: pino({ level: 'silent' }),
    });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });

  it.each(CASES)('%s', async (query, message) => {
    const { body } = await operations.ask({ query: `{ ${query} }` });
    const [error] = (body.errors ?? []) as { message: string; extensions: { code: string } }[];
    expect(error?.message).toBe(message);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(body.errors)).not.toContain('zz-');
  });
});
