import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Example } from './graphiql.ts';

export const EXAMPLES = fileURLToPath(new URL('../examples', import.meta.url));

/** The example queries, in the order of their file names. The same files are golden cases and stand in the playground. */
export function readExamples(folder: string = EXAMPLES): Example[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.graphql'))
    .sort()
    .map((f) => ({ name: basename(f, '.graphql'), query: readFileSync(join(folder, f), 'utf8') }));
}
