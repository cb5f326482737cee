import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { InputFaults } from '../../src/errors.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { MINI } from '../support/packs.ts';

/** What who loads packs into Neo4j is told, and what the Neo4j holds then. */

const root = mkdtempSync(join(tmpdir(), 'plangraph-load-'));
/** The mini pack with another value of its one figure, which makes another revision. */
function packsWith(value: number): string {
  const folder = join(root, String(value));
  cpSync(MINI, folder, { recursive: true });
  const path = join(folder, 'mini/observations.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('value: 100', `value: ${value}`));
  return folder;
}

const said: string[] = [];
const settings = neo4jSettings();
async function load(seed: string, { uri = settings.uri, more = [] as string[] } = {}): Promise<void> {
  vi.stubEnv('NEO4J_URI', uri);
  vi.stubEnv('NEO4J_USER', settings.user);
  vi.stubEnv('NEO4J_PASSWORD', settings.password);
  await runCommandLine(['load', '--seed', seed, ...more]);
}
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
afterAll(() => rmSync(root, { recursive: true }));

describe('load without a Neo4j', () => {
  it('asks for one', async () => {
    await expect(load(MINI, { uri: '' })).rejects.toThrow(/^environment: NEO4J_URI is not set → name the Neo4j to load into/);
  });

  it('tells which one is not within reach, and why', async () => {
    const fault = await load(MINI, { uri: 'bolt://127.0.0.1:9' }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(InputFaults);
    expect((fault as Error).message).toMatch(/^load: The graph is not within reach.*\(bolt:\/\/127\.0\.0\.1:9: .*ECONNREFUSED/);
    expect(said).toEqual([]);
  });

  it('reads the packs first, and tells their faults', async () => {
    const folder = packsWith(99);
    writeFileSync(join(folder, 'mini/products.yaml'), '- nonsense\n');
    await expect(load(folder, { uri: 'bolt://127.0.0.1:9' })).rejects.toThrow(/^packs: 2 faults\n[\s\S]*^mini\/products\.yaml:1/m);
  });
});

describe.skipIf(!neo4jUri)('load into Neo4j', () => {
  let engine: GraphEngine;
  const figures = async () =>
    (await engine.reader()).run('MATCH (o:Observation {rev: $rev}) RETURN collect(o.value) AS values', {}).then(([row]) => row?.['values']);
  const revisions = async () =>
    (await engine.reader()).run('MATCH (v:Revision) WHERE $rev <> "" RETURN count(v) AS n', {}).then(([row]) => row?.['n']);
  /** An engine may serve what another has replaced for as long as it keeps the name of the revision, a quarter of a second. */
  const served = (values: readonly number[], count: number) =>
    vi.waitFor(async () => expect([await figures(), await revisions()]).toEqual([values, count]), 2_000);
  beforeAll(async () => {
    await wipe();
    engine = neo4jEngine(settings);
  });
  afterAll(() => engine.close());

  it('tells what it wrote, and when there was nothing to write', async () => {
    await load(MINI);
    expect(said).toEqual([expect.stringMatching(/^revision \w{16}: \d+ nodes and \d+ edges loaded and being served after \d+\.\d s$/)]);
    expect(await figures()).toEqual([100]);
    await load(MINI);
    expect(said.slice(1)).toEqual([expect.stringMatching(/^revision \w{16} is being served already; nothing was written$/)]);
  });

  it('leaves the old revision to the next load with --no-wait', async () => {
    await load(packsWith(101), { more: ['--no-wait'] });
    expect(said).toHaveLength(1);
    await served([101], 2);
  });

  it('waits for the last reader of the old revision and removes it; where it cannot, the load has succeeded all the same', async () => {
    const proxy = new FaultProxy(settings.uri);
    await proxy.up();
    const waiting = (n: number) => vi.waitFor(() => expect(said.filter((s) => s.startsWith('waiting until'))).toHaveLength(n), 20_000);
    const first = load(packsWith(102));
    await waiting(1);
    const second = load(packsWith(103), { uri: proxy.uri() });
    await waiting(2);
    await proxy.down();
    await Promise.all([first, second]);
    expect(said).toContain('the old revision is removed');
    expect(said.at(-1)).toMatch(/^the old revision is left to the next load: The graph is not within reach/);
    // Removed are those of both loads before; the second’s own, which was served while it began, is what is left.
    await served([103], 2);
  }, 60_000);
});
