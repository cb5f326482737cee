import { type ArgsDef, type CommandDef, parseArgs, runCommand, showUsage } from 'citty';
import { InputFaults } from '../errors.ts';

// biome-ignore lint/suspicious/noExplicitAny: commands differ in their arguments, which only citty reads.
type Command = CommandDef<any>;

const asksForHelp = (word: string | undefined): boolean => word === '--help' || word === '-h';

/** Runs the command that the command line names. citty passes over what it does not know; here that is a fault, so that a slip never runs on a default. */
export async function runCommandLine(main: Command & { readonly subCommands: Readonly<Record<string, Command>> }, words: readonly string[]) {
  const [name, ...rest] = words;
  if (name === undefined || asksForHelp(name)) return showUsage(main);
  if (name === '--version') return console.log((main.meta as { version: string }).version);
  const command = Object.hasOwn(main.subCommands, name) ? main.subCommands[name] : undefined;
  if (!command) {
    throw new InputFaults('command line', [
      `${name} is no command → one of ${Object.keys(main.subCommands).join(', ')}; plangraph --help tells what each does`,
    ]);
  }
  if (rest.some(asksForHelp)) return showUsage(command, main);
  const faults = faultsOf((command.args ?? {}) as ArgsDef, rest);
  if (faults.length > 0) {
    throw new InputFaults(
      'command line',
      faults.map((fault) => `${fault} → plangraph ${name} --help tells what it takes`),
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
    ...given._.slice(positional).map((word) => `${word} is one word too many`),
  ];
}
