import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diffRecords } from '../../src/seed/diff-records.ts';
import { exportRecords } from '../../src/seed/export-records.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { loadPacks } from '../../src/seed/seed.ts';
import { MINI, miniPacks } from '../support/packs.ts';

const root = mkdtempSync(join(tmpdir(), 'plangraph-diff-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the difference of two states of the packs', () => {
  const before = exportRecords(miniPacks());
  it('is nothing where nothing changed', () => expect(diffRecords(before, before)).toEqual([]));
  it('tells added, removed and changed facts by kind', () => {
    const folder = join(root, 'after');
    cpSync(MINI, folder, { recursive: true });
    const edit = (file: string, from: string, to: string) => {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    edit('mini/edges/located-in.yaml', 'source: enterprise/jia', 'source: enterprise/yi');
    edit('mini/observations.yaml', 'value: 100', 'value: 120');
    const kinds = diffRecords(before, exportRecords(loadPacks(packFolders(folder))));
    expect(kinds.find((k) => k.kind === 'LOCATED_IN')).toEqual({
      record: 'edge',
      kind: 'LOCATED_IN',
      added: ['mini/LOCATED_IN|enterprise/yi|region/bing'],
      removed: ['mini/LOCATED_IN|enterprise/jia|region/bing'],
      changed: [],
    });
    expect(kinds.find((k) => k.record === 'observation')?.changed).toEqual([
      'observation/mini|industry/automobile|indicator/gross-output|2015|TARGET',
    ]);
  });
});
