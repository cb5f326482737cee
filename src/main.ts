import { existsSync, readFileSync } from 'node:fs';
import { arithmetic } from './commands/arithmetic.ts';
import { check } from './commands/check.ts';
import { runCommandLine } from './commands/command-line.ts';
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

const { name, description, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
  'name' | 'description' | 'version',
  string
>;

const main = {
  meta: { name, description, version },
  subCommands: { serve, load, check, outline, verify, coverage, arithmetic, sample, query, diff, export: exportGraph, format },
};

/** Settings may stand in .env; what the environment says comes first. */
if (existsSync('.env')) process.loadEnvFile('.env');
/** `export | head` closes the pipe early; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** The only place that exits: 0 done, 1 failure of our own, 2 faulty input. */
try {
  await runCommandLine(main, process.argv.slice(2));
} catch (error) {
  if (error instanceof InputFaults) {
    console.error(`plangraph: ${error.message}`);
    process.exitCode = 2;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
}
