import { pino } from 'pino';
import { DEFAULT_SEED } from '../../src/commands/seed-argument.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import type { Reckoning } from '../../src/graphql/context.ts';
import { AnswerCache } from '../../src/http/answer-cache.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { loadPacks } from '../../src/seed/seed.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES, shared } from '../../src/service.ts';
import { SIZES, type Size, worldOf } from '../world.ts';
import { listen } from './report.ts';

/**
 * The service as it is, on the engine that BENCH_ENGINE names: with the generated graph of BENCH_SIZE, or with the packs that come with it
 * where that is `packs`. Logs nothing but warnings: the others log nothing.
 */
const uri = process.env['NEO4J_URI'] as string;
const embedded = process.env['BENCH_ENGINE'] === 'embedded';
const engine = embedded ? embeddedEngine() : neo4jEngine({ uri });
let reckoning: Reckoning | undefined;
if (process.env['BENCH_SIZE'] === 'packs') {
  const packs = loadPacks(packFolders(DEFAULT_SEED));
  const data = buildGraph(packs);
  reckoning = reckon({ packs, data });
  await engine.load(data);
} else if (embedded) await engine.load(worldOf(SIZES[process.env['BENCH_SIZE'] as Size]).data);
let statements = 0;
listen(
  createServer({
    schema: buildSchema(),
    engine: shared(engine, () => undefined),
    passages: NO_PASSAGES,
    ...(reckoning ? { reckoning } : {}),
    examples: [],
    answerCache: new AnswerCache(Number(process.env['BENCH_CACHE'] ?? 0) * 2 ** 20),
    log: pino({ level: 'warn' }),
    onStatement: () => {
      statements += 1;
    },
  }),
  () => statements,
);
