import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Stored operations: documents known by the SHA-256 of their text, so that a client sends the hash alone, and a service may accept
 * nothing else (STORED_OPERATIONS_ONLY). The manifest is committed; `npm run schema` writes it from the folders that hold documents.
 */

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Folders whose .graphql files are stored: the examples, and the documents of the explorer. */
const FOLDERS = ['examples', 'explorer/src'];
const MANIFEST = 'stored-operations.json';

/** Document by hash. */
export type StoredOperations = ReadonlyMap<string, string>;

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/** All documents below the folders, each whole: a fragment stands in the file that uses it. */
export function collectOperations(folders: readonly string[] = FOLDERS.map(at)): StoredOperations {
  const documents = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.graphql'))
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
  return new Map(documents.map((document) => [hashOf(document), document]));
}

/** The manifest as it is committed: hash to document, as Relay and Apollo write theirs. */
export const operationsManifest = (operations: StoredOperations): string => `${JSON.stringify(Object.fromEntries(operations), null, 2)}\n`;

/** The committed manifest: what a deployed service stores, wherever its documents came from. */
export const readStoredOperations = (): StoredOperations =>
  new Map(Object.entries(JSON.parse(readFileSync(at(`schema/${MANIFEST}`), 'utf8')) as Record<string, string>));
