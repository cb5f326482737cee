import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { PlangraphError } from '../../src/errors.ts';
import type { GraphEngine, GraphReader } from '../../src/graph/port.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { createServer } from '../../src/server.ts';
import { NO_PASSAGES, openEmbedded } from '../../src/service.ts';
import { seedPacks } from '../support/packs.ts';
import { judge, QUESTIONS } from '../support/right-answers.ts';

/** Whichever statement of a question fails, the answer is an error and nothing else: no list with a gap, no null that looks like absence. */

/** An engine whose statement number `failing` (from 0) of each reader fails. */
function failingAt(engine: GraphEngine, failing: () => number): GraphEngine {
  return {
    ...engine,
    async reader() {
      const reader = await engine.reader();
      let n = 0;
      const or = <T>(work: () => Promise<T>): Promise<T> =>
        n++ === failing() ? Promise.reject(new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach.')) : work();
      return {
        revision: reader.revision,
        run: (...args: Parameters<GraphReader['run']>) => or(() => reader.run(...args)),
        candidates: (...args: Parameters<GraphReader['candidates']>) => or(() => reader.candidates(...args)),
      };
    },
  };
}

describe('a statement that fails', () => {
  it(`leaves no partial answer, whichever it is (${QUESTIONS.length} questions)`, async () => {
    const packs = seedPacks();
    const data = buildGraph(packs);
    let failing = -1;
    let statements = 0;
    const engine = failingAt(await openEmbedded(data), () => failing);
    const server = createServer({
      schema: buildSchema(),
      engine,
      passages: NO_PASSAGES,
      reckoning: reckon(packs, data),
      examples: [],
      log: pino({ level: 'silent' }),
      onStatement: () => {
        statements += 1;
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let failed = 0;
    const wrong: unknown[] = [];
    for (const question of QUESTIONS) {
      failing = -1;
      statements = 0;
      expect(await judge(base, question)).toMatchObject({ verdict: 'right' });
      const count = statements;
      for (failing = 0; failing < count; failing += 1) {
        const told = await judge(base, question);
        if (told.verdict !== 'SERVICE_UNAVAILABLE' || told.status !== 503) wrong.push({ ...told, failing });
        failed += 1;
      }
    }
    server.closeAllConnections();
    server.close();
    expect(wrong).toEqual([]);
    expect(failed).toBeGreaterThan(300);
  }, 240_000);
});
