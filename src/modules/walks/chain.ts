import { badInput } from '../../errors.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EdgeRecord, EntityRecord } from '../../graphql/records.ts';
import type { Basis, EdgeKind } from '../../ontology/index.ts';
import { type Chain, type ChainLink, contract, followChain, kindOf, partsOf, type RolledLink, rollUp, type Step, weakest } from '../../walk/index.ts';
import { Entity } from '../entity.ts';
import { Relation } from '../relation.ts';
import { basisArg, basisOf, thing, walkComplexity, walkOf, within } from './arguments.ts';

/** Supply chains as a question of its own: layers, links at the grain stated, and rolled up to a grain of choice. */

const DIRECTIONS = {
  UPSTREAM: ['What it needs: inputs, suppliers, their makers.', 'tyres need 丁苯橡胶'],
  DOWNSTREAM: ['What needs it: customers, products made of it.', '丁苯橡胶 goes into tyres'],
} as const;
export const ChainDirection = builder.enumType('ChainDirection', {
  description: doc('Which way a supply chain is followed.', 'UPSTREAM'),
  values: Object.fromEntries(Object.entries(DIRECTIONS).map(([k, [about, example]]) => [k, { description: doc(about, example) }])) as Record<
    keyof typeof DIRECTIONS,
    { description: string }
  >,
});

const GRAINS = {
  AS_STATED: ['Each thing as the plan names it.', '丁苯橡胶 → 轮胎'],
  PRODUCT: ['Products and resources alone, across what lies between.', '乙烯 → 汽车化工专用料'],
  ENTERPRISE: ['Enterprises alone, across what lies between.', '辽源麦达斯 → 长春轨道客车'],
  FIELD: ['Sub-industries and fields: what is finer is counted with the industry that makes it.', '玻璃 → 汽车整车'],
  INDUSTRY: ['Numbered industries: all below is counted with them.', '石化产业 → 汽车产业'],
} as const;
type Grain = keyof typeof GRAINS;
const GrainEnum = builder.enumType('ChainGrain', {
  description: doc('How coarse a chain is shown.', 'INDUSTRY'),
  values: Object.fromEntries(Object.entries(GRAINS).map(([k, [about, example]]) => [k, { description: doc(about, example) }])) as Record<
    Grain,
    { description: string }
  >,
});

interface ChainRecord extends Chain {
  readonly of: EntityRecord;
  readonly direction: 'upstream' | 'downstream';
  readonly start: ReadonlySet<string>;
}

const LayeredThing = builder.objectRef<Chain['nodes'][number]>('ChainNode').implement({
  description: doc('A thing in a chain, and how far along it stands.', '{ layer: 1, thing: { name: "轮胎" } }'),
  fields: (t) => ({
    layer: t.exposeInt('layer', { description: doc('0 for the thing asked about, its parts and its own products; then one more a link.', '1') }),
    thing: t.field({
      type: Entity,
      description: doc('The thing.', '{ name: "丁苯橡胶" }'),
      resolve: (n, _a, { load }) => load.entity.load(n.key) as Promise<EntityRecord>,
    }),
  }),
});

const Link = builder.objectRef<ChainLink>('ChainLink').implement({
  description: doc('A link of a chain as the plan states it.', '丁苯橡胶用于轮胎'),
  fields: (t) => ({
    relation: t.field({
      type: Relation,
      description: doc('The relation, with sentence, product and citations.', '{ sentence: "丁苯橡胶用于轮胎" }'),
      resolve: (l) => l.edge as unknown as EdgeRecord,
    }),
    cycle: t.exposeBoolean('cycle', { description: doc('The chain runs in a circle here.', 'false') }),
  }),
});

export const RolledLinkType = builder.objectRef<RolledLink>('RolledLink').implement({
  description: doc('A link at a coarser grain, with the relations behind it.', '{ count: 4, source: { name: "石化产业" } }'),
  fields: (t) => ({
    source: t.field({
      type: Entity,
      description: doc('The upstream end.', '{ name: "石化产业" }'),
      resolve: (l, _a, { load }) => load.entity.load(l.source) as Promise<EntityRecord>,
    }),
    target: t.field({
      type: Entity,
      description: doc('The downstream end.', '{ name: "汽车产业" }'),
      resolve: (l, _a, { load }) => load.entity.load(l.target) as Promise<EntityRecord>,
    }),
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

const SupplyChain = builder.objectRef<ChainRecord>('SupplyChain').implement({
  description: doc(
    'The supply chain of a thing in one direction: what it needs, or what needs it, layer by layer.',
    'upstream of 长春轨道客车: five suppliers',
  ),
  fields: (t) => ({
    of: t.field({ type: Entity, description: doc('The thing asked about.', '{ name: "汽车产业" }'), resolve: (c) => c.of }),
    nodes: t.field({
      type: [LayeredThing],
      description: doc('All things of the chain, by layer, then by key.', '[{ layer: 1 }]'),
      complexity: { field: 2, multiplier: 1 },
      resolve: (c) => [...c.nodes],
    }),
    links: t.field({
      type: [Link],
      description: doc('All links, each as the plan states it.', '[{ relation: { sentence: "丁苯橡胶用于轮胎" } }]'),
      complexity: { field: 2, multiplier: 1 },
      resolve: (c) => [...c.links],
    }),
    rolledUp: t.field({
      type: [RolledLinkType],
      description: doc(
        'The links at a grain of choice, most relations behind them first.',
        'rolledUp(grain: INDUSTRY) { count source { name } target { name } }',
      ),
      args: { grain: t.arg({ type: GrainEnum, defaultValue: 'INDUSTRY', description: doc('The grain.', 'INDUSTRY') }) },
      complexity: { field: 10, multiplier: 1 },
      resolve: (c, { grain }, context) => rolled(c, (grain ?? 'INDUSTRY') as Grain, context),
    }),
    basis: t.field({
      type: enums.Basis,
      nullable: true,
      description: doc(
        'How far the plan supports the chain as a whole: links joined across passages are IMPLIED at best; null where there is no link.',
        'IMPLIED',
      ),
      resolve: async (c, _a, { load }) => {
        if (c.links.length === 0) return null;
        const cited = await Promise.all(c.links.map(async (l) => new Set((await load.citations.load(l.edge.key)).map((x) => x.passage))));
        const together = [...(cited[0] ?? [])].some((p) => cited.every((s) => s.has(p)));
        return weakest([...c.links.map((l) => l.edge.basis), ...(together ? [] : (['IMPLIED'] as const))]);
      },
    }),
    breaks: t.field({
      type: [Entity],
      description: doc('Where the chain ends because the plan says no more: nothing further is stated of these.', '[{ name: "丁苯橡胶" }]'),
      complexity: { field: 2, multiplier: 1 },
      resolve: async (c, _a, { load }) => {
        const deepest = Math.max(...c.nodes.map((n) => n.layer));
        const going = new Set(c.links.map((l) => (c.direction === 'upstream' ? l.target : l.source)));
        const ends = c.nodes.filter((n) => n.layer > 0 && !c.start.has(n.key) && !going.has(n.key) && (n.layer < deepest || !c.truncated));
        return (await loadAll(
          load.entity,
          ends.map((n) => n.key),
        )) as EntityRecord[];
      },
    }),
    truncated: t.exposeBoolean('truncated', {
      description: doc('There is more than was followed: ask for a greater depth, or begin at something narrower.', 'false'),
    }),
  }),
});

/** Only what lies on the way through some things: between them and the start, and beyond them. */
function throughOnly(chain: Chain, through: readonly string[]): Chain {
  const reach = (next: (l: Step) => readonly [string, string]): Set<string> => {
    const seen = new Set(through);
    for (let grew = true; grew; ) {
      grew = false;
      for (const link of chain.links) {
        const [from, to] = next(link);
        if (seen.has(from) && !seen.has(to)) {
          seen.add(to);
          grew = true;
        }
      }
    }
    return seen;
  };
  const down = reach((l) => [l.source, l.target]);
  const up = reach((l) => [l.target, l.source]);
  const links = chain.links.filter((l) => (down.has(l.source) && down.has(l.target)) || (up.has(l.source) && up.has(l.target)));
  const kept = new Set([...links.flatMap((l) => [l.source, l.target]), ...through]);
  return { ...chain, links, nodes: chain.nodes.filter((n) => kept.has(n.key) || n.layer === 0) };
}

async function rolled(chain: ChainRecord, grain: Grain, context: Context): Promise<RolledLink[]> {
  const { links } = chain;
  if (grain === 'AS_STATED') return rollUp(links, (key) => key);
  if (grain === 'PRODUCT') return contract(links, (key) => ['product', 'resource'].includes(kindOf(key)));
  if (grain === 'ENTERPRISE') return contract(links, (key) => kindOf(key) === 'enterprise');
  const groups = await industryOf([...new Set(links.flatMap((l) => [l.source, l.target]))], grain, context);
  return rollUp(links, (key) => groups.get(key) ?? key);
}

const MEMBERSHIP: Readonly<Record<string, { readonly kinds: readonly EdgeKind[]; readonly direction: 'in' | 'out' }>> = {
  product: { kinds: ['PRODUCES'], direction: 'in' },
  enterprise: { kinds: ['OPERATES_IN'], direction: 'out' },
  project: { kinds: ['IN_INDUSTRY'], direction: 'out' },
  park: { kinds: ['IN_INDUSTRY'], direction: 'out' },
  group: { kinds: ['IN_INDUSTRY'], direction: 'out' },
};

/** The industry that each thing is counted with; a thing of several goes with the first by key. */
async function industryOf(keys: readonly string[], grain: 'FIELD' | 'INDUSTRY', context: Context): Promise<Map<string, string>> {
  const expand = walkOf(context);
  const all: readonly Basis[] = ['STATED', 'IMPLIED', 'EXTERNAL'];
  const home = new Map<string, string>(keys.filter((k) => kindOf(k) === 'industry').map((k) => [k, k]));
  for (const [kind, { kinds, direction }] of Object.entries(MEMBERSHIP)) {
    for (const step of await expand(
      keys.filter((k) => kindOf(k) === kind),
      direction,
      kinds,
      all,
    )) {
      const [own, far] = direction === 'in' ? [step.target, step.source] : [step.source, step.target];
      if (kindOf(far) === 'industry' && (home.get(own) ?? '~') > far) home.set(own, far);
    }
  }
  if (grain === 'FIELD') return home;
  // Climb to the numbered industry.
  const above = new Map<string, string>();
  let frontier = [...new Set(home.values())];
  for (let level = 0; level < 4 && frontier.length > 0; level += 1) {
    const records = await loadAll(context.load.entity, frontier);
    const climbing = frontier.filter((_, i) => !['INDUSTRY', 'GROUP', 'ECONOMY'].includes((records[i] as EntityRecord)['level'] as string));
    const next: string[] = [];
    for (const { source, target } of await expand(climbing, 'out', ['PART_OF'], all)) {
      above.set(source, target);
      next.push(target);
    }
    frontier = [...new Set(next)];
  }
  const top = (key: string): string => {
    const next = above.get(key);
    return next === undefined ? key : top(next);
  };
  return new Map([...home].map(([key, industry]) => [key, top(industry)]));
}

builder.queryFields((t) => ({
  supplyChain: t.field({
    type: SupplyChain,
    description: doc(
      'What a thing needs, or what needs it, over several links: from INPUT_TO, SUPPLIES and PRODUCES, at the grain the plan states.',
      'supplyChain(of: "enterprise/changchun-railway-vehicles", direction: UPSTREAM) { links { relation { sentence } } }',
    ),
    args: {
      of: t.arg.string({
        required: true,
        description: doc('Key of an industry, product, enterprise, park, project or resource.', '"industry/automobile"'),
      }),
      direction: t.arg({ type: ChainDirection, defaultValue: 'UPSTREAM', description: doc('Which way.', 'UPSTREAM') }),
      depth: t.arg.int({ defaultValue: 2, description: doc(`Links followed, 1 to ${LIMITS.walkDepth}.`, '2') }),
      includeParts: t.arg.boolean({ defaultValue: true, description: doc('Begin at its parts too: sub-industries and fields.', 'true') }),
      through: t.arg.stringList({ description: doc('Only what lies on the way through these; all where not given.', '["product/ethylene"]') }),
      ...basisArg(),
    },
    complexity: walkComplexity(60),
    resolve: async (_root, args, context): Promise<ChainRecord> => {
      const of = await thing(args.of, context);
      const depth = within('depth', args.depth, 2, LIMITS.walkDepth);
      if (args.through && args.through.length > LIMITS.ids) throw badInput(`through may hold at most ${LIMITS.ids} keys.`);
      const parts = args.includeParts === false ? [] : ((await partsOf(context.graph, [of.key])).get(of.key) ?? []);
      const start = [of.key, ...parts];
      const direction = args.direction === 'DOWNSTREAM' ? 'downstream' : 'upstream';
      const chain = await followChain(walkOf(context), start, direction, depth, basisOf(args.basis), LIMITS.walkNodes);
      const kept = args.through && args.through.length > 0 ? throughOnly(chain, args.through) : chain;
      const reached = new Set(kept.links.flatMap((l) => [l.source, l.target]));
      return { ...kept, nodes: kept.nodes.filter((n) => n.key === of.key || reached.has(n.key)), of, direction, start: new Set(start) };
    },
  }),
}));
