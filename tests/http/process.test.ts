import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MINI } from '../support/packs.ts';
import { startService } from '../support/service-process.ts';

/** The process as an operator meets it: one line and exit code 2 for faulty input, a clean end on SIGTERM. */

const root = fileURLToPath(new URL('../../', import.meta.url));

function start(
  args: readonly string[],
  environment: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): { child: ChildProcess; said: () => string; out: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], GRAPH_SEED: MINI, LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  let said = '';
  let out = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk));
  return { child, said: () => said, out: () => out };
}

async function end(args: readonly string[], environment?: Record<string, string>, user?: { uid?: number; gid?: number }) {
  const { child, said, out } = start(args, environment, user);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said: said(), out: out() };
}

/** Root may read what nobody may; the tests run as root in a container. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe('the process', () => {
  it('serves, says where, and ends cleanly on SIGTERM', async () => {
    const { origin, process: child } = await startService({ GRAPH_SEED: MINI });
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ enterprises { totalCount } }"}',
    });
    expect(await answer.json()).toMatchObject({ data: { enterprises: { totalCount: 2 } } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each(['PORT', 'METRICS_PORT'])('tells in one line that %s is in use, and ends with 2', async (setting) => {
    const holder = createServer();
    holder.listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { code, said } = await end(['serve'], { PORT: '0', [setting]: String((holder.address() as AddressInfo).port) });
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(
        new RegExp(`^plangraph: server: 127\\.0\\.0\\.1:\\d+ cannot be listened on \\(EADDRINUSE\\) → set HOST and ${setting} to .+\\n$`),
      ),
    ]);
    holder.close();
  });

  it('tells every fault of the environment at once, and ends with 2', async () => {
    const { code, said } = await end(['serve'], { PORT: 'many', LOG_LEVEL: 'loud', NEO4J_URI: 'http://x' });
    expect(code).toBe(2);
    for (const name of ['PORT', 'LOG_LEVEL', 'NEO4J_URI']) expect(said).toMatch(new RegExp(`^${name}: .+ → .+`, 'm'));
  });

  it.each([
    ['a setting', { METRICS_PORT: '70000' }, /^plangraph: environment: METRICS_PORT: .+ → .+\n$/],
    ['a collector', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, /^plangraph: environment: OTEL_EXPORTER_OTLP_ENDPOINT: .+ → .+\n$/],
    ['a folder of packs', { GRAPH_SEED: '/nowhere' }, /^plangraph: .*\/nowhere.*\n$/],
    ['a document', { PLAN_DOC: '/nowhere' }, /^plangraph: .*\/nowhere.*\n$/],
  ])('tells in one line that %s is wrong, and ends with 2', async (_, environment, says) => {
    const { code, said, out } = await end(['serve'], { PORT: '0', ...environment });
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(says);
  });

  it.each([
    ['is no YAML', (file: string) => writeFileSync(file, 'a: [1\n')],
    ['may not be read', (file: string) => chmodSync(file, 0)],
  ])('tells in one line of a file of a pack that %s, and ends with 2', async (_, spoil) => {
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-pack-'));
    cpSync(MINI, folder, { recursive: true });
    spoil(join(folder, 'mini', 'products.yaml'));
    chmodSync(folder, 0o755);
    const { code, said, out } = await end(['serve'], { PORT: '0', GRAPH_SEED: folder }, NOBODY);
    rmSync(folder, { recursive: true });
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(/^plangraph: packs: .*products\.yaml.*\n$/);
  });

  it.each([
    [['check', '--seed', '/nowhere'], /no folder/],
    [['verify', '--doc', '/nowhere', '--seed', MINI], /cannot be read/],
    [['verify', '--doc', 'README.md', '--seed', MINI], /is the document of no pack/],
    [['outline', '/nowhere'], /cannot be read/],
    [['query', '/nowhere', '--seed', MINI], /cannot be read/],
    [['export', '--format', 'xml', '--seed', MINI], /use --format jsonl/],
    [['load', '--seed', MINI], /NEO4J_URI is not set/],
    [['serv'], /serv is no command/],
  ] as const)('%j ends with 2 and says what to do', async (args, says) => {
    const { code, said, out } = await end(args);
    expect([code, out]).toEqual([2, '']);
    expect(said).toMatch(says);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('exports records and nothing else, and minds no closed pipe', async () => {
    const { code, out } = await end(['export', '--format', 'jsonl', '--seed', MINI]);
    expect(code).toBe(0);
    for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('record');
  });
});
