import { fileURLToPath } from 'node:url';
import { generatedOfExplorer } from './explorer-documents.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run explorer:documents` writes the typed operations and the captions of the explorer; with --check it fails where one is stale. */
await writeGenerated(fileURLToPath(new URL('../explorer/src/', import.meta.url)), await generatedOfExplorer(), 'npm run explorer:documents');
