import { fileURLToPath } from 'node:url';
import { generatedSchemas } from '../src/generated-schemas.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run schema` writes the generated contracts below schema/; with --check it fails where one is stale. */
writeGenerated(fileURLToPath(new URL('../schema/', import.meta.url)), generatedSchemas(), 'npm run schema');
