import { badInput } from '../../errors.ts';
import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EdgeRecord, EntityRecord } from '../../graphql/records.ts';
import { EDGE_KINDS } from '../../ontology/index.ts';
import { between, cheapest, degreesOf, neighborhood, type Path, type Step, weakest } from '../../walk/index.ts';
import { Entity } from '../entity.ts';
import { Observation } from '../observation.ts';
import { Relation, sentence } from '../relation.ts';
import { basisArg, basisOf, thing, walkComplexity, walkOf, within } from './arguments.ts';

/** How two things hang together, and what stands around a thing. */

const PATHS = 10;

interface PathRecord extends Path {
  /** The figure that the path leads to, where one was asked for. */
  readonly figure: string | undefined;
}

const relationOf = (step: Step): EdgeRecord => step.edge as unknown as EdgeRecord;

const PathType = builder.objectRef<PathRecord>('Path').implement({
  description: doc('One way from a thing to another, relation by relation.', '大族激光 从事 风电装备，风电装备 属于 先进装备制造业 …'),
  fields: (t) => ({
    length: t.int({ description: doc('Relations in it.', '3'), resolve: (p) => p.steps.length }),
    things: t.field({
      type: [Entity],
      description: doc('The things along it, both ends among them.', '[{ name: "大族激光" }, { name: "风电装备" }]'),
      complexity: { field: 1, multiplier: 4 },
      resolve: async (p, _a, { load }) => (await loadAll(load.entity, [...p.keys])) as EntityRecord[],
    }),
    relations: t.field({
      type: [Relation],
      description: doc('The relations along it, in order, each with its citations.', '[{ sentence: "大族激光从事风电装备" }]'),
      complexity: { field: 1, multiplier: 4 },
      resolve: (p) => p.steps.map(relationOf),
    }),
    reads: t.string({
      args: langArg(),
      description: doc('The path read aloud, each relation with its paragraphs.', '"大族激光从事风电装备（3.4.6.2#1）；…"'),
      resolve: async (p, { lang }, context) => reads(p, lang ?? 'ZH', context),
    }),
    basis: t.field({
      type: enums.Basis,
      description: doc(
        'Its weakest relation; IMPLIED at best where the relations stand in different paragraphs, since the plan states the links, not the whole.',
        'IMPLIED',
      ),
      resolve: async (p, _a, { load }) => {
        const cited = await Promise.all(p.steps.map(async (s) => new Set((await load.citations.load(s.edge.key)).map((c) => c.passage))));
        const together = [...(cited[0] ?? [])].some((x) => cited.every((s) => s.has(x)));
        return weakest([...p.steps.map((s) => s.edge.basis), ...(together || p.steps.length < 2 ? [] : (['IMPLIED'] as const))]);
      },
    }),
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc(
        'The figure that the path leads to, where `to` names one; its last thing is the figure’s subject. Null otherwise.',
        '{ display: "8000 亿元" }',
      ),
      resolve: (p) => p.figure ?? null,
    }),
  }),
});

async function reads(path: PathRecord, lang: 'ZH' | 'EN', context: Context): Promise<string> {
  const parts = await Promise.all(
    path.steps.map(async (step) => {
      const [text, citations] = await Promise.all([sentence(relationOf(step), lang, context), context.load.citations.load(step.edge.key)]);
      const at = citations.flatMap((c) => (c.at ? [c.at] : [])).join(', ');
      return lang === 'ZH' ? `${text}${at ? `（${at}）` : ''}` : `${text}${at ? ` (${at})` : ''}`;
    }),
  );
  return lang === 'ZH' ? `${parts.join('；')}。` : `${parts.join('; ')}.`;
}

interface PathsRecord {
  readonly paths: readonly PathRecord[];
  readonly truncated: boolean;
}
const PathsType = builder.objectRef<PathsRecord>('Paths').implement({
  description: doc('How two things hang together: the best ways, shortest and most telling first.', '{ paths: [{ length: 3 }] }'),
  fields: (t) => ({
    paths: t.field({
      type: [PathType],
      description: doc('The ways; empty where there is none within the depth.', '[{ length: 3 }]'),
      complexity: { field: 1, multiplier: 3 },
      resolve: (p) => [...p.paths],
    }),
    evidence: t.field({
      type: enums.Evidence,
      description: doc('NOT_STATED where the plan connects the two in no way within the depth; IMPLIED otherwise.', 'NOT_STATED'),
      resolve: (p) => (p.paths.length === 0 ? ('NOT_STATED' as const) : ('IMPLIED' as const)),
    }),
    truncated: t.exposeBoolean('truncated', { description: doc('Not all that lies between was looked at.', 'false') }),
  }),
});

const kindArgs = () =>
  builder.args((t) => ({
    kinds: t.field({ type: [enums.EdgeKindEnum], description: doc('Only relations of these kinds; all where not given.', '[SUPPLIES, INPUT_TO]') }),
    exclude: t.field({ type: [enums.EdgeKindEnum], description: doc('No relations of these kinds.', '[PART_OF]') }),
  }));

function edgeKinds(args: { kinds?: readonly string[] | null | undefined; exclude?: readonly string[] | null | undefined }) {
  const kinds = EDGE_KINDS.filter((k) => (args.kinds ? args.kinds.includes(k) : true) && !(args.exclude ?? []).includes(k));
  if (kinds.length === 0) throw badInput('kinds and exclude leave no kind of relation to follow.');
  return kinds;
}

/** The subject of a figure, or the thing itself. */
async function endOf(key: string, context: Context): Promise<{ key: string; figure: string | undefined }> {
  if (!key.startsWith('observation/')) return { key: (await thing(key, context)).key, figure: undefined };
  const figure = await context.load.entity.load(key);
  if (!figure) throw badInput(`No figure has the key ${key}.`);
  return { key: figure['subject'] as string, figure: key };
}

const Neighbor = builder.objectRef<{ key: string; depth: number }>('Neighbor').implement({
  description: doc('A thing near others.', '{ depth: 1, thing: { name: "一汽" } }'),
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: doc('Relations away; 0 for the things asked about.', '1') }),
    thing: t.field({
      type: Entity,
      description: doc('The thing.', '{ name: "一汽" }'),
      resolve: (n, _a, { load }) => load.entity.load(n.key) as Promise<EntityRecord>,
    }),
  }),
});
const Cut = builder.objectRef<{ kind: string; count: number }>('CutCount').implement({
  description: doc('How many things of a kind were left out.', '{ kind: "product", count: 40 }'),
  fields: (t) => ({
    kind: t.exposeString('kind', { description: doc('The kind, as keys name it.', '"product"') }),
    count: t.exposeInt('count', { description: doc('How many.', '40') }),
  }),
});
type Around = Awaited<ReturnType<typeof neighborhood>>;
const NeighborhoodType = builder.objectRef<Around>('Neighborhood').implement({
  description: doc('What stands around one or several things, as a bounded graph.', '{ nodes: [{ depth: 1 }] }'),
  fields: (t) => ({
    nodes: t.field({
      type: [Neighbor],
      description: doc('The things, nearest first.', '[{ depth: 1 }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (n) => [...n.nodes],
    }),
    links: t.field({
      type: [Relation],
      description: doc(
        'The relations by which they were reached, and others of the same things; not those among the outermost.',
        '[{ sentence: "…" }]',
      ),
      complexity: { field: 1, multiplier: 2 },
      resolve: (n) => n.links.map(relationOf),
    }),
    cut: t.field({
      type: [Cut],
      description: doc('What did not fit, by kind, most first; empty where all is there.', '[{ kind: "product", count: 40 }]'),
      resolve: (n) => [...n.cut].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    }),
    truncated: t.boolean({ description: doc('Something was left out; see `cut`.', 'false'), resolve: (n) => n.cut.size > 0 }),
  }),
});

interface SharedRecord {
  readonly shared: readonly string[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
}
const things = (of: (s: SharedRecord) => readonly string[], about: string, example: string) => ({ of, about, example });
const LISTS = {
  shared: things((s) => s.shared, 'Things that both stand in a relation with.', '[{ name: "长春光机所" }]'),
  onlyLeft: things((s) => s.onlyLeft, 'Things that only the first stands in a relation with.', '[{ name: "一汽" }]'),
  onlyRight: things((s) => s.onlyRight, 'Things that only the second stands in a relation with.', '[{ name: "吉林石化公司" }]'),
};
const SharedType = builder.objectRef<SharedRecord>('Shared').implement({
  description: doc('What two things share among their neighbors, and where they differ.', '{ shared: [{ name: "长春光机所" }] }'),
  fields: (t) =>
    Object.fromEntries(
      Object.entries(LISTS).map(([name, { of, about, example }]) => [
        name,
        t.field({
          type: [Entity],
          description: doc(about, example),
          complexity: { field: 1, multiplier: 20 },
          resolve: async (s, _a, { load }) => (await loadAll(load.entity, [...of(s)])) as EntityRecord[],
        }),
      ]),
    ) as never,
});

builder.queryFields((t) => ({
  paths: t.field({
    type: PathsType,
    description: doc(
      'How two things hang together: the best simple ways between them, with every relation read aloud and cited. Hubs explain little and come last.',
      'paths(from: "enterprise/hans-laser", to: "industry/automobile") { paths { reads } }',
    ),
    args: {
      from: t.arg.string({ required: true, description: doc('Key of a thing, or of a figure.', '"enterprise/hans-laser"') }),
      to: t.arg.string({ required: true, description: doc('Key of a thing, or of a figure.', '"industry/automobile"') }),
      depth: t.arg.int({ defaultValue: 4, description: doc(`Relations in a path at most, 1 to ${LIMITS.walkDepth}.`, '4') }),
      count: t.arg.int({ defaultValue: 3, description: doc(`Paths wanted, 1 to ${PATHS}.`, '3') }),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: walkComplexity(5),
    resolve: async (_root, args, context): Promise<PathsRecord> => {
      const [from, to] = [await endOf(args.from, context), await endOf(args.to, context)];
      if (from.key === to.key) throw badInput('from and to are the same thing. Name two things.');
      const depth = within('depth', args.depth, 4, LIMITS.walkDepth);
      const count = within('count', args.count, 3, PATHS);
      const { steps, truncated } = await between(walkOf(context), from.key, to.key, depth, edgeKinds(args), basisOf(args.basis), LIMITS.walkNodes);
      const degrees = await degreesOf(context.graph, [...new Set(steps.flatMap((s) => [s.source, s.target]))]);
      const found = cheapest(steps, from.key, to.key, depth, count, (k) => degrees.get(k) ?? 0);
      return { paths: found.map((p) => ({ ...p, figure: to.figure ?? from.figure })), truncated };
    },
  }),
  neighborhood: t.field({
    type: NeighborhoodType,
    description: doc(
      'What stands around one or several things, to a depth, as a bounded graph that says what it leaves out.',
      'neighborhood(of: ["enterprise/faw"]) { nodes { thing { name } } }',
    ),
    args: {
      of: t.arg.stringList({ required: true, description: doc('Keys of one to ten things.', '["enterprise/faw"]') }),
      depth: t.arg.int({ defaultValue: 1, description: doc(`Relations away at most, 1 to ${LIMITS.walkDepth}.`, '1') }),
      first: t.arg.int({ defaultValue: 100, description: doc(`Things wanted at most, 1 to ${LIMITS.walkNodes}.`, '100') }),
      nodeKinds: t.arg({ type: [enums.NodeKindEnum], description: doc('Only things of these kinds; all where not given.', '[Enterprise, Region]') }),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: walkComplexity(100),
    resolve: async (_root, args, context) => {
      if (args.of.length === 0 || args.of.length > 10) throw badInput('of holds one to ten keys.');
      const start = await Promise.all(args.of.map((key) => thing(key, context)));
      return neighborhood(
        walkOf(context),
        [...new Set(start.map((s) => s.key))],
        within('depth', args.depth, 1, LIMITS.walkDepth),
        edgeKinds(args),
        args.nodeKinds ? new Set(args.nodeKinds.map((k) => k.toLowerCase())) : undefined,
        basisOf(args.basis),
        within('first', args.first, 100, LIMITS.walkNodes),
      );
    },
  }),
  shared: t.field({
    type: SharedType,
    description: doc(
      'What two things share and where they differ: two regions, two industries, two firms.',
      'shared(left: "region/changchun", right: "region/jilin-city") { shared { name } }',
    ),
    args: {
      left: t.arg.string({ required: true, description: doc('Key of the first thing.', '"region/changchun"') }),
      right: t.arg.string({ required: true, description: doc('Key of the second thing.', '"region/jilin-city"') }),
      depth: t.arg.int({ defaultValue: 1, description: doc('Relations away at most, 1 to 3.', '2') }),
      nodeKinds: t.arg({ type: [enums.NodeKindEnum], description: doc('Only things of these kinds; all where not given.', '[Industry]') }),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: walkComplexity(20),
    resolve: async (_root, args, context): Promise<SharedRecord> => {
      const [a, b] = [await thing(args.left, context), await thing(args.right, context)];
      const depth = within('depth', args.depth, 1, 3);
      const around = async (key: string) => {
        const { nodes } = await neighborhood(walkOf(context), [key], depth, edgeKinds(args), undefined, basisOf(args.basis), LIMITS.walkNodes);
        const kinds = args.nodeKinds ? new Set(args.nodeKinds.map((k) => k.toLowerCase())) : undefined;
        return nodes.filter((n) => n.depth > 0 && (!kinds || kinds.has(n.key.slice(0, n.key.indexOf('/'))))).map((n) => n.key);
      };
      const [first, second] = [await around(a.key), await around(b.key)];
      const [inFirst, inSecond] = [new Set(first), new Set(second)];
      return {
        shared: first.filter((k) => inSecond.has(k)),
        onlyLeft: first.filter((k) => !inSecond.has(k) && k !== b.key),
        onlyRight: second.filter((k) => !inFirst.has(k) && k !== a.key),
      };
    },
  }),
}));
