import { langArg } from '../graphql/args.ts';
import { beside } from '../graphql/beside.ts';
import { builder } from '../graphql/builder.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { loadAll } from '../graphql/loaders.ts';
import type { EntityRecord } from '../graphql/records.ts';
import { textIn, textOf } from '../graphql/texts.ts';
import { Entity, entityRefs, thingAt, thingsAt } from './entity.ts';
import { Fact } from './fact.ts';
import { display, UNIT_SHOWN } from './figure-text.ts';

/** Figures: one observation is one number that the plan states, with all that tells it from others. */

const { Indicator, Unit, Region } = entityRefs;

builder.objectType(Indicator, {
  description: doc('A defined quantity. One indicator has one definition; rival definitions are rival indicators.', '工业总产值'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Indicator',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"indicator/gross-output"'), resolve: (i) => i.key }),
    name: t.string({ args: langArg(), description: doc('Its name.', '"工业总产值"'), resolve: (i, { lang }) => textOf(i, 'name', lang) }),
    definition: t.string({
      args: langArg(),
      description: doc('What is measured.', '"工业企业全部产品的总价值"'),
      resolve: (i, { lang }) => textOf(i, 'summary', lang),
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
    name: t.string({ args: langArg(), description: doc('Its name.', '"亿元"'), resolve: (u, { lang }) => textOf(u, 'name', lang) }),
    symbol: t.string({ description: doc('How it is printed.', '"亿元"'), resolve: (u) => u['symbol'] as string }),
    dimension: t.string({ description: doc('What it measures.', '"currency"'), resolve: (u) => u['dimension'] as string }),
    factor: t.float({
      description: doc('Times a value in this unit gives the value in the canonical unit of the dimension.', '1'),
      resolve: (u) => u['factor'] as number,
    }),
  }),
});

export const Observation = builder.nodeRef<EntityRecord>('Observation', {
  id: { resolve: (record) => record.key },
  loadManyWithoutCache: async (keys: string[], { load }) => (await loadAll(load.entity, keys)) as EntityRecord[],
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
      ...beside({ property: 'subject' }),
      resolve: (o, _a, context, info) => thingAt(o['subject'] as string, context, info),
    }),
    indicator: t.field({
      type: Indicator,
      description: doc('What is measured.', '{ name: "工业总产值" }'),
      ...beside({ property: 'indicator' }),
      resolve: (o, _a, context, info) => thingAt(o['indicator'] as string, context, info),
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
    unit: t.field({
      type: Unit,
      description: doc('The unit as stated.', '{ symbol: "亿元" }'),
      ...beside({ property: 'unit' }),
      resolve: (o, _a, context, info) => thingAt(o['unit'] as string, context, info),
    }),
    canonicalValue: t.float({
      nullable: true,
      description: doc('The number in `canonicalUnit`, for comparing; null for a range.', '8000'),
      resolve: (o) => number(o, 'canonicalValue'),
    }),
    canonicalUnit: t.field({
      type: Unit,
      description: doc('The one unit that figures of this dimension are compared in.', '{ symbol: "亿元" }'),
      ...beside({ property: 'canonicalUnit' }),
      resolve: (o, _a, context, info) => thingAt(o['canonicalUnit'] as string, context, info),
    }),
    bound: t.field({ type: enums.Bound, description: doc('How the figure binds.', 'AT_LEAST'), resolve: (o) => o['bound'] as 'EXACTLY' }),
    display: t.string({
      args: langArg(),
      description: doc('The figure with its bound and unit, to be shown.', '"≥ 20 万辆"'),
      ...beside({ property: 'unit', detail: UNIT_SHOWN }),
      resolve: (o, { lang }, { load }) => {
        const unit = load.entity.load(o['unit'] as string, UNIT_SHOWN) as EntityRecord | Promise<EntityRecord>;
        return unit instanceof Promise ? unit.then((u) => display(o, u, lang)) : display(o, unit, lang);
      },
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
      ...beside({ property: 'region' }),
      resolve: (o, _a, context, info) => (o['region'] ? thingAt(o['region'] as string, context, info) : null),
    }),
    ofWhich: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure that this one is a part of (其中); null where there is none.', '{ display: "400 万辆" }'),
      ...beside({ property: 'ofWhich' }),
      resolve: (o, _a, context, info) => (o['ofWhich'] ? thingAt(o['ofWhich'] as string, context, info) : null),
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
      ...beside({ property: 'againstKey' }),
      resolve: (o, _a, context, info) => (o['againstKey'] ? thingAt(o['againstKey'] as string, context, info) : null),
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
      ...beside({ itself: true }),
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
      resolve: (o, { lang }) => textOf(o, 'formula', lang),
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
      ...beside({ property: 'inputs', many: true }),
      resolve: (o, _a, context, info) => thingsAt(o['inputs'] as string[], context, info),
    }),
  }),
});
