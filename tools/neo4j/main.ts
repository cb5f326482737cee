import { missingForNeo4j, startNeo4j } from './start.ts';

/** `npm run neo4j [PORT]`: a throwaway Neo4j until Ctrl-C. */
const missing = missingForNeo4j();
if (missing) {
  console.error(`neo4j: ${missing}`);
  process.exitCode = 2;
} else {
  const server = await startNeo4j({ port: Number(process.argv[2] ?? 7687) });
  console.log(`Neo4j is up: ${server.uri} (no authentication; thrown away on Ctrl-C)\nNEO4J_URI=${server.uri} npm run load`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}
