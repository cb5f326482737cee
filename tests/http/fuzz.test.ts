import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { seedPacks } from '../support/packs.ts';
import { type Running, startServer } from '../support/server.ts';

/**
 * Schemathesis reads the schema off the running server and asks what nobody would. Whatever it asks, no answer is a fault of the
 * server. FUZZ_EXAMPLES sets how many requests a field of Query gets. It needs Python with venv; SCHEMATHESIS names one that is installed.
 */

const EXAMPLES = process.env['FUZZ_EXAMPLES'] ?? '5';
const VERSION = '4.32.5';

async function run(command: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk));
  const code = await Promise.race([once(child, 'close').then(([c]) => c as number | null), once(child, 'error').then(() => null)]);
  return { code, said };
}

/** The program, installed into a folder of its own; undefined where Python or the registry is out of reach. */
async function schemathesis(folder: string): Promise<string | undefined> {
  const given = process.env['SCHEMATHESIS'];
  if (given && existsSync(given)) return given;
  if ((await run('python3', ['-m', 'venv', folder])).code !== 0) return undefined;
  const installed = await run(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]);
  return installed.code === 0 ? join(folder, 'bin/schemathesis') : undefined;
}

describe('fuzzing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plangraph-fuzz-'));
  const engine = embeddedEngine();
  let server: Running;
  let program: string | undefined;
  beforeAll(async () => {
    program = await schemathesis(folder);
    const packs = seedPacks();
    const data = buildGraph(packs);
    await engine.load(data);
    server = await startServer({ engine, reckoning: reckon({ packs, data }) });
  }, 300_000);
  afterAll(async () => {
    await server.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds no server error', { timeout: 580_000 }, async ({ skip }) => {
    if (!program) {
      expect(process.env['CI'], 'schemathesis could not be installed').not.toBe('true');
      console.warn('FUZZING SKIPPED: schemathesis could not be installed (python3 with venv, and PyPI, are needed)');
      return skip('schemathesis could not be installed');
    }
    const { code, said } = await run(program, [
      'run',
      `${server.base}/graphql`,
      ...['--max-examples', EXAMPLES, '--checks', 'not_a_server_error', '--continue-on-failure', '--no-color', '--seed', '1', '--no-shrink'],
      ...['--suppress-health-check', 'all', '--max-time', process.env['FUZZ_SECONDS'] ?? '120'],
    ]);
    const faults = server.logged.filter((l) => (l['level'] as number) >= 50 && l['code'] !== 'TIMEOUT');
    expect(faults).toEqual([]);
    const asked = server.logged.filter((l) => l['msg'] === 'request').length;
    expect(asked, said.slice(-3_000)).toBeGreaterThan(50);
    expect(code, said.slice(-3_000)).toBe(0);
  });
});
