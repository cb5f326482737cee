import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { ALL, type Detail, detailOf, joined, KEY, NAMES } from '../graph/detail.ts';
import { NODE_KINDS, relationFields } from '../ontology/index.ts';

/** Where a request asks, and with what: a field that is being resolved, or one that will be. */
export type Place = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'schema' | 'returnType'>;

type Memory = Map<string, unknown>;

/** What is kept under an object, for as long as that lives. */
function under<V>(kept: WeakMap<object, V>, key: object, empty: () => V): V {
  const before = kept.get(key);
  if (before !== undefined) return before;
  const made = empty();
  kept.set(key, made);
  return made;
}
function once<T>(memory: Memory, name: string, work: () => T): T {
  if (!memory.has(name)) memory.set(name, work());
  return memory.get(name) as T;
}

const inRequests = new WeakMap<object, WeakMap<object, Memory>>();
const inDocuments = new WeakMap<object, Memory>();

/** What follows from the place alone is worked out once a request, however many rows ask. */
export function oncePerPlace<T>({ variableValues, fieldNodes }: Place, name: string, work: () => T): T {
  const ofRequest = under(inRequests, variableValues, () => new WeakMap<object, Memory>());
  return once(
    under(ofRequest, fieldNodes, () => new Map()),
    name,
    work,
  );
}

/**
 * What follows from the text of the document alone is worked out once a document, which is kept parsed. With @skip or @include below, or
 * where a field is selected twice, it is worked out once a request and place.
 */
export function oncePerDocument<T>(place: Place, name: string, work: () => T): T {
  const [node, another] = place.fieldNodes;
  if (!node || another || isConditional(node, place)) return oncePerPlace(place, name, work);
  return once(
    under(inDocuments, node, () => new Map()),
    name,
    work,
  );
}

const conditional = new WeakMap<FieldNode, boolean>();

/** Is anything below a field skipped or included on a condition? */
function isConditional(node: FieldNode, { fragments }: Place): boolean {
  const before = conditional.get(node);
  if (before !== undefined) return before;
  const inSet = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some(
      (selection) =>
        (selection.directives?.length ?? 0) > 0 ||
        inSet(selection.kind === 'FragmentSpread' ? fragments[selection.name.value]?.selectionSet : selection.selectionSet),
    ) ?? false;
  const is = inSet(node.selectionSet);
  conditional.set(node, is);
  return is;
}

type Names = ReadonlySet<string>;

/** Names of the fields selected at a path below the current field, through fragments, without those that are skipped. */
export const selectedNames = (place: Place, path: readonly string[] = []): Names =>
  oncePerDocument(place, `names ${path.join('.')}`, () => new Set(fieldsAt(place, place.fieldNodes, path).map((f) => f.name.value)));

function fieldsAt(place: Place, nodes: readonly FieldNode[], path: readonly string[]): FieldNode[] {
  const fields: FieldNode[] = [];
  for (const node of nodes) eachField(place, node.selectionSet, undefined, (field) => fields.push(field));
  const [next, ...rest] = path;
  if (next === undefined) return fields;
  return fieldsAt(
    place,
    fields.filter((f) => f.name.value === next),
    rest,
  );
}

/** Tells of every field of a set that is not skipped, through fragments, with the name of the type that it is selected on. */
function eachField(
  place: Place,
  set: SelectionSetNode | undefined,
  type: string | undefined,
  tell: (field: FieldNode, type: string | undefined) => void,
): void {
  for (const selection of set?.selections ?? []) {
    if (selection.directives?.length) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, place.variableValues)?.['if'] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, place.variableValues)?.['if'] === false) continue;
    }
    if (selection.kind === 'Field') tell(selection, type);
    else if (selection.kind === 'InlineFragment') eachField(place, selection.selectionSet, selection.typeCondition?.name.value ?? type, tell);
    else {
      const fragment = place.fragments[selection.name.value];
      eachField(place, fragment?.selectionSet, fragment?.typeCondition.name.value, tell);
    }
  }
}

/** A field below another, as it will be resolved for every object of its parent's. */
export interface FieldBelow extends Pick<Place, 'returnType' | 'fieldNodes'> {
  readonly field: GraphQLField<unknown, unknown>;
  /** From the current field, as paths of answers name it. */
  readonly path: string;
}
export const placeOf = (place: Place, { returnType, fieldNodes }: FieldBelow): Place => ({ ...place, returnType, fieldNodes });

/** The fields selected at a path below a place, each with its definition; none that is selected twice, whose parts would have to be joined. */
export const fieldsBelow = (place: Place, path: readonly string[] = []): readonly FieldBelow[] =>
  oncePerDocument(place, `below ${getNamedType(place.returnType).name} ${path.join('.')}`, () => {
    let at: FieldBelow[] = children(place, '');
    for (const name of path) at = at.filter((p) => p.field.name === name).flatMap((p) => children(placeOf(place, p), p.path));
    return at;
  });

function children(place: Place, path: string): FieldBelow[] {
  const found = new Map<string, FieldBelow[]>();
  const own = getNamedType(place.returnType).name;
  for (const node of place.fieldNodes) {
    eachField(place, node.selectionSet, own, (selected, type) => {
      const on = place.schema.getType(type as string);
      const field = isInterfaceType(on) || isObjectType(on) ? on.getFields()[selected.name.value] : undefined;
      if (!field) return;
      const key = selected.alias?.value ?? selected.name.value;
      const below = { fieldNodes: [selected], returnType: field.type, field, path: path === '' ? key : `${path}.${key}` };
      found.set(key, [...(found.get(key) ?? []), below]);
    });
  }
  return [...found.values()].flatMap((same) => (same.length === 1 ? same : []));
}

const both = (property: string): Detail => detailOf([`${property}Zh`, `${property}En`]);
const same = (...names: readonly string[]) => names.map((name) => [name, name] as const);

/** What of a thing its fields are made of; nothing where its key alone leads to them, all of it where a field is not told here. */
const MADE_OF: ReadonlyMap<string, Detail> = new Map([
  ...['__typename', 'id', 'key', 'kind', 'citations', 'observations', 'findings', 'gaps'].map((name) => [name, KEY] as const),
  ...NODE_KINDS.flatMap((k) => relationFields(k).map((r) => [r.field, 'hubs'] as const)),
  ['name', NAMES],
  ['title', NAMES],
  ['summary', both('summary')],
  ['definition', both('summary')],
  ...same('basis', 'aliases', 'degree', 'symbol'),
  // Of findings and gaps.
  ...same('severity', 'rule', 'gap'),
  // Of sections and passages.
  ...same('locator'),
  // Of figures, and of findings, whose unit is a text.
  ['unit', detailOf(['unit', 'unitZh', 'unitEn'])],
  ...same('subject', 'indicator', 'canonicalUnit', 'nature', 'time', 'year', 'value', 'low', 'high', 'canonicalValue', 'bound', 'rank'),
  ['display', detailOf(['basis', 'bound', 'decimals', 'high', 'low', 'unit', 'value'])],
  ['derivation', detailOf(['basis', 'measure', 'inputs', 'formulaZh', 'formulaEn', 'assumptionZh', 'assumptionEn'])],
]);

/** A name is Chinese unless its argument says otherwise. */
const thingMadeOf = ({ name, arguments: given }: FieldNode): Detail =>
  name.value === 'name' && !given?.length ? 'nameZh' : (MADE_OF.get(name.value) ?? ALL);

/** What of a relation the fields of `Relation` and of the edge of a connection are made of. */
const RELATION_MADE_OF: ReadonlyMap<string, Detail> = new Map([
  ...['__typename', 'key', 'kind', 'citations', 'sentence', 'source', 'target', 'node', 'cursor'].map((name) => [name, KEY] as const),
  ...same('basis', 'strength', 'stance', 'stage', 'list', 'role', 'product', 'sign', 'from', 'until'),
  ['condition', both('condition')],
  ['matter', both('matter')],
]);
const CITATION_MADE_OF: ReadonlyMap<string, Detail> = new Map([
  ...['__typename', 'key'].map((name) => [name, KEY] as const),
  ...same('basis', 'says', 'passage'),
  ['locator', 'at'],
  ['why', both('why')],
  ['about', detailOf(['about', 'aboutKind'])],
]);

const selected =
  (what: string, madeOf: (field: FieldNode) => Detail) =>
  (place: Place, ...paths: readonly (readonly string[])[]): Detail =>
    oncePerDocument(place, paths.length > 0 ? `${what} ${paths.join(';')}` : what, () =>
      joined((paths.length > 0 ? paths : [[]]).flatMap((path) => fieldsAt(place, place.fieldNodes, path)).map(madeOf)),
    );

/** How much of a thing is selected at some paths below a place. */
export const detailAt = selected('thing', thingMadeOf);
/** The same of a relation. */
export const relationDetailAt = selected('relation', ({ name }) => RELATION_MADE_OF.get(name.value) ?? ALL);
/** The same of citations. */
export const citationDetailAt = selected('citation', ({ name }) => CITATION_MADE_OF.get(name.value) ?? ALL);
