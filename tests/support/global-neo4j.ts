import type { TestProject } from 'vitest/node';
import { missingForNeo4j, startNeo4j } from '../../tools/neo4j/start.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4jUri: string | undefined;
  }
}

/** One real Neo4j for the whole run: the one at NEO4J_URI, or a throwaway one on loopback. Where neither can be had, CI fails. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['NEO4J_URI'];
  if (given) {
    project.provide('neo4jUri', given);
    return undefined;
  }
  const missing = missingForNeo4j();
  if (missing) {
    const words = `the suites on real Neo4j cannot run: ${missing}, or set NEO4J_URI`;
    if (process.env['CI'] === 'true') throw new Error(words);
    console.warn(`\nSKIPPED: ${words}\n`);
    project.provide('neo4jUri', undefined);
    return undefined;
  }
  const server = await startNeo4j();
  project.provide('neo4jUri', server.uri);
  return () => server.stop();
}
