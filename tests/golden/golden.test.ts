import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/examples.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { runOperation } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/**
 * Golden cases: a question is a .graphql file (here or among the examples), its answer a .json file beside this one, with
 * the statements it took. Every case gives the same answer in the same statements on every engine.
 * `UPDATE_GOLDEN=1 npm test` writes answers anew, from the first engine; review the difference.
 */

interface Golden {
  readonly variables: Record<string, unknown>;
  /** Statements by query, how often each ran. */
  readonly statements: Record<string, number>;
  readonly answer: unknown;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const documents = [EXAMPLES, here].flatMap((folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.graphql'))
    .sort()
    .map((f) => ({ name: basename(f, '.graphql'), query: readFileSync(join(folder, f), 'utf8') })),
);
const pathOf = (name: string) => join(here, `${name}.json`);
const goldenOf = (name: string): Partial<Golden> => (existsSync(pathOf(name)) ? (JSON.parse(readFileSync(pathOf(name), 'utf8')) as Golden) : {});
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(engines)('golden cases on $name', ({ name: engineName, open }) => {
  let engine: GraphEngine;
  beforeAll(async () => {
    engine = await open();
    await engine.load(buildGraph(seedPacks()));
  });
  afterAll(() => engine.close());

  it.each(documents)('$name', async ({ name, query }) => {
    const golden = goldenOf(name);
    const variables = golden.variables ?? {};
    const { body, statements } = await runOperation({ engine, passages: NO_PASSAGES, log: pino({ level: 'silent' }) }, { query, variables });
    const counted: Record<string, number> = {};
    for (const { query: statement } of statements) counted[statement] = (counted[statement] ?? 0) + 1;
    const got = { variables, statements: Object.fromEntries(Object.entries(counted).sort()), answer: body };
    if (update && engineName === engines[0]?.name) writeFileSync(pathOf(name), `${JSON.stringify(got, null, 2)}\n`);
    else expect(got).toEqual(golden);
  });
});

describe('golden cases', () => {
  it('answer without errors, unless they are about errors', () => {
    for (const { name } of documents)
      if (!name.startsWith('error-')) expect((goldenOf(name).answer as { errors?: unknown }).errors, name).toBeUndefined();
  });
  it('have no answer without its question', () => {
    const names = new Set(documents.map((d) => d.name));
    expect(readdirSync(here).filter((f) => f.endsWith('.json') && !names.has(basename(f, '.json')))).toEqual([]);
  });
});
