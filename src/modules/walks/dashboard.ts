import { badInput } from '../../errors.ts';
import { type Detail, detailed, detailOf, joined, recordsOf } from '../../graph/detail.ts';
import { defineDetailed } from '../../graph/query.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { type EntityRecord, toRecord } from '../../graphql/records.ts';
import { detailAt } from '../../graphql/selection.ts';
import { checkKey, entityRefs } from '../entity.ts';
import { best, type Cell, CellType, canonical, figuresOf, placeOf } from './cells.ts';

/** All industries at a glance: what was, what is aimed at, how fast, how far, how much of the whole, and what does not add up. */

const industriesOfLevel = defineDetailed(
  'dashboard/industries',
  (detail) => {
    const record = recordsOf(detail);
    return {
      text: `MATCH (n:Industry {rev: $rev}) WHERE n.sortPlan IS NOT NULL AND n.level = $level AND ($plan IS NULL OR n.plan = $plan)
WITH n ORDER BY n.rev, n.sortPlan, n.key LIMIT $limit
RETURN ${detailed('n', detail)} AS node`,
      parse: (row) => toRecord<EntityRecord>(record(row['node'])),
    };
  },
  { level: 'INDUSTRY', plan: null as string | null, limit: 3 },
);

/** Output is measured as gross output or, where the plan gives none, as sales revenue. */
const OUTPUT = ['gross-output', 'sales-revenue'] as const;
const indicator = (slug: string) => `indicator/${slug}`;
const READ = [
  ...OUTPUT.flatMap((o) => [o, `${o}-growth`]),
  'value-added',
  'value-added-growth',
  'value-added-ratio',
  'share-of-gross-output',
  'share-of-value-added',
  'multiple-of-base',
  'growth-stretch',
].map(indicator);

interface DashboardRow {
  readonly industry: EntityRecord;
  readonly cells: Readonly<Record<Column, Cell>>;
}
type Column = keyof typeof COLUMNS;

/** The figures of an industry and the years of its plan. */
interface Source {
  readonly figures: readonly EntityRecord[];
  readonly output: string;
  readonly first: number;
  readonly last: number;
}
type Find = (s: Source) => { readonly indicator: string; readonly year: number; readonly figure: EntityRecord | undefined };

const at =
  (slug: string | ((s: Source) => string), year: 'first' | 'last'): Find =>
  (s) => {
    const key = indicator(typeof slug === 'string' ? slug : slug(s));
    return { indicator: key, year: s[year], figure: best(s.figures, key, s[year]) };
  };
/** A derived figure that was computed from figures of this indicator: a multiple of output, not of value added. */
const of =
  (slug: string, from: string | ((s: Source) => string)): Find =>
  (s) => {
    const source = typeof from === 'string' ? from : from(s);
    const about = ({ inputs }: EntityRecord) =>
      ((inputs as readonly string[] | undefined) ?? []).some((k) =>
        [indicator(source), indicator(`${source}-growth`)].includes(k.split('|')[2] as string),
      );
    return { indicator: indicator(slug), year: s.last, figure: best(s.figures.filter(about), indicator(slug), s.last) };
  };

const COLUMNS = {
  outputBefore: [at((s) => s.output, 'first'), 'Output of the year before the plan, stated or implied.', '{ state: DERIVED, value: 3977.4 }'],
  output: [
    at((s) => s.output, 'last'),
    'Output aimed at: gross output or, where the plan gives none, sales revenue; `indicator` tells.',
    '{ state: STATED, value: 8000 }',
  ],
  outputGrowth: [at((s) => `${s.output}-growth`, 'last'), 'Its growth a year, in percent.', '{ value: 15 }'],
  outputMultiple: [of('multiple-of-base', (s) => s.output), 'How many times the output before.', '{ value: 2.01 }'],
  outputStretch: [
    of('growth-stretch', (s) => s.output),
    'Growth aimed at less growth reached before, in points; missing where the plan does not tell the latter.',
    '{ state: NOT_STATED }',
  ],
  valueAddedBefore: [at('value-added', 'first'), 'Value added of the year before the plan, stated or implied.', '{ value: 1085.5 }'],
  valueAdded: [at('value-added', 'last'), 'Value added aimed at.', '{ value: 2000 }'],
  valueAddedGrowth: [at('value-added-growth', 'last'), 'Its growth a year, in percent.', '{ value: 13 }'],
  valueAddedMultiple: [of('multiple-of-base', 'value-added'), 'How many times the value added before.', '{ value: 1.84 }'],
  valueAddedRatio: [at('value-added-ratio', 'last'), 'Value added ÷ output, in percent.', '{ value: 25 }'],
  shareOfOutput: [at('share-of-gross-output', 'last'), 'Share of the province’s output, in percent.', '{ value: 30.8 }'],
  shareOfValueAdded: [at('share-of-value-added', 'last'), 'Share of the province’s value added, in percent.', '{ value: 27.4 }'],
} as const satisfies Record<string, readonly [find: Find, about: string, example: string]>;
const NAMES = Object.keys(COLUMNS) as Column[];

const RowType = builder.objectRef<DashboardRow>('DashboardRow').implement({
  description: doc('One industry at a glance.', '{ industry: { name: "汽车产业" }, output: { value: 8000 } }'),
  fields: (t) => ({
    industry: t.field({
      type: entityRefs.Industry,
      description: doc('The industry; `findings` of it tells what does not add up.', '{ name: "汽车产业", findings: { totalCount: 3 } }'),
      resolve: (r) => r.industry,
    }),
    ...(Object.fromEntries(
      NAMES.map((name) => [name, t.field({ type: CellType, description: doc(COLUMNS[name][1], COLUMNS[name][2]), resolve: (r) => r.cells[name] })]),
    ) as Record<Column, ReturnType<typeof t.field>>),
  }),
});

/** What is looked at of a plan. */
const YEARS = detailOf(['looksBackTo', 'coversTo']);

async function rowsOf(industries: readonly EntityRecord[], detail: Detail, context: Context): Promise<DashboardRow[]> {
  const figures = await figuresOf(
    industries.map((i) => i.key),
    READ,
    detail,
    context,
  );
  const plans = await Promise.all(industries.map((i) => context.load.entity.load(i.plan as string, YEARS)));
  const found = industries.map((industry, i) => {
    const own = figures.get(industry.key) ?? [];
    const plan = plans[i] as EntityRecord;
    const [first, last] = [plan['looksBackTo'] as number, plan['coversTo'] as number];
    const output = OUTPUT.find((o) => best(own, indicator(o), last)) ?? OUTPUT[0];
    const source: Source = { figures: own, output, first, last };
    return { industry, source, cells: NAMES.map((name) => COLUMNS[name][0](source)) };
  });
  return found.map(({ industry, cells }) => ({
    industry,
    cells: Object.fromEntries(
      NAMES.map((name, column) => {
        const cell = cells[column] as ReturnType<Find>;
        // Gross output and sales revenue do not rank against one another.
        const values = found.flatMap((f) => (f.cells[column]?.indicator === cell.indicator ? (canonical(f.cells[column]?.figure) ?? []) : []));
        const value = canonical(cell.figure);
        return [name, { ...cell, rank: value === undefined || values.length < 2 ? null : placeOf(value, values) }];
      }),
    ) as unknown as Record<Column, Cell>,
  }));
}

builder.queryField('targetsDashboard', (t) =>
  t.field({
    type: [RowType],
    description: doc(
      'All industries at a glance: output and value added before the plan (stated or implied) and at its end, growth, multiple, stretch, ratio, shares, and the findings of each.',
      'targetsDashboard { industry { name findings { totalCount } } output { state value } outputMultiple { value } }',
    ),
    args: {
      level: t.arg({ type: enums.IndustryLevel, defaultValue: 'INDUSTRY', description: doc('The level of the industries.', 'INDUSTRY') }),
      plan: t.arg.string({ description: doc('Key of a plan; all where not given.', '"plan/jilin-12fyp"') }),
    },
    complexity: { field: 400, multiplier: 20 },
    resolve: async (_root, { level, plan }, context, info) => {
      const of = plan == null ? null : checkKey(plan, 'Plan', 'plan');
      if (of !== null && !(await context.load.entity.load(of)))
        throw badInput('plan names no plan of the graph. Find them with plans { nodes { key } }.');
      const query = industriesOfLevel(joined([detailAt(info, ['industry']), detailOf(['plan'])]));
      const industries = await context.graph.run(query, { level: level ?? 'INDUSTRY', plan: of, limit: LIMITS.pageMaximum });
      return rowsOf(industries, detailAt(info, ...NAMES.map((name) => [name, 'figure'])), context);
    },
  }),
);
