import type { GraphQLResolveInfo } from 'graphql';
import { joined, KEY } from '../../graph/detail.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EdgeRecord, EntityRecord } from '../../graphql/records.ts';
import { detailAt, selectedNames } from '../../graphql/selection.ts';
import {
  type Along,
  type Chain,
  type ChainDirection,
  type ChainNode,
  type ChainSide,
  followChain,
  partsOf,
  type RolledLink,
  type Step,
  sidesOf,
  throughOnly,
  wayAlong,
  weakest,
} from '../../walk/index.ts';
import { checkKey, Entity, thingsAt } from '../entity.ts';
import { Relation } from '../relation.ts';
import { alongAt, keepAhead } from './ahead.ts';
import { basisArg, basisOf, chained, keysOf, walkCost, walkOf, within } from './arguments.ts';
import { atGrain, type Grain, GrainEnum, type Grained } from './chain-grain.ts';
import { basisOfJoined, PASSAGE, passagesOf } from './evidence.ts';
import { relationAt, relationsField, thingField, thingsField } from './fields.ts';

/** Supply chains as a question of its own: layers, links at the grain stated, and rolled up to a grain of choice. */

/** Things and links in a chain, as a rule; what its lists cost. */
const USUAL = 80;

const DirectionEnum = describedEnum('ChainDirection', 'Which way a supply chain is followed.', {
  UPSTREAM: ['What it needs: inputs, suppliers, their makers.', 'tyres need 丁苯橡胶'],
  DOWNSTREAM: ['What needs it: customers, products made of it.', '丁苯橡胶 goes into tyres'],
  BOTH: ['Both, from raw material to last customer.', '乙烯: crude oil above, films below'],
});
const SideEnum = describedEnum('ChainSide', 'Where a thing stands in a chain, seen from what was asked about.', {
  START: ['It is what was asked about, a part or an own product of it.', '汽车产业'],
  UPSTREAM: ['What was asked about needs it.', '轮胎'],
  DOWNSTREAM: ['It needs what was asked about.', '整车'],
});
const RoleEnum = describedEnum('ChainRole', 'What a thing is, in a chain, to the one next to it.', {
  ASKED: ['What was asked about.', '汽车产业'],
  PART: ['A part of it.', '汽车整车'],
  OWN_PRODUCT: ['A product of it.', '动车组 of 长春轨道客车'],
  INPUT: ['Goes into what it leads to; `role` of the relation tells how.', '丁苯橡胶'],
  SUPPLIER: ['Supplies what it leads to.', '辽源麦达斯'],
  MAKER: ['Makes what it leads to.', '吉林石化公司'],
  USE: ['Takes in what leads to it.', '轮胎'],
  CUSTOMER: ['Is supplied by what leads to it.', '一汽'],
  PRODUCT: ['Is made by what leads to it.', '乙烯'],
});

interface ChainRecord extends Chain {
  readonly of: EntityRecord;
  readonly direction: ChainDirection;
  readonly grain: Grain;
  readonly truncated: () => Promise<boolean>;
  /** The links at the grain, worked out once however many fields ask. */
  readonly grained: () => Promise<Grained>;
}

const NodeType = builder.objectRef<ChainNode>('ChainNode').implement({
  description: doc('A thing in a chain: how far along it stands, on which side, and as what.', '{ layer: 1, side: UPSTREAM, roles: [INPUT] }'),
  fields: (t) => ({
    layer: t.exposeInt('layer', { description: doc('0 for the thing asked about, its parts and its own products; then one more a link.', '1') }),
    side: t.field({ type: SideEnum, description: doc('On which side; the nearer one where it stands on both.', 'UPSTREAM'), resolve: (n) => n.side }),
    roles: t.field({
      type: [RoleEnum],
      description: doc('What it is to what stands next to it.', '[SUPPLIER, MAKER]'),
      complexity: 0,
      resolve: (n) => [...n.roles],
    }),
    thing: thingField(t, 'The thing.', '{ name: "丁苯橡胶" }', (n) => n.key),
  }),
});

interface ChainLink {
  readonly step: Step;
  readonly circle: Chain['circle'];
}
const LinkType = builder.objectRef<ChainLink>('ChainLink').implement({
  description: doc('A link of a chain as the plan states it.', '丁苯橡胶用于轮胎'),
  fields: (t) => ({
    relation: t.field({
      type: Relation,
      description: doc('The relation, with sentence, product and citations.', '{ sentence: "丁苯橡胶用于轮胎" }'),
      resolve: ({ step }, _args, context, info) => relationAt(step, context, info),
    }),
    cycle: t.boolean({
      description: doc('The chain runs in a circle here: from its target there is a way back to its source.', 'false'),
      resolve: ({ step, circle }) => circle().has(step.edge.key),
    }),
  }),
});

const RolledLinkType = builder.objectRef<RolledLink>('RolledLink').implement({
  description: doc('A link at a coarser grain, with the relations behind it.', '{ count: 4, source: { name: "石化产业" } }'),
  fields: (t) => ({
    source: thingField(t, 'The upstream end.', '{ name: "石化产业" }', (l) => l.source),
    target: thingField(t, 'The downstream end.', '{ name: "汽车产业" }', (l) => l.target),
    count: t.int({ description: doc('Relations behind it.', '4'), resolve: (l) => l.behind.length }),
    basis: t.field({ type: enums.Basis, description: doc('The weakest of the relations behind it.', 'IMPLIED'), resolve: (l) => weakest(l.basis) }),
    relations: t.field({
      type: [Relation],
      description: doc('The relations behind it, as the plan states them.', '[{ sentence: "乙二醇用于防冻液" }]'),
      complexity: { field: 2, multiplier: 4 },
      resolve: async (l, _a, { load }) => (await loadAll(load.edge, [...l.behind])) as EdgeRecord[],
    }),
  }),
});

/** Where things and relations of a chain are selected. */
const PLACES = {
  start: ['of'],
  things: [
    ['nodes', 'thing'],
    ['breaks'],
    ['seams'],
    ['stages', 'things'],
    ...['source', 'target'].flatMap((end) => [
      ['links', 'relation', end],
      ['stages', 'onward', end],
    ]),
  ],
  relations: [
    ['links', 'relation'],
    ['stages', 'onward'],
  ],
} as const;

/** What is read ahead of a chain; how far it is supported, and its seams, follow from the passages of its relations. */
function alongChain(info: GraphQLResolveInfo): Along {
  const along = alongAt(info, PLACES);
  const selected = selectedNames(info);
  return selected.has('basis') || selected.has('seams') ? { ...along, citations: joined([along.citations ?? KEY, PASSAGE]) } : along;
}

interface Stage {
  readonly side: ChainSide;
  readonly layer: number;
  readonly keys: readonly string[];
  /** Relations that lead from here on downstream. */
  readonly onward: readonly Step[];
}
const StageType = builder.objectRef<Stage>('ChainStage').implement({
  description: doc('One stage of a chain, and what leads on from it.', '{ side: UPSTREAM, layer: 1, things: [{ name: "丁苯橡胶" }] }'),
  fields: (t) => ({
    side: t.field({ type: SideEnum, description: doc('On which side of what was asked about.', 'UPSTREAM'), resolve: (s) => s.side }),
    layer: t.exposeInt('layer', { description: doc('How many links away.', '1') }),
    things: thingsField(
      t,
      'What stands in it, at the grain of the chain; a thing that stands on both sides is told on each.',
      '[{ name: "丁苯橡胶" }]',
      15,
      (s) => s.keys,
    ),
    onward: relationsField(
      t,
      'The relations that lead on from here, downstream, each at the grain that the plan states.',
      '[{ sentence: "丁苯橡胶用于轮胎" }]',
      15,
      (s) => s.onward,
    ),
  }),
});

/** From the farthest upstream to the farthest downstream. */
async function stagesOf({ links, sides, grained }: ChainRecord): Promise<Stage[]> {
  const { shownAs } = await grained();
  const kept = new Set(links.map((l) => l.edge.key));
  const linked = new Set(links.flatMap((l) => [l.source, l.target]));
  const stages = new Map<number, { side: ChainSide; layer: number; keys: Set<string>; onward: Map<string, Step> }>();
  for (const { nodes, links: followed } of sides) {
    const shown = new Set<string>();
    for (const { key, side, layer } of nodes.filter((n) => linked.has(n.key) || n.roles.includes('ASKED'))) {
      const place = side === 'UPSTREAM' ? -layer : layer;
      const stage = stages.get(place) ?? { side, layer, keys: new Set<string>(), onward: new Map<string, Step>() };
      stages.set(place, stage);
      const as = shownAs(key);
      if (as !== undefined && !shown.has(as)) stage.keys.add(as);
      if (as !== undefined) shown.add(as);
      for (const [link, step] of followed) if (step.source === key && kept.has(link)) stage.onward.set(link, step);
    }
  }
  return [...stages]
    .sort(([a], [b]) => a - b)
    .map(([, { side, layer, keys, onward }]) => ({ side, layer, keys: [...keys], onward: [...onward.values()] }))
    .filter((s) => s.keys.length > 0 || s.onward.length > 0);
}

/** Ends that nothing is stated beyond: on their own side no link leads on, and none was left out. */
async function endsOf({ nodes, links, open }: Chain): Promise<string[]> {
  const cut = await open();
  const [taken, given] = [new Set(links.map((l) => l.target)), new Set(links.map((l) => l.source))];
  return nodes.filter((n) => n.side !== 'START' && !cut.has(n.key) && !(n.side === 'UPSTREAM' ? taken : given).has(n.key)).map((n) => n.key);
}

/** Things at which the evidence changes hands: of what leads to them and what leads on, no passage states both. */
async function seamsOf({ nodes, links }: Chain, context: Context): Promise<string[]> {
  const cited = new Map((await passagesOf(links, context)).map((passages, i) => [(links[i] as Step).edge.key, passages]));
  const passages = (steps: readonly Step[]) => new Set(steps.flatMap((s) => [...(cited.get(s.edge.key) ?? [])]));
  return nodes
    .map((n) => n.key)
    .filter((key) => {
      const [into, onward] = [links.filter((l) => l.target === key), links.filter((l) => l.source === key)];
      if (into.length === 0 || onward.length === 0) return false;
      const before = passages(into);
      return ![...passages(onward)].some((p) => before.has(p));
    });
}

const SupplyChain = builder.objectRef<ChainRecord>('SupplyChain').implement({
  description: doc('The supply chain of a thing: what it needs, what needs it, layer by layer.', 'upstream of 长春轨道客车: five suppliers'),
  fields: (t) => ({
    of: t.field({ type: Entity, description: doc('The thing asked about.', '{ name: "汽车产业" }'), resolve: (c) => c.of }),
    nodes: t.field({
      type: [NodeType],
      description: doc('All things of the chain as the plan names them, by layer, then by key.', '[{ layer: 1, roles: [INPUT] }]'),
      complexity: { field: 2, multiplier: USUAL },
      resolve: (c) => [...c.nodes],
    }),
    links: t.field({
      type: [LinkType],
      description: doc('All links, each as the plan states it.', '[{ relation: { sentence: "丁苯橡胶用于轮胎" } }]'),
      complexity: { field: 2, multiplier: USUAL },
      resolve: ({ links, circle }) => links.map((step) => ({ step, circle })),
    }),
    rolledUp: t.field({
      type: [RolledLinkType],
      description: doc('The links at the grain of the chain, most relations behind them first.', '[{ count: 4, source: { name: "石化产业" } }]'),
      complexity: { field: 10, multiplier: USUAL / 4 },
      resolve: async (c) => [...(await c.grained()).links],
    }),
    stages: t.field({
      type: [StageType],
      description: doc(
        'The stages in order: from the farthest upstream to the farthest downstream.',
        '[{ side: UPSTREAM, layer: 2 }, { side: UPSTREAM, layer: 1 }]',
      ),
      complexity: { field: 10, multiplier: 6 },
      resolve: stagesOf,
    }),
    basis: t.field({
      type: enums.Basis,
      nullable: true,
      description: doc(
        'How far the plan supports the chain as a whole: links joined across passages are IMPLIED at best, see `seams`; null where there is no link.',
        'IMPLIED',
      ),
      resolve: (c, _a, context) => (c.links.length === 0 ? null : basisOfJoined(c.links, context)),
    }),
    seams: t.field({
      type: [Entity],
      description: doc('Where the chain is joined: no passage states both what leads to these and what leads on from them.', '[{ name: "轮胎" }]'),
      complexity: { field: 2, multiplier: USUAL / 4 },
      resolve: async (c, _a, context, info) => thingsAt(await seamsOf(c, context), context, info),
    }),
    breaks: t.field({
      type: [Entity],
      description: doc('Where the chain breaks off because the plan says no more: nothing further is stated of these.', '[{ name: "丁苯橡胶" }]'),
      complexity: { field: 2, multiplier: USUAL / 4 },
      resolve: async (c, _a, context, info) => thingsAt(await endsOf(c), context, info),
    }),
    truncated: t.boolean({
      description: doc('There is more than was followed: ask for a greater depth, or begin at something narrower.', 'false'),
      resolve: (c) => c.truncated(),
    }),
  }),
});

builder.queryFields((t) => ({
  supplyChain: t.field({
    type: SupplyChain,
    description: doc(
      'What a thing needs, what needs it, or both, over several links: from INPUT_TO, SUPPLIES and PRODUCES, at the grain the plan states.',
      'supplyChain(of: "enterprise/changchun-railway-vehicles", direction: UPSTREAM) { links { relation { sentence } } }',
    ),
    args: {
      of: t.arg.string({
        required: true,
        description: doc('Key of an industry, product, enterprise, park, project or resource.', '"industry/automobile"'),
      }),
      direction: t.arg({ type: DirectionEnum, defaultValue: 'UPSTREAM', description: doc('Which way.', 'BOTH') }),
      depth: t.arg.int({ defaultValue: 2, description: doc(`Links followed on each side, 1 to ${LIMITS.walkDepth}.`, '2') }),
      grain: t.arg({ type: GrainEnum, defaultValue: 'INDUSTRY', description: doc('Grain of `rolledUp` and `stages`.', 'PRODUCT') }),
      includeParts: t.arg.boolean({ defaultValue: true, description: doc('Begin at its parts too: sub-industries and fields.', 'true') }),
      through: t.arg.stringList({ description: doc('Only what lies on the way through these; all where not given.', '["product/ethylene"]') }),
      ...basisArg(),
    },
    complexity: (args) => ({ field: walkCost(args.depth) * (args.direction === 'BOTH' ? 2 : 1), multiplier: 1 }),
    resolve: async (_root, args, context, info): Promise<ChainRecord> => {
      checkKey(args.of, undefined, 'of');
      const depth = within('depth', args.depth, 2, LIMITS.walkDepth);
      const [direction, grain, basis] = [args.direction ?? 'UPSTREAM', args.grain ?? 'INDUSTRY', basisOf(args.basis)];
      const includeParts = args.includeParts !== false;
      const expand = walkOf(context);
      const along = alongChain(info);
      const readAhead = async (of: string) => {
        const read = await Promise.all(sidesOf(direction).map((side) => expand.aheadAlong(wayAlong({ of, depth }, includeParts, side), along)));
        for (const one of read) keepAhead(one, along, context);
        return read[0];
      };
      const begun = await readAhead(args.of);
      const of = await chained('of', args.of, context, detailAt(info, ['of']));
      // Nothing begins at a former key.
      const ahead = of.key === args.of ? begun : await readAhead(of.key);
      const parts = ahead?.parts ?? (includeParts ? ((await partsOf(context.graph, [of.key])).get(of.key) ?? []) : []);
      const through = args.through ? await keysOf('through', args.through, LIMITS.ids, context) : undefined;
      const whole = await followChain(expand, { of: of.key, parts, depth, basis, maximum: LIMITS.walkNodes }, direction);
      const chain = through ? throughOnly(whole, through) : whole;
      const linked = new Set([of.key]);
      for (const link of chain.links) linked.add(link.source).add(link.target);
      const nodes = chain.nodes.filter((n) => linked.has(n.key));
      let grained: Promise<Grained> | undefined;
      return {
        ...chain,
        nodes,
        of,
        direction,
        grain,
        truncated: async () => (await whole.open()).size > 0 || expand.cut.size > 0,
        grained: () =>
          (grained ??= atGrain(
            chain.links,
            nodes.map((n) => n.key),
            grain,
            context,
          )),
      };
    },
  }),
}));
