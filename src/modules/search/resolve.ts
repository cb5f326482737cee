import { type Match, rank, rankTypos, typoQueries } from '../../domain/search.ts';
import { badInput } from '../../errors.ts';
import { builder } from '../../graphql/builder.ts';
import { filterList } from '../../graphql/connection.ts';
import { doc } from '../../graphql/docs.ts';
import { NodeKindEnum } from '../../graphql/enums.ts';
import { Entity } from '../entity.ts';
import { type Candidates, candidates, type EntityHit, thingOf, wanted } from './candidates.ts';
import { MatchEnum, SearchHit } from './search.ts';

/** Many free-text names to keys, each with a score. */

/** Names that one request may resolve. */
const NAMES = 50;

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
      resolve: (r, _args, context, info) => (r.hits[0] ? thingOf(r.hits[0], context, info) : null),
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
    complexity: ({ names }) => ({ field: 20 * Math.min(names.length, NAMES), multiplier: Math.min(names.length, NAMES) }),
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
