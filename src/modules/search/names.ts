import type { Searchable } from '../../domain/search.ts';
import type { NodeKind } from '../../ontology/index.ts';

/** What ranking needs of a thing. */
export interface Named extends Searchable {
  readonly kind: NodeKind;
}

/** Names kept: those of a plan ten times over, some megabytes. */
const KEPT = 15_000;

/**
 * Names read before, by revision and key: every key that is pressed asks for hundreds of names, mostly the same ones. A revision
 * never changes, so none can be stale; the oldest go first.
 */
const kept = new Map<string, Named>();

/** The names of keys, in their order; those not met before come from `read`. Keys that name nothing are left out. */
export async function namesOf(revision: string, keys: readonly string[], read: (keys: string[]) => Promise<readonly Named[]>): Promise<Named[]> {
  const found = new Map<string, Named>();
  for (const key of keys) {
    const known = kept.get(`${revision} ${key}`);
    if (known) found.set(key, known);
  }
  const missing = keys.filter((key) => !found.has(key));
  if (missing.length > 0) {
    for (const named of await read(missing)) {
      found.set(named.key, named);
      kept.set(`${revision} ${named.key}`, named);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
  }
  return keys.flatMap((key) => found.get(key) ?? []);
}
