import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parentSection, sectionOf } from '../../src/domain/locator.ts';
import { depthOf } from '../../src/domain/outline.ts';
import type { CiteEntry } from '../../src/seed/pack-schema.ts';
import { seedPacks } from '../support/packs.ts';
import { relationsWalked } from '../support/relations-walked.ts';

/**
 * What the questions of analysts are as a whole: asked in both languages, from every part of the plan, at least half of several relations,
 * some where the plan says nothing. The head of each declares its passages and relations; here they are held to the statements that ran,
 * to the answer and to the citations of the packs. The answers themselves are golden cases (golden.test.ts).
 */

interface Golden {
  readonly statements: Readonly<Record<string, number>>;
  readonly answer: unknown;
}

const folder = fileURLToPath(new URL('questions', import.meta.url));
const packs = seedPacks();
const outline = packs.flatMap((p) => p.outline.map((o) => o.entry));

/** The lines of the head after `#`: Chinese, English, passages, relations. */
const headOf = (query: string): string[] =>
  query
    .split('\n')
    .filter((l) => l.startsWith('# '))
    .map((l) => l.slice(2));
const listed = (line: string | undefined, label: string): string[] => {
  if (!line?.startsWith(`${label}: `)) throw new Error(`“${line}” does not begin with “${label}: ”.`);
  return line
    .slice(label.length + 2)
    .split(', ')
    .filter((word) => word !== '—');
};

const questions = readdirSync(folder)
  .filter((f) => f.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const query = readFileSync(join(folder, file), 'utf8');
    const { statements, answer } = JSON.parse(readFileSync(join(folder, file.replace('.graphql', '.json')), 'utf8')) as Golden;
    const [chinese = '', english = '', passages, relations] = headOf(query);
    return {
      name: basename(file, '.graphql'),
      query,
      statements,
      answer,
      chinese,
      english,
      passages: listed(passages, 'passages'),
      relations: listed(relations, 'relations'),
      walked: relationsWalked({ query, statements, answer }),
    };
  });

/** Keys and names of all that a passage is cited for, by its locator. */
const citedFor = (() => {
  const nameOf = new Map<string, string[]>();
  for (const { nodes } of packs)
    for (const { entry } of nodes) nameOf.set(entry.key, [entry.key, ...Object.values(entry.name as Record<string, string>)]);
  const found = new Map<string, Set<string>>();
  const add = (cite: readonly CiteEntry[], keys: readonly string[]): void => {
    for (const c of cite) {
      if (!('at' in c)) continue;
      const { at } = c;
      const about = found.get(at) ?? new Set();
      for (const key of keys) for (const word of nameOf.get(key) ?? [key]) about.add(word);
      found.set(at, about);
    }
  };
  for (const pack of packs) {
    for (const { entry } of pack.nodes) add(entry.cite, [entry.key]);
    for (const { entry } of pack.mentions) add(entry.cite, [entry.key]);
    for (const { entry } of pack.edges) add(entry.cite, [entry.source, entry.target]);
    for (const { entry } of pack.observations) add(entry.cite, [entry.subject, entry.indicator]);
  }
  return found;
})();

function words(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(words) : [];
}

/** Is there something asked for of which the plan says nothing? A cell of a table without a figure does not count. */
function saysNothing(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(answer).some(([field, value]) => (field === 'evidence' && value === 'NOT_STATED') || saysNothing(value));
}

describe('the questions of analysts', () => {
  it('are at least sixty, each once, in Chinese and in English', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    for (const { name, chinese, english } of questions) {
      expect(chinese, name).toMatch(/\p{Script=Han}/u);
      expect(english, name).toMatch(/^[A-Z].*\S$/);
    }
    for (const asked of ['chinese', 'english'] as const) expect(new Set(questions.map((q) => q[asked])).size).toBe(questions.length);
  });

  it('declare the relations that their answer rests on', () => {
    for (const { name, relations, walked } of questions) expect(relations, name).toEqual(walked.kinds);
  });

  it('need three relations or more in at least half of the cases', () => {
    const several = questions.filter(({ walked }) => Math.max(walked.kinds.length, walked.longest) >= 3);
    expect(several.length * 2).toBeGreaterThanOrEqual(questions.length);
  });

  it('name passages that are cited for what the answer or the document names', () => {
    const astray = questions.flatMap(({ name, query, answer, passages }) => {
      const text = `${words(answer).join('\n')}\n${query}`;
      return passages
        .filter((at) => ![...(citedFor.get(at) ?? []), `passage/jilin-12fyp/${at}"`].some((word) => text.includes(word)))
        .map((at) => `${name} ${at}`);
    });
    expect(astray).toEqual([]);
  });

  it('come from every section of the plan down to the second level, and from every industry of part three', () => {
    const asked = new Set<string>();
    for (const at of questions.flatMap((q) => q.passages))
      for (let section: string | undefined = sectionOf(at); section; section = parentSection(section)) asked.add(section);
    const wanted = outline
      .filter((o) => o.role === 'HEADING')
      .map((o) => o.at)
      .filter((at) => depthOf(at) <= 2 || (at.startsWith('3.') && depthOf(at) === 3));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((at) => !asked.has(at))).toEqual([]);
  });

  it('include some where the plan does not say', () => {
    expect(questions.filter(({ answer }) => saysNothing(answer)).length).toBeGreaterThanOrEqual(5);
  });

  it('stand in docs/questions.md, each with its outcome and passages', () => {
    const told = readFileSync(fileURLToPath(new URL('../../docs/questions.md', import.meta.url)), 'utf8');
    const rows = told.split('\n').filter((l) => /^\| q\d+ \|/.test(l));
    const row = ({ name, chinese, passages }: (typeof questions)[number]): string =>
      `| ${name.split('-')[0]} | ${chinese} | … | ${passages.join(', ') || '—'} |`;
    expect(rows.map((l) => l.replace(/^(\| q\d+ \| .* \| ).+( \| [^|]* \|)$/, '$1…$2'))).toEqual(questions.map(row));
  });

  it('take a bounded number of statements', () => {
    for (const { name, statements } of questions)
      expect(
        Object.values(statements).reduce((a, b) => a + b, 0),
        name,
      ).toBeLessThanOrEqual(30);
  });
});
