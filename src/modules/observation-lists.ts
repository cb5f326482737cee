import { badInput } from '../errors.ts';
import { detailed } from '../graph/detail.ts';
import { pageQueries, ROOT, type What } from '../graph/page-query.ts';
import type { Row, Value } from '../graph/port.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { checkBounds, filterList, listField, type PageArguments, resolveList } from '../graphql/connection.ts';
import { connectionType, pageComplexity, readingArgs } from '../graphql/connection-types.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import { type EntityRecord, toRecord } from '../graphql/records.ts';
import { BASIS, ENTITY_LABEL } from '../ontology/index.ts';
import { checkKey, Subject } from './entity.ts';
import { Observation } from './observation.ts';

/** Lists of figures: of one subject and of all, with their filters. */

export const ObservationConnection = connectionType({
  name: 'Observation',
  node: Observation,
  what: 'figures in reading order',
  example: '{ node: { indicator: { name: "工业总产值" } time: "2015" display: "8000 亿元" } }',
});

/** Derived figures are never mixed with stated ones unasked. */
const ASSERTED = BASIS.names.filter((b) => b !== 'DERIVED');

/** Parameters of the lists of figures where nothing is filtered. */
const NO_FILTER: Record<string, Value> = {
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
  item: ({ detail }: What) => `node: ${detailed('o', detail)}`,
  carry: ['o'],
  thing: 'o',
  tie: 'o.key',
  distinct: 'o.basis',
  orders: [{ name: 'PLAN', by: 'o.sortPlan' }],
};
const ofSubject = pageQueries({
  name: 'observations/subject',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:HAS_OBSERVATION]->(o:Observation)`,
  ...FILTER,
});
const allObservations = pageQueries({
  name: 'observations/all',
  match: 'MATCH (o:Observation {rev: $rev})',
  indexed: ['o.rev'],
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
    ...listField((args: PageArguments & { readonly filter?: FilterInput }) => ({ queries: ofSubject, args, filters: parameters(args.filter), link })),
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
        ROOT,
        () => ({
          queries: allObservations,
          args,
          filters: {
            ...parameters(args.filter),
            subjects: filterList('subjects', args.filter?.subjects),
            minimum: args.filter?.minimum ?? null,
            maximum: args.filter?.maximum ?? null,
            plan: args.filter?.plan == null ? null : checkKey(args.filter.plan, 'Plan', 'plan'),
          },
          link,
        }),
        context,
        info,
      );
    },
  }),
}));
