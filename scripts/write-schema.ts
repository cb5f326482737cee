import { fileURLToPath } from 'node:url';
import { contracts } from './contracts.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run schema` writes the generated contracts below schema/ and the tables of limits in docs/; with --check it fails where one is stale. */
writeGenerated(fileURLToPath(new URL('../', import.meta.url)), contracts(), 'npm run schema');
