import type { Searchable } from '../../domain/search.ts';
import type { NodeKind } from '../../ontology/index.ts';

/** What ranking needs of a thing. */
export interface Named extends Searchable {
  readonly kind: NodeKind;
}

/** Names kept of a revision: those of a plan ten times over, some megabytes. */
const KEPT = 15_000;

/**
 * Names read before: every key that is pressed asks for hundreds of names, mostly the same ones. A revision never changes, so none can
 * be stale; the oldest go first, and all of another revision, which is seldom asked for once it has been replaced.
 */
let kept = { revision: '', names: new Map<string, Named>() };

/** The names of some lists of keys, in their order; those not met before come from `read`, once. Keys that name nothing are left out. */
export async function namesOf(
  revision: string,
  lists: readonly (readonly string[])[],
  read: (keys: string[]) => Promise<readonly Named[]>,
): Promise<Named[][]> {
  if (kept.revision !== revision) kept = { revision, names: new Map() };
  const { names } = kept;
  const found = lists.map((keys) => keys.map((key) => names.get(key)));
  const missing = lists.flatMap((keys, l) => keys.filter((_, i) => found[l]?.[i] === undefined));
  if (missing.length > 0) {
    const more = new Map((await read([...new Set(missing)])).map((named) => [named.key, named]));
    for (const [key, named] of more) names.set(key, named);
    for (const [l, keys] of lists.entries()) for (const [i, key] of keys.entries()) (found[l] as (Named | undefined)[])[i] ??= more.get(key);
    for (const oldest of names.keys()) {
      if (names.size <= KEPT) break;
      names.delete(oldest);
    }
  }
  return found.map((list) => list.filter((named) => named !== undefined));
}
