import { missingForNeo4j, startNeo4j } from './start.ts';

/** `npm run neo4j -- [PORT [HOME]]`: a Neo4j until Ctrl-C; thrown away, unless it is given a home to keep. */
const missing = missingForNeo4j();
if (missing) {
  console.error(`neo4j: ${missing}`);
  process.exitCode = 2;
} else {
  const [port = '7687', home] = process.argv.slice(2);
  const server = await startNeo4j({ port: Number(port), ...(home ? { home } : {}) });
  console.log(
    `Neo4j is up: ${server.uri} (no authentication; ${home ? `kept in ${home}` : 'thrown away'} on Ctrl-C)\nNEO4J_URI=${server.uri} npm run load`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
}
