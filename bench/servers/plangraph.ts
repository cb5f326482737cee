import { pino } from 'pino';
import { withBatching } from '../../src/graph/batching.ts';
import { withBreaker } from '../../src/graph/breaker.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { AnswerCache } from '../../src/http/answer-cache.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { SIZES, type Size, worldOf } from '../world.ts';
import { listen } from './report.ts';

/** The service as it is, on the engine that BENCH_ENGINE names. Logs nothing but warnings: the others log nothing. */
const uri = process.env['NEO4J_URI'] as string;
const engine = process.env['BENCH_ENGINE'] === 'embedded' ? embeddedEngine() : neo4jEngine({ uri });
if (process.env['BENCH_ENGINE'] === 'embedded') await engine.load(worldOf(SIZES[process.env['BENCH_SIZE'] as Size]).data);
let statements = 0;
listen(
  createServer({
    schema: buildSchema(),
    engine: withBatching(withBreaker(engine)),
    passages: NO_PASSAGES,
    examples: [],
    answerCache: new AnswerCache(Number(process.env['BENCH_CACHE'] ?? 0) * 2 ** 20),
    log: pino({ level: 'warn' }),
    onStatement: () => {
      statements += 1;
    },
  }),
  () => statements,
);
