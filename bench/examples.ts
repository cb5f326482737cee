import { pino } from 'pino';
import { DEFAULT_SEED } from '../src/commands/seed-argument.ts';
import { readExamples } from '../src/examples.ts';
import { neo4jEngine } from '../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../src/graph/port.ts';
import { runOperations } from '../src/run-operation.ts';
import { buildGraph } from '../src/seed/build-graph.ts';
import { packFolders } from '../src/seed/read-packs.ts';
import { reckon } from '../src/seed/reckoning.ts';
import { loadPacks } from '../src/seed/seed.ts';
import { NO_PASSAGES, openEmbedded } from '../src/service.ts';

/**
 * Every example on the embedded engine and on Neo4j with the packs that come with the service: whole requests over loopback,
 * interleaved, median of ROUNDS after a warm-up.
 */
const ROUNDS = 30;
const WARM = 3;

const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Loads the packs into the Neo4j at `uri`: for a throwaway one. */
export async function exampleTable(uri: string | undefined): Promise<string> {
  const packs = loadPacks(packFolders(DEFAULT_SEED));
  const data = buildGraph(packs);
  const reckoning = reckon({ packs, data });
  const engines: GraphEngine[] = [await openEmbedded(data)];
  if (uri) {
    const engine = neo4jEngine({ uri });
    await engine.load(data);
    engines.push(engine);
  }
  const clients = await Promise.all(
    engines.map((engine) => runOperations({ engine, passages: NO_PASSAGES, reckoning, log: pino({ level: 'silent' }) })),
  );
  const lines = [
    `| example | statements | ${engines.map((e) => `${e.name}, ms`).join(' | ')} | same answer |`,
    `|---|---|${engines.map(() => '---').join('|')}|---|`,
  ];
  for (const { name, query } of readExamples()) {
    const times: number[][] = engines.map(() => []);
    const answers = engines.map(() => '');
    let statements = 0;
    for (let round = -WARM; round < ROUNDS; round += 1) {
      for (const [i, client] of clients.entries()) {
        const start = performance.now();
        const answer = await client.ask({ query });
        if (round >= 0) times[i]?.push(performance.now() - start);
        answers[i] = JSON.stringify(answer.body);
        statements = answer.statements.length;
      }
    }
    const same = answers.every((a) => a === answers[0]) ? 'yes' : 'NO';
    lines.push(`| ${name} | ${statements} | ${times.map((t) => median(t).toFixed(1)).join(' | ')} | ${same} |`);
  }
  for (const client of clients) client.close();
  for (const engine of engines) await engine.close();
  return `${lines.join('\n')}\n`;
}
