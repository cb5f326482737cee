import {
  type Hit,
  type Match,
  rank,
  rankSummaries,
  rankTypos,
  type Searchable,
  type TokenField,
  type TokenQuery,
  tokenQuery,
  typoQueries,
} from '../domain/search.ts';
import { badInput } from '../errors.ts';
import type { Row } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import { builder } from '../graphql/builder.ts';
import { filterList } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { type Described, describedEnum } from '../graphql/described-enum.ts';
import { doc } from '../graphql/docs.ts';
import { NodeKindEnum } from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import { ENTITY_LABEL, FACT_KINDS, type NodeKind } from '../ontology/index.ts';
import { Entity } from './entity.ts';
import { within } from './walks/arguments.ts';
import { thingField } from './walks/fields.ts';

/** Search over all kinds: candidates from the engine's token index, ranked by one pure function. */

/** Candidates ranked at most; a text that fits more is too general to rank. */
const MAX_CANDIDATES = 1_000;

/** What ranking needs of a thing; the whole of it is read for the hits that are shown. */
interface Named extends Searchable {
  readonly kind: NodeKind;
}
type EntityHit = Hit<Named>;

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

const ABOUT: Described<Match> = {
  EXACT_NAME: ['The text is its name.', '汽车产业'],
  EXACT_ALIAS: ['The text is an alias.', '长客公司'],
  NAME_PREFIX: ['Its name begins with the text.', '长春 for 长春富奥'],
  ALIAS_PREFIX: ['An alias begins with the text.', '长客 for 长客公司'],
  PINYIN: ['The text is pinyin of a name, in full or by initials.', 'qccy for 汽车产业'],
  INNER: ['The text stands within a name.', '轨道 for 长春轨道客车'],
  WORDS: ['Its names hold all parts of the text, apart.', '长春 汽车'],
  SUMMARY: ['Its summary holds the text; looked for where names do not fill the answer.', '配套'],
  TYPO: ['A name holds the text but for one edit; looked for where nothing else is found.', '长春轨到客车'],
};

const MatchEnum = describedEnum('SearchMatch', 'Why a thing was found, best first.', ABOUT);

const SearchHit = builder.objectRef<EntityHit>('SearchHit').implement({
  description: doc('A thing that a search found.', '{ matched: "长客公司", match: EXACT_ALIAS }'),
  fields: (t) => ({
    node: thingField(t, 'The thing.', '{ name: "长春轨道客车" }', (h) => h.item.key),
    matched: t.exposeString('matched', { description: doc('The form of its name, or the summary, that matched.', '"长客公司"') }),
    match: t.expose('match', { type: MatchEnum, description: doc('How it matched.', 'EXACT_ALIAS') }),
  }),
});

interface Search {
  readonly hits: readonly EntityHit[];
  readonly total: number;
  readonly truncated: boolean;
  readonly kinds: readonly { readonly kind: NodeKind; readonly count: number }[];
}

const KindCount = builder.objectRef<Search['kinds'][number]>('KindCount').implement({
  description: doc('How many things of a kind were found.', '{ kind: Enterprise, count: 3 }'),
  fields: (t) => ({
    kind: t.field({ type: NodeKindEnum, description: doc('The kind.', 'Enterprise'), resolve: (k) => k.kind }),
    count: t.exposeInt('count', { description: doc('How many.', '3') }),
  }),
});

const SearchResult = builder.objectRef<Search>('SearchResult').implement({
  description: doc('What a search found, best first.', '{ totalCount: 3, hits: [{ matched: "长客公司" }] }'),
  fields: (t) => ({
    hits: t.field({
      type: [SearchHit],
      description: doc('The best hits.', '[{ matched: "长客公司" }]'),
      complexity: { field: 0, multiplier: 1 },
      resolve: (s) => s.hits as EntityHit[],
    }),
    totalCount: t.int({ description: doc('All hits of the kinds asked for.', '3'), resolve: (s) => s.total }),
    truncated: t.boolean({
      description: doc(`The text fits more than ${MAX_CANDIDATES} things; only these were ranked.`, 'false'),
      resolve: (s) => s.truncated,
    }),
    kinds: t.field({
      type: [KindCount],
      description: doc('Hits a kind, whatever kinds were asked for, most first.', '[{ kind: Enterprise, count: 3 }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (s) => s.kinds as Search['kinds'][number][],
    }),
  }),
});

const SEARCHED: ReadonlySet<string> = new Set(FACT_KINDS);

/** Names that one request may resolve. */
const NAMES = 50;

interface Candidates {
  readonly records: readonly Named[];
  /** More fit than were read. */
  readonly truncated: boolean;
}

/** What to look up for a text that the argument `name` holds. */
function wanted(name: string, text: string): TokenQuery {
  if (text.length > LIMITS.text) throw badInput(`${name} may have at most ${LIMITS.text} characters; ${text.length} were given.`);
  const query = tokenQuery(text);
  if (!query) throw badInput(`${name} holds no letter, digit or Chinese character to look for.`);
  return query;
}

/** Things that may answer to each lookup, from the engine’s token index; what all of them ask for is read at once. */
async function candidates(field: TokenField, lookups: readonly (readonly TokenQuery[])[], { graph }: Context): Promise<Candidates[]> {
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

interface Found {
  readonly hits: readonly EntityHit[];
  readonly truncated: boolean;
}

/** Hits by name; by summary too where they are fewer than wanted; but for a typo where there is none. */
async function find(text: string, wantedHits: number, kinds: readonly string[] | null, context: Context): Promise<Found> {
  const query = wanted('text', text);
  const look = async (field: TokenField, queries: readonly TokenQuery[]) => (await candidates(field, [queries], context))[0] as Candidates;
  const named = await look('tokens', [query]);
  const hits = rank(text, named.records);
  if (hits.filter((h) => !kinds || kinds.includes(h.item.kind)).length >= wantedHits) return { hits, truncated: named.truncated };
  const known = new Set(hits.map((h) => h.item.key));
  const told = await look('summaryTokens', [query]);
  const all = [
    ...hits,
    ...rankSummaries(
      text,
      told.records.filter((r) => !known.has(r.key)),
    ),
  ];
  if (all.length > 0) return { hits: all, truncated: named.truncated || told.truncated };
  const meant = await look('tokens', typoQueries(text));
  return { hits: rankTypos(text, meant.records), truncated: meant.truncated };
}

builder.queryFields((t) => ({
  search: t.field({
    type: SearchResult,
    description: doc(
      'Find things by name: Chinese, full or half width, English, aliases, pinyin in full or by initials; as you type.',
      'search(text: "ck") { hits { matched node { kind name } } }',
    ),
    args: {
      text: t.arg.string({ required: true, description: doc(`At most ${LIMITS.text} characters.`, '"长客"') }),
      kinds: t.arg({ type: [NodeKindEnum], description: doc('Only these kinds; all where not given.', '[Enterprise]') }),
      first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: doc(`Hits wanted, 1 to ${LIMITS.pageMaximum}.`, '10') }),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: Math.min(first ?? LIMITS.pageDefault, LIMITS.pageMaximum) }),
    resolve: async (_root, { text, kinds, first }, context): Promise<Search> => {
      const size = within('first', first, LIMITS.pageDefault, LIMITS.pageMaximum);
      const among = filterList('kinds', kinds);
      const { hits: all, truncated } = await find(text, size, among, context);
      const counts = new Map<NodeKind, number>();
      for (const { item } of all) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
      const hits = among ? all.filter((h) => among.includes(h.item.kind)) : all;
      return {
        hits: hits.slice(0, size),
        total: hits.length,
        truncated,
        kinds: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
      };
    },
  }),
}));

interface Resolution {
  readonly text: string;
  readonly hits: readonly EntityHit[];
}
/** How sure a match is, from 1 for the name itself; what several things answer to alike is worth less. */
const CERTAINTY: Readonly<Record<Match, number>> = {
  EXACT_NAME: 1,
  EXACT_ALIAS: 0.95,
  NAME_PREFIX: 0.7,
  ALIAS_PREFIX: 0.65,
  PINYIN: 0.6,
  INNER: 0.5,
  WORDS: 0.3,
  SUMMARY: 0.1,
  TYPO: 0.4,
};
const CANDIDATES = 3;

const scoreOf = ({ hits }: Resolution): number | null => {
  const [best, next] = hits;
  if (!best) return null;
  return next && next.match === best.match && next.matched.length === best.matched.length ? CERTAINTY[best.match] / 2 : CERTAINTY[best.match];
};

const ResolutionType = builder.objectRef<Resolution>('Resolution').implement({
  description: doc('What a free-text name stands for.', '{ text: "长客", score: 0.65, node: { key: "enterprise/changchun-railway-vehicles" } }'),
  fields: (t) => ({
    text: t.exposeString('text', { description: doc('The name that was given.', '"长客"') }),
    node: t.field({
      type: Entity,
      nullable: true,
      description: doc('The thing it most likely names; null where nothing fits.', '{ name: "长春轨道客车" }'),
      resolve: (r, _args, { load }) => (r.hits[0] ? load.entity.load(r.hits[0].item.key) : null),
    }),
    match: t.field({
      type: MatchEnum,
      nullable: true,
      description: doc('How it matched; null where nothing fits.', 'ALIAS_PREFIX'),
      resolve: (r) => r.hits[0]?.match ?? null,
    }),
    score: t.float({
      nullable: true,
      description: doc('How sure that is, from 0 to 1; halved where another thing fits as well; null where nothing fits.', '0.65'),
      resolve: scoreOf,
    }),
    others: t.field({
      type: [SearchHit],
      description: doc('What else it may name, best first.', '[{ matched: "长客公司" }]'),
      complexity: { field: 0, multiplier: CANDIDATES - 1 },
      resolve: (r) => r.hits.slice(1, CANDIDATES),
    }),
  }),
});

builder.queryFields((t) => ({
  resolve: t.field({
    type: [ResolutionType],
    description: doc(
      'Map free-text names to keys, in the order given, each with a score.',
      'resolve(names: ["长客", "yiqi"]) { text score node { key } }',
    ),
    args: {
      names: t.arg.stringList({ required: true, description: doc(`One to ${NAMES} names.`, '["长客", "一汽"]') }),
      kinds: t.arg({ type: [NodeKindEnum], description: doc('Only these kinds; all where not given.', '[Enterprise]') }),
    },
    complexity: ({ names }) => ({ field: 5 * Math.min(names.length, NAMES), multiplier: Math.min(names.length, NAMES) }),
    resolve: async (_root, { names, kinds }, context): Promise<Resolution[]> => {
      if (names.length === 0 || names.length > NAMES) throw badInput(`names holds one to ${NAMES} names; ${names.length} were given.`);
      const among = filterList('kinds', kinds);
      const ofKinds = ({ records }: Candidates) => records.filter((r) => !among || among.includes(r.kind));
      const named = (
        await candidates(
          'tokens',
          names.map((name, i) => [wanted(`names[${i}]`, name)]),
          context,
        )
      ).map((c, i) => rank(names[i] as string, ofKinds(c)));
      const unknown = names.filter((_, i) => named[i]?.length === 0);
      const meant = unknown.length > 0 ? await candidates('tokens', unknown.map(typoQueries), context) : [];
      return names.map((text, i) => {
        const guess = meant[unknown.indexOf(text)];
        return { text, hits: guess && named[i]?.length === 0 ? rankTypos(text, ofKinds(guess)) : (named[i] ?? []) };
      });
    },
  }),
}));
