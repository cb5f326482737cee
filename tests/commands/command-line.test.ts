import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { InputFaults } from '../../src/errors.ts';
import { MINI } from '../support/packs.ts';

/** What a slip on the command line is answered with. The process around it is tested in tests/http/process.test.ts. */

afterEach(() => vi.restoreAllMocks());

describe('the command line', () => {
  it.each([
    [['serv'], /serv is no command → one of serve, load, .+--help/],
    [['toString'], /is no command/],
    [['check', '--sed', MINI], /--sed is not known → plangraph check --help/],
    [['check', MINI], /one word too many/],
    [['verify'], /--doc → plangraph verify --help/],
    [['verify', '--doc'], /--doc needs a value/],
    [['diff', MINI], /NEW → plangraph diff --help/],
    [['sample', '--doc', 'README.md', '--size', 'many', '--seed', MINI], /give a whole number/],
    [['sample', '--doc', 'README.md', '--seed', MINI], /is the document of no pack/],
    [['outline', 'README.md', '--write', '/nowhere'], /is no folder → make it/],
  ] as const)('%j does nothing, and says what to do', async (words, says) => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const fault = await runCommandLine(words).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputFaults);
    expect((fault as Error).message).toMatch(says);
    expect(out).not.toHaveBeenCalled();
  });

  it('tells every fault at once', async () => {
    await expect(runCommandLine(['check', 'one', 'two', '--sed'])).rejects.toThrow(/3 faults/);
  });

  it.each([
    [['--help'], /USAGE.+serve\|load\|check/s],
    [[], /USAGE/],
    [['check', '--help'], /plangraph check.+--seed/s],
    [['verify', '-h'], /--doc=<FILE>/],
    [['--version'], /^\d+\.\d+\.\d+$/],
  ] as const)('%j tells, and does nothing else', async (words, says) => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await runCommandLine(words);
    expect(out).toHaveBeenCalledTimes(1);
    expect(String(out.mock.calls[0]?.[0])).toMatch(says);
  });
});
