import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEPLOYED } from '../../tools/deployed.ts';

/** What a container image is built from, as far as it can be told without Docker. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(root + file, 'utf8');
const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((m) => (m[1] as string).split(' '));

describe('the image', () => {
  it('copies what there is, and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((l) => l.startsWith('!'))
      .map((l) => l.slice(1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((file) => !existsSync(root + file))).toEqual([]);
    expect(copied.filter((file) => !allowed.includes(file))).toEqual([]);
    expect(allowed.filter((file) => !copied.includes(file))).toEqual([]);
  });

  it('gives Node the nursery that `npm start` gives it', () => {
    const nursery = DEPLOYED.find((option) => option.includes('semi-space')) as string;
    expect(JSON.parse(read('package.json')).scripts.start).toContain(nursery);
  });

  it('runs as nobody of importance', () => expect(read('Dockerfile')).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m));
});
