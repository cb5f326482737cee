import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { toBoltParameters } from '../../src/graph/engines/neo4j/values.ts';
import { allQueries } from '../../src/graph/query.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** On Neo4j every query begins at an index: none scans a label or the whole graph. */

buildSchema();
const queries = allQueries().filter((q) => !q.name.startsWith('test/'));

/** Operators of a plan, from the root down. */
const operators = (plan: Plan): string[] => [plan.operatorType.split('@')[0] as string, ...plan.children.flatMap(operators)];
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

  it('would be told apart from a scan', async () => {
    const { summary } = await driver.executeQuery('EXPLAIN MATCH (n:Industry) RETURN n.key AS key');
    expect(operators(summary.plan as Plan).some((s) => SCANS.has(s))).toBe(true);
  });
});
