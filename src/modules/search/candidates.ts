import { type Hit, type Searchable, type TokenField, type TokenQuery, tokenQuery } from '../../domain/search.ts';
import { badInput } from '../../errors.ts';
import type { Row } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import type { Context } from '../../graphql/context.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { ENTITY_LABEL, FACT_KINDS, type NodeKind } from '../../ontology/index.ts';

/** Candidates for a text from the engine’s token index; ranking them is one pure function (src/domain/search.ts). */

/** Candidates ranked at most; a text that fits more is too general to rank. */
export const MAX_CANDIDATES = 1_000;

/** What ranking needs of a thing; the whole of it is read for the hits that are shown. */
export interface Named extends Searchable {
  readonly kind: NodeKind;
}
export type EntityHit = Hit<Named>;

const namesQuery = defineQuery({
  name: 'search/names',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
    RETURN {key: n.key, kind: n.kind, nameZh: n.nameZh, nameEn: n.nameEn, aliases: n.aliases, summaryZh: n.summaryZh, summaryEn: n.summaryEn, sortPlan: n.sortPlan} AS named
  }
RETURN k AS k, named AS named`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => row['named'] as unknown as Named,
});

const SEARCHED: ReadonlySet<string> = new Set(FACT_KINDS);

export interface Candidates {
  readonly records: readonly Named[];
  /** More fit than were read. */
  readonly truncated: boolean;
}

/** What to look up for a text that the argument `name` holds. */
export function wanted(name: string, text: string): TokenQuery {
  if (text.length > LIMITS.text) throw badInput(`${name} may have at most ${LIMITS.text} characters; ${text.length} were given.`);
  const query = tokenQuery(text);
  if (!query) throw badInput(`${name} holds no letter, digit or Chinese character to look for.`);
  return query;
}

/** Things that may answer to each lookup, from the engine’s token index; what all of them ask for is read at once. */
export async function candidates(field: TokenField, lookups: readonly (readonly TokenQuery[])[], { graph }: Context): Promise<Candidates[]> {
  const keys = await Promise.all(
    lookups.map((queries) => (queries.length === 0 ? Promise.resolve([]) : graph.candidates(field, queries, MAX_CANDIDATES + 1))),
  );
  const wantedKeys = [...new Set(keys.flatMap((found) => found.slice(0, MAX_CANDIDATES)))];
  const named = new Map(
    wantedKeys.length === 0 ? [] : (await graph.run(namesQuery, { keys: wantedKeys })).filter((n) => SEARCHED.has(n.kind)).map((n) => [n.key, n]),
  );
  return keys.map((found) => ({
    records: found.slice(0, MAX_CANDIDATES).flatMap((k) => named.get(k) ?? []),
    truncated: found.length > MAX_CANDIDATES,
  }));
}
