import { builder } from '../../graphql/builder.ts';
import { type Described, describedEnum } from '../../graphql/described-enum.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { type Central, type KeyLink, PARTS, type Part, type Structure } from '../../structure/index.ts';
import { kindOf } from '../../walk/step.ts';
import { Entity, thingsAt } from '../entity.ts';
import { Relation } from '../relation.ts';
import { slugsOf, within } from './arguments.ts';
import { thingField } from './fields.ts';
import { reckoningOf } from './reckoning.ts';

/** Centrality, communities and key links of a part of the graph. Reckoned once a revision, not a request. */

const PartEnum = describedEnum(
  'GraphPart',
  'A part of the graph, by its relations.',
  Object.fromEntries(Object.entries(PARTS).map(([part, { about, example }]) => [part, [about, example]])) as unknown as Described<Part>,
);

const MEASURES = {
  betweenness: { about: 'How many shortest ways lead through it.', example: '汽车产业' },
  pagerank: { about: 'How much leads to it, weighed by how much leads there.', example: '汽车产业' },
  degree: { about: 'How many relations it has.', example: '汽车产业' },
} as const;
type Measure = keyof typeof MEASURES;
const MeasureEnum = builder.enumType('Centrality', {
  description: doc('How central a thing is.', 'BETWEENNESS'),
  values: Object.fromEntries(
    Object.entries(MEASURES).map(([k, { about, example }]) => [k.toUpperCase(), { value: k, description: doc(about, example) }]),
  ) as Record<Uppercase<Measure>, { value: Measure; description: string }>,
});

const firstArg = (otherwise: number) =>
  ({ type: 'Int', defaultValue: otherwise, description: doc(`Wanted at most, 1 to ${LIMITS.pageMaximum}.`, '5') }) as const;
function some<T>(items: readonly T[], first: number | null | undefined, otherwise: number): T[] {
  return items.slice(0, within('first', first, otherwise, LIMITS.pageMaximum));
}
const cost = (otherwise: number) => (args: { first?: number | null | undefined }) => ({
  field: 1,
  multiplier: Math.min(Math.max(args.first ?? otherwise, 1), LIMITS.pageMaximum),
});

const CentralType = builder.objectRef<Central>('CentralThing').implement({
  description: doc('How central a thing is in a part of the graph.', '{ thing: { name: "汽车产业" }, betweenness: 0.24 }'),
  fields: (t) => ({
    thing: thingField(t, 'The thing.', '{ name: "汽车产业" }', (c) => c.key),
    degree: t.exposeInt('degree', { description: doc('Relations of the part at it.', '134') }),
    betweenness: t.exposeFloat('betweenness', {
      description: doc('Share of the shortest ways between other things that lead through it, direction set aside; 0 to 1.', '0.2428'),
    }),
    pagerank: t.exposeFloat('pagerank', { description: doc('Its PageRank along the relations; those of all things add up to 1.', '0.011') }),
    community: t.exposeInt('community', { description: doc('Number of its community, from 0 for the largest.', '0') }),
  }),
});

interface CommunityRecord {
  readonly number: number;
  readonly members: readonly string[];
}
const CommunityType = builder.objectRef<CommunityRecord>('Community').implement({
  description: doc('Things that hang together more than with others (Louvain).', '{ leader: { name: "汽车产业" }, size: 41 }'),
  fields: (t) => ({
    number: t.exposeInt('number', { description: doc('Its number, from 0 for the largest.', '0') }),
    size: t.int({ description: doc('Things in it.', '41'), resolve: (c) => c.members.length }),
    leader: thingField(t, 'The thing with most relations.', '{ name: "汽车产业" }', (c) => c.members[0] as string),
    members: t.field({
      type: [Entity],
      description: doc('The things, those with most relations first.', 'members(first: 5) { name }'),
      args: { first: t.arg(firstArg(10)) },
      complexity: cost(10),
      resolve: (c, { first }, context, info) => thingsAt(some(c.members, first, 10), context, info),
    }),
  }),
});

const KeyLinkType = builder.objectRef<KeyLink>('KeyLink').implement({
  description: doc('A relation that much depends on.', '{ cuts: 26, relation: { sentence: "…" } }'),
  fields: (t) => ({
    relation: t.field({
      type: Relation,
      description: doc('The relation.', '{ sentence: "乙烯用于生产乙二醇" }'),
      resolve: async (l, _a, { load }) => (await load.edge.load(l.key)) as never,
    }),
    cuts: t.exposeInt('cuts', { description: doc('Pairs of things that only it connects, along the direction of the relations.', '26') }),
  }),
});

const StructureType = builder.objectRef<Structure>('Structure').implement({
  description: doc('The shape of a part of the graph, from what the plan states or implies.', '{ thingCount: 806, modularity: 0.93 }'),
  fields: (t) => ({
    thingCount: t.int({ description: doc('Things with a relation of the part.', '806'), resolve: (s) => s.things.length }),
    relationCount: t.int({ description: doc('Relations of the part.', '941'), resolve: (s) => s.links }),
    modularity: t.exposeFloat('modularity', {
      description: doc('How much denser communities are than chance would have it, −0.5 to 1.', '0.93'),
    }),
    central: t.field({
      type: [CentralType],
      description: doc('The most central things.', 'central(first: 5, kinds: [Industry]) { thing { name } betweenness }'),
      args: {
        by: t.arg({ type: MeasureEnum, defaultValue: 'betweenness', description: doc('By which measure.', 'DEGREE') }),
        kinds: t.arg({ type: [enums.NodeKindEnum], description: doc('Only these kinds; all where not given.', '[Enterprise]') }),
        first: t.arg(firstArg(10)),
      },
      complexity: cost(10),
      resolve: (s, { by, kinds, first }) => {
        const measure: Measure = by ?? 'betweenness';
        const slugs = slugsOf('kinds', kinds);
        const things = s.things.filter((c) => slugs?.has(kindOf(c.key)) ?? true);
        return some(
          things.sort((a, b) => b[measure] - a[measure] || (a.key < b.key ? -1 : 1)),
          first,
          10,
        );
      },
    }),
    communities: t.field({
      type: [CommunityType],
      description: doc('Groups of things that hang together, largest first.', 'communities(first: 5) { size leader { name } }'),
      args: { first: t.arg(firstArg(10)) },
      complexity: cost(10),
      resolve: (s, { first }) =>
        some(
          s.communities.map((members, number) => ({ number, members })),
          first,
          10,
        ),
    }),
    keyLinks: t.field({
      type: [KeyLinkType],
      description: doc('Relations whose loss cuts most pairs of things apart.', 'keyLinks(first: 5) { cuts relation { sentence } }'),
      args: { first: t.arg(firstArg(10)) },
      complexity: cost(10),
      resolve: (s, { first }) => some(s.keyLinks, first, 10),
    }),
  }),
});

builder.queryField('structure', (t) =>
  t.field({
    type: StructureType,
    description: doc(
      'What holds a part of the graph together: its most central things, its communities, the links that most chains depend on.',
      'structure(of: SUPPLY) { central(first: 5) { betweenness thing { name } } keyLinks(first: 3) { cuts relation { sentence } } }',
    ),
    args: { of: t.arg({ type: PartEnum, required: true, description: doc('The part.', 'SUPPLY') }) },
    complexity: 10,
    resolve: (_root, { of }, context) => reckoningOf(context).structure(of as Part),
  }),
);
