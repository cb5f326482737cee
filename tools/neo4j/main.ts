import { missingForNeo4j, startNeo4j } from './start.ts';

/** `npm run neo4j -- [PORT [HOME]]`: a Neo4j until Ctrl-C; thrown away, unless it is given a home to keep. */
const [port = '7687', home] = process.argv.slice(2);
try {
  const missing = missingForNeo4j();
  if (missing) throw new Error(missing);
  if (!/^\d{1,5}$/.test(port)) throw new Error(`${port} is no port → npm run neo4j -- [PORT [HOME]]`);
  const server = await startNeo4j({ port: Number(port), ...(home ? { home } : {}) });
  console.log(
    `Neo4j is up: ${server.uri} (no authentication; ${home ? `kept in ${home}` : 'thrown away'} on Ctrl-C)\nNEO4J_URI=${server.uri} npm run load`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop());
} catch (error) {
  console.error(`neo4j: ${(error as Error).message}`);
  process.exitCode = 2;
}
