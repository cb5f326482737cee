import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fromRoot } from './root.ts';

/**
 * Stored operations: documents known by the SHA-256 of their text, so that a client sends the hash alone, and a service may accept
 * nothing else (STORED_OPERATIONS_ONLY). The manifest is committed; `npm run schema` writes it.
 */

const MANIFEST = fromRoot('schema/stored-operations.json');

/** Document by hash. */
export type StoredOperations = ReadonlyMap<string, string>;

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/** The manifest as it is committed: hash to document, as Relay and Apollo write theirs. */
export const operationsManifest = (documents: readonly string[]): string =>
  `${JSON.stringify(Object.fromEntries(documents.map((document) => [hashOf(document), document])), null, 2)}\n`;

/** The committed manifest: what a deployed service stores, wherever its documents came from. */
export const readStoredOperations = (): StoredOperations =>
  new Map(Object.entries(JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, string>));
