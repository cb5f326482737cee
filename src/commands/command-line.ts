import { readFileSync } from 'node:fs';
import { type ArgsDef, type CommandDef, parseArgs, runCommand, showUsage } from 'citty';
import { InputFaults } from '../errors.ts';
import { fromRoot } from '../root.ts';
import { arithmetic } from './arithmetic.ts';
import { check } from './check.ts';
import { coverage } from './coverage.ts';
import { diff } from './diff.ts';
import { exportGraph } from './export.ts';
import { format } from './format.ts';
import { load } from './load.ts';
import { outline } from './outline.ts';
import { prepare } from './prepare.ts';
import { query } from './query.ts';
import { sample } from './sample.ts';
import { serve } from './serve.ts';
import { verify } from './verify.ts';

const { name, description, version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as Record<
  'name' | 'description' | 'version',
  string
>;

// biome-ignore lint/suspicious/noExplicitAny: commands differ in their arguments, which only citty reads.
type Command = CommandDef<any>;

const COMMANDS: Readonly<Record<string, Command>> = {
  serve,
  load,
  check,
  outline,
  verify,
  coverage,
  arithmetic,
  sample,
  query,
  diff,
  export: exportGraph,
  format,
  prepare,
};
const plangraph: Command = { meta: { name, description, version }, subCommands: COMMANDS };

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Runs the command that the command line names. citty passes over what it does not know; here that is a fault, so that a slip never runs on a default. */
export async function runCommandLine([word, ...rest]: readonly string[]): Promise<void> {
  if (word === undefined || asksForHelp(word)) return showUsage(plangraph);
  if (word === '--version') return console.log(version);
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  if (!command) {
    throw new InputFaults('command line', [
      `${word} is no command → one of ${Object.keys(COMMANDS).join(', ')}; plangraph --help tells what each does`,
    ]);
  }
  if (rest.some(asksForHelp)) return showUsage(command, plangraph);
  const faults = faultsOf((command.args ?? {}) as ArgsDef, rest);
  if (faults.length > 0) {
    throw new InputFaults(
      'command line',
      faults.map((fault) => `${fault} → plangraph ${word} --help tells what it takes`),
    );
  }
  await runCommand(command, { rawArgs: rest });
}

function faultsOf(declared: ArgsDef, words: string[]): string[] {
  let given: ReturnType<typeof parseArgs>;
  try {
    given = parseArgs(words, declared);
  } catch (error) {
    return [(error as Error).message];
  }
  const positional = Object.values(declared).filter((a) => a.type === 'positional').length;
  return [
    ...Object.keys(given)
      .filter((option) => option !== '_' && !(option in declared))
      .map((option) => `--${option} is not known`),
    ...Object.entries(declared)
      .filter(([option, { type }]) => type === 'string' && given[option] === '')
      .map(([option]) => `--${option} needs a value`),
    ...given._.slice(positional).map((surplus) => `${surplus} is one word too many`),
  ];
}
