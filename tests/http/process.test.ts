import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MINI } from '../support/packs.ts';

/** The process as an operator meets it: one line and exit code 2 for faulty input, a clean end on SIGTERM. */

const root = fileURLToPath(new URL('../../', import.meta.url));

function start(args: readonly string[], environment: Record<string, string> = {}): { child: ChildProcess; said: () => string; out: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], GRAPH_SEED: MINI, LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let out = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk));
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk));
  return { child, said: () => said, out: () => out };
}

async function end(args: readonly string[], environment?: Record<string, string>) {
  const { child, said, out } = start(args, environment);
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said: said(), out: out() };
}

const until = async (condition: () => boolean) => {
  for (let i = 0; i < 200 && !condition(); i += 1) await new Promise((r) => setTimeout(r, 50));
  expect(condition()).toBe(true);
};

describe('the process', () => {
  it('serves, says where, and ends cleanly on SIGTERM', async () => {
    const { child, said } = start(['serve'], { PORT: '0' });
    await until(() => said().includes('plangraph is ready'));
    const url = said().match(/http:\/\/\S+/)?.[0] as string;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ enterprises { totalCount } }"}',
    });
    expect(await answer.json()).toMatchObject({ data: { enterprises: { totalCount: 2 } } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('tells a port in use, and ends with 2', async () => {
    const holder = createServer();
    holder.listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const port = String((holder.address() as { port: number }).port);
    const { code, said } = await end(['serve'], { PORT: port });
    expect([code, said]).toEqual([2, expect.stringMatching(/127\.0\.0\.1:\d+ cannot be listened on \(EADDRINUSE\) → set HOST and PORT/)]);
    holder.close();
  });

  it('tells every fault of the environment at once, and ends with 2', async () => {
    const { code, said } = await end(['serve'], { PORT: 'many', LOG_LEVEL: 'loud', NEO4J_URI: 'http://x' });
    expect(code).toBe(2);
    for (const name of ['PORT', 'LOG_LEVEL', 'NEO4J_URI']) expect(said).toMatch(new RegExp(`^${name}: .+ → .+`, 'm'));
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
