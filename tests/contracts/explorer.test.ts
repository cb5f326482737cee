import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { explorerOperations, generatedOfExplorer } from '../../scripts/explorer-documents.ts';

/** The explorer speaks to the public API alone, by operations that stand in files. */
const source = fileURLToPath(new URL('../../explorer/src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });

describe('the operations of the explorer', () => {
  it('are what its files say (npm run explorer:documents)', async () => {
    const generated = await generatedOfExplorer();
    for (const [name, text] of generated) expect(existsSync(join(source, name)) && readFileSync(join(source, name), 'utf8'), name).toBe(text);
    expect(files.filter((f) => f.endsWith('.graphql.ts') && !generated.has(f))).toEqual([]);
  });
  it('have names of their own', () => {
    const names = explorerOperations().map((o) => o.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the explorer', () => {
  it('imports nothing of the service', () => {
    const foreign = files
      .filter((f) => /\.tsx?$/.test(f))
      .filter((f) =>
        [...readFileSync(join(source, f), 'utf8').matchAll(/from '(\.[^']+)'/g)].some(
          ([, to]) => !join('explorer/src', f, '..', to as string).startsWith('explorer/src'),
        ),
      );
    expect(foreign).toEqual([]);
  });
});
