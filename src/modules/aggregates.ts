import { cellsOf } from '../domain/cells.ts';
import { compare } from '../domain/collections.ts';
import { badInput } from '../errors.ts';
import type { Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { describedEnum } from '../graphql/described-enum.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import type { ConnectionRecord, ListMember } from '../graphql/records.ts';
import { detailAt, selectedNames } from '../graphql/selection.ts';
import {
  DEFAULT_BASIS,
  DIMENSIONS,
  type Dimension,
  dimensionSpec,
  dimensionsOf,
  EDGE_KINDS,
  type EdgeKind,
  ENTITY_LABEL,
  type NodeKind,
  PART_DEPTH,
} from '../ontology/index.ts';
import { Entity, thingAt } from './entity.ts';
import { Observation } from './observation.ts';
import { keptCells } from './tallies.ts';
import { basisArg, basisOf, keysOf, within } from './walks/arguments.ts';
import { thingField, thingsField } from './walks/fields.ts';

/**
 * What a list is as a whole, under the same filter as its rows: how many of each stage or form, how many in each region and
 * industry, and which come first by a figure or by the number of their relations.
 */

const DimensionEnum = describedEnum('Dimension', 'What things are grouped by.', {
  REGION: ['The place it sits in.', '长春市'],
  INDUSTRY: ['The industry it belongs to, works in or acts on, or that makes or uses it.', '汽车产业'],
  KIND: ['What it is a kind of.', '专用车'],
  GROUP: ['The group it is counted with.', '50亿元零部件企业集团'],
});
/** The kinds stand in the text: a thing may have many relations of others, and those are not looked at. */
const groupsQuery = (dimension: Dimension, end: 'out' | 'in', rollUp: boolean) =>
  defineQuery({
    name: `matrix/groups/${dimension}/${end}${rollUp ? '/up' : ''}`,
    text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) WITH m
MATCH (m)${end === 'out' ? '-' : '<-'}[r:${dimensionSpec(dimension)[end].join('|')}]${end === 'out' ? '->' : '-'}${rollUp ? `(g:${ENTITY_LABEL})-[:PART_OF*0..${PART_DEPTH}]->` : ''}(x:${ENTITY_LABEL})
WHERE r.basis IN $basis${rollUp ? ' AND g.kind = $kind' : ''} AND x.kind = $kind
  AND ($levels IS NULL OR x.level IN $levels)
RETURN DISTINCT m.key AS k, x.key AS grp`,
    sample: { of: 'Enterprise', basis: ['STATED'], kind: 'Region', levels: null } as Record<string, Value>,
    parse: (row: Row) => ({ key: row['k'] as string, group: row['grp'] as string }),
  });
const groups = new Map(
  DIMENSIONS.map((d) => [
    d,
    (['out', 'in'] as const)
      .filter((end) => dimensionSpec(d)[end].length > 0)
      .map((end) => ({ up: groupsQuery(d, end, true), own: groupsQuery(d, end, false) })),
  ]),
);

interface Grouping {
  readonly of: NodeKind;
  readonly levels: Readonly<Partial<Record<Dimension, readonly string[] | null | undefined>>>;
  readonly rollUp: boolean;
  readonly basis: readonly string[];
}

/** Groups of each thing in one dimension. */
async function groupsOf(dimension: Dimension, { of, levels, rollUp, basis }: Grouping, { graph }: Context): Promise<Map<string, Set<string>>> {
  const { kind = of } = dimensionSpec(dimension);
  const parameters = { of, basis: [...basis], kind, levels: levels[dimension] ? [...levels[dimension]] : null };
  const found = new Map<string, Set<string>>();
  for (const rows of await Promise.all((groups.get(dimension) ?? []).map((query) => graph.run(rollUp ? query.up : query.own, parameters))))
    for (const { key, group } of rows) found.set(key, (found.get(key) ?? new Set()).add(group));
  return found;
}

interface CellRecord {
  readonly row: string;
  readonly column: string | null;
  readonly count: number;
  /** Absent where only the counts were asked for. */
  readonly members?: readonly string[];
}
const CellType = builder.objectRef<CellRecord>('MatrixCell').implement({
  description: doc('A group, or where two groups meet, and the things in it.', '{ row: { name: "长春市" }, count: 7 }'),
  fields: (t) => ({
    row: thingField(t, 'The group of the first dimension.', '{ name: "长春市" }', (c) => c.row),
    column: t.field({
      type: Entity,
      nullable: true,
      description: doc('The group of the second dimension; null where none was asked for.', '{ name: "汽车产业" }'),
      resolve: (c, _a, { load }, info) => (c.column === null ? null : load.entity.load(c.column, detailAt(info))),
    }),
    count: t.int({ description: doc('Things in it.', '7'), resolve: (c) => c.count }),
    members: thingsField(t, 'The things in it, by key.', '[{ name: "长春富奥" }]', 5, (c) => c.members ?? []),
  }),
});

/** Cells of a table, as a rule. */
const CELLS = 40;

interface MatrixRecord {
  /** The first cells by the counts that the load kept; undefined where they hold for another list than this. */
  readonly kept: ((first: number | undefined) => Promise<readonly CellRecord[] | undefined>) | undefined;
  /** All cells with their members. */
  readonly counted: () => Promise<ReturnType<typeof cellsOf>>;
}
const MatrixType = builder.objectRef<MatrixRecord>('Matrix').implement({
  description: doc('A list grouped by one or two dimensions. A thing of several groups counts in each.', '{ cells: [{ count: 7 }] }'),
  fields: (t) => ({
    cells: t.field({
      type: [CellType],
      description: doc('The groups that hold anything, fullest first.', '[{ count: 7 }]'),
      args: { first: t.arg.int({ description: doc('At most so many, the fullest; all where not given.', '20') }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(Math.max(first ?? CELLS, 1), CELLS) }),
      resolve: async ({ kept, counted }, { first }, _context, info) => {
        if (first != null && first < 1) throw badInput('first is a number from 1.');
        const known = selectedNames(info).has('members') ? undefined : await kept?.(first ?? undefined);
        return known ? [...known] : (await counted()).cells.slice(0, first ?? undefined).map((c) => ({ ...c, count: c.members.length }));
      },
    }),
    notStated: thingsField(
      t,
      'Things of the list of which the plan does not tell the group.',
      '[{ name: "昊融" }]',
      20,
      async (m) => (await m.counted()).unplaced,
    ),
  }),
});

interface RankedRecord {
  readonly key: string;
  readonly value: number;
  readonly figure: string | undefined;
}
const RankedType = builder.objectRef<RankedRecord>('Ranked').implement({
  description: doc('A thing and what it is ranked by.', '{ value: 8000, thing: { name: "汽车产业" } }'),
  fields: (t) => ({
    thing: thingField(t, 'The thing.', '{ name: "汽车产业" }', (r) => r.key),
    value: t.exposeFloat('value', { description: doc('The figure in its canonical unit, or the number of relations.', '8000') }),
    figure: t.field({
      type: Observation,
      nullable: true,
      description: doc('The figure; null in a ranking by relations.', '{ display: "8000 亿元" }'),
      resolve: (r, _args, context, info) => (r.figure ? thingAt(r.figure, context, info) : null),
    }),
  }),
});
interface RankingRecord {
  readonly rows: readonly RankedRecord[];
  readonly ranked: number;
  readonly without: readonly string[];
}
const RankingType = builder.objectRef<RankingRecord>('Ranking').implement({
  description: doc('A list in the order of a figure, or of the number of relations.', '{ rankedCount: 17, rows: [{ value: 8000 }] }'),
  fields: (t) => ({
    rows: t.field({
      type: [RankedType],
      description: doc('The things, greatest first, or least if asked.', '[{ value: 8000, thing: { name: "汽车产业" } }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (r) => [...r.rows],
    }),
    rankedCount: t.int({ description: doc('Things of the list that have such a figure or relation.', '17'), resolve: (r) => r.ranked }),
    notStated: thingsField(t, 'Things of the list that have none.', '[{ name: "农产品加工业" }]', 20, (r) => r.without),
  }),
});

/** The best-ranked figure of each subject, of the whole of it. */
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
WHERE r.kind IN $edges AND r.basis IN $basis
RETURN m.key AS k, count(r) AS value`,
  sample: { of: 'Enterprise', edges: ['SUPPLIES'], basis: ['STATED'] } as Record<string, Value>,
  parse: (row: Row) => ({ key: row['k'] as string, value: row['value'] as number, figure: undefined }),
});

interface FacetRecord {
  readonly property: string;
  readonly values: readonly { readonly value: string | null; readonly count: number }[];
}
const FacetValueType = builder.objectRef<FacetRecord['values'][number]>('FacetValue').implement({
  description: doc('A value, and how many things have it.', '{ value: "PLANNED", count: 21 }'),
  fields: (t) => ({
    value: t.exposeString('value', { nullable: true, description: doc('The value, as the enum names it; null where there is none.', '"PLANNED"') }),
    count: t.exposeInt('count', { description: doc('Things of the list with it.', '21') }),
  }),
});
const FacetType = builder.objectRef<FacetRecord>('Facet').implement({
  description: doc('How a property is spread over a list.', '{ property: "stage", values: [{ value: "PLANNED", count: 21 }] }'),
  fields: (t) => ({
    property: t.exposeString('property', { description: doc('The property, as the field is called.', '"stage"') }),
    values: t.field({
      type: [FacetValueType],
      description: doc('Its values, most first.', '[{ value: "PLANNED", count: 21 }]'),
      complexity: { field: 1, multiplier: 6 },
      resolve: (f) => [...f.values],
    }),
  }),
});

function facetsOf(members: readonly ListMember[], properties: readonly string[]): FacetRecord[] {
  return properties.map((property) => {
    const counts = new Map<string | null, number>();
    for (const { values } of members) {
      const value = values[property] == null ? null : String(values[property]);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return {
      property,
      values: [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || compare(String(a.value), String(b.value))),
    };
  });
}

type FieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, ConnectionRecord>;
const membersOf = async (list: ConnectionRecord): Promise<readonly ListMember[]> => (await list.members?.()) ?? [];

/** `facets`, `matrix` and `ranking` of the list of a kind; `properties` are those that it can be filtered by. */
export const aggregateFields = (of: NodeKind, properties: readonly string[]) => (t: FieldBuilder) => {
  const dimensions = dimensionsOf(of);
  const grouped = (name: string, dimension: Dimension): Dimension => {
    if (dimensions.includes(dimension)) return dimension;
    throw badInput(`${name} cannot be ${dimension}: nothing leads from a ${of} there. It may be ${dimensions.join(', ')}.`);
  };
  return {
    facets: t.field({
      type: [FacetType],
      description: doc(
        'How the properties that this list can be filtered by are spread over it, under the same filter.',
        'facets { property values { value count } }',
      ),
      complexity: { field: 10, multiplier: 4 },
      resolve: async (list) => facetsOf(await membersOf(list), properties),
    }),
    ...(dimensions.length === 0
      ? {}
      : {
          matrix: t.field({
            type: MatrixType,
            description: doc(
              'The list grouped by one or two dimensions, under the same filter.',
              `matrix(rows: ${dimensions[0]}) { cells { count row { name } } }`,
            ),
            args: {
              rows: t.arg({
                type: DimensionEnum,
                required: true,
                description: doc(`The first dimension: ${dimensions.join(', ')}.`, dimensions[0] as string),
              }),
              columns: t.arg({
                type: DimensionEnum,
                description: doc('The second dimension; one alone where not given.', dimensions.at(-1) as string),
              }),
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
              ...basisArg(),
            },
            complexity: { field: 20, multiplier: 1 },
            resolve: async (list, args, context): Promise<MatrixRecord> => {
              if (args.columns === args.rows) throw badInput('rows and columns are the same dimension. Name two, or leave columns out.');
              const [first, second] = [grouped('rows', args.rows), args.columns ? grouped('columns', args.columns) : undefined];
              const levels = { INDUSTRY: args.industryLevels, REGION: args.regionLevels };
              const grouping: Grouping = { of, levels, rollUp: args.rollUp !== false, basis: basisOf(args.basis) };
              const { graph } = context;
              let counted: ReturnType<MatrixRecord['counted']> | undefined;
              const count = async () => {
                const [members, rows, columns] = await Promise.all([
                  membersOf(list),
                  groupsOf(first, grouping, context),
                  second && groupsOf(second, grouping, context),
                ]);
                return cellsOf(
                  members.map((m) => m.key),
                  rows,
                  columns,
                );
              };
              const usual = list.whole === true && String(grouping.basis) === String(DEFAULT_BASIS);
              const { rollUp } = grouping;
              return {
                kept: usual ? (wanted) => keptCells({ of, rows: first, columns: second, rollUp }, levels, wanted, graph) : undefined,
                counted: () => {
                  counted ??= count();
                  return counted;
                },
              };
            },
          }),
        }),
    ranking: t.field({
      type: RankingType,
      description: doc(
        'The list by a figure, or by the number of relations, greatest first; under the same filter.',
        'ranking(edges: [PART_OF], first: 3) { rows { value thing { name } } }',
      ),
      args: {
        indicator: t.arg.string({ description: doc('Key of an indicator, for a ranking by figure; needs `year`.', '"indicator/gross-output"') }),
        year: t.arg.int({ description: doc('The year; a span counts by its last.', '2015') }),
        measure: t.arg({
          type: enums.DerivedMeasure,
          description: doc('Rank derived figures of this measure; stated ones where not given.', 'IMPLIED_BASE'),
        }),
        edges: t.arg({ type: [enums.EdgeKindEnum], description: doc('For a ranking by relations: these kinds.', '[SUPPLIES]') }),
        first: t.arg.int({ defaultValue: LIMITS.pageDefault, description: doc(`Things wanted, 1 to ${LIMITS.pageMaximum}.`, '10') }),
        ascending: t.arg.boolean({ defaultValue: false, description: doc('Least first.', 'true') }),
        ...basisArg(),
      },
      complexity: ({ first }) => ({ field: 10, multiplier: Math.min(Math.max(first ?? LIMITS.pageDefault, 1), LIMITS.pageMaximum) }),
      resolve: async (list, args, context): Promise<RankingRecord> => {
        const size = within('first', args.first, LIMITS.pageDefault, LIMITS.pageMaximum);
        const members = await membersOf(list);
        const values = new Map((await rankable(of, args, context)).map((r) => [r.key, r]));
        const sign = args.ascending ? 1 : -1;
        const rows = members.flatMap(({ key }) => values.get(key) ?? []).sort((a, b) => sign * (a.value - b.value) || compare(a.key, b.key));
        return { rows: rows.slice(0, size), ranked: rows.length, without: members.map((m) => m.key).filter((k) => !values.has(k)) };
      },
    }),
  };
};

interface RankingArguments {
  readonly indicator?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly measure?: string | null | undefined;
  readonly edges?: readonly EdgeKind[] | null | undefined;
  readonly basis?: readonly ('STATED' | 'IMPLIED' | 'EXTERNAL' | 'DERIVED')[] | null | undefined;
}
async function rankable(
  of: NodeKind,
  { indicator, year, measure, edges, basis }: RankingArguments,
  context: Context,
): Promise<readonly RankedRecord[]> {
  if (edges) {
    if (indicator != null || year != null || measure) throw badInput('edges ranks by relations, indicator by a figure. Give one of them, not both.');
    if (edges.length === 0) throw badInput('edges is an empty list, which matches nothing. Name kinds of relations.');
    return context.graph.run(rankedDegrees, { of, edges: [...edges], basis: [...basisOf(basis)] });
  }
  if (indicator == null || year == null) throw badInput('A ranking is by a figure (indicator and year) or by relations (edges). Give one of these.');
  const [key] = await keysOf('indicator', [indicator], 1, context);
  return context.graph.run(rankedFigures, { indicator: key as string, year, measure: measure ?? null });
}
