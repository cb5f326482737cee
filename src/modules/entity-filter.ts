import type { InputFieldMap } from '@pothos/core';
import { normalise } from '../domain/names.ts';
import { badInput } from '../errors.ts';
import type { Parameters, Value } from '../graph/port.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { filterList } from '../graphql/connection.ts';
import { doc } from '../graphql/docs.ts';
import { Basis } from '../graphql/enums.ts';
import { LIMITS } from '../graphql/limits.ts';
import { type EdgeKind, ENTITY_LABEL, type NodeKind, nodeKinds, PART_DEPTH, type StructuralEdge } from '../ontology/index.ts';
import { checkKey } from './entity.ts';
import { FIGURE_HELD, FigureFilter, figureHeld, type KeySets, RelatedFilter, type SetConditions } from './set-filter.ts';

/** Filters of the lists at the root: each is a condition in the one constant text of its list, null where not given. */

export interface FilterSpec {
  readonly about: string;
  readonly example: string;
  /** A property of the node that is one of the values given. */
  readonly property?: { readonly name: string; readonly type: unknown; readonly list: boolean };
  /** A relation that leads from the node to the key given; to a key of any sort where no kind is told. */
  readonly via?: Via;
}
interface Via {
  readonly edges: readonly (EdgeKind | StructuralEdge)[];
  readonly direction: 'out' | 'in';
  readonly kind?: NodeKind;
}
export type FilterSpecs = Readonly<Record<string, FilterSpec>>;

const InPart = builder.inputType('RelatedTo', {
  description: doc('The thing a relation leads to, with its parts if wanted.', '{ key: "region/changchun", includeParts: true }'),
  fields: (t) => ({
    key: t.string({ required: true, description: doc('Key of the thing.', '"region/changchun"') }),
    includeParts: t.boolean({
      defaultValue: false,
      description: doc('Also what leads to its parts: counties of a region, fields of an industry.', 'true'),
    }),
  }),
});

export function filterConditions(specs: FilterSpecs): { where: string[]; filters: Record<string, Value> } {
  const where = [
    '($text IS NULL OR m.searchText CONTAINS $text)',
    '($onlyKeys IS NULL OR m.key IN $onlyKeys)',
    '($notKeys IS NULL OR NOT m.key IN $notKeys)',
    '($basis IS NULL OR m.basis IN $basis)',
    '($plan IS NULL OR m.plan = $plan)',
    FIGURE_HELD.where,
  ];
  const filters: Record<string, Value> = { text: null, onlyKeys: null, notKeys: null, basis: null, plan: null, ...FIGURE_HELD.filters };
  for (const [name, { property, via }] of Object.entries(specs)) {
    filters[name] = null;
    if (property) where.push(`($${name} IS NULL OR m.${property.name} ${property.list ? 'IN' : '='} $${name})`);
    if (via) {
      filters[`${name}Tree`] = null;
      where.push(`($${name} IS NULL OR EXISTS { MATCH ${stepOf(via)}(x:${ENTITY_LABEL}) WHERE x.key = $${name} })`, inTree(name, via));
    }
  }
  return { where, filters };
}

const stepOf = ({ edges, direction }: Via): string => {
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  return `(m)${left}[:${edges.join('|')}]${right}`;
};
const inTree = (name: string, via: Via): string =>
  `($${name}Tree IS NULL OR EXISTS { MATCH ${stepOf(via)}(:${ENTITY_LABEL})-[:PART_OF*0..${PART_DEPTH}]->(x:${ENTITY_LABEL}) WHERE x.key = $${name}Tree })`;

/**
 * A list that is held to what leads to a thing begins at that thing, and not at all things of its kind. `by` names the filter: what it
 * says of a thing with its parts is then true of all that is met (`implied`); what it says of the thing itself stays in the text, and
 * tells it from its parts.
 */
export function anchored(kind: NodeKind, specs: FilterSpecs): { readonly by: string; readonly match: string; readonly implied: string }[] {
  return Object.entries(specs).flatMap(([by, { via }]) => {
    if (!via) return [];
    const [left, right] = via.direction === 'out' ? ['<-', '-'] : ['-', '->'];
    const start = `(:${ENTITY_LABEL} {rev: $rev, key: coalesce($${by}Tree, $${by})})`;
    const match = `MATCH ${start}<-[:PART_OF*0..${PART_DEPTH}]-(:${ENTITY_LABEL})${left}[:${via.edges.join('|')}]${right}(m:${kind})`;
    return [{ by, match, implied: inTree(by, via) }];
  });
}

/** The filter that a list begins at: the first that is given. */
export const anchorOf = (specs: FilterSpecs, parameters: Parameters): string | undefined =>
  Object.keys(specs).find((name) => specs[name]?.via && (parameters[name] ?? parameters[`${name}Tree`]) != null);

export function filterInput(kind: NodeKind, specs: FilterSpecs) {
  const caption = nodeKinds[kind].plural;
  return builder.inputType(`${kind}Filter`, {
    description: doc(`Which ${caption}; conditions join by AND.`, '{ text: "汽车" }'),
    fields: (t) => ({
      text: t.string({ description: doc('Part of a name or alias, Chinese, English or pinyin (full or initials).', '"qiche"') }),
      keys: t.stringList({ description: doc(`Only these keys, at most ${LIMITS.ids}.`, `["${nodeKinds[kind].example}"]`) }),
      basis: t.field({ type: [Basis], description: doc('Only things of these bases.', '[STATED]') }),
      plan: t.string({ description: doc('Only what this plan defines.', '"plan/jilin-12fyp"') }),
      related: t.field({
        type: [RelatedFilter],
        description: doc('Conditions over relations; all must hold.', '[{ edges: [SUPPLIES], to: ["industry/automobile"] }]'),
      }),
      figures: t.field({
        type: [FigureFilter],
        description: doc('Conditions over figures; all must hold.', '[{ indicator: "indicator/gross-output", year: 2015, minimum: 1000 }]'),
      }),
      ...(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, specField(t, spec)])) as InputFieldMap),
    }),
  });
}

function specField(t: PothosSchemaTypes.InputFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, 'InputObject'>, spec: FilterSpec) {
  const description = doc(spec.about, spec.example);
  if (spec.property) {
    const type = spec.property.list ? [spec.property.type] : spec.property.type;
    return t.field({ type: type as never, description });
  }
  return t.field({ type: InPart, description });
}

/** Parameters of a list from the filter that a request gives; throws BAD_USER_INPUT where one cannot be meant. */
export function filterParameters(specs: FilterSpecs, filter: Readonly<Record<string, unknown>> | null | undefined, sets: KeySets): Parameters {
  const given = filter ?? {};
  const parameters: Record<string, Value> = {
    text: searchText(given['text'] as string | null | undefined),
    onlyKeys: withinKeys(keyList(given['keys'] as readonly string[] | null | undefined), sets.within),
    notKeys: sets.without ? [...sets.without].sort() : null,
    basis: filterList('basis', given['basis'] as readonly string[] | null | undefined),
    plan: given['plan'] == null ? null : checkKey(given['plan'] as string, 'Plan'),
    ...figureHeld(given as SetConditions),
  };
  for (const [name, { property, via }] of Object.entries(specs)) {
    const value = given[name];
    if (property)
      parameters[name] = property.list ? filterList(name, value as readonly string[] | null | undefined) : ((value as Value | undefined) ?? null);
    if (via) {
      const related = value as { key: string; includeParts?: boolean | null } | null | undefined;
      const key = related ? checkKey(related.key, via.kind) : null;
      parameters[name] = related?.includeParts ? null : key;
      parameters[`${name}Tree`] = related?.includeParts ? key : null;
    }
  }
  return parameters;
}

function searchText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (text.length > LIMITS.text) throw badInput(`text may have at most ${LIMITS.text} characters; ${text.length} were given.`);
  const normal = normalise(text);
  if (normal === '') throw badInput('text is empty. Give at least one character, or leave it out.');
  return normal;
}

/** Keys asked for by name and keys that conditions leave; an empty list lets nothing through. */
function withinKeys(keys: readonly string[] | null, within: ReadonlySet<string> | null): readonly string[] | null {
  if (!within) return keys;
  return keys ? keys.filter((k) => within.has(k)) : [...within].sort();
}

function keyList(keys: readonly string[] | null | undefined): readonly string[] | null {
  if (keys && keys.length > LIMITS.ids) throw badInput(`keys may hold at most ${LIMITS.ids} keys; ${keys.length} were given.`);
  return filterList('keys', keys);
}
