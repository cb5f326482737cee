import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/graphql/limits.ts';

/** docs/robustness.md tells which test holds which promise: none is left out, and no test is named that is not there. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const rows = readFileSync(`${root}docs/robustness.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promise'))
  .map((line) => line.slice(2, -2).split(' | '));

describe('the table of promises', () => {
  it('has a promise, a test, a figure, and how it was broken in every row', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((row) => row.length !== 4 || row.some((cell) => cell.trim() === ''))).toEqual([]);
  });
  it('names tests that are there', () => {
    const named = rows.flatMap(([, test = '']) => [...test.matchAll(/tests\/[\w./-]+\.ts/g)].map((m) => m[0]));
    expect(named.length).toBeGreaterThanOrEqual(rows.length);
    expect(named.filter((file) => !existsSync(root + file))).toEqual([]);
  });
  it('names every limit', () => {
    const promised = new Set(rows.flatMap(([promise = '']) => [...promise.matchAll(/`(\w+)`/g)].map((m) => m[1])));
    expect(Object.keys(LIMITS).filter((name) => !promised.has(name))).toEqual([]);
  });
});
