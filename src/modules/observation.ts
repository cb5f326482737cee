import { badInput } from '../errors.ts';
import { pageQueries } from '../graph/page-query.ts';
import type { Row, Value } from '../graph/port.ts';
import { langArg } from '../graphql/args.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { checkBounds, filterList, resolveList } from '../graphql/connection.ts';
import { connectionType, pageComplexity, readingArgs } from '../graphql/connection-types.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import { loadAll } from '../graphql/loaders.ts';
import { type EntityRecord, toRecord } from '../graphql/records.ts';
import { detailAt } from '../graphql/selection.ts';
import { textIn } from '../graphql/texts.ts';
import { BASIS, ENTITY_LABEL } from '../ontology/index.ts';
import { checkKey, Entity, entityRefs, Subject } from './entity.ts';
import { Fact } from './fact.ts';
import { display } from './figure-text.ts';

/** Figures: one observation is one number that the plan states, with all that tells it from others. */

const { Indicator, Unit, Region } = entityRefs;

builder.objectType(Indicator, {
  description: doc('A defined quantity. One indicator has one definition; rival definitions are rival indicators.', '工业总产值'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Indicator',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"indicator/gross-output"'), resolve: (i) => i.key }),
    name: t.string({ args: langArg(), description: doc('Its name.', '"工业总产值"'), resolve: (i, { lang }) => textIn(i, 'name', lang) ?? '' }),
    definition: t.string({
      args: langArg(),
      description: doc('What is measured.', '"工业企业全部产品的总价值"'),
      resolve: (i, { lang }) => textIn(i, 'summary', lang) ?? '',
    }),
    measure: t.field({ type: enums.MeasureType, description: doc('What sort of quantity it is.', 'LEVEL'), resolve: (i) => i['measure'] as 'LEVEL' }),
    dimension: t.string({ description: doc('The dimension its units share.', '"currency"'), resolve: (i) => i['dimension'] as string }),
    direction: t.field({ type: enums.Direction, description: doc('Which way is better.', 'UP'), resolve: (i) => i['direction'] as 'UP' }),
  }),
});

builder.objectType(Unit, {
  description: doc('A unit of measurement.', '亿元'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Unit',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"unit/yi-yuan"'), resolve: (u) => u.key }),
    name: t.string({ args: langArg(), description: doc('Its name.', '"亿元"'), resolve: (u, { lang }) => textIn(u, 'name', lang) ?? '' }),
    symbol: t.string({ description: doc('How it is printed.', '"亿元"'), resolve: (u) => u['symbol'] as string }),
    dimension: t.string({ description: doc('What it measures.', '"currency"'), resolve: (u) => u['dimension'] as string }),
    factor: t.float({
      description: doc('Times a value in this unit gives the value in the canonical unit of the dimension.', '1'),
      resolve: (u) => u['factor'] as number,
    }),
  }),
});

export const Observation = builder.loadableNodeRef('Observation', {
  id: { resolve: (record: EntityRecord) => record.key },
  load: async (keys: string[], { load }) => (await loadAll(load.entity, keys)) as EntityRecord[],
});

/** A derived figure seen as its derivation. */
const Derivation = builder.objectRef<EntityRecord>('Derivation');

const number = (o: EntityRecord, property: string): number | null => (o[property] as number | undefined) ?? null;

builder.objectType(Observation, {
  description: doc(
    'One figure that the plan states: of what, for when, how much, how binding. Or, if asked for by basis DERIVED, one that the service computes from stated ones.',
    '汽车产业 工业总产值 2015 目标 8000 亿元',
  ),
  interfaces: [Fact as never],
  isTypeOf: (value) => (value as EntityRecord).kind === 'Observation',
  fields: (t) => ({
    subject: t.field({
      type: Entity,
      description: doc('What the figure is of.', '{ name: "汽车产业" }'),
      resolve: (o, _a, { load }, info) => load.entity.load(o['subject'] as string, detailAt(info)) as Promise<EntityRecord>,
    }),
    indicator: t.field({
      type: Indicator,
      description: doc('What is measured.', '{ name: "工业总产值" }'),
      resolve: (o) => o['indicator'] as string,
    }),
    nature: t.field({ type: enums.Nature, description: doc('Reached, or aimed at.', 'TARGET'), resolve: (o) => o['nature'] as 'TARGET' }),
    time: t.string({ description: doc('Year, or first and last year of a span.', '"2015"'), resolve: (o) => o['time'] as string }),
    year: t.int({ nullable: true, description: doc('The year; null for a span.', '2015'), resolve: (o) => number(o, 'year') }),
    periodFrom: t.int({
      nullable: true,
      description: doc('First year of the span; null for a year.', '2011'),
      resolve: (o) => number(o, 'periodFrom'),
    }),
    periodTo: t.int({ nullable: true, description: doc('Last year of the span; null for a year.', '2015'), resolve: (o) => number(o, 'periodTo') }),
    value: t.float({
      nullable: true,
      description: doc('The number as stated, in `unit`; null for a range.', '8000'),
      resolve: (o) => number(o, 'value'),
    }),
    low: t.float({
      nullable: true,
      description: doc('Lower end of a range, or of what a derived figure can be; null otherwise.', '5'),
      resolve: (o) => number(o, 'low'),
    }),
    high: t.float({
      nullable: true,
      description: doc('Upper end of a range, or of what a derived figure can be; null otherwise.', '8'),
      resolve: (o) => number(o, 'high'),
    }),
    unit: t.field({ type: Unit, description: doc('The unit as stated.', '{ symbol: "亿元" }'), resolve: (o) => o['unit'] as string }),
    canonicalValue: t.float({
      nullable: true,
      description: doc('The number in `canonicalUnit`, for comparing; null for a range.', '8000'),
      resolve: (o) => number(o, 'canonicalValue'),
    }),
    canonicalUnit: t.field({
      type: Unit,
      description: doc('The one unit that figures of this dimension are compared in.', '{ symbol: "亿元" }'),
      resolve: (o) => o['canonicalUnit'] as string,
    }),
    bound: t.field({ type: enums.Bound, description: doc('How the figure binds.', 'AT_LEAST'), resolve: (o) => o['bound'] as 'EXACTLY' }),
    display: t.string({
      args: langArg(),
      description: doc('The figure with its bound and unit, to be shown.', '"≥ 20 万辆"'),
      resolve: async (o, { lang }, { load }) => display(o, await load.entity.load(o['unit'] as string), lang),
    }),
    strength: t.field({
      type: enums.Strength,
      nullable: true,
      description: doc('How far the plan commits itself; null where it does not say.', 'STRIVE'),
      resolve: (o) => (o['strength'] as 'STRIVE' | undefined) ?? null,
    }),
    per: t.field({
      type: enums.Per,
      nullable: true,
      description: doc('For a group: of each member or of all; null for a single subject.', 'EACH'),
      resolve: (o) => (o['per'] as 'EACH' | undefined) ?? null,
    }),
    population: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Which part of the subject is counted; null for all of it.', '"规模以上"'),
      resolve: (o, { lang }) => textIn(o, 'population', lang),
    }),
    breakdown: t.string({
      nullable: true,
      args: langArg(),
      description: doc('The class within the subject; null for all of it.', '"国有控股"'),
      resolve: (o, { lang }) => textIn(o, 'breakdown', lang),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      description: doc('The place within the subject; null for all of it.', '{ name: "长春市" }'),
      resolve: (o) => (o['region'] as string | undefined) ?? null,
    }),
    ofWhich: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure that this one is a part of (其中); null where there is none.', '{ display: "400 万辆" }'),
      resolve: (o) => (o['ofWhich'] as string | undefined) ?? null,
    }),
    against: t.string({
      nullable: true,
      args: langArg(),
      description: doc('What a compared figure is measured against; null where it is not compared.', '"2005年"'),
      resolve: (o, { lang }) => textIn(o, 'against', lang),
    }),
    againstKind: t.field({
      type: enums.Against,
      nullable: true,
      description: doc('What sort of thing it is measured against.', 'TIME'),
      resolve: (o) => (o['againstKind'] as 'TIME' | undefined) ?? null,
    }),
    comparedWith: t.field({
      type: Entity,
      nullable: true,
      description: doc('The thing of the graph it is measured against; null for a time, and where the plan names a class only.', '{ name: "中国" }'),
      resolve: (o, _a, { load }, info) =>
        o['againstKey'] ? (load.entity.load(o['againstKey'] as string, detailAt(info)) as Promise<EntityRecord>) : null,
    }),
    increment: t.boolean({ description: doc('An addition to a stock, not the stock.', 'false'), resolve: (o) => o['increment'] === true }),
    priceBasis: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Prices of which year; null where the plan does not say.', 'null'),
      resolve: (o, { lang }) => textIn(o, 'priceBasis', lang),
    }),
    derivation: t.field({
      type: Derivation,
      nullable: true,
      description: doc('How it was computed; null for a figure that the plan states.', '{ formula: "8000 ÷ (1 + 15%)^5" }'),
      resolve: (o) => (o.basis === 'DERIVED' ? o : null),
    }),
    words: t.stringList({ description: doc('The figure as printed.', '["8000亿元"]'), resolve: (o) => [...(o['words'] as string[])] }),
    rank: t.int({ description: doc('1 for the best of rival figures.', '1'), resolve: (o) => o['rank'] as number }),
    rankReason: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Why it is ranked so; null where it has no rival.', 'null'),
      resolve: (o, { lang }) => textIn(o, 'rankReason', lang),
    }),
  }),
});

builder.objectType(Derivation, {
  description: doc(
    'How a derived figure was computed: the measure, the formula with its numbers, the figures that went in.',
    '8000 ÷ (1 + 15%)^5 = 3977.4',
  ),
  fields: (t) => ({
    measure: t.field({
      type: enums.DerivedMeasure,
      description: doc('What was computed.', 'IMPLIED_BASE'),
      resolve: (o) => o['measure'] as 'IMPLIED_BASE',
    }),
    formula: t.string({
      args: langArg(),
      description: doc('The formula with its numbers.', '"8000 ÷ (1 + 15%)^5"'),
      resolve: (o, { lang }) => textIn(o, 'formula', lang) ?? '',
    }),
    assumption: t.string({
      nullable: true,
      args: langArg(),
      description: doc('What is taken for granted beyond the plan; null where nothing is.', '"增速与水平按同一价格基准理解"'),
      resolve: (o, { lang }) => textIn(o, 'assumption', lang),
    }),
    inputs: t.field({
      type: [Observation],
      description: doc('The figures that went in, stated or derived.', '[{ display: "8000 亿元" }]'),
      complexity: { field: 2, multiplier: 3 },
      resolve: (o) => [...(o['inputs'] as string[])],
    }),
  }),
});

export const ObservationConnection = connectionType({
  name: 'Observation',
  node: Observation,
  what: 'figures in reading order',
  example: '{ node: { indicator: { name: "工业总产值" } time: "2015" display: "8000 亿元" } }',
});

/** Derived figures are never mixed with stated ones unasked. */
const ASSERTED = BASIS.names.filter((b) => b !== 'DERIVED');

/** Parameters of the lists of figures where nothing is filtered. */
export const NO_FILTER: Record<string, Value> = {
  indicators: null,
  natures: null,
  years: null,
  basis: ASSERTED,
  measures: null,
  againstKinds: null,
  comparedWith: null,
  best: null,
};

const FILTER = {
  where: [
    '($indicators IS NULL OR o.indicator IN $indicators)',
    '($natures IS NULL OR o.nature IN $natures)',
    '($years IS NULL OR o.year IN $years OR o.periodTo IN $years)',
    'o.basis IN $basis',
    '($measures IS NULL OR o.measure IN $measures)',
    '($againstKinds IS NULL OR o.againstKind IN $againstKinds)',
    '($comparedWith IS NULL OR o.againstKey IN $comparedWith)',
    '($best IS NULL OR o.rank = 1)',
  ],
  filters: NO_FILTER,
  item: '{node: properties(o)}',
  carry: ['o'],
  tie: 'o.key',
  distinct: 'o.basis',
  orders: [{ name: 'PLAN', by: 'o.sortPlan' }],
};
export const ofSubject = pageQueries({
  name: 'observations/subject',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:HAS_OBSERVATION]->(o:Observation)`,
  ...FILTER,
});
const allObservations = pageQueries({
  name: 'observations/all',
  match: 'MATCH (o:Observation {rev: $rev})',
  indexed: true,
  ...FILTER,
  where: [
    ...FILTER.where,
    '($subjects IS NULL OR o.subject IN $subjects)',
    '($minimum IS NULL OR o.canonicalValue >= $minimum)',
    '($maximum IS NULL OR o.canonicalValue <= $maximum)',
    '($plan IS NULL OR o.plan = $plan)',
  ],
  filters: { ...FILTER.filters, subjects: null, minimum: null, maximum: null, plan: null },
});

const sharedFields = (t: PothosSchemaTypes.InputFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, 'InputObject'>) => ({
  indicators: t.stringList({ description: doc('Keys of indicators.', '["indicator/gross-output"]') }),
  natures: t.field({ type: [enums.Nature], description: doc('Reached or aimed at.', '[TARGET]') }),
  years: t.intList({ description: doc('Years; a span counts by its last year.', '[2015]') }),
  basis: t.field({ type: [enums.Basis], description: doc('Only figures of these bases; all but DERIVED where not given.', '[DERIVED]') }),
  measures: t.field({
    type: [enums.DerivedMeasure],
    description: doc('Only derived figures of these measures; asks for DERIVED by itself.', '[IMPLIED_BASE]'),
  }),
  againstKinds: t.field({
    type: [enums.Against],
    description: doc('Only figures measured against such a thing: another region, another subject, an earlier time, a benchmark.', '[REGION]'),
  }),
  comparedWith: t.stringList({ description: doc('Only figures measured against these things; keys.', '["region/china"]') }),
  best: t.boolean({ description: doc('Of rival figures only the best-ranked.', 'true') }),
});

const ObservationFilter = builder.inputType('ObservationFilter', {
  description: doc('Which figures of a subject; conditions join by AND.', '{ years: [2015], natures: [TARGET] }'),
  fields: sharedFields,
});

const ObservationListFilter = builder.inputType('ObservationListFilter', {
  description: doc('Which figures of all subjects; conditions join by AND.', '{ indicators: ["indicator/gross-output"], minimum: 1000 }'),
  fields: (t) => ({
    ...sharedFields(t),
    subjects: t.stringList({ description: doc('Keys of subjects.', '["industry/automobile"]') }),
    minimum: t.float({ description: doc('At least so much, in the canonical unit.', '1000') }),
    maximum: t.float({ description: doc('At most so much, in the canonical unit.', '5000') }),
    plan: t.string({ description: doc('Only what this plan says.', '"plan/jilin-12fyp"') }),
  }),
});

type FilterInput = (typeof ObservationFilter)['$inferInput'] | null | undefined;

function parameters(filter: FilterInput): Record<string, Value> {
  const keys = (name: string, list: readonly string[] | null | undefined) => {
    if (list && list.length > LIMITS.ids) throw badInput(`${name} may hold at most ${LIMITS.ids} keys.`);
    return filterList(name, list);
  };
  return {
    indicators: keys('indicators', filter?.indicators),
    natures: filterList('natures', filter?.natures),
    years: filterList('years', filter?.years),
    basis: filterList('basis', filter?.basis) ?? (filter?.measures ? ['DERIVED'] : ASSERTED),
    measures: filterList('measures', filter?.measures),
    againstKinds: filterList('againstKinds', filter?.againstKinds),
    comparedWith: keys('comparedWith', filter?.comparedWith),
    best: filter?.best ? true : null,
  };
}

const filterDescription = doc('Which figures; all where not given.', '{ years: [2015] }');
const link = (item: Row) => ({ node: toRecord<EntityRecord>(item['node']) });

builder.interfaceField(Subject, 'observations', (t) =>
  t.field({
    type: ObservationConnection,
    description: doc(
      'Figures that the plan states of it, in reading order.',
      'observations(filter: { years: [2015] }) { nodes { indicator { name } display } }',
    ),
    args: { ...readingArgs(), filter: t.arg({ type: ObservationFilter, description: filterDescription }) },
    complexity: pageComplexity,
    resolve: (entity, args, context, info) =>
      resolveList({ queries: ofSubject, parent: entity.key, args, filters: parameters(args.filter), link }, context, info),
  }),
);

builder.queryFields((t) => ({
  observation: t.field({
    type: Observation,
    nullable: true,
    description: doc(
      'One figure by its key; null where there is none.',
      'observation(key: "observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET") { display }',
    ),
    args: {
      key: t.arg.string({
        required: true,
        description: doc('The key of a figure.', '"observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET"'),
      }),
    },
    resolve: async (_root, { key }, { load }) => {
      if (!key.startsWith('observation/')) throw badInput('key is the key of a figure, which begins with observation/.');
      return load.entity.load(key);
    },
  }),
  observations: t.field({
    type: ObservationConnection,
    description: doc(
      'Figures of all subjects, in reading order.',
      'observations(filter: { indicators: ["indicator/gross-output"], years: [2015] }) { totalCount nodes { subject { name } display } }',
    ),
    args: { ...readingArgs(), filter: t.arg({ type: ObservationListFilter, description: filterDescription }) },
    complexity: pageComplexity,
    resolve: (_root, args, context, info) => {
      checkBounds(args.filter ?? {});
      return resolveList(
        {
          queries: allObservations,
          parent: '*',
          args,
          filters: {
            ...parameters(args.filter),
            subjects: filterList('subjects', args.filter?.subjects),
            minimum: args.filter?.minimum ?? null,
            maximum: args.filter?.maximum ?? null,
            plan: args.filter?.plan == null ? null : checkKey(args.filter.plan, 'Plan', 'plan'),
          },
          link,
        },
        context,
        info,
      );
    },
  }),
}));
