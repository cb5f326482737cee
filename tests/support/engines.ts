import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../../src/graph/port.ts';

/** Every engine that the suites run on. Each opens empty; the one Neo4j is wiped, so suites run one after another. */
export const neo4jUri = inject('neo4jUri');

export const neo4jSettings = () => ({ uri: neo4jUri as string, user: process.env['NEO4J_USER'], password: process.env['NEO4J_PASSWORD'] });

export const engines: readonly { readonly name: string; open(): Promise<GraphEngine> }[] = [
  { name: 'embedded', open: async () => embeddedEngine() },
  ...(neo4jUri
    ? [
        {
          name: 'neo4j',
          open: async () => {
            await wipe();
            return neo4jEngine(neo4jSettings());
          },
        },
      ]
    : []),
];

/** Empties the test database. Refuses one that holds anything that tests did not put there. */
export async function wipe(): Promise<void> {
  const { uri, user, password } = neo4jSettings();
  const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
  try {
    const { records } = await driver.executeQuery(
      'OPTIONAL MATCH (t:TestDatabase) WITH count(t) AS marked OPTIONAL MATCH (n) RETURN marked > 0 AS marked, count(n) AS nodes',
    );
    if (records[0]?.get('marked') === false && Number(records[0]?.get('nodes')) > 0) {
      throw new Error(`the database at ${uri} is not empty, and no test database: tests would wipe it. Give NEO4J_URI of an empty one.`);
    }
    // In parts: what a suite of many relations has left is more than the memory of a small server takes in one transaction.
    const session = driver.session();
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS');
    await session.close();
    await driver.executeQuery('CREATE (:TestDatabase)');
  } finally {
    await driver.close();
  }
}
