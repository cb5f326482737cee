import { existsSync } from 'node:fs';
import { runCommandLine } from './commands/command-line.ts';
import { InputFaults } from './errors.ts';

/** Settings may stand in .env; what the environment says comes first. */
if (existsSync('.env')) process.loadEnvFile('.env');
/** `export | head` closes the pipe early; that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** The only place that exits: 0 done, 1 failure of our own, 2 faulty input. */
try {
  await runCommandLine(process.argv.slice(2));
} catch (error) {
  if (error instanceof InputFaults) {
    console.error(`plangraph: ${error.message}`);
    process.exitCode = 2;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
}
