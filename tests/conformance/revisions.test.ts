import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { engines, neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { revisionOf } from '../support/revision.ts';

/** Readers see one revision, whole, whatever is loaded meanwhile, and whatever kills a load. */

const FULL = process.env['FULL'] === '1';
/** Sum of the marks of all nodes and how many revisions they come from; a mixed answer shows in either. */
const SUM =
  'MATCH (n:Mark {rev: $rev}) OPTIONAL MATCH (n)-[r:NEXT]->(m) RETURN sum(n.mark) AS sum, count(n) AS total, count(DISTINCT n.mark) AS marks, count(DISTINCT m.mark) AS ends';

describe.each(engines)('reloads while reading on $name', ({ open }) => {
  let engine: GraphEngine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(revisionOf(0));
  });
  afterAll(() => engine.close());

  it(`give no mixed answer (${FULL ? 1000 : 60} reloads)`, async () => {
    const reloads = FULL ? 1000 : 60;
    let done = false;
    let answers = 0;
    const wrong: unknown[] = [];
    const reader = async () => {
      while (!done) {
        const one = await engine.reader();
        const mark = Number(one.revision.slice('revision-'.length));
        const [first] = await one.run(SUM, {});
        await sleep(1);
        const [second] = await one.run(SUM, {});
        answers += 2;
        for (const row of [first, second]) {
          if (row?.['sum'] !== mark * 50 || row['total'] !== 50 || row['marks'] !== 1 || row['ends'] !== 1) wrong.push({ mark, row });
        }
      }
    };
    const readers = Promise.all([reader(), reader(), reader(), reader()]);
    for (let i = 1; i <= reloads; i += 1) await engine.load(revisionOf(i));
    done = true;
    await readers;
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(reloads / 4);
  }, 900_000);
});

describe.skipIf(!neo4jUri)('loads into Neo4j', () => {
  let driver: Driver;
  const left = async (): Promise<Record<string, number>> => {
    const { records } = await driver.executeQuery('MATCH (n:Entity) RETURN n.rev AS rev, count(n) AS total');
    return Object.fromEntries(records.map((r) => [r.get('rev') as string, Number(r.get('total'))]));
  };
  beforeAll(async () => {
    await wipe();
    const { uri, user, password } = neo4jSettings();
    driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
  });
  afterAll(() => driver.close());

  it('write nothing the second time, and remove what has left the packs once no reader can hold it', async () => {
    const engine = neo4jEngine(neo4jSettings(), 100);
    expect(await engine.load(revisionOf(1))).toMatchObject({ written: true });
    const before = await left();
    expect(await engine.load(revisionOf(1))).toMatchObject({ written: false });
    expect(await left()).toEqual(before);
    await engine.load(revisionOf(2));
    expect(Object.keys(await left()).sort()).toEqual(['revision-1', 'revision-2']);
    await sleep(150);
    await engine.collect();
    expect(await left()).toEqual({ 'revision-2': 50 });
    expect(await engine.check()).toEqual([]);
    await engine.close();
  });

  it('make the indexes that are missing, even where they write nothing', async () => {
    const engine = neo4jEngine(neo4jSettings(), 60_000);
    await engine.load(revisionOf(2));
    await driver.executeQuery('DROP INDEX entity_kind');
    expect(await engine.check()).toEqual([expect.stringContaining('entity_kind')]);
    expect(await engine.load(revisionOf(2))).toMatchObject({ written: false });
    expect(await engine.check()).toEqual([]);
    await engine.close();
  });

  it('go back to a revision that is still there, and forward again', async () => {
    const engine = neo4jEngine(neo4jSettings(), 60_000);
    await engine.load(revisionOf(3));
    expect(await engine.load(revisionOf(2))).toMatchObject({ written: true });
    expect((await engine.reader()).revision).toBe('revision-2');
    expect(await (await engine.reader()).run(SUM, {})).toMatchObject([{ sum: 100, total: 50 }]);
    await engine.load(revisionOf(3));
    expect((await engine.reader()).revision).toBe('revision-3');
    await engine.close();
  });

  it('find what is whole again where somebody lost the Head', async () => {
    const engine = neo4jEngine(neo4jSettings(), 60_000);
    await engine.load(revisionOf(4));
    await driver.executeQuery('MATCH (h:Head) DETACH DELETE h');
    await expect(engine.load(revisionOf(4))).resolves.toMatchObject({ written: true });
    expect((await engine.reader()).revision).toBe('revision-4');
    expect(await (await engine.reader()).run(SUM, {})).toMatchObject([{ sum: 200, total: 50 }]);
    await engine.close();
  });

  it('that come at once: one wins, the other is told at once', async () => {
    const [a, b] = [neo4jEngine(neo4jSettings(), 100), neo4jEngine(neo4jSettings(), 100)];
    let done = false;
    const first = a.load(revisionOf(10, 80_000)).finally(() => {
      done = true;
    });
    // However slow the machine is, the second comes while the first writes.
    while (!(await left())['revision-10']) await sleep(20);
    await expect(b.load(revisionOf(11))).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: expect.stringMatching(/Another load/) });
    expect(done).toBe(false);
    expect(await first).toMatchObject({ revision: 'revision-10', written: true });
    // Nothing of the wait is left: the next load has the lock.
    expect(await b.load(revisionOf(11))).toMatchObject({ written: true });
    await Promise.all([a.close(), b.close()]);
  }, 240_000);

  it('that are killed leave the old revision served, and the next load clears up', async () => {
    const engine = neo4jEngine(neo4jSettings(), 0);
    await engine.load(revisionOf(20));
    // Killed once so much is written: however slow the machine is, it is in the midst of it.
    for (const [i, written] of (FULL ? [1, 5_000, 20_000, 50_000, 100_000, 150_000] : [1, 20_000, 60_000]).entries()) {
      const half = 900 + i;
      const child = fork(fileURLToPath(new URL('../support/load-large.ts', import.meta.url)), [JSON.stringify(neo4jSettings()), `${half}`], {
        execArgv: ['--import', 'tsx'],
        silent: true,
      });
      while (((await left())[`revision-${half}`] ?? 0) < written) await sleep(20);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const reader = await engine.reader();
      expect(reader.revision).toBe('revision-20');
      expect(await reader.run(SUM, {})).toMatchObject([{ sum: 1000, total: 50 }]);
    }
    await retried(() => engine.load(revisionOf(21)));
    await sleep(5);
    await engine.collect();
    expect(await left()).toEqual({ 'revision-21': 50 });
    await engine.close();
  }, 240_000);
});

/** The lock of a killed load goes with its connection, which the server may notice a moment later. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let i = 0; ; i += 1) {
    try {
      return await work();
    } catch (error) {
      if (i === 20) throw error;
      await sleep(500);
    }
  }
}
