import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlangraphError } from '../../src/errors.ts';
import type { GraphEngine, GraphReader } from '../../src/graph/port.ts';
import { shared } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { revisionOf } from '../support/revision.ts';

/**
 * The breaker with an engine that gets into trouble: what is refused, how soon, and what the engine is spared. Faults are put
 * around an engine that is real; what a network does to one is tried in database.test.ts.
 */

const MARKS = 'UNWIND $keys AS k\nMATCH (n:Mark {rev: $rev, key: k})\nRETURN k AS key, n.mark AS mark';
const AWAY = new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach, says a test.');
const never = () => new Promise<never>(() => {});

type Fault = 'silent' | 'refuses' | 'breaks';
interface Trouble {
  statements?: Fault;
  /** What an opening of a reader meets, which is what a probe asks for, too. */
  readers?: Fault | (() => Promise<never>);
  pings?: 'silent' | 'refuses';
  /** Milliseconds that a statement takes. */
  slow?: number;
  /** What has reached the engine. */
  readonly asked: { statements: number; readers: number; pings: number; reconnects: number };
}

const FAULTS: Readonly<Record<Fault, () => Promise<never>>> = {
  silent: never,
  refuses: () => Promise.reject(AWAY),
  breaks: () => Promise.reject(new Error('a fault of its own')),
};

function troubled(engine: GraphEngine, trouble: Trouble): GraphEngine {
  const { asked } = trouble;
  const statement = async <T>(work: () => Promise<T>): Promise<T> => {
    asked.statements += 1;
    if (trouble.statements) return FAULTS[trouble.statements]();
    if (trouble.slow) await sleep(trouble.slow);
    return work();
  };
  return {
    ...engine,
    async reader() {
      asked.readers += 1;
      if (typeof trouble.readers === 'function') return trouble.readers();
      if (trouble.readers) return FAULTS[trouble.readers]();
      const reader = await engine.reader();
      return {
        ...reader,
        run: (...args: Parameters<GraphReader['run']>) => statement(() => reader.run(...args)),
        candidates: (...args: Parameters<GraphReader['candidates']>) => statement(() => reader.candidates(...args)),
      };
    },
    ping: (signal) => {
      asked.pings += 1;
      return trouble.pings ? FAULTS[trouble.pings]() : engine.ping(signal);
    },
    reconnect() {
      asked.reconnects += 1;
      engine.reconnect();
    },
  };
}

describe.each(engines)('the breaker around $name', ({ open }) => {
  let inner: GraphEngine;
  let engine: GraphEngine;
  let trouble: Trouble;
  /** Why it went away, and undefined for each return. */
  let changes: (string | undefined)[];
  const marks = async (...keys: string[]) => (await engine.reader()).run(MARKS, { keys });
  /** Milliseconds until it is refused. */
  const refused = async (asking: Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await expect(asking).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    return performance.now() - from;
  };
  beforeEach(async () => {
    inner = await open();
    await inner.load(revisionOf(7));
    trouble = { asked: { statements: 0, readers: 0, pings: 0, reconnects: 0 } };
    changes = [];
    engine = shared(troubled(inner, trouble), (away) => changes.push(away?.message));
    expect(await marks('mark/1')).toEqual([{ key: 'mark/1', mark: 7 }]);
  });
  afterEach(() => engine.close());

  const blackHole = () => Object.assign(trouble, { statements: 'silent', readers: 'silent', pings: 'silent' } satisfies Partial<Trouble>);
  const heal = () => Object.assign(trouble, { statements: undefined, readers: undefined, pings: undefined, slow: 0 });
  const back = (timeout = 5_000) => vi.waitFor(() => expect(changes.at(-1)).toBeUndefined(), { timeout, interval: 20 });

  it('goes on where one statement is refused and the engine answers when it is asked', async () => {
    trouble.statements = 'refuses';
    await refused(marks('mark/1'));
    heal();
    expect(await marks('mark/1')).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it('passes a fault of a statement’s own on, and thinks nothing of it', async () => {
    trouble.statements = 'breaks';
    await expect(marks('mark/1')).rejects.toThrow('a fault of its own');
    expect(trouble.asked).toMatchObject({ readers: 2, pings: 0 });
    expect(changes).toEqual([]);
  });

  it('tells once that the engine is away and why, spares it every call meanwhile, and finds it again by itself', async () => {
    Object.assign(trouble, { readers: 'refuses' });
    await refused(marks('mark/1'));
    await vi.waitFor(() => expect(changes).toEqual([AWAY.message]));
    const before = trouble.asked.statements;
    for (let i = 0; i < 20; i += 1) expect(await refused(marks('mark/1'))).toBeLessThan(100);
    await expect(engine.check()).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(trouble.asked.statements).toBe(before);
    // Probes, a few a second, however many ask.
    await sleep(600);
    expect(trouble.asked.readers).toBeLessThan(8);
    expect(changes).toHaveLength(1);
    heal();
    await back();
    expect(changes).toHaveLength(2);
    expect(await marks('mark/1')).toHaveLength(1);
    expect(await engine.check()).toEqual([]);
  });

  it('tells of an engine that fails otherwise than it may, too', async () => {
    const reader = await engine.reader();
    Object.assign(trouble, { statements: 'refuses', readers: 'breaks' });
    await refused(reader.run(MARKS, { keys: ['mark/1'] }));
    await vi.waitFor(() => expect(changes).toEqual([expect.stringMatching(/^The graph is not within reach/)]));
    heal();
    await back();
  });

  it('lets go within a second of all that a black hole has swallowed, and leaves its connections once', async () => {
    const reader = await engine.reader();
    blackHole();
    const asked = [
      ...['mark/1', 'mark/2'].map((key) => reader.run(MARKS, { keys: [key] })),
      reader.run('MATCH (n:Mark {rev: $rev}) RETURN count(n) AS n', {}),
      reader.candidates('tokens', [[{ all: ['a'] }]], 10),
    ];
    for (const ms of await Promise.all(asked.map(refused))) expect(ms).toBeLessThan(1_250);
    expect(changes).toHaveLength(1);
    expect(trouble.asked.reconnects).toBe(1);
    // From now on it is pinged alone: nothing more is sent into silence.
    const { readers } = trouble.asked;
    await sleep(1_200);
    expect(trouble.asked).toMatchObject({ readers, reconnects: 1 });
    heal();
    await back();
    expect(await marks('mark/1')).toHaveLength(1);
  });

  it('makes room: statements that a black hole swallowed hold up none like them that come later', async () => {
    const reader = await engine.reader();
    blackHole();
    // More than may be under way at once, each for itself.
    const swallowed: Promise<unknown>[] = [];
    for (let i = 0; i < 5; i += 1) {
      swallowed.push(reader.run(MARKS, { keys: [`mark/${i}`] }));
      await sleep(5);
    }
    await Promise.all(swallowed.map(refused));
    expect(trouble.asked.statements).toBeGreaterThan(3);
    heal();
    await back();
    const answer = await Promise.race([marks('mark/1'), sleep(2_000, 'held up')]);
    expect(answer).toEqual([{ key: 'mark/1', mark: 7 }]);
  });

  it('waits for an engine that is only busy, as long as it pings', async () => {
    trouble.slow = 1_500;
    expect(await marks('mark/1')).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it('gives up one that pings and answers nothing, when its statements should have ended', async () => {
    const reader = await engine.reader();
    Object.assign(trouble, { statements: 'silent', readers: 'silent' });
    const ms = await refused(reader.run(MARKS, { keys: ['mark/1'] }));
    expect(ms).toBeGreaterThan(4_500);
    expect(ms).toBeLessThan(7_000);
    expect(trouble.asked.pings).toBeGreaterThan(5);
    heal();
    // What asks whether it is back may have been swallowed as well, and is waited for as long.
    await back(7_000);
    expect(await marks('mark/1')).toHaveLength(1);
  }, 20_000);

  it('takes the answer to another for a sign of life, whatever a ping says', async () => {
    const reader = await engine.reader();
    Object.assign(trouble, { readers: 'silent', pings: 'silent', slow: 100 });
    const others = (async () => {
      for (let i = 0; i < 12; i += 1) await reader.run('MATCH (n:Mark {rev: $rev, key: $key}) RETURN n.mark AS mark', { key: `mark/${i}` });
    })();
    trouble.slow = 1_000;
    const slow = reader.run(MARKS, { keys: ['mark/1'] });
    await Promise.resolve();
    trouble.slow = 100;
    expect(await slow).toHaveLength(1);
    await others;
    expect(changes).toEqual([]);
  });

  it('tells nothing any more once it is closed, however what it asked ends', async () => {
    let end = (_: unknown) => {};
    trouble.readers = () =>
      new Promise<never>((_, reject) => {
        end = reject;
      });
    const asking = engine.reader();
    await vi.waitFor(() => expect(trouble.asked.readers).toBe(3));
    await engine.close();
    end(AWAY);
    await sleep(600);
    expect(changes).toEqual([]);
    expect(trouble.asked.readers).toBe(3);
    void asking;
  });
});
