import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from './graphiql.ts';
import { fromRoot } from './root.ts';

export const EXAMPLES = fromRoot('examples');

/** The twelve questions that the README and the playground begin with, by topic. The other examples stand beside them in the folder. */
export const TOPICS: readonly { readonly zh: string; readonly en: string; readonly examples: readonly string[] }[] = [
  { zh: '供应链', en: 'Supply chains', examples: ['01-automobile-supply', '20-chain-of-ethylene', '21-automobile-input-gaps'] },
  { zh: '目标与算术', en: 'Targets and arithmetic', examples: ['22-dashboard', '16-findings', '23-what-if'] },
  { zh: '地区与关联', en: 'Places and connections', examples: ['06-changchun', '24-hans-laser-and-the-target'] },
  { zh: '问题与空白', en: 'Problems and silence', examples: ['09-problems-and-answers', '18-gaps'] },
  { zh: '文件与查找', en: 'Document and search', examples: ['02-passage-facts', '12-search-by-pinyin'] },
];

/** The question of an example, as its first two lines ask it. */
export function questionOf(query: string): { readonly zh: string; readonly en: string } {
  const [zh = '', en = ''] = query.split('\n').map((line) => line.replace(/^# /, ''));
  return { zh, en };
}

/** The questions that the playground opens with, each with its topic above it. The same files are golden cases. */
export function readExamples(): Example[] {
  return TOPICS.flatMap(({ zh, en, examples }) =>
    examples.map((name, i) => ({
      name,
      query: `# ${zh} · ${en} (${i + 1}/${examples.length})\n${readFileSync(join(EXAMPLES, `${name}.graphql`), 'utf8')}`,
    })),
  );
}

/** Every example as its file has it, those that the playground does not open with too. */
export const exampleDocuments = (): string[] =>
  readdirSync(EXAMPLES)
    .filter((f) => f.endsWith('.graphql'))
    .sort()
    .map((f) => readFileSync(join(EXAMPLES, f), 'utf8'));
