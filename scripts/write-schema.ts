import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedSchemas, limitsDocument } from '../src/generated-schemas.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run schema` writes the generated contracts below schema/ and the table of docs/limits.md; with --check it fails where one is stale. */
const root = fileURLToPath(new URL('../', import.meta.url));
const contracts = [...generatedSchemas()].map(([name, text]) => [`schema/${name}`, text] as const);
const limits = limitsDocument(readFileSync(`${root}docs/limits.md`, 'utf8'));
writeGenerated(root, new Map([...contracts, ['docs/limits.md', limits]]), 'npm run schema');
