import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, builtProgram } from '../../bin/build.js';
import { fromRoot } from '../../src/root.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { structuresOf } from '../../src/seed/reckoning.ts';
import { preparedPath, workOut } from '../../src/seed/seed.ts';
import { MINI } from '../support/packs.ts';

/** The built program and the packs it was given beforehand: the same answers as sources and packs give, and never those of others. */

const folder = mkdtempSync(join(tmpdir(), 'prepared-'));
const seed = join(folder, 'graph-seed');
let build: string;
const prepared = () => preparedPath(packFolders(seed), build) as string;
const plangraph = (...args: string[]) =>
  execFileSync(process.execPath, [fromRoot('bin/plangraph.js'), ...args, '--seed', seed], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const nameOf = (program: readonly string[]) =>
  (
    JSON.parse(
      execFileSync(process.execPath, [...program, 'query', join(folder, 'name.graphql'), '--seed', seed], { cwd: fromRoot(''), encoding: 'utf8' }),
    ) as { data: { node: { name: string } } }
  ).data.node.name;

describe('the built program', () => {
  const written: string[] = [];
  beforeAll(async () => {
    if (!existsSync(builtProgram())) await buildProgram();
    build = /plangraph-(\w+)\.js$/.exec(builtProgram())?.[1] as string;
    cpSync(MINI, seed, { recursive: true });
    writeFileSync(join(folder, 'name.graphql'), '{ node: entity(key: "industry/automobile") { name } }');
  });
  afterAll(() => {
    for (const path of written) rmSync(path, { force: true });
    rmSync(folder, { recursive: true });
  });

  it('keeps of the packs what they give when they are read', () => {
    plangraph('prepare');
    written.push(prepared());
    const { packs, data } = workOut(packFolders(seed));
    const read = JSON.parse(readFileSync(prepared(), 'utf8')) as unknown;
    expect(read).toEqual(JSON.parse(JSON.stringify({ packs, data, structures: structuresOf(data) })));
  });

  it('answers from what was prepared, and from the packs once a byte of them is another', () => {
    const before = nameOf([fromRoot('bin/plangraph.js')]);
    expect(before).toBe(nameOf(['--import', 'tsx', fromRoot('src/main.ts')]));
    const text = readFileSync(prepared(), 'utf8');
    writeFileSync(prepared(), text.replaceAll(`"nameZh":"${before}"`, '"nameZh":"预备"'));
    expect(nameOf([fromRoot('bin/plangraph.js')])).toBe('预备');
    appendFileSync(join(seed, 'shared/regions.yaml'), '\n');
    expect(existsSync(prepared())).toBe(false);
    expect(nameOf([fromRoot('bin/plangraph.js')])).toBe(before);
  });

  it('prepares no packs that have a fault', () => {
    appendFileSync(join(seed, 'shared/regions.yaml'), '- nonsense\n');
    expect(() => plangraph('prepare')).toThrow(/regions\.yaml/);
    expect(existsSync(prepared())).toBe(false);
  });

  it('is another once a source is', () => {
    const root = join(folder, 'sources');
    for (const made of ['bin/plangraph.js', 'src/main.ts', 'src/graph/port.ts', 'package-lock.json']) {
      mkdirSync(join(root, made, '..'), { recursive: true });
      writeFileSync(join(root, made), made);
    }
    const first = builtProgram(root);
    for (const made of ['bin/plangraph.js', 'src/graph/port.ts', 'package-lock.json']) {
      writeFileSync(join(root, made), '');
      expect(builtProgram(root)).not.toBe(first);
      writeFileSync(join(root, made), made);
      expect(builtProgram(root)).toBe(first);
    }
  });
});
