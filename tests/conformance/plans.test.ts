import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../bench/queries.ts';
import { SIZES, worldOf } from '../../bench/world.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { toBoltParameters } from '../../src/graph/engines/neo4j/values.ts';
import type { GraphData } from '../../src/graph/port.ts';
import { allQueries } from '../../src/graph/query.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { goldenOf, QUESTIONS } from '../support/questions.ts';
import { recorded } from '../support/statements.ts';

/** On Neo4j every query begins at an index: none scans a label or the whole graph, and none that a request is sent sorts a label. */

buildSchema();
const queries = allQueries().filter((q) => !q.name.startsWith('test/'));

const operator = (plan: Plan): string => plan.operatorType.split('@')[0] as string;
/** Operators of a plan, from the root down. */
const operators = (plan: Plan): string[] => [operator(plan), ...plan.children.flatMap(operators)];
const SCANS = new Set([
  'AllNodesScan',
  'NodeByLabelScan',
  'UnionNodeByLabelsScan',
  'IntersectionNodeByLabelsScan',
  'DirectedRelationshipTypeScan',
  'UndirectedRelationshipTypeScan',
  'DirectedAllRelationshipsScan',
  'CartesianProduct',
]);

/** Steps that give the rows of the one before, fewer or with more in each. */
const SAME_ROWS = new Set(['Filter', 'Projection', 'CacheProperties', 'Eager', 'Distinct', 'OrderedDistinct', 'Apply']);
/** An index that is asked for a revision, a kind, or that there is an order, gives all of a label. */
function wholeLabel(step: Plan): boolean {
  if (!/^Node(?:Unique)?Index(?:Seek|Scan)/.test(operator(step))) return false;
  const [, conditions = ''] = / WHERE (.*?)(?:, cache\[|$)/s.exec(String(step.arguments['Details'])) ?? [];
  return conditions.split(' AND ').every((c) => /^(?:rev|kind) = | IS NOT NULL$/.test(c));
}

/** The steps of a plan that sort what an index gives of a whole label; those that go by the order of the index are not among them. */
function labelSorts(plan: Plan): string[] {
  const own: string[] = [];
  if (/^(?:Sort|Top)@/.test(plan.operatorType)) {
    let below = plan.children[0];
    while (below && SAME_ROWS.has(operator(below))) below = below.children.at(-1);
    if (below && wholeLabel(below)) own.push(`${operator(plan)} over ${below.arguments['Details']}`);
  }
  return [...own, ...plan.children.flatMap(labelSorts)];
}

/** Statements that sort what they read of a whole label, and why they may. */
const SORTS: ReadonlyMap<string, string> = new Map([
  ['overview/nodes', 'a map of the whole takes the things with most relations of every kind'],
  ['gaps/indicators', 'indicators are a vocabulary, and the few with a word in their names are sorted'],
]);
const nameOf = new Map(queries.map((q) => [q.text, q.name]));

/** Every statement that the questions are answered by on Neo4j, with one set of its parameters, as an engine gives them that plans in no time. */
async function statementsOf(data: GraphData, questions: readonly { query: string; variables: Record<string, unknown> }[]) {
  const embedded = embeddedEngine();
  const { engine, statements } = recorded({ ...embedded, reader: async () => ({ ...(await embedded.reader()), remote: true }) });
  await engine.load(data);
  const operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning: undefined, log: pino({ level: 'silent' }) });
  for (const question of questions) await operations.ask(question);
  operations.close();
  return new Map(statements.map(({ text, parameters }) => [text, parameters]));
}

describe.skipIf(!neo4jUri)('plans on Neo4j', () => {
  let driver: Driver;
  beforeAll(async () => {
    await wipe();
    const engine = neo4jEngine(neo4jSettings());
    await engine.load(buildGraph(seedPacks()));
    await engine.close();
    const { uri, user, password } = neo4jSettings();
    driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
  });
  afterAll(() => driver?.close());

  it('begin at an index, every one', async () => {
    const session = driver.session();
    const bad: string[] = [];
    for (const { name, text, sample } of queries) {
      const { summary } = await session.run(`EXPLAIN ${text}`, toBoltParameters({ ...sample, rev: 'x' }));
      const steps = operators(summary.plan as Plan);
      if (!steps.some((s) => /IndexSeek|IndexScan/.test(s)) || steps.some((s) => SCANS.has(s))) bad.push(`${name}: ${steps.join(' < ')}`);
    }
    await session.close();
    expect(bad).toEqual([]);
  }, 240_000);

  it('sort no label, where requests are sent', async () => {
    const world = worldOf(SIZES.S);
    const asked = new Map([
      ...(await statementsOf(
        buildGraph(seedPacks()),
        QUESTIONS.map(({ query, path }) => ({ query, variables: goldenOf(path).variables ?? {} })),
      )),
      ...(await statementsOf(
        world.data,
        QUERIES.flatMap((q) => q.variables(world).map((variables) => ({ query: q.text.plangraph, variables }))),
      )),
    ]);
    expect(asked.size).toBeGreaterThan(100);
    const session = driver.session();
    const bad: string[] = [];
    for (const [text, parameters] of asked) {
      const { summary } = await session.run(`EXPLAIN ${text}`, toBoltParameters(parameters));
      const plan = summary.plan as Plan;
      const faults = [...operators(plan).filter((s) => SCANS.has(s)), ...labelSorts(plan)];
      const name = nameOf.get(text) ?? text;
      if (faults.length > 0 && !SORTS.has(name)) bad.push(`${name}: ${faults.join(', ')}`);
    }
    await session.close();
    expect(bad).toEqual([]);
  }, 480_000);

  it('would be told apart from a scan', async () => {
    const { summary } = await driver.executeQuery('EXPLAIN MATCH (n:Industry) RETURN n.key AS key');
    expect(operators(summary.plan as Plan).some((s) => SCANS.has(s))).toBe(true);
  });

  it.each([
    ['MATCH (m:Enterprise {rev: $rev}) WHERE m.sortPlan IS NOT NULL WITH m ORDER BY m.nameEn RETURN m.key AS key', true],
    ['MATCH (m:Entity {rev: $rev}) WHERE m.key IS NOT NULL AND m.kind = $after WITH m ORDER BY m.nameEn LIMIT 3 RETURN m.key AS key', true],
    ['MATCH (m:Enterprise {rev: $rev}) WHERE m.sortName IS NOT NULL WITH m ORDER BY m.sortName, m.key LIMIT 3 RETURN m.key AS key', true],
    ['MATCH (m:Enterprise {rev: $rev}) WHERE m.sortName IS NOT NULL WITH m ORDER BY m.rev, m.sortName, m.key LIMIT 3 RETURN m.key AS key', false],
    ['MATCH (m:Enterprise {rev: $rev}) WHERE m.sortName > $after WITH m ORDER BY m.nameEn RETURN m.key AS key', false],
  ])('a sort of a label would be told: %s', async (text, sorts) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, { rev: 'x', after: 'x' });
    expect(labelSorts(summary.plan as Plan).length > 0).toBe(sorts);
  });
});
