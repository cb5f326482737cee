import { badInput } from '../errors.ts';
import type { Row, Value } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import { builder } from '../graphql/builder.ts';
import { checkBounds, filterList } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { describedEnum } from '../graphql/described-enum.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import { EDGE_KINDS, ENTITY_LABEL, type NodeKind } from '../ontology/index.ts';
import { partsOf } from '../walk/step.ts';
import { keysOf } from './walks/arguments.ts';

/**
 * Conditions over relations and figures. Each becomes the set of the things that meet it, one statement a condition; the list
 * that is filtered then takes the sets. So totals and rows stand under the same filter, whatever is asked.
 */

const CONDITIONS = 5;

const MatchEnum = describedEnum('RelatedMatch', 'How a condition over relations is met.', {
  ANY: ['At least one such relation.', 'supplies something to automobiles'],
  NONE: ['No such relation.', 'sits nowhere, as far as the plan says'],
  ALL: ['At least one, and no relation of these kinds that leads elsewhere than `to` and `kinds` say.', 'sits in Changchun and nowhere else'],
});
const EndEnum = describedEnum('RelationEnd', 'Which end of a relation a thing is.', {
  OUT: ['The thing stands first in the sentence of the relation.', 'A of “A supplies B”'],
  IN: ['The thing stands second.', 'B of “A supplies B”'],
  EITHER: ['Either.', 'both'],
});

export const RelatedFilter = builder.inputType('RelatedFilter', {
  description: doc(
    'A condition over relations: of these kinds, leading to these things, with these qualifiers.',
    '{ edges: [SUPPLIES], to: ["industry/automobile"], includeParts: true }',
  ),
  fields: (t) => ({
    edges: t.field({ type: [enums.EdgeKindEnum], required: true, description: doc('Kinds of relations.', '[SUPPLIES]') }),
    end: t.field({ type: EndEnum, defaultValue: 'EITHER', description: doc('Which end the filtered thing is.', 'OUT') }),
    to: t.stringList({ description: doc('Keys of what it leads to; anything where not given.', '["industry/automobile"]') }),
    kinds: t.field({ type: [enums.NodeKindEnum], description: doc('Kinds of what it leads to; any where not given.', '[Industry]') }),
    includeParts: t.boolean({
      defaultValue: false,
      description: doc('Leading to parts of these counts too: counties of a region, fields of an industry.', 'true'),
    }),
    stages: t.field({ type: [enums.Stage], description: doc('Only relations of these stages.', '[PLANNED]') }),
    stances: t.field({ type: [enums.Stance], description: doc('Only relations of these stances.', '[CAP, PHASE_OUT]') }),
    strengths: t.field({ type: [enums.Strength], description: doc('Only relations of these strengths.', '[COMMIT]') }),
    basis: t.field({ type: [enums.Basis], description: doc('Only relations of these bases.', '[STATED]') }),
    match: t.field({ type: MatchEnum, defaultValue: 'ANY', description: doc('How the condition is met.', 'NONE') }),
  }),
});

export const FigureFilter = builder.inputType('FigureCondition', {
  description: doc('A condition over figures, stated or derived.', '{ indicator: "indicator/gross-output", year: 2015, minimum: 1000 }'),
  fields: (t) => ({
    indicator: t.string({ description: doc('Key of an indicator; any where not given.', '"indicator/gross-output"') }),
    measure: t.field({
      type: enums.DerivedMeasure,
      description: doc('Only figures derived by this measure; stated ones where not given.', 'MULTIPLE_OF_BASE'),
    }),
    year: t.int({ description: doc('The year; a span counts by its last.', '2015') }),
    nature: t.field({ type: enums.Nature, description: doc('Reached or aimed at.', 'TARGET') }),
    minimum: t.float({ description: doc('At least so much, in the canonical unit.', '1000') }),
    maximum: t.float({ description: doc('At most so much, in the canonical unit.', '5000') }),
    match: t.field({ type: MatchEnum, defaultValue: 'ANY', description: doc('ANY or NONE.', 'NONE') }),
  }),
});

const relatedQuery = (end: 'out' | 'in') =>
  defineQuery({
    name: `sets/related/${end}`,
    text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) WITH m
MATCH (m)${end === 'out' ? '-' : '<-'}[r:${EDGE_KINDS.join('|')}]${end === 'out' ? '->' : '-'}(x:${ENTITY_LABEL})
WHERE r.kind IN $edges
  AND ($kinds IS NULL OR x.kind IN $kinds)
  AND ($stages IS NULL OR r.stage IN $stages)
  AND ($stances IS NULL OR r.stance IN $stances)
  AND ($strengths IS NULL OR r.strength IN $strengths)
  AND ($basis IS NULL OR r.basis IN $basis)
  AND ($to IS NULL OR x.key IN $to)
RETURN DISTINCT m.key AS k`,
    sample: {
      of: 'Enterprise',
      edges: ['LOCATED_IN'] as readonly string[],
      kinds: null,
      stages: null,
      stances: null,
      strengths: null,
      basis: null,
      to: null,
    } as Record<string, Value>,
    parse: (row: Row) => row['k'] as string,
  });
const related = { OUT: relatedQuery('out'), IN: relatedQuery('in') };

/** What a figure `o` must be; null where nothing is asked. */
const FIGURE = `($indicator IS NULL OR o.indicator = $indicator)
  AND (($measure IS NULL AND o.measure IS NULL) OR o.measure = $measure)
  AND ($year IS NULL OR o.year = $year OR o.periodTo = $year)
  AND ($nature IS NULL OR o.nature = $nature)
  AND ($minimum IS NULL OR o.canonicalValue >= $minimum)
  AND ($maximum IS NULL OR o.canonicalValue <= $maximum)`;
const NO_FIGURE: Record<string, Value> = { indicator: null, measure: null, year: null, nature: null, minimum: null, maximum: null };

const figuresQuery = defineQuery({
  name: 'sets/figures',
  text: `MATCH (o:Observation {rev: $rev})
WHERE o.sortPlan IS NOT NULL
  AND ${FIGURE}
RETURN DISTINCT o.subject AS k`,
  sample: NO_FIGURE,
  parse: (row: Row) => row['k'] as string,
});

type Related = (typeof RelatedFilter)['$inferInput'];
type Figure = (typeof FigureFilter)['$inferInput'];
/**
 * One condition over figures, as it mostly is, needs no set of its own: it stands in the text of the list, and is looked at for
 * those things alone that the list comes to.
 */
export const FIGURE_HELD = {
  where: `($figure = false OR EXISTS { MATCH (m)-[:HAS_OBSERVATION]->(o:Observation) WHERE ${FIGURE} })`,
  filters: { figure: false, ...NO_FIGURE } as Record<string, Value>,
};

const held = (conditions: SetConditions | null | undefined): Figure | undefined => {
  const [only, ...more] = conditions?.figures ?? [];
  return only && more.length === 0 && only.match !== 'NONE' && only.match !== 'ALL' ? only : undefined;
};

function figureParameters(c: Figure): Record<string, Value> {
  if ([c.indicator, c.measure, c.year, c.nature, c.minimum, c.maximum].every((given) => given == null))
    throw badInput('A condition over figures names at least an indicator, a measure, a year, a nature or a bound.');
  checkBounds(c);
  return {
    indicator: c.indicator ?? null,
    measure: c.measure ?? null,
    year: c.year ?? null,
    nature: c.nature ?? null,
    minimum: c.minimum ?? null,
    maximum: c.maximum ?? null,
  };
}

/** Parameters of FIGURE_HELD. */
export const figureHeld = (conditions: SetConditions | null | undefined): Record<string, Value> => {
  const figure = held(conditions);
  return figure ? { figure: true, ...figureParameters(figure) } : FIGURE_HELD.filters;
};

export interface SetConditions {
  readonly related?: readonly Related[] | null | undefined;
  readonly figures?: readonly Figure[] | null | undefined;
}

/** Keys that a list is held to, and keys that it leaves out; null where nothing is asked. */
export interface KeySets {
  readonly within: ReadonlySet<string> | null;
  readonly without: ReadonlySet<string> | null;
}

/** The sets of things of a kind that meet conditions, but for a figure that the list itself is held to. */
export async function keySets(of: NodeKind, conditions: SetConditions | null | undefined, context: Context): Promise<KeySets> {
  const [relations, figures] = [conditions?.related ?? [], conditions?.figures ?? []];
  if (relations.length + figures.length > CONDITIONS) throw badInput(`related and figures hold at most ${CONDITIONS} conditions together.`);
  const ofSets = held(conditions) ? [] : figures;
  const met = await Promise.all([
    ...relations.map(async (c) => ({ none: c.match === 'NONE', keys: await relatedKeys(of, c, context) })),
    ...ofSets.map(async (c) => {
      if (c.match === 'ALL') throw badInput('A condition over figures is met by ANY or NONE.');
      return { none: c.match === 'NONE', keys: await figureKeys(c, context) };
    }),
  ]);
  const any = met.filter((m) => !m.none).map((m) => m.keys);
  const none = met.filter((m) => m.none).flatMap((m) => [...m.keys]);
  const [first, ...rest] = any;
  return { within: first ? new Set([...first].filter((k) => rest.every((s) => s.has(k)))) : null, without: none.length > 0 ? new Set(none) : null };
}

async function relatedKeys(of: NodeKind, c: Related, context: Context): Promise<Set<string>> {
  const { graph } = context;
  if (c.edges.length === 0) throw badInput('edges is an empty list, which matches nothing. Name kinds of relations.');
  if (c.match === 'ALL' && !c.to && !c.kinds)
    throw badInput('match: ALL needs `to` or `kinds`, since all relations lead somewhere. Name where they must all lead.');
  if (c.includeParts && !c.to) throw badInput('includeParts needs `to`: name the things whose parts count too.');
  const to = c.to ? await keysOf('to', c.to, LIMITS.ids, context) : null;
  const goal = to && c.includeParts ? [...new Set([...to, ...[...(await partsOf(graph, to)).values()].flat()])] : to;
  const kinds = filterList('kinds', c.kinds);
  const parameters = {
    of,
    edges: [...c.edges],
    kinds,
    stages: filterList('stages', c.stages),
    stances: filterList('stances', c.stances),
    strengths: filterList('strengths', c.strengths),
    basis: filterList('basis', c.basis),
    to: goal,
  };
  const ends = c.end === 'OUT' || c.end === 'IN' ? ([c.end] as const) : (['OUT', 'IN'] as const);
  const found = new Set((await Promise.all(ends.map((end) => graph.run(related[end], parameters)))).flat());
  if (c.match !== 'ALL') return found;
  const strays = new Set((await Promise.all(ends.map((end) => graph.run(elsewhere[end], { of, edges: [...c.edges], to: goal, kinds })))).flat());
  return new Set([...found].filter((k) => !strays.has(k)));
}

const elsewhereQuery = (end: 'out' | 'in') =>
  defineQuery({
    name: `sets/elsewhere/${end}`,
    text: `MATCH (m:${ENTITY_LABEL} {rev: $rev, kind: $of}) WITH m
MATCH (m)${end === 'out' ? '-' : '<-'}[r:${EDGE_KINDS.join('|')}]${end === 'out' ? '->' : '-'}(x:${ENTITY_LABEL})
WHERE r.kind IN $edges AND NOT (($to IS NULL OR x.key IN $to) AND ($kinds IS NULL OR x.kind IN $kinds))
RETURN DISTINCT m.key AS k`,
    sample: { of: 'Enterprise', edges: ['LOCATED_IN'], to: ['region/changchun'], kinds: null } as Record<string, Value>,
    parse: (row: Row) => row['k'] as string,
  });
const elsewhere = { OUT: elsewhereQuery('out'), IN: elsewhereQuery('in') };

async function figureKeys(c: Figure, { graph }: Context): Promise<Set<string>> {
  return new Set(await graph.run(figuresQuery, figureParameters(c)));
}
