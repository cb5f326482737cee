import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { DEFAULT_SEED } from '../src/commands/seed-argument.ts';
import { EXAMPLES, readExamples } from '../src/examples.ts';
import { neo4jEngine } from '../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../src/graph/port.ts';
import { runOperations } from '../src/run-operation.ts';
import { buildGraph } from '../src/seed/build-graph.ts';
import { packFolders } from '../src/seed/read-packs.ts';
import { loadPacks, NO_PASSAGES, openEmbedded } from '../src/service.ts';

/**
 * Times every example on the embedded engine and, where NEO4J_URI names one, on Neo4j: whole requests over loopback, interleaved,
 * median of ROUNDS after a warm-up. Prints a Markdown table. `npm run bench:examples`
 */
const ROUNDS = 30;

const packs = loadPacks(packFolders(DEFAULT_SEED));
const engines: GraphEngine[] = [await openEmbedded(buildGraph(packs))];
const uri = process.env['NEO4J_URI'];
if (uri) {
  const engine = neo4jEngine({ uri, user: process.env['NEO4J_USER'], password: process.env['NEO4J_PASSWORD'] });
  await engine.load(buildGraph(packs));
  engines.push(engine);
}
const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
const clients = await Promise.all(engines.map((engine) => runOperations({ engine, passages: NO_PASSAGES, log: pino({ level: 'silent' }) })));

console.log(`| example | statements | ${engines.map((e) => `${e.name}, ms`).join(' | ')} | same answer |`);
console.log(`|---|---|${engines.map(() => '---').join('|')}|---|`);
for (const { name, query } of readExamples(EXAMPLES)) {
  const times: number[][] = engines.map(() => []);
  const answers = engines.map(() => '');
  let statements = 0;
  for (let round = -3; round < ROUNDS; round += 1) {
    for (const [i, client] of clients.entries()) {
      const start = performance.now();
      const answer = await client.ask({ query });
      if (round >= 0) times[i]?.push(performance.now() - start);
      answers[i] = JSON.stringify(answer.body);
      statements = answer.statements.length;
    }
  }
  console.log(
    `| ${name} | ${statements} | ${times.map((t) => median(t).toFixed(1)).join(' | ')} | ${answers.every((a) => a === answers[0]) ? 'yes' : 'NO'} |`,
  );
}
for (const client of clients) client.close();
for (const engine of engines) await engine.close();
