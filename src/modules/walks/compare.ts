import { badInput } from '../../errors.ts';
import { type Detail, KEY } from '../../graph/detail.ts';
import type { Row } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { detailAt } from '../../graphql/selection.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { Entity } from '../entity.ts';
import { things } from './arguments.ts';
import { best, type Cell, canonical, cellFields, figuresOf, placeOf } from './cells.ts';

/** Tables of figures: subjects against indicators and years. */

const SUBJECTS = 40;
const INDICATORS = 10;
const YEARS = 10;
const COLUMNS = 60;

const siblingsQuery = defineQuery({
  name: 'compare/siblings',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:PART_OF]->(whole:${ENTITY_LABEL})<-[:PART_OF]-(s:${ENTITY_LABEL})
    WHERE s.kind = n.kind
    WITH DISTINCT s.key AS sibling ORDER BY sibling
    RETURN collect(sibling) AS siblings
  }
RETURN k AS k, siblings AS siblings`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, siblings: row['siblings'] as string[] }),
});

interface Place {
  readonly place: number;
  readonly of: number;
}
const PlaceType = builder.objectRef<Place>('Place').implement({
  description: doc('A place among others.', '{ place: 1, of: 3 }'),
  fields: (t) => ({
    place: t.exposeInt('place', { description: doc('1 for the greatest; equal values share a place.', '1') }),
    of: t.exposeInt('of', { description: doc('Of how many there is a figure, itself included.', '3') }),
  }),
});

interface TableCell extends Cell {
  readonly siblings: () => Promise<Place | null>;
}
const TableCellType = builder.objectRef<TableCell>('ComparisonCell').implement({
  description: doc('One figure of a comparison, or the want of one.', '{ state: STATED, value: 8000, rank: 1, siblings: { place: 1, of: 3 } }'),
  fields: (t) => ({
    ...cellFields(t as never),
    siblings: t.field({
      type: PlaceType,
      nullable: true,
      description: doc(
        'Its place among the siblings of its subject, other parts of the same whole; null where it is missing or has none.',
        '{ place: 1, of: 3 }',
      ),
      complexity: 5,
      resolve: (c) => c.siblings(),
    }),
  }),
});

interface TableRow {
  readonly subject: EntityRecord;
  readonly cells: readonly TableCell[];
}
const RowType = builder.objectRef<TableRow>('ComparisonRow').implement({
  description: doc(
    'One subject of a table, with a cell for each indicator and year.',
    '{ subject: { name: "汽车产业" }, cells: [{ state: STATED }] }',
  ),
  fields: (t) => ({
    subject: t.field({ type: Entity, description: doc('The subject.', '{ name: "汽车产业" }'), resolve: (r) => r.subject }),
    cells: t.field({
      type: [TableCellType],
      description: doc('Its cells, in the order of the indicators and years asked for.', '[{ state: STATED }]'),
      complexity: { field: 1, multiplier: 6 },
      resolve: (r) => [...r.cells],
    }),
  }),
});

/** Figures of the siblings of all subjects, read once and only where a place among them is asked for. */
function siblingPlaces(subjects: readonly EntityRecord[], indicators: readonly string[], context: Context) {
  const read = async () => {
    const found = new Map((await context.graph.run(siblingsQuery, { keys: subjects.map((s) => s.key) })).map((r) => [r.key, r.siblings]));
    return { found, figures: await figuresOf([...new Set([...found.values()].flat())].sort(), indicators, KEY, context) };
  };
  let reading: ReturnType<typeof read> | undefined;
  return async (subject: string, indicator: string, year: number, figure: EntityRecord | undefined): Promise<Place | null> => {
    const own = canonical(figure);
    if (own === undefined) return null;
    reading ??= read();
    const { found, figures } = await reading;
    const others = (found.get(subject) ?? []).filter((key) => key !== subject);
    const values = others.flatMap((key) => canonical(best(figures.get(key) ?? [], indicator, year)) ?? []);
    return values.length > 0 ? { place: placeOf(own, values), of: values.length + 1 } : null;
  };
}

async function table(
  subjects: readonly EntityRecord[],
  indicators: readonly string[],
  years: readonly number[],
  detail: Detail,
  context: Context,
): Promise<TableRow[]> {
  const figures = await figuresOf(
    subjects.map((s) => s.key),
    indicators,
    detail,
    context,
  );
  const columns = indicators.flatMap((indicator) =>
    years.map((year) => {
      const found = subjects.map((s) => best(figures.get(s.key) ?? [], indicator, year));
      return { indicator, year, found, values: found.flatMap((f) => canonical(f) ?? []) };
    }),
  );
  const places = siblingPlaces(subjects, indicators, context);
  return subjects.map((subject, row) => ({
    subject,
    cells: columns.map(({ indicator, year, found, values }): TableCell => {
      const figure = found[row];
      const value = canonical(figure);
      return {
        indicator,
        year,
        figure,
        rank: value === undefined || values.length < 2 ? null : placeOf(value, values),
        siblings: () => places(subject.key, indicator, year, figure),
      };
    }),
  }));
}

builder.queryField('compare', (t) =>
  t.field({
    type: [RowType],
    description: doc(
      'Subjects against indicators and years, as a table: stated, derived and missing told apart, in one unit an indicator, ranked among one another and among siblings.',
      'compare(subjects: ["industry/automobile", "industry/petrochemicals"], indicators: ["indicator/gross-output"], years: [2010, 2015]) { subject { name } cells { state value rank } }',
    ),
    args: {
      subjects: t.arg.stringList({ required: true, description: doc(`Keys of one to ${SUBJECTS} things.`, '["industry/automobile"]') }),
      indicators: t.arg.stringList({ required: true, description: doc(`Keys of one to ${INDICATORS} indicators.`, '["indicator/gross-output"]') }),
      years: t.arg.intList({ required: true, description: doc(`One to ${YEARS} years.`, '[2010, 2015]') }),
    },
    complexity: (args) => ({ field: 10, multiplier: Math.min(args.subjects.length, SUBJECTS) }),
    resolve: async (_root, args, context, info) => {
      const [indicators, years] = [[...new Set(args.indicators)], [...new Set(args.years)]];
      if (years.length === 0 || years.length > YEARS) throw badInput(`years holds one to ${YEARS} years; ${years.length} were given.`);
      for (const [i, key] of args.indicators.entries())
        if (!key.startsWith('indicator/'))
          throw badInput(
            `indicators[${i}] is no key of an indicator, such as indicator/gross-output. Find them with indicators(filter: { text: "产值" }).`,
          );
      const columns = (await things('indicators', indicators, INDICATORS, context)).map((r) => r.key);
      if (columns.length * years.length > COLUMNS)
        throw badInput(`indicators times years gives ${columns.length * years.length} columns; a table holds at most ${COLUMNS}. Ask in two tables.`);
      return table(await things('subjects', args.subjects, SUBJECTS, context), columns, years, detailAt(info, ['cells', 'figure']), context);
    },
  }),
);
