import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exampleDocuments, readExamples } from '../src/examples.ts';
import { generatedSchemas } from '../src/generated-schemas.ts';
import { limitsTable } from '../src/graphql/limits.ts';
import { packLimitsTable } from '../src/seed/pack-limits.ts';
import { operationsManifest } from '../src/stored-operations.ts';
import { explorerOperations } from './explorer-documents.ts';

/** Everything committed that follows from the code and the documents at hand, by path from the root of the repository. */
export function contracts(): Map<string, string> {
  return new Map([
    ...[...generatedSchemas()].map(([name, text]) => [`schema/${name}`, text] as const),
    ['schema/stored-operations.json', operationsManifest(storedDocuments())],
    tableIn('docs/limits.md', limitsTable()),
    tableIn('docs/pack-format.md', packLimitsTable()),
  ]);
}

/** What the manifest stores: the examples, as files and as the playground opens them, and the operations of the explorer as it sends them. */
const storedDocuments = (): string[] => [...exampleDocuments(), ...readExamples().map((e) => e.query), ...explorerOperations().map((o) => o.text)];

/** A document with a table of limits between its two marks. */
function tableIn(path: string, table: string): readonly [string, string] {
  const text = readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
  return [path, text.replace(/(<!-- limits -->\n)[\s\S]*?(\n<!-- \/limits -->)/, (_, begin: string, end: string) => `${begin}${table}${end}`)];
}
