import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatFile } from '../../src/seed/format-pack.ts';
import { SEED } from '../support/packs.ts';

const root = mkdtempSync(join(tmpdir(), 'plangraph-format-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the common style of pack files', () => {
  it('is the style of every file in graph-seed', () => {
    const folder = join(root, 'seed');
    cpSync(SEED, folder, { recursive: true });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.yaml') && !f.endsWith('pack.yaml'));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((f) => formatFile(join(folder, f)))).toEqual([]);
  });

  it('sorts entries, keeps comments with them and locators as written', () => {
    const path = join(root, 'products.yaml');
    writeFileSync(
      path,
      '# kept\n- key: product/b # why b\n  cite: [ { at: 4.10, says: [ b ] } ]\n# about a\n- key: product/a\n  cite: [ { at: 3.1, says: [ a ] } ]\n',
    );
    expect(formatFile(path)).toBe(true);
    const text = readFileSync(path, 'utf8');
    expect(text.indexOf('product/a')).toBeLessThan(text.indexOf('product/b'));
    expect(text.indexOf('# about a')).toBeLessThan(text.indexOf('product/a'));
    expect(text).toMatch(/product\/b # why b/);
    expect(text).toMatch(/at: "?4\.10"?,/);
    expect(formatFile(path)).toBe(false);
  });
});
