import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Whichever statement of a question fails, the answer is an error and nothing else: no list with a gap, no null that looks like absence, and no rejection that nobody handles (it would end the process). */

/** An engine whose statement number `failing.at` (from 0) fails, of each reader that is opened then; `ran` counts those of the last reader. */
function failingAt(engine: GraphEngine, failing: { readonly at: number; ran: number }): GraphEngine {
  return {
    ...engine,
    async reader() {
      const reader = await engine.reader();
      const { at } = failing;
      let n = 0;
      const or = <T>(work: () => Promise<T>): Promise<T> => {
        failing.ran = n + 1;
        return n++ === at ? Promise.reject(new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach.')) : work();
      };
      return {
        ...reader,
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
    const failing = { at: -1, ran: 0 };
    const engine = failingAt(await openEmbedded(data), failing);
    const server = createServer({
      schema: buildSchema(),
      engine,
      passages: NO_PASSAGES,
      reckoning: reckon({ packs, data }),
      examples: [],
      log: pino({ level: 'silent' }),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let failed = 0;
    const wrong: unknown[] = [];
    for (const question of QUESTIONS) {
      failing.at = -1;
      // Names that a search ranks are kept once they were read: the statements are counted when they are.
      await judge(base, question);
      // What the last failure left under way must not count here.
      await sleep(5);
      expect(await judge(base, question)).toMatchObject({ verdict: 'right' });
      const { ran } = failing;
      for (failing.at = 0; failing.at < ran; failing.at += 1) {
        const told = await judge(base, question);
        if (told.verdict !== 'SERVICE_UNAVAILABLE' || told.status !== 503) wrong.push({ ...told, failing: failing.at });
        failed += 1;
      }
    }
    server.closeAllConnections();
    server.close();
    expect(wrong).toEqual([]);
    expect(failed).toBeGreaterThan(300);
  }, 240_000);
});
