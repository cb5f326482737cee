import type { GraphQLResolveInfo } from 'graphql';
import { type Hit, type Lookup, type TokenField, type TokenQuery, tokenQuery } from '../../domain/search.ts';
import { badInput } from '../../errors.ts';
import { covers, detailed, detailOf, recordsOf } from '../../graph/detail.ts';
import type { Row } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import type { Context } from '../../graphql/context.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { detailAt } from '../../graphql/selection.ts';
import { ENTITY_LABEL, FACT_KINDS } from '../../ontology/index.ts';
import { thingAt } from '../entity.ts';
import { type Named, namesOf } from './names.ts';

/** Candidates for a text from the engine’s token index; ranking them is one pure function (src/domain/search.ts). */

/** Candidates ranked at most; a text that fits more is too general to rank. */
export const MAX_CANDIDATES = 1_000;

export type EntityHit = Hit<Named>;

/** What of a thing is ranked, and its lists that are read otherwise. */
const RANKED = detailOf(['nameZh', 'nameEn', 'aliases', 'summaryZh', 'summaryEn', 'sortPlan', 'hubs']);
const namedOf = recordsOf(RANKED);
const namesQuery = defineQuery({
  name: 'search/names',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})
    RETURN ${detailed('n', RANKED)} AS named
  }
RETURN k AS k, named AS named`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => namedOf(row['named']) as unknown as Named,
});

const SEARCHED: ReadonlySet<string> = new Set(FACT_KINDS);

/** The thing that was found: what was ranked, where no more of it is selected. */
export const thingOf = ({ item }: EntityHit, context: Context, info: GraphQLResolveInfo): EntityRecord | Promise<EntityRecord> =>
  covers(RANKED, detailAt(info)) ? (item as unknown as EntityRecord) : thingAt(item.key, context, info);

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
export async function candidates(field: TokenField, lookups: readonly Lookup[], { graph }: Context): Promise<Candidates[]> {
  const asked = lookups.filter((queries) => queries.length > 0);
  const found = asked.length > 0 ? await graph.candidates(field, asked, MAX_CANDIDATES + 1) : [];
  const names = await namesOf(
    graph.revision,
    found.map((keys) => keys.slice(0, MAX_CANDIDATES)),
    (missing) => graph.run(namesQuery, { keys: missing }),
  );
  return lookups.map((queries) => {
    const i = asked.indexOf(queries);
    return { records: (names[i] ?? []).filter((n) => SEARCHED.has(n.kind)), truncated: (found[i]?.length ?? 0) > MAX_CANDIDATES };
  });
}
