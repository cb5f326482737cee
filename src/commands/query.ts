import { readFileSync } from 'node:fs';
import { defineCommand } from 'citty';
import { pino } from 'pino';
import { InputFaults } from '../errors.ts';
import { runOperation } from '../run-operation.ts';
import { reckon } from '../seed/reckoning.ts';
import { openSeed } from '../seed/seed.ts';
import { NO_PASSAGES, openEmbedded } from '../service.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const query = defineCommand({
  meta: { name: 'query', description: 'Run a GraphQL document against the packs and print the answer' },
  args: {
    file: { type: 'positional', description: 'A .graphql file', required: true },
    variables: { type: 'string', description: 'Variables as JSON', valueHint: '{"key": "industry/automobile"}' },
    ...seedArgument,
  },
  async run({ args }) {
    const seed = openSeed(seedFolders(args));
    const engine = await openEmbedded(seed.data);
    const answer = await runOperation(
      { engine, passages: NO_PASSAGES, reckoning: reckon(seed), log: pino({ level: 'error' }, pino.destination(2)) },
      { query: read(args.file), variables: parseVariables(args.variables) },
    );
    console.log(JSON.stringify(answer.body, null, 2));
    if (answer.body.errors) process.exitCode = 1;
    await engine.close();
  },
});

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputFaults('query', [
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}) → name a .graphql file, such as examples/01-….graphql`,
    ]);
  }
}

function parseVariables(text: string | undefined): Record<string, unknown> {
  if (!text) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new InputFaults('query', ['--variables is no JSON → write it as \'{"key": "industry/automobile"}\'']);
  }
}
