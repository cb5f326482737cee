import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from '../../src/examples.ts';

/** The questions of the golden cases: files here below tests/golden and among the examples, each with its answer in a .json file. */
export interface Question {
  readonly name: string;
  readonly query: string;
  /** Where its answer stands. */
  readonly path: string;
}

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const own = join(golden, 'questions');

export const QUESTIONS: readonly Question[] = [EXAMPLES, golden, own].flatMap((folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.graphql'))
    .sort()
    .map((f) => {
      const name = basename(f, '.graphql');
      return { name, query: readFileSync(join(folder, f), 'utf8'), path: join(folder === own ? own : golden, `${name}.json`) };
    }),
);

export interface Golden {
  readonly variables: Record<string, unknown>;
  /** Statements by query, how often each ran. */
  readonly statements: Record<string, number>;
  /** The same where walks are read ahead, if they are other ones. */
  readonly ahead?: Record<string, number>;
  readonly answer: unknown;
}
export const goldenOf = (path: string): Partial<Golden> => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : {});
