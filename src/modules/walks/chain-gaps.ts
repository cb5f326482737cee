import { type Detail, detailOf, joined } from '../../graph/detail.ts';
import type { Row } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { doc } from '../../graphql/docs.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { detailAt } from '../../graphql/selection.ts';
import { type Basis, DEFAULT_BASIS, type EdgeKind } from '../../ontology/index.ts';
import { kindOf, partsOf, type Step } from '../../walk/index.ts';
import { Observation } from '../observation.ts';
import { basisArg, basisOf, chained, walkCost, walkOf, within } from './arguments.ts';
import { figuresOf } from './cells.ts';
import { relationsField, thingField, thingsField } from './fields.ts';

/** The gaps of a chain: what an industry needs, and who makes it. */

/** Inputs of an industry, as a rule; what the list costs. */
const USUAL = 40;

const SourceEnum = describedEnum('InputSource', 'Where an input comes from, as far as the plan says.', {
  NOBODY_NAMED: ['The plan names nobody who makes it.', '聚丙烯'],
  OUTSIDE: ['All who are named to make it sit outside the province.', 'a supplier in 辽宁'],
  PLANNED: ['All who are named to make it are still to begin.', '动力电池 of a base that is planned'],
  IN_PROVINCE: ['Somebody in the province makes it, or is an industry of it.', '玻璃 for 汽车产业'],
});
type Source = (typeof SourceEnum)['$inferType'];
/** What wants attention first. */
const WORST: readonly Source[] = ['NOBODY_NAMED', 'OUTSIDE', 'PLANNED', 'IN_PROVINCE'];

interface InputRecord {
  readonly input: string;
  /** 1 for what the thing itself needs, then one more a link. */
  readonly layer: number;
  readonly into: readonly Step[];
  readonly makers: readonly Step[];
  readonly source: Source;
  readonly remedies: readonly string[];
}
const InputType = builder.objectRef<InputRecord>('ChainInput').implement({
  description: doc('Something that an industry needs, and who makes it.', '{ input: { name: "聚丙烯" }, source: NOBODY_NAMED }'),
  fields: (t) => ({
    input: thingField(t, 'The input: a product, resource, or a supplying industry or firm.', '{ name: "聚丙烯" }', (i) => i.input),
    layer: t.exposeInt('layer', { description: doc('1 for what the thing itself needs, 2 for what that needs, and so on.', '1') }),
    source: t.field({ type: SourceEnum, description: doc('Where it comes from.', 'NOBODY_NAMED'), resolve: (i) => i.source }),
    firms: t.int({
      description: doc('How many firms, projects or parks are named to make it, itself if it is one; 0 where only an industry is, or nobody.', '1'),
      resolve: (i) => firmsOf(i).length || Number(['enterprise', 'project', 'park'].includes(kindOf(i.input))),
    }),
    singleSource: t.boolean({
      description: doc('Exactly one firm, project or park is named to make it, whatever industry it belongs to.', 'true'),
      resolve: (i) => firmsOf(i).length === 1,
    }),
    neededBy: relationsField(t, 'The relations by which it is needed.', '[{ sentence: "聚丙烯用于汽车化工专用料" }]', 2, (i) => i.into),
    makers: relationsField(
      t,
      'The relations by which it is made, or by which firms work in it where it is an industry; empty where nobody is named.',
      '[{ sentence: "乙烯及深加工生产乙烯" }]',
      2,
      (i) => i.makers,
    ),
    remedies: thingsField(t, 'Measures and projects of the plan that concern it.', '[{ name: "为汽车化学品园区招商" }]', 2, (i) => i.remedies),
  }),
});

const firmsOf = ({ makers }: InputRecord): string[] => [...new Set(makers.map((s) => s.source))].filter((k) => kindOf(k) !== 'industry');

interface GapsRecord {
  readonly of: EntityRecord;
  readonly tree: readonly string[];
  readonly inputs: readonly InputRecord[];
}
const ChainGapsType = builder.objectRef<GapsRecord>('ChainGaps').implement({
  description: doc(
    'What a thing needs and who makes it, with the targets of local content that bear on it.',
    '{ inputs: [{ source: NOBODY_NAMED }] }',
  ),
  fields: (t) => ({
    inputs: t.field({
      type: [InputType],
      description: doc('Its inputs: nearest first, and among those what nobody makes.', '[{ source: NOBODY_NAMED }]'),
      complexity: { field: 1, multiplier: USUAL },
      resolve: (g) => [...g.inputs],
    }),
    localContent: t.field({
      type: [Observation],
      description: doc('Figures of local content (配套率) of the thing and its parts.', '[{ display: "50 %" }]'),
      complexity: { field: 5, multiplier: 3 },
      resolve: async (g, _a, context, info) => localContent(g, detailAt(info), context),
    }),
  }),
});

/** The word of Chinese plans for the share of parts that comes from near by; indicators go by it as a name or alias. */
const LOCAL_CONTENT = '配套率';

const indicatorsCalled = defineQuery({
  name: 'gaps/indicators',
  text: 'MATCH (i:Indicator {rev: $rev}) WHERE i.sortPlan IS NOT NULL AND i.searchText CONTAINS $word WITH i ORDER BY i.key RETURN i.key AS k',
  sample: { word: '配套率' },
  parse: (row: Row) => row['k'] as string,
});

/** Figures of local content of the thing, its parts, and the industries that a firm works in. */
async function localContent({ tree }: GapsRecord, detail: Detail, context: Context): Promise<EntityRecord[]> {
  const firms = tree.filter((k) => kindOf(k) === 'enterprise');
  const industries = (await walkOf(context)(firms, 'out', ['OPERATES_IN'], DEFAULT_BASIS)).map((s) => s.target);
  const indicators = await context.graph.run(indicatorsCalled, { word: LOCAL_CONTENT });
  const found = await figuresOf([...new Set([...tree, ...industries])], indicators, joined([detail, detailOf(['sortPlan'])]), context);
  return [...found.values()]
    .flat()
    .filter((f) => f.basis !== 'DERIVED')
    .sort((a, b) => ((a['sortPlan'] as string) + a.key < (b['sortPlan'] as string) + b.key ? -1 : 1));
}

/** By what a product is made, and what firms work in where it is an industry. */
const MADE_BY: Readonly<Record<string, EdgeKind>> = { product: 'PRODUCES', industry: 'OPERATES_IN' };

async function gapsOf(of: EntityRecord, depth: number, basis: readonly Basis[], context: Context): Promise<GapsRecord> {
  const expand = walkOf(context);
  const tree = [of.key, ...((await partsOf(context.graph, [of.key])).get(of.key) ?? [])];
  const own = kindOf(of.key) === 'industry' ? [] : (await expand(tree, 'out', ['PRODUCES'], basis)).map((s) => s.target);
  const layerOf = new Map(tree.map((key) => [key, 0]));
  const into: Step[] = [];
  let level: readonly string[] = [...new Set([...tree, ...own])];
  for (let layer = 1; layer <= depth && level.length > 0; layer += 1) {
    const steps = await expand(level, 'in', ['INPUT_TO', 'SUPPLIES'], basis);
    into.push(...steps);
    level = [...new Set(steps.map((s) => s.source))].filter((k) => !layerOf.has(k)).sort();
    for (const key of level) layerOf.set(key, layer);
  }
  const inputs = [...layerOf].filter(([, layer]) => layer > 0).map(([key]) => key);
  const concerned = await expand(inputs, 'in', ['APPLIES_TO', 'OPERATES_IN', 'PRODUCES'], basis);
  const made = concerned.filter(({ target, edge }) => edge.kind === MADE_BY[kindOf(target)]);
  const places = await expand(
    [...new Set([...inputs, ...made.map((s) => s.source)])].filter((k) => kindOf(k) === 'enterprise'),
    'out',
    ['LOCATED_IN'],
    ['STATED', 'IMPLIED', 'EXTERNAL'],
  );
  const regions = new Map(
    (await loadAll(context.load.entity, [...new Set(places.map((s) => s.target))])).map((r) => [(r as EntityRecord).key, r as EntityRecord]),
  );
  const outside = (key: string) => {
    const at = places.filter((s) => s.source === key).map((s) => regions.get(s.target));
    return at.length > 0 && at.every((r) => r?.['inProvince'] === false);
  };
  const records = inputs.map((input): InputRecord => {
    const makers = made.filter((s) => s.target === input);
    return {
      input,
      layer: layerOf.get(input) as number,
      into: into.filter((s) => s.source === input),
      makers,
      source: sourceOf(input, makers, outside),
      remedies: [...new Set(concerned.filter((s) => s.target === input && ['measure', 'project'].includes(kindOf(s.source))).map((s) => s.source))],
    };
  });
  const order = (r: InputRecord) => WORST.indexOf(r.source);
  return { of, tree, inputs: records.sort((a, b) => a.layer - b.layer || order(a) - order(b) || (a.input < b.input ? -1 : 1)) };
}

function sourceOf(input: string, makers: readonly Step[], outside: (key: string) => boolean): Source {
  const kind = kindOf(input);
  // A supplying firm or industry is its own source; a resource lies where it lies.
  if (kind !== 'product') return outside(input) ? 'OUTSIDE' : 'IN_PROVINCE';
  if (makers.length === 0) return 'NOBODY_NAMED';
  if (makers.every((s) => outside(s.source))) return 'OUTSIDE';
  return makers.every((s) => s.edge.stage === 'PLANNED' || s.edge.stage === 'EXPLORED') ? 'PLANNED' : 'IN_PROVINCE';
}

builder.queryFields((t) => ({
  chainGaps: t.field({
    type: ChainGapsType,
    description: doc(
      'For each input of an industry or firm: who makes it, where, or that nobody is named; and what the plan does about it.',
      'chainGaps(of: "industry/automobile") { inputs { source input { name } } }',
    ),
    args: {
      of: t.arg.string({ required: true, description: doc('Key of an industry, enterprise, project or park.', '"industry/automobile"') }),
      depth: t.arg.int({ defaultValue: 1, description: doc(`Links followed upstream, 1 to ${LIMITS.walkDepth}: inputs of inputs.`, '2') }),
      ...basisArg(),
    },
    complexity: ({ depth }) => ({ field: 10 + walkCost(depth ?? 1), multiplier: 1 }),
    resolve: async (_root, args, context) =>
      gapsOf(await chained('of', args.of, context), within('depth', args.depth, 1, LIMITS.walkDepth), basisOf(args.basis), context),
  }),
}));
