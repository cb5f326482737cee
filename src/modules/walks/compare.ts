import { badInput } from '../../errors.ts';
import type { Row } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { type EntityRecord, toRecord } from '../../graphql/records.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { Entity, entityRefs } from '../entity.ts';
import { Observation } from '../observation.ts';
import { thing } from './arguments.ts';

/** Tables of figures: subjects against indicators and years, with stated, derived and missing told apart. */

const SUBJECTS = 40;
const COLUMNS = 60;

const figuresOf = defineQuery({
  name: 'compare/figures',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:HAS_OBSERVATION]->(o:Observation)
    WHERE o.indicator IN $indicators
    WITH o ORDER BY o.key
    RETURN collect(properties(o)) AS figures
  }
RETURN k AS k, figures AS figures`,
  sample: { keys: ['industry/automobile'] as readonly string[], indicators: ['indicator/gross-output'] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, figures: (row['figures'] as readonly Row[]).map((f) => toRecord<EntityRecord>(f)) }),
});

type State = 'STATED' | 'DERIVED' | 'NOT_STATED';
interface Cell {
  readonly subject: string;
  readonly indicator: string;
  readonly year: number;
  readonly state: State;
  readonly figure: EntityRecord | undefined;
  rank: number | null;
}

const StateEnum = builder.enumType('CellState', {
  description: doc('Whether a cell of a table is stated by the plan, derived by the service, or missing.', 'STATED'),
  values: {
    STATED: { description: doc('The plan states it (STATED, IMPLIED or EXTERNAL, see the figure’s basis).', '8000 亿元') },
    DERIVED: { description: doc('The service computed it; see the figure’s derivation.', '3977.4 亿元 of 2010') },
    NOT_STATED: { description: doc('The plan does not say, and nothing implies it.', 'the value added of the deer industry') },
  } as const,
});

const CellType = builder.objectRef<Cell>('Cell').implement({
  description: doc('One figure of a table, or the want of one.', '{ state: STATED, figure: { display: "8000 亿元" }, rank: 1 }'),
  fields: (t) => ({
    indicator: t.field({ type: entityRefs.Indicator, description: doc('What is measured.', '{ name: "工业总产值" }'), resolve: (c) => c.indicator }),
    year: t.exposeInt('year', { description: doc('The year; a span counts by its last.', '2015') }),
    state: t.field({ type: StateEnum, description: doc('Stated, derived or missing.', 'STATED'), resolve: (c) => c.state }),
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure; null where it is missing.', '{ display: "8000 亿元" }'),
      resolve: (c) => c.figure ?? null,
    }),
    rank: t.int({
      nullable: true,
      description: doc(
        'Its place among the subjects of the table, 1 for the greatest, in the canonical unit; null where it is missing or alone.',
        '1',
      ),
      resolve: (c) => c.rank,
    }),
  }),
});

interface TableRow {
  readonly subject: EntityRecord;
  readonly cells: readonly Cell[];
}
const TableRowType = builder.objectRef<TableRow>('ComparisonRow').implement({
  description: doc(
    'One subject of a table, with a cell for each indicator and year.',
    '{ subject: { name: "汽车产业" }, cells: [{ state: STATED }] }',
  ),
  fields: (t) => ({
    subject: t.field({ type: Entity, description: doc('The subject.', '{ name: "汽车产业" }'), resolve: (r) => r.subject }),
    cells: t.field({
      type: [CellType],
      description: doc('Its cells, in the order of the indicators and years asked for.', '[{ state: STATED }]'),
      complexity: { field: 1, multiplier: 6 },
      resolve: (r) => [...r.cells],
    }),
  }),
});

/** The best figure for a cell: stated before derived, best-ranked, the whole subject before a part of it. */
function best(figures: readonly EntityRecord[], indicator: string, year: number): EntityRecord | undefined {
  const scope = (f: EntityRecord) => Number(f['breakdownZh'] !== undefined) * 2 + Number(f['region'] !== undefined) * 2;
  return figures
    .filter(
      (f) =>
        f['indicator'] === indicator &&
        (f['year'] === year || f['periodTo'] === year) &&
        f['increment'] !== true &&
        f['measure'] !== 'PROJECTED_LEVEL',
    )
    .sort(
      (a, b) =>
        Number(a.basis === 'DERIVED') - Number(b.basis === 'DERIVED') ||
        scope(a) - scope(b) ||
        (a['rank'] as number) - (b['rank'] as number) ||
        (a.key < b.key ? -1 : 1),
    )
    .find((f) => scope(f) === 0);
}

async function table(
  subjects: readonly EntityRecord[],
  indicators: readonly string[],
  years: readonly number[],
  { graph }: Context,
): Promise<TableRow[]> {
  const rows = await graph.run(figuresOf, { keys: subjects.map((s) => s.key), indicators: [...indicators] });
  const figures = new Map(rows.map((r) => [r.key, r.figures]));
  const made = subjects.map((subject) => ({
    subject,
    cells: indicators.flatMap((indicator) =>
      years.map((year): Cell => {
        const figure = best(figures.get(subject.key) ?? [], indicator, year);
        return {
          subject: subject.key,
          indicator,
          year,
          figure,
          state: figure ? (figure.basis === 'DERIVED' ? 'DERIVED' : 'STATED') : 'NOT_STATED',
          rank: null,
        };
      }),
    ),
  }));
  const columns = indicators.length * years.length;
  for (let column = 0; column < columns; column += 1) {
    const filled = made.flatMap((r) => (r.cells[column]?.figure ? [r.cells[column] as Cell] : []));
    if (filled.length < 2) continue;
    const value = (c: Cell) => (c.figure?.['canonicalValue'] as number | undefined) ?? Number.NEGATIVE_INFINITY;
    for (const cell of filled) cell.rank = 1 + filled.filter((other) => value(other) > value(cell)).length;
  }
  return made;
}

const industriesOfLevel = defineQuery({
  name: 'compare/industries',
  text: `MATCH (n:Industry {rev: $rev}) WHERE n.sortPlan IS NOT NULL AND n.level IN $levels AND ($plan IS NULL OR n.plan = $plan)
WITH n ORDER BY n.sortPlan, n.key LIMIT $limit
RETURN properties(n) AS node`,
  sample: { levels: ['INDUSTRY'] as readonly string[], plan: null as string | null, limit: 3 },
  parse: (row: Row) => toRecord<EntityRecord>(row['node']),
});

builder.queryFields((t) => ({
  compare: t.field({
    type: [TableRowType],
    description: doc(
      'Subjects against indicators and years, as a table: stated, derived and missing told apart, ranked in one unit.',
      'compare(subjects: ["industry/automobile", "industry/petrochemicals"], indicators: ["indicator/gross-output"], years: [2010, 2015]) { subject { name } cells { state rank } }',
    ),
    args: {
      subjects: t.arg.stringList({ required: true, description: doc(`Keys of one to ${SUBJECTS} things.`, '["industry/automobile"]') }),
      indicators: t.arg.stringList({ required: true, description: doc('Keys of one to ten indicators.', '["indicator/gross-output"]') }),
      years: t.arg.intList({ required: true, description: doc('One to ten years.', '[2010, 2015]') }),
    },
    complexity: (args) => ({ field: 10, multiplier: Math.min(args.subjects.length, SUBJECTS) }),
    resolve: async (_root, { subjects, indicators, years }, context) => {
      if (subjects.length === 0 || subjects.length > SUBJECTS) throw badInput(`subjects holds one to ${SUBJECTS} keys.`);
      if (indicators.length === 0 || indicators.length > 10 || years.length === 0 || years.length > 10 || indicators.length * years.length > COLUMNS)
        throw badInput(`indicators and years hold one to ten entries each, ${COLUMNS} columns in all.`);
      for (const key of indicators)
        if (!key.startsWith('indicator/')) throw badInput(`${key} is no indicator. Find indicators with indicators(filter: { text: "产值" }).`);
      const records = await Promise.all([...new Set(subjects)].map((key) => thing(key, context)));
      return table(records, [...new Set(indicators)], [...new Set(years)], context);
    },
  }),
  targetsDashboard: t.field({
    type: [TableRowType],
    description: doc(
      'All industries at a glance: output, sales and value added of 2010 (stated or implied) and 2015, growth, multiple, value-added ratio and share of the province. Findings stand with each subject.',
      'targetsDashboard { subject { name } cells { indicator { name } year state figure { display } } }',
    ),
    args: {
      level: t.arg({ type: enums.IndustryLevel, defaultValue: 'INDUSTRY', description: doc('The level of the industries.', 'INDUSTRY') }),
      plan: t.arg.string({ description: doc('Key of a plan; all where not given.', '"plan/jilin-12fyp"') }),
    },
    complexity: { field: 20, multiplier: 20 },
    resolve: async (_root, { level, plan }, context) => {
      const subjects = await context.graph.run(industriesOfLevel, { levels: [level ?? 'INDUSTRY'], plan: plan ?? null, limit: LIMITS.pageMaximum });
      return table(subjects, DASHBOARD, [2010, 2015], context);
    },
  }),
}));

const DASHBOARD = [
  'indicator/gross-output',
  'indicator/sales-revenue',
  'indicator/value-added',
  'indicator/gross-output-growth',
  'indicator/sales-revenue-growth',
  'indicator/value-added-growth',
  'indicator/value-added-ratio',
  'indicator/share-of-gross-output',
  'indicator/share-of-value-added',
];
