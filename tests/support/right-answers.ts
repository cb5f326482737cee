import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from '../../src/examples.ts';

const golden = fileURLToPath(new URL('../golden/', import.meta.url));
const questions = join(golden, 'questions');

export interface Question {
  readonly name: string;
  readonly body: string;
  /** `data` of the right answer, as JSON. */
  readonly right: string;
}

/** The golden cases that answer with data, as a client would ask them and with what it must be told. */
export const QUESTIONS: readonly Question[] = [
  [EXAMPLES, golden],
  [golden, golden],
  [questions, questions],
].flatMap(([from, answers]) =>
  readdirSync(from as string)
    .filter((f) => f.endsWith('.graphql') && existsSync(join(answers as string, f.replace('.graphql', '.json'))))
    .sort()
    .flatMap((f) => {
      const name = basename(f, '.graphql');
      const { answer, variables } = JSON.parse(readFileSync(join(answers as string, `${name}.json`), 'utf8')) as {
        variables: object;
        answer: { data?: unknown; errors?: unknown };
      };
      if (answer.errors || !answer.data) return [];
      return [
        { name, body: JSON.stringify({ query: readFileSync(join(from as string, f), 'utf8'), variables }), right: JSON.stringify(answer.data) },
      ];
    }),
);

export interface Told {
  readonly question: string;
  readonly status: number;
  /** `right`, the code of an error, `refused` and `cut` where there was no connection or it ended, or `WRONG` with what came. */
  readonly verdict: string;
  /** When it was asked, on the clock of performance.now(). */
  readonly start: number;
  readonly milliseconds: number;
}

/** Asks as a client and judges the answer: right as a whole, a coded error without data, or wrong. */
export async function judge(base: string, { name, body, right }: Question, signal?: AbortSignal): Promise<Told> {
  const start = performance.now();
  let status = 0;
  let verdict: string;
  try {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      ...(signal ? { signal } : {}),
    });
    status = response.status;
    verdict = verdictOf(await response.text(), right);
  } catch (error) {
    verdict = (error as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED' ? 'refused' : 'cut';
  }
  return { question: name, status, verdict, start, milliseconds: performance.now() - start };
}

function verdictOf(text: string, right: string): string {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { extensions?: { code?: string; requestId?: string } }[] };
  if (!errors && JSON.stringify(data) === right) return 'right';
  const codes = new Set((errors ?? []).map((e) => (e.extensions?.requestId && e.extensions.code) || 'uncoded'));
  return data === undefined || data === null ? [...codes].join(' ') || `WRONG ${text.slice(0, 300)}` : `WRONG ${text.slice(0, 300)}`;
}

/** How often each verdict came. */
export const tally = (told: readonly Told[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { verdict } of told) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
};
