import { type Detail, detailed, detailOf, joined, recordsOf } from '../../graph/detail.ts';
import type { Value } from '../../graph/port.ts';
import { defineDetailed } from '../../graph/query.ts';
import { builder, type SchemaTypes } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { doc } from '../../graphql/docs.ts';
import { type EntityRecord, toRecord } from '../../graphql/records.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { entityRefs, thingAt } from '../entity.ts';
import { Observation } from '../observation.ts';

/** Cells of tables: a figure of a subject, an indicator and a year, with stated, derived and missing told apart. */

/** What of a figure a table itself looks at. */
const WEIGHED = detailOf([
  ...['basis', 'breakdownZh', 'canonicalUnit', 'canonicalValue', 'increment', 'indicator'],
  ...['inputs', 'measure', 'periodTo', 'rank', 'region', 'year'],
]);

const figuresQuery = defineDetailed(
  'compare/figures',
  (detail) => {
    const record = recordsOf(detail);
    return {
      text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:HAS_OBSERVATION]->(o:Observation)
    WHERE o.indicator IN $indicators
    WITH o ORDER BY o.key
    RETURN collect(${detailed('o', detail)}) AS figures
  }
RETURN k AS k, figures AS figures`,
      parse: (row) => ({ key: row['k'] as string, figures: (row['figures'] as readonly Value[]).map((f) => toRecord<EntityRecord>(record(f))) }),
    };
  },
  { keys: ['industry/automobile'] as readonly string[], indicators: ['indicator/gross-output'] as readonly string[] },
);

/** Figures of several subjects under some indicators, stated and derived, with so much of each as is asked for beside what a table looks at; one statement. */
export async function figuresOf(
  keys: readonly string[],
  indicators: readonly string[],
  detail: Detail,
  { graph }: Context,
): Promise<Map<string, EntityRecord[]>> {
  const query = figuresQuery(joined([WEIGHED, detail]));
  return new Map((await graph.run(query, { keys: [...keys], indicators: [...indicators] })).map((r) => [r.key, r.figures]));
}

/**
 * The best figure for a cell: of the whole subject, stated before derived, best-ranked. A level projected by its growth is what
 * the plan’s figure is checked against, so it fills no cell.
 */
export function best(figures: readonly EntityRecord[], indicator: string, year: number): EntityRecord | undefined {
  return figures
    .filter(
      (f) =>
        f['indicator'] === indicator &&
        (f['year'] === year || f['periodTo'] === year) &&
        f['increment'] !== true &&
        f['measure'] !== 'PROJECTED_LEVEL' &&
        f['breakdownZh'] == null &&
        f['region'] == null,
    )
    .sort(
      (a, b) =>
        Number(a.basis === 'DERIVED') - Number(b.basis === 'DERIVED') || (a['rank'] as number) - (b['rank'] as number) || (a.key < b.key ? -1 : 1),
    )[0];
}

export const canonical = (figure: EntityRecord | undefined): number | undefined =>
  (figure?.['canonicalValue'] as number | null | undefined) ?? undefined;

/** The place of a value among others, 1 for the greatest; equal values share a place. */
export const placeOf = (value: number, among: readonly number[]): number => 1 + among.filter((other) => other > value).length;

export interface Cell {
  readonly indicator: string;
  readonly year: number;
  readonly figure: EntityRecord | undefined;
  /** Its place among the rows of the table; null where it is missing or alone. */
  readonly rank: number | null;
}

const StateEnum = describedEnum('CellState', 'Whether a cell of a table is stated by the plan, derived by the service, or missing.', {
  STATED: ['The plan states it (STATED, IMPLIED or EXTERNAL, see the figure’s basis).', '8000 亿元'],
  DERIVED: ['The service computed it; see the figure’s derivation.', '3977.4 亿元 of 2010'],
  NOT_STATED: ['The plan does not say, and nothing implies it.', 'the value added of the deer industry'],
});

type FieldBuilder<P> = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, P>;

export const cellFields = <P extends Cell>(t: FieldBuilder<P>) => ({
  indicator: t.field({
    type: entityRefs.Indicator,
    description: doc('What is measured.', '{ name: "工业总产值" }'),
    resolve: (c, _args, context, info) => thingAt(c.indicator, context, info),
  }),
  year: t.int({ description: doc('The year; a span counts by its last.', '2015'), resolve: (c) => c.year }),
  state: t.field({
    type: StateEnum,
    description: doc('Stated, derived or missing.', 'STATED'),
    resolve: ({ figure }) => (figure ? (figure.basis === 'DERIVED' ? ('DERIVED' as const) : ('STATED' as const)) : ('NOT_STATED' as const)),
  }),
  figure: t.field({
    type: Observation,
    nullable: true,
    description: doc('The figure as stated or derived; null where it is missing.', '{ display: "8000 亿元" }'),
    resolve: (c) => c.figure ?? null,
  }),
  value: t.float({
    nullable: true,
    description: doc('Its value in `unit`, the same for all cells of an indicator; null where it is missing or a range.', '8000'),
    resolve: (c) => canonical(c.figure) ?? null,
  }),
  unit: t.field({
    type: entityRefs.Unit,
    nullable: true,
    description: doc(
      'The unit that the values are compared in, whatever units the plan states them in; null where the cell is missing.',
      '{ symbol: "亿元" }',
    ),
    resolve: ({ figure }, _args, context, info) => (figure?.['canonicalUnit'] ? thingAt(figure['canonicalUnit'] as string, context, info) : null),
  }),
  rank: t.int({
    nullable: true,
    description: doc('Its place among the subjects of the table, 1 for the greatest, in `unit`; null where it is missing or alone.', '1'),
    resolve: (c) => c.rank,
  }),
});

export const CellType = builder.objectRef<Cell>('Cell').implement({
  description: doc('One figure of a table, or the want of one.', '{ state: STATED, value: 8000, rank: 1 }'),
  fields: (t) => cellFields(t as FieldBuilder<Cell>),
});
