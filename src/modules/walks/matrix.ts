import { badInput } from '../../errors.ts';
import type { Row, Value } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { EDGE_KINDS, type EdgeKind, ENTITY_LABEL, type NodeKind, PART_DEPTH } from '../../ontology/index.ts';
import { Entity } from '../entity.ts';
import { Observation } from '../observation.ts';
import { FigureFilter, type KeySets, keySets, RelatedFilter, type SetConditions } from '../set-filter.ts';

/** Group-by over one or two dimensions, and rankings by figure or by number of relations. */

const DIMENSIONS = {
  REGION: ['The place it sits in.', '长春市'],
  INDUSTRY: ['The industry it belongs to, works in, or that makes it.', '汽车产业'],
  KIND: ['What it is a kind of.', '专用车'],
  GROUP: ['The group it is counted with.', '50亿元零部件企业集团'],
} as const;
type Dimension = keyof typeof DIMENSIONS;
const DimensionEnum = builder.enumType('Dimension', {
  description: doc('What things are grouped by.', 'REGION'),
  values: Object.fromEntries(Object.entries(DIMENSIONS).map(([k, [about, example]]) => [k, { description: doc(about, example) }])) as Record<
    Dimension,
    { description: string }
  >,
});
/** Relations from a thing to its group in each dimension. PRODUCES is read from its maker. */
const LEADS: Readonly<Record<Dimension, { readonly out: readonly EdgeKind[]; readonly in: readonly EdgeKind[]; readonly kind: NodeKind }>> = {
  REGION: { out: ['LOCATED_IN'], in: [], kind: 'Region' },
  INDUSTRY: { out: ['OPERATES_IN', 'IN_INDUSTRY'], in: ['PRODUCES'], kind: 'Industry' },
  KIND: { out: ['KIND_OF'], in: [], kind: 'Product' },
  GROUP: { out: ['MEMBER_OF'], in: [], kind: 'Group' },
};

const groupsQuery = (end: 'out' | 'in') =>
  defineQuery({
    name: `matrix/groups/${end}`,
    text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) WITH m
MATCH (m)${end === 'out' ? '-' : '<-'}[r:${EDGE_KINDS.join('|')}]${end === 'out' ? '->' : '-'}(g:${ENTITY_LABEL})-[:PART_OF*0..${PART_DEPTH}]->(x:${ENTITY_LABEL})
WHERE r.kind IN $edges AND g.kind = $kind AND x.kind = $kind
  AND ($levels IS NULL OR x.level IN $levels)
  AND ($rollUp = true OR x.key = g.key)
RETURN DISTINCT m.key AS k, x.key AS grp`,
    sample: { of: 'Enterprise', edges: ['LOCATED_IN'] as readonly string[], kind: 'Region', levels: null, rollUp: true } as Record<string, Value>,
    parse: (row: Row) => ({ key: row['k'] as string, group: row['grp'] as string }),
  });
const groups = { out: groupsQuery('out'), in: groupsQuery('in') };

const allOfKind = defineQuery({
  name: 'matrix/all',
  text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) RETURN m.key AS k`,
  sample: { of: 'Enterprise' } as Record<string, Value>,
  parse: (row: Row) => row['k'] as string,
});

/** Groups of each thing in one dimension. */
async function groupsOf(
  of: NodeKind,
  dimension: Dimension,
  levels: readonly string[] | null,
  rollUp: boolean,
  { graph }: Context,
): Promise<Map<string, Set<string>>> {
  const { out, in: into, kind } = LEADS[dimension];
  const found = new Map<string, Set<string>>();
  for (const [end, edges] of [
    ['out', out],
    ['in', into],
  ] as const) {
    if (edges.length === 0) continue;
    for (const { key, group } of await graph.run(groups[end], { of, edges: [...edges], kind, levels: levels ? [...levels] : null, rollUp })) {
      found.set(key, (found.get(key) ?? new Set()).add(group));
    }
  }
  return found;
}

interface CellRecord {
  readonly row: string;
  readonly column: string | null;
  readonly members: readonly string[];
}
const CellType = builder.objectRef<CellRecord>('MatrixCell').implement({
  description: doc('A group, or where two groups meet, and the things in it.', '{ row: { name: "长春市" }, count: 7 }'),
  fields: (t) => ({
    row: t.field({
      type: Entity,
      description: doc('The group of the first dimension.', '{ name: "长春市" }'),
      resolve: (c, _a, { load }) => load.entity.load(c.row) as Promise<EntityRecord>,
    }),
    column: t.field({
      type: Entity,
      nullable: true,
      description: doc('The group of the second dimension; null where none was asked for.', '{ name: "汽车产业" }'),
      resolve: (c, _a, { load }) => (c.column === null ? null : (load.entity.load(c.column) as Promise<EntityRecord>)),
    }),
    count: t.int({ description: doc('Things in it.', '7'), resolve: (c) => c.members.length }),
    members: t.field({
      type: [Entity],
      description: doc('The things in it, by key.', '[{ name: "长春富奥" }]'),
      complexity: { field: 1, multiplier: 5 },
      resolve: async (c, _a, { load }) => (await loadAll(load.entity, [...c.members])) as EntityRecord[],
    }),
  }),
});

interface MatrixRecord {
  readonly cells: readonly CellRecord[];
  readonly total: number;
  readonly unplaced: readonly string[];
}
const MatrixType = builder.objectRef<MatrixRecord>('Matrix').implement({
  description: doc('Things grouped by one or two dimensions. A thing of several groups counts in each.', '{ cells: [{ count: 7 }] }'),
  fields: (t) => ({
    cells: t.field({
      type: [CellType],
      description: doc('The groups that hold anything, fullest first.', '[{ count: 7 }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (m) => [...m.cells],
    }),
    totalCount: t.int({ description: doc('Things under the same conditions, each counted once.', '50'), resolve: (m) => m.total }),
    notStated: t.field({
      type: [Entity],
      description: doc('Things under the same conditions of which the plan does not tell the group.', '[{ name: "昊融" }]'),
      complexity: { field: 1, multiplier: 10 },
      resolve: async (m, _a, { load }) => (await loadAll(load.entity, [...m.unplaced])) as EntityRecord[],
    }),
  }),
});

const passes = (key: string, { within, without }: KeySets): boolean => (within?.has(key) ?? true) && !(without?.has(key) ?? false);

interface RankedRecord {
  readonly key: string;
  readonly value: number;
  readonly figure: string | undefined;
}
const RankedType = builder.objectRef<RankedRecord>('Ranked').implement({
  description: doc('A thing and what it is ranked by.', '{ value: 8000, thing: { name: "汽车产业" } }'),
  fields: (t) => ({
    thing: t.field({
      type: Entity,
      description: doc('The thing.', '{ name: "汽车产业" }'),
      resolve: (r, _a, { load }) => load.entity.load(r.key) as Promise<EntityRecord>,
    }),
    value: t.exposeFloat('value', { description: doc('The figure in its canonical unit, or the number of relations.', '8000') }),
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure; null in a ranking by relations.', '{ display: "8000 亿元" }'),
      resolve: (r) => r.figure ?? null,
    }),
  }),
});

const rankedFigures = defineQuery({
  name: 'ranking/figures',
  text: `MATCH (o:Observation {rev: $rev})
WHERE o.sortPlan IS NOT NULL AND o.indicator = $indicator AND (o.year = $year OR o.periodTo = $year) AND o.canonicalValue IS NOT NULL AND o.rank = 1
  AND o.breakdownZh IS NULL AND o.region IS NULL AND (($measure IS NULL AND o.measure IS NULL) OR o.measure = $measure)
RETURN o.key AS figure, o.subject AS k, o.canonicalValue AS value`,
  sample: { indicator: 'indicator/gross-output', year: 2015, measure: null } as Record<string, Value>,
  parse: (row: Row) => ({ key: row['k'] as string, value: row['value'] as number, figure: row['figure'] as string }),
});

const rankedDegrees = defineQuery({
  name: 'ranking/degrees',
  text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) WITH m
MATCH (m)-[r:${EDGE_KINDS.join('|')}]-(x:${ENTITY_LABEL})
WHERE r.kind IN $edges
RETURN m.key AS k, count(r) AS value`,
  sample: { of: 'Enterprise', edges: ['SUPPLIES'] as readonly string[] } as Record<string, Value>,
  parse: (row: Row) => ({ key: row['k'] as string, value: row['value'] as number, figure: undefined }),
});

const conditionArgs = () =>
  builder.args((t) => ({
    related: t.field({
      type: [RelatedFilter],
      description: doc('Conditions over relations; all must hold.', '[{ edges: [SUPPLIES], to: ["industry/automobile"] }]'),
    }),
    figures: t.field({
      type: [FigureFilter],
      description: doc('Conditions over figures; all must hold.', '[{ indicator: "indicator/gross-output", year: 2015, minimum: 1000 }]'),
    }),
  }));
const conditions = (args: unknown): SetConditions => args as SetConditions;

builder.queryFields((t) => ({
  matrix: t.field({
    type: MatrixType,
    description: doc(
      'Things grouped by one or two dimensions: enterprises by region, projects by region and industry. Conditions hold inside the count.',
      'matrix(of: Enterprise, rows: REGION) { cells { count row { name } } }',
    ),
    args: {
      of: t.arg({ type: enums.NodeKindEnum, required: true, description: doc('The kind of things.', 'Enterprise') }),
      rows: t.arg({ type: DimensionEnum, required: true, description: doc('The first dimension.', 'REGION') }),
      columns: t.arg({ type: DimensionEnum, description: doc('The second dimension; one alone where not given.', 'INDUSTRY') }),
      industryLevels: t.arg({
        type: [enums.IndustryLevel],
        description: doc('Industries of these levels only; as stated where not given.', '[INDUSTRY]'),
      }),
      regionLevels: t.arg({
        type: [enums.RegionLevel],
        description: doc('Regions of these levels only; as stated where not given.', '[PREFECTURE]'),
      }),
      rollUp: t.arg.boolean({
        defaultValue: true,
        description: doc('A thing counts in the groups above its own too: a county’s with its prefecture.', 'true'),
      }),
      ...conditionArgs(),
    },
    complexity: { field: 20, multiplier: 60 },
    resolve: async (_root, args, context): Promise<MatrixRecord> => {
      if (args.columns === args.rows) throw badInput('rows and columns are the same dimension. Name two, or leave columns out.');
      const levelsOf = (d: Dimension) => (d === 'INDUSTRY' ? (args.industryLevels ?? null) : d === 'REGION' ? (args.regionLevels ?? null) : null);
      const rollUp = args.rollUp !== false;
      const sets = await keySets(args.of, conditions(args), context);
      const [all, rows, columns] = await Promise.all([
        context.graph.run(allOfKind, { of: args.of }),
        groupsOf(args.of, args.rows, levelsOf(args.rows), rollUp, context),
        args.columns ? groupsOf(args.of, args.columns, levelsOf(args.columns), rollUp, context) : undefined,
      ]);
      const things = [...new Set(all)].filter((k) => passes(k, sets)).sort();
      const cells = new Map<string, { row: string; column: string | null; members: string[] }>();
      const unplaced: string[] = [];
      for (const key of things) {
        const [own, across] = [rows.get(key), columns ? columns.get(key) : new Set([null])];
        if (!own || !across) {
          unplaced.push(key);
          continue;
        }
        for (const row of own) {
          for (const column of across) {
            const id = `${row} ${column}`;
            const cell = cells.get(id) ?? { row, column, members: [] };
            cell.members.push(key);
            cells.set(id, cell);
          }
        }
      }
      return {
        cells: [...cells.values()].sort((a, b) => b.members.length - a.members.length || (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1)),
        total: things.length,
        unplaced,
      };
    },
  }),
  ranking: t.field({
    type: [RankedType],
    description: doc(
      'Things by a figure, or by the number of their relations, greatest first.',
      'ranking(of: Industry, indicator: "indicator/gross-output", year: 2015) { value thing { name } }',
    ),
    args: {
      of: t.arg({ type: enums.NodeKindEnum, required: true, description: doc('The kind of things.', 'Industry') }),
      indicator: t.arg.string({ description: doc('Key of an indicator, for a ranking by figure; needs `year`.', '"indicator/gross-output"') }),
      year: t.arg.int({ description: doc('The year; a span counts by its last.', '2015') }),
      measure: t.arg({
        type: enums.DerivedMeasure,
        description: doc('Rank derived figures of this measure; stated ones where not given.', 'IMPLIED_BASE'),
      }),
      edges: t.arg({ type: [enums.EdgeKindEnum], description: doc('For a ranking by relations: these kinds.', '[SUPPLIES]') }),
      first: t.arg.int({ defaultValue: 20, description: doc(`Things wanted, 1 to ${LIMITS.pageMaximum}.`, '10') }),
      ascending: t.arg.boolean({ defaultValue: false, description: doc('Least first.', 'true') }),
      ...conditionArgs(),
    },
    complexity: ({ first }) => ({ field: 10, multiplier: Math.min(Math.max(first ?? 20, 1), LIMITS.pageMaximum) }),
    resolve: async (_root, args, context): Promise<RankedRecord[]> => {
      const size = args.first ?? 20;
      if (size < 1 || size > LIMITS.pageMaximum) throw badInput(`first is a number from 1 to ${LIMITS.pageMaximum}.`);
      const byFigure = args.indicator != null;
      if (byFigure === (args.edges != null)) throw badInput('Give either indicator and year, or edges.');
      if (byFigure && args.year == null) throw badInput('A ranking by figure needs a year.');
      const sets = await keySets(args.of, conditions(args), context);
      const rows: readonly RankedRecord[] = byFigure
        ? await context.graph.run(rankedFigures, { indicator: args.indicator as string, year: args.year as number, measure: args.measure ?? null })
        : await context.graph.run(rankedDegrees, { of: args.of, edges: [...(args.edges as readonly string[])] });
      const slug = `${args.of.charAt(0).toLowerCase()}${args.of.slice(1)}/`;
      const sign = args.ascending ? 1 : -1;
      return rows
        .filter((r) => r.key.startsWith(slug) && passes(r.key, sets))
        .sort((a, b) => sign * (a.value - b.value) || (a.key < b.key ? -1 : 1))
        .slice(0, size);
    },
  }),
}));
