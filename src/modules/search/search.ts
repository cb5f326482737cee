import { type Match, rank, rankSummaries, rankTypos, type TokenField, type TokenQuery, typoQueries } from '../../domain/search.ts';
import { builder } from '../../graphql/builder.ts';
import { filterList } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { type Described, describedEnum } from '../../graphql/described-enum.ts';
import { doc } from '../../graphql/docs.ts';
import { NodeKindEnum } from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { NodeKind } from '../../ontology/index.ts';
import { Entity } from '../entity.ts';
import { within } from '../walks/arguments.ts';
import { type Candidates, candidates, type EntityHit, MAX_CANDIDATES, thingOf, wanted } from './candidates.ts';

/** Search over all kinds, as one types. */

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

export const MatchEnum = describedEnum('SearchMatch', 'Why a thing was found, best first.', ABOUT);

export const SearchHit = builder.objectRef<EntityHit>('SearchHit').implement({
  description: doc('A thing that a search found.', '{ matched: "长客公司", match: EXACT_ALIAS }'),
  fields: (t) => ({
    node: t.field({
      type: Entity,
      description: doc('The thing.', '{ name: "长春轨道客车" }'),
      resolve: (h, _args, context, info) => thingOf(h, context, info),
    }),
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
    complexity: ({ first }) => ({ field: 80, multiplier: Math.min(first ?? LIMITS.pageDefault, LIMITS.pageMaximum) }),
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
