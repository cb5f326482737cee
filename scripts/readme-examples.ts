import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Examples and their answers in README.md, between `<!-- example: NAME -->` and `<!-- /example -->`, from the example's
 * document and its golden answer. `npm run readme` writes them; a test holds that they are not stale.
 */

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const WIDTH = 120;

/** JSON with everything that fits on one line on one line. */
function compact(value: unknown, indent = ''): string {
  const line = JSON.stringify(value, null, 1)?.replaceAll(/\n\s*/g, ' ') ?? 'null';
  if (line.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((v) => inner + compact(v, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${compact(v, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** The README as it should be. */
export function readmeWithExamples(readme: string): string {
  return readme.replaceAll(/<!-- example: (\S+) -->[\s\S]*?<!-- \/example -->/g, (_, name: string) => {
    const query = readFileSync(path(`examples/${name}.graphql`), 'utf8').trimEnd();
    const { answer } = JSON.parse(readFileSync(path(`tests/golden/${name}.json`), 'utf8')) as { answer: { data: unknown } };
    return [
      `<!-- example: ${name} -->`,
      '',
      '```graphql',
      query,
      '```',
      '',
      '<details><summary>Its answer</summary>',
      '',
      '```json',
      compact(answer.data),
      '```',
      '',
      '</details>',
      '',
      '<!-- /example -->',
    ].join('\n');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path('README.md');
  writeFileSync(file, readmeWithExamples(readFileSync(file, 'utf8')));
}
