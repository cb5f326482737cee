import { groupBy } from '../../domain/collections.ts';
import { badInput } from '../../errors.ts';
import { builder } from '../../graphql/builder.ts';
import { doc } from '../../graphql/docs.ts';
import { EdgeKindEnum } from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { selectedNames } from '../../graphql/selection.ts';
import { EDGE_KINDS, type EdgeKind } from '../../ontology/index.ts';
import { neighborhood } from '../../walk/index.ts';
import { checkKey } from '../entity.ts';
import { alongAt, keepAhead } from './ahead.ts';
import { basisArg, basisOf, edgeKindsOf, keysOf, kindArgs, nodeKindsArg, slugsOf, thing, walkCost, walkOf, within } from './arguments.ts';
import { relationsField, thingField, thingsField } from './fields.ts';

/** What stands around things, and what two things share. */

const NeighborType = builder.objectRef<{ key: string; depth: number }>('Neighbor').implement({
  description: doc('A thing near others.', '{ depth: 1, thing: { name: "一汽" } }'),
  fields: (t) => ({
    depth: t.exposeInt('depth', { description: doc('Relations away; 0 for the things asked about.', '1') }),
    thing: thingField(t, 'The thing.', '{ name: "一汽" }', (n) => n.key),
  }),
});
const CutType = builder.objectRef<{ kind: string; count: number }>('CutCount').implement({
  description: doc('How many things of a kind were left out.', '{ kind: "product", count: 40 }'),
  fields: (t) => ({
    kind: t.exposeString('kind', { description: doc('The kind, as keys name it.', '"product"') }),
    count: t.exposeInt('count', { description: doc('How many.', '40') }),
  }),
});
type Around = Awaited<ReturnType<typeof neighborhood>>;

interface Group {
  readonly kind: EdgeKind;
  readonly outgoing: boolean;
  readonly things: readonly string[];
}
const GroupType = builder.objectRef<Group>('NeighborGroup').implement({
  description: doc('What one kind of relation leads to, in one direction.', '{ kind: SUPPLIES, outgoing: false, things: [{ name: "一汽锻造" }] }'),
  fields: (t) => ({
    kind: t.expose('kind', { type: EdgeKindEnum, description: doc('The kind of the relations.', 'SUPPLIES') }),
    outgoing: t.exposeBoolean('outgoing', {
      description: doc('They leave the things asked about; where false, they lead to them.', 'false'),
    }),
    things: thingsField(t, 'What stands at their other end, by key.', '[{ name: "一汽锻造" }]', 1, (group) => group.things),
  }),
});

/** Relations that touch what was asked about, by kind in the order of the catalogue, those that leave it first. */
function groupsOf({ nodes, links }: Around): Group[] {
  const start = new Set(nodes.filter((n) => n.depth === 0).map((n) => n.key));
  const touching = (near: 'source' | 'target') =>
    groupBy(
      links.filter((l) => start.has(l[near])),
      (l) => l.edge.kind,
    );
  const [leaving, reaching] = [touching('source'), touching('target')];
  const group = (kind: EdgeKind, outgoing: boolean): Group[] => {
    const things = (outgoing ? leaving : reaching).get(kind)?.map((l) => (outgoing ? l.target : l.source));
    return things ? [{ kind, outgoing, things: [...new Set(things)].sort() }] : [];
  };
  return EDGE_KINDS.flatMap((kind) => [...group(kind, true), ...group(kind, false)]);
}
const NeighborhoodType = builder.objectRef<Around>('Neighborhood').implement({
  description: doc('What stands around one or several things, as a bounded graph.', '{ nodes: [{ depth: 1 }] }'),
  fields: (t) => ({
    of: thingsField(t, 'The things asked about.', '[{ name: "一汽" }]', 1, (n) => n.nodes.filter((node) => node.depth === 0).map((node) => node.key)),
    nodes: t.field({
      type: [NeighborType],
      description: doc('The things, nearest first.', '[{ depth: 1 }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (n) => [...n.nodes],
    }),
    groups: t.field({
      type: [GroupType],
      description: doc(
        'What stands next to the things asked about, by kind and direction of the relations.',
        '[{ kind: SUPPLIES, outgoing: false }]',
      ),
      // For each thing wanted one in some group.
      complexity: { field: 1, multiplier: 1 },
      resolve: groupsOf,
    }),
    links: relationsField(t, 'All relations among them, of the kinds and bases asked for.', '[{ sentence: "…" }]', 2, (n) => n.links),
    cut: t.field({
      type: [CutType],
      description: doc(
        'What did not fit, by kind, most first; empty where all is there. Those with most relations to what is kept stay.',
        '[{ kind: "product", count: 40 }]',
      ),
      complexity: 1,
      resolve: (n) => [...n.cut].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
    }),
    truncated: t.exposeBoolean('truncated', { description: doc('Something was left out; see `cut`.', 'false') }),
  }),
});

interface SharedRecord {
  readonly shared: readonly string[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
  readonly truncated: boolean;
}
const SharedType = builder.objectRef<SharedRecord>('Shared').implement({
  description: doc('What two things share among their neighbors, and where they differ.', '{ shared: [{ name: "长春光机所" }] }'),
  fields: (t) => ({
    shared: thingsField(t, 'Things that both stand in a relation with: their common neighbors.', '[{ name: "长春光机所" }]', 20, (s) => s.shared),
    onlyLeft: thingsField(t, 'Things that only the first stands in a relation with.', '[{ name: "一汽" }]', 20, (s) => s.onlyLeft),
    onlyRight: thingsField(t, 'Things that only the second stands in a relation with.', '[{ name: "吉林石化公司" }]', 20, (s) => s.onlyRight),
    truncated: t.exposeBoolean('truncated', { description: doc('There is more around one of them than was looked at.', 'false') }),
  }),
});
/** Where things and relations of a neighborhood are selected. */
const PLACES = {
  start: ['of'],
  things: [
    ['nodes', 'thing'],
    ['groups', 'things'],
    ['links', 'source'],
    ['links', 'target'],
  ],
  relations: [['links']],
} as const;

/** Relations away from which things can still be said to share something. */
const SHARED_DEPTH = 3;

builder.queryFields((t) => ({
  neighborhood: t.field({
    type: NeighborhoodType,
    description: doc(
      'What stands around one or several things, to a depth, as a bounded graph that says what it leaves out.',
      'neighborhood(of: ["enterprise/faw"]) { nodes { thing { name } } }',
    ),
    args: {
      of: t.arg.stringList({ required: true, description: doc(`Keys of one to ${LIMITS.ids} things.`, '["enterprise/faw"]') }),
      depth: t.arg.int({ defaultValue: 1, description: doc(`Relations away at most, 1 to ${LIMITS.walkDepth}.`, '1') }),
      first: t.arg.int({ defaultValue: 100, description: doc(`Things wanted at most, 1 to ${LIMITS.walkNodes}.`, '100') }),
      ...nodeKindsArg(),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: ({ depth, first }) => ({ field: 2 * walkCost(depth ?? 1), multiplier: Math.min(Math.max(first ?? 100, 1), LIMITS.walkNodes) }),
    resolve: async (_root, args, context, info) => {
      const first = within('first', args.first, 100, LIMITS.walkNodes);
      for (const [i, key] of args.of.entries()) checkKey(key, undefined, `of[${i}]`);
      const around = {
        depth: within('depth', args.depth, 1, LIMITS.walkDepth),
        kinds: edgeKindsOf(args),
        nodeKinds: slugsOf('nodeKinds', args.nodeKinds),
        basis: basisOf(args.basis),
        maximum: first,
        among: selectedNames(info).has('links'),
      };
      const expand = walkOf(context);
      const along = alongAt(info, PLACES);
      if (args.of.length <= LIMITS.ids) {
        // Further out, the relations among what is found are of other things than those read ahead.
        const vicinity = { of: [...new Set(args.of)], kinds: around.kinds, among: around.among && around.depth === 1 };
        keepAhead(await expand.aheadAround(vicinity, along), along, context);
      }
      const start = await keysOf('of', args.of, LIMITS.ids, context, along.things);
      if (first < start.length) throw badInput(`first is less than the ${start.length} things that of names. Ask for more.`);
      return neighborhood(expand, { ...around, start });
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
      depth: t.arg.int({ defaultValue: 1, description: doc(`Relations away at most, 1 to ${SHARED_DEPTH}.`, '2') }),
      ...nodeKindsArg(),
      ...kindArgs(),
      ...basisArg(),
    },
    complexity: ({ depth }) => ({ field: 2 * walkCost(depth ?? 1), multiplier: 1 }),
    resolve: async (_root, args, context): Promise<SharedRecord> => {
      const [left, right] = await Promise.all([thing('left', args.left, context), thing('right', args.right, context)]);
      if (left.key === right.key) throw badInput('left and right are the same thing. Name two.');
      const wanted = slugsOf('nodeKinds', args.nodeKinds);
      const [depth, kinds, basis] = [within('depth', args.depth, 1, SHARED_DEPTH), edgeKindsOf(args), basisOf(args.basis)];
      const around = async (key: string) => {
        const { nodes, truncated } = await neighborhood(walkOf(context), {
          start: [key],
          depth,
          kinds,
          nodeKinds: undefined,
          basis,
          maximum: LIMITS.walkNodes,
          among: false,
        });
        const near = nodes.map((n) => n.key).filter((k) => k !== left.key && k !== right.key);
        return { near: near.filter((k) => wanted?.has(k.slice(0, k.indexOf('/'))) ?? true), truncated };
      };
      const [a, b] = [await around(left.key), await around(right.key)];
      const [ofLeft, ofRight] = [new Set(a.near), new Set(b.near)];
      return {
        shared: a.near.filter((k) => ofRight.has(k)),
        onlyLeft: a.near.filter((k) => !ofRight.has(k)),
        onlyRight: b.near.filter((k) => !ofLeft.has(k)),
        truncated: a.truncated || b.truncated,
      };
    },
  }),
}));
