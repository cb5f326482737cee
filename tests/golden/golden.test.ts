import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionOf, TOPICS } from '../../src/examples.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { type Golden, goldenOf, QUESTIONS } from '../support/questions.ts';

/**
 * Golden cases: a question is a .graphql file (here or among the examples), its answer a .json file beside this one, with
 * the statements it took. Every case gives the same answer on every engine, in the same statements where none is read ahead.
 * `UPDATE_GOLDEN=1 npm test` writes answers anew, from the first engine, and what other engines do otherwise; review the difference.
 */

/** Names that a search ranked are kept from one request to the next: whether they are read depends on what was asked before. */
const KEPT = 'search/names';

const here = fileURLToPath(new URL('.', import.meta.url));
const questions = join(here, 'questions');
const packs = seedPacks();
const data = buildGraph(packs);
const reckoning = reckon({ packs, data });
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(engines)('golden cases on $name', ({ name: engineName, open }) => {
  let engine: GraphEngine;
  let operations: Operations;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
    operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });

  it.each(QUESTIONS)('$name', async ({ path, query }) => {
    const golden = goldenOf(path);
    const variables = golden.variables ?? {};
    const { body, statements } = await operations.ask({ query, variables });
    const counted: Record<string, number> = {};
    for (const { query: statement } of statements) if (statement !== KEPT) counted[statement] = (counted[statement] ?? 0) + 1;
    const ran = Object.fromEntries(Object.entries(counted).sort());
    if (engineName === engines[0]?.name) {
      const got = { variables, statements: ran, answer: body };
      const { ahead: _, ...before } = golden;
      if (update) writeFileSync(path, `${JSON.stringify(got, null, 2)}\n`);
      else expect(got).toEqual(before);
    } else {
      expect(body).toEqual(golden.answer);
      const { answer, ahead: _, ...rest } = golden as Golden;
      const other = !isDeepStrictEqual(ran, golden.statements);
      if (update) writeFileSync(path, `${JSON.stringify({ ...rest, ...(other ? { ahead: ran } : {}), answer }, null, 2)}\n`);
      else expect(ran).toEqual(golden.ahead ?? golden.statements);
    }
  });
});

describe('golden cases', () => {
  it('answer without errors, unless they are about errors', () => {
    for (const { name, path } of QUESTIONS)
      if (!name.startsWith('error-')) expect((goldenOf(path).answer as { errors?: unknown }).errors, name).toBeUndefined();
  });
  it('have no answer without its question', () => {
    const names = new Set(QUESTIONS.map((d) => d.name));
    expect([...readdirSync(here), ...readdirSync(questions)].filter((f) => f.endsWith('.json') && !names.has(basename(f, '.json')))).toEqual([]);
  });
});

describe('the twelve questions that all begin with', () => {
  const offered = TOPICS.flatMap((t) => t.examples);
  it('are twelve files of the examples, each once, asked in both languages', () => {
    expect(offered).toHaveLength(12);
    expect(new Set(offered).size).toBe(12);
    for (const name of offered) {
      const { zh, en } = questionOf(QUESTIONS.find((d) => d.name === name)?.query ?? '');
      expect(zh, name).toMatch(/\p{Script=Han}/u);
      expect(en, name).toMatch(/^[A-Za-z]/);
    }
  });
});
