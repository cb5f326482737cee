import neo4j from 'neo4j-driver';
import { neo4jEngine } from '../src/graph/engines/neo4j/index.ts';
import { toBoltParameters } from '../src/graph/engines/neo4j/values.ts';
import type { GraphEngine } from '../src/graph/port.ts';
import type { World } from './world.ts';

/**
 * Loads a world by the service’s own loader, and what the peer needs beside it; tells how long it took, and how long a bare loader takes; nothing where it was
 * there already. A server that has just started takes three times as long for whatever is loaded first, so a bare load that is not counted goes before both.
 */

const BATCH = 10_000;
const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10;

export async function loadWorld(uri: string, world: World): Promise<{ seconds: number; bare: number } | undefined> {
  const engine = neo4jEngine({ uri });
  if (!(await holds(engine, world))) await loadBare(uri, world);
  const start = performance.now();
  const { written } = await engine.load(world.data);
  const took = seconds(start);
  await engine.close();
  if (!written) return undefined;
  const bare = await loadBare(uri, world);
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  for (const label of ['Industry', 'Enterprise', 'Project', 'Region', 'Product', 'Observation']) {
    await driver.executeQuery(`CREATE INDEX peer_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.key)`);
  }
  await driver.executeQuery('CREATE INDEX peer_enterprise_name IF NOT EXISTS FOR (n:Enterprise) ON (n.sortName)');
  for (let i = 0; i < world.peerEdges.length; i += BATCH) {
    await driver.executeQuery(
      `UNWIND $rows AS row
      MATCH (s:Entity {rev: $rev, key: row.source}) MATCH (t:Entity {rev: $rev, key: row.target}) CREATE (s)-[:HAS_CITATION]->(t)`,
      { rows: world.peerEdges.slice(i, i + BATCH), rev: world.data.revision },
    );
  }
  await driver.executeQuery('CALL db.awaitIndexes(120)');
  await driver.close();
  return { seconds: took, bare };
}

const holds = (engine: GraphEngine, { data }: World): Promise<boolean> =>
  engine.reader().then(
    (reader) => reader.revision === data.revision,
    () => false,
  );

/** The least that a loader does: one index, the same rows, one UNWIND a batch. Its nodes are removed again. */
async function loadBare(uri: string, { data }: World): Promise<number> {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const run = (text: string, parameters: Record<string, unknown> = {}) => driver.executeQuery(text, parameters);
  const start = performance.now();
  await run('CREATE CONSTRAINT bare_key IF NOT EXISTS FOR (n:Bare) REQUIRE (n.key) IS UNIQUE');
  for (let i = 0; i < data.nodes.length; i += BATCH) {
    const rows = toBoltParameters({ rows: data.nodes.slice(i, i + BATCH).map((n) => ({ properties: n.properties })) });
    await run('UNWIND $rows AS row CREATE (n:Bare) SET n = row.properties', rows);
  }
  for (let i = 0; i < data.edges.length; i += BATCH) {
    const rows = toBoltParameters({
      rows: data.edges.slice(i, i + BATCH).map(({ type, source, target, properties }) => ({ type, source, target, properties })),
    });
    await run(
      'UNWIND $rows AS row MATCH (s:Bare {key: row.source}) MATCH (t:Bare {key: row.target}) CREATE (s)-[r:$(row.type)]->(t) SET r = row.properties',
      rows,
    );
  }
  const took = seconds(start);
  const session = driver.session();
  await session.run('MATCH (n:Bare) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.run('DROP CONSTRAINT bare_key');
  await session.close();
  await driver.close();
  return took;
}
