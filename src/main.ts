import { existsSync } from 'node:fs';
import { defineCommand, runCommand, showUsage } from 'citty';
import { arithmetic } from './commands/arithmetic.ts';
import { check } from './commands/check.ts';
import { coverage } from './commands/coverage.ts';
import { diff } from './commands/diff.ts';
import { exportGraph } from './commands/export.ts';
import { format } from './commands/format.ts';
import { load } from './commands/load.ts';
import { outline } from './commands/outline.ts';
import { query } from './commands/query.ts';
import { sample } from './commands/sample.ts';
import { serve } from './commands/serve.ts';
import { verify } from './commands/verify.ts';
import { InputFaults } from './errors.ts';

const main = defineCommand({
  meta: { name: 'plangraph', description: 'Government plans as a cited knowledge graph' },
  subCommands: { serve, load, check, outline, verify, coverage, arithmetic, sample, query, diff, export: exportGraph, format },
});

/** Settings may stand in .env; what the environment says comes first. */
if (existsSync('.env')) process.loadEnvFile('.env');
/** `export | head` closes the pipe early; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** The only place that exits: 0 done, 1 failure of our own, 2 faulty input. */
try {
  const args = process.argv.slice(2);
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h') await showUsage(main);
  else await runCommand(main, { rawArgs: args });
} catch (error) {
  const usage = error instanceof Error && error.constructor.name === 'CLIError';
  if (error instanceof InputFaults || usage) {
    console.error(`plangraph: ${(error as Error).message}`);
    process.exitCode = 2;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
}
