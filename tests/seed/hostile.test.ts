import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputFaults } from '../../src/errors.ts';
import { checkPacks } from '../../src/seed/check-packs.ts';
import type { Fault } from '../../src/seed/fault.ts';
import { PACK_LIMITS } from '../../src/seed/pack-limits.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { loadPacks } from '../../src/seed/seed.ts';
import { MINI } from '../support/packs.ts';

/**
 * A pack from a stranger can neither hang the reader, nor exhaust it, nor read what is not its own. Each fault is told with file and
 * line, and nothing of the pack is used.
 */

const root = mkdtempSync(join(tmpdir(), 'plangraph-hostile-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
/** The sound mini pack, changed. */
function pack(change: (folder: string) => void): string {
  const folder = join(root, String(made++));
  cpSync(MINI, folder, { recursive: true });
  change(folder);
  return folder;
}
const writing = (file: string, text: string) => pack((folder) => writeFileSync(join(folder, file), text));

/** Faults, and the CPU that finding them took, in milliseconds. */
function check(folder: string): { faults: Fault[]; spent: number } {
  const before = process.cpuUsage();
  const { faults } = checkPacks(packFolders(folder));
  const { user, system } = process.cpuUsage(before);
  expect(() => loadPacks(packFolders(folder))).toThrow(InputFaults);
  return { faults, spent: (user + system) / 1000 };
}

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('');
const product = (i: number): string => {
  const key = `product/p-${String(i).padStart(7, '0')}`;
  return `- key: ${key}\n  name: { zh: 物${i}, en: Thing ${i} }\n  summary: { zh: 物, en: Thing }\n  category: OTHER\n  cite: [ { at: 1.1#1, says: [ 车灯 ] } ]\n`;
};

/** Milliseconds of CPU within which a hostile pack must be refused. */
const MOST = 10_000;

describe('a hostile pack is refused:', () => {
  it.for([
    ['a YAML bomb', `- &a [x, x]\n${lines(30, (i) => `- &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]\n`)}`, /alias/],
    ['a merge key', '- &a { key: product/a }\n- { <<: *a }\n', /alias/],
    ['a file of more bytes than allowed', 'x'.repeat(PACK_LIMITS.fileBytes + 1), /bytes, more than/],
    ['a million rows', '- {}\n'.repeat(750_000), /line ends, colons, commas and brackets, more than|bytes/],
    ['100,000 keys in one map', `${lines(90_000, (i) => `k${i}: 1\n`)}`, /must be a list/],
    ['100,000 aliases of one thing', product(1).replace('category', `aliases: [${lines(100_000, (i) => `a${i},`)}]\n  category`), /aliases/],
    ['100,000 brackets in one another', '['.repeat(100_000), /./],
    ['2,000 maps in one another', lines(2_000, (i) => `${' '.repeat(i)}a:\n`), /nest too deep|deep within/],
    ['lists deeper than any entry', `- key: product/a\n  name: ${'['.repeat(20)}1${']'.repeat(20)}\n`, /at most 12 deep/],
    ['20,000 broken lines', '- a: b: c\n'.repeat(20_000), /./],
    ['an unknown tag', '- !!js/function "function(){}"\n', /./],
    ['__proto__ as a property', '- { key: product/a, __proto__: { polluted: 1 } }\n', /./],
    ['NUL and controls', '- key: "product/\u0000a"\n', /./],
    ['what is no UTF-8', Buffer.from([0x2d, 0x20, 0xff, 0xfe, 0xfd]).toString('latin1'), /./],
  ] as const)('%s', { timeout: 120_000 }, ([, text, says]) => {
    const { faults, spent } = check(writing('mini/products.yaml', text));
    expect(faults.map((f) => f.message).join('\n')).toMatch(says);
    for (const f of faults) expect([f.file.startsWith('mini/'), f.line > 0]).toEqual([true, true]);
    expect(faults.length).toBeLessThanOrEqual(PACK_LIMITS.faults + 1);
    expect(spent).toBeLessThan(MOST);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('more than a thousand faults: the first thousand, and how many more', { timeout: 120_000 }, () => {
    const { faults, spent } = check(writing('mini/products.yaml', lines(3_000, product).replaceAll('OTHER', 'NOTHING')));
    expect(faults).toHaveLength(PACK_LIMITS.faults + 1);
    expect(faults.at(-1)?.message).toBe('2001 more faults');
    expect(spent).toBeLessThan(MOST);
  });

  it('a pack of more bytes than allowed, in files that are each within', () => {
    const folder = pack((f) => {
      for (const file of ['products', 'enterprises', 'regions']) writeFileSync(join(f, `mini/${file}.yaml`), `# ${'x'.repeat(3_000_000)}\n`);
    });
    expect(check(folder).faults.map((f) => f.message)).toContainEqual(expect.stringMatching(/^the pack has \d+ bytes, more than/));
  });

  it('a chain of 5,000 parts is walked in a moment, and one edge that closes it is told', { timeout: 120_000 }, () => {
    const industries = lines(5_000, (i) => {
      const key = `industry/i-${String(i).padStart(7, '0')}`;
      return `- { key: ${key}, name: { zh: 业${i}, en: Trade ${i} }, summary: { zh: 业, en: T }, level: FIELD, cite: [ { at: 1.1#1, says: [ 汽车 ] } ] }\n`;
    });
    const edge = (i: number, j: number) =>
      `- { source: industry/i-${String(i).padStart(7, '0')}, target: industry/i-${String(j).padStart(7, '0')}, cite: [ { at: 1.1#1, says: [ 汽车 ] } ] }\n`;
    const folder = pack((f) => {
      writeFileSync(join(f, 'mini/industries.yaml'), readFileSync(join(MINI, 'mini/industries.yaml'), 'utf8') + industries);
      writeFileSync(join(f, 'mini/edges/part-of.yaml'), lines(4_999, (i) => edge(i, i + 1)) + edge(4_999, 4_990));
    });
    const { faults, spent } = check(folder);
    const circle = faults.filter((f) => f.rule === 'cycles');
    expect(circle).toHaveLength(10);
    expect(circle[0]).toMatchObject({ file: 'mini/edges/part-of.yaml', line: 4_991 });
    expect(spent).toBeLessThan(MOST);
  });

  it('links out of the pack, pipes and folders of its own: none is followed or opened', { timeout: 20_000 }, () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere/located-in.yaml'), '- sesame-7391\n');
    const folder = pack((f) => {
      rmSync(join(f, 'mini/products.yaml'));
      symlinkSync(join(root, 'elsewhere/located-in.yaml'), join(f, 'mini/products.yaml'));
      rmSync(join(f, 'mini/edges'), { recursive: true });
      symlinkSync(join(root, 'elsewhere'), join(f, 'mini/edges'));
      mkdirSync(join(f, 'mini/more'));
      execFileSync('mkfifo', [join(f, 'mini/issues.yaml')]);
    });
    const { faults } = check(folder);
    expect(faults.filter((f) => f.rule === 'file-name').map((f) => `${f.file}: ${f.message}`)).toEqual([
      'mini/edges: links are not allowed in packs',
      'mini/issues.yaml: this is no file of a pack',
      'mini/more: this is no file of a pack',
      'mini/products.yaml: links are not allowed in packs',
    ]);
    expect(JSON.stringify(faults)).not.toContain('sesame');
  });

  it('a folder that is a link is no pack', () => {
    const folder = pack((f) => symlinkSync(join(root, 'elsewhere'), join(f, 'other')));
    expect(packFolders(folder).map((p) => p.split('/').at(-1))).toEqual(['shared', 'mini']);
  });
});
