import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { questionOf, TOPICS } from '../src/examples.ts';

/**
 * Examples and their answers in README.md, between `<!-- example: NAME -->` and `<!-- /example -->`, from the example's
 * document and its golden answer; and the questions by topic, between `<!-- topics -->` and `<!-- /topics -->`. `npm run readme` writes them; a test holds that they are not stale.
 */

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
/** Wide lines keep an answer short. */
const WIDTH = 150;

/** JSON with everything that fits on one line on one line. */
function compact(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1)?.replaceAll(/\n\s*/g, ' ') ?? 'null';
  if (line.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `[\n${filled(
      value.map((v) => compact(v, inner)),
      inner,
    )}\n${indent}]`;
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${compact(v, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** Items of a list, as many on a line as fit. */
function filled(items: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && !item.includes('\n') && !last.includes('\n') && last.length + item.length + 2 <= WIDTH)
      lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(indent + item);
  }
  return lines.join(',\n');
}

const exampleOf = (name: string): string => readFileSync(path(`examples/${name}.graphql`), 'utf8').trimEnd();

/** The questions by topic, each a link to its file and its answer. */
const topics = (): string =>
  TOPICS.map(({ zh, en, examples }) => {
    const rows = examples.map((name) => {
      const question = questionOf(exampleOf(name));
      return `- ${question.zh}<br>${question.en} ([query](examples/${name}.graphql), [answer](tests/golden/${name}.json))`;
    });
    return `**${zh} · ${en}**\n\n${rows.join('\n')}`;
  }).join('\n\n');

/** The README as it should be. */
export function readmeWithExamples(readme: string): string {
  return readme
    .replace(/<!-- topics -->[\s\S]*?<!-- \/topics -->/, () => `<!-- topics -->\n\n${topics()}\n\n<!-- /topics -->`)
    .replaceAll(/<!-- example: (\S+) -->[\s\S]*?<!-- \/example -->/g, (_, name: string) => {
      const { answer } = JSON.parse(readFileSync(path(`tests/golden/${name}.json`), 'utf8')) as { answer: { data: unknown } };
      return [
        `<!-- example: ${name} -->`,
        '',
        '```graphql',
        exampleOf(name),
        '```',
        '',
        '```json',
        compact(answer.data),
        '```',
        '',
        '<!-- /example -->',
      ].join('\n');
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path('README.md');
  writeFileSync(file, readmeWithExamples(readFileSync(file, 'utf8')));
}
