import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorerOperations } from '../../scripts/explorer-documents.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/** Every operation of the explorer, with the variables of its example, answers alike on every engine. */
const operations = explorerOperations();
const packs = seedPacks();
const data = buildGraph(packs);
const answers = new Map<string, unknown>();

describe.each(engines)('operations of the explorer on $name', ({ open }) => {
  let engine: GraphEngine;
  let asked: Awaited<ReturnType<typeof runOperations>>;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
    asked = await runOperations({ engine, passages: NO_PASSAGES, reckoning: reckon({ packs, data }), log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    asked.close();
    await engine.close();
  });

  it.each(operations)('$name', async ({ name, text, variables }) => {
    const { body } = await asked.ask({ query: text, variables });
    expect(body.errors).toBeUndefined();
    expect(
      Object.values(body.data as object).every((v) => v === null || (Array.isArray(v) && v.length === 0)),
      'the example answers nothing',
    ).toBe(false);
    if (answers.has(name)) expect(body.data).toEqual(answers.get(name));
    else answers.set(name, body.data);
  });
});
