import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionSetNode,
} from 'graphql';
import { DETAIL, type Detail } from '../graph/detail.ts';
import { NODE_KINDS, relationFields } from '../ontology/index.ts';

/** Names of fields below the current one; each place is looked at once a request, however many rows ask. */
type Names = ReadonlySet<string>;
const seen = new WeakMap<object, WeakMap<object, Map<string, Names>>>();

/** Names of the fields selected at a path below the current field, through fragments, without those that are skipped. */
export function selectedNames(info: GraphQLResolveInfo, path: readonly string[] = []): Names {
  let ofRequest = seen.get(info.variableValues);
  if (!ofRequest) {
    ofRequest = new WeakMap();
    seen.set(info.variableValues, ofRequest);
  }
  let ofPlace = ofRequest.get(info.fieldNodes);
  if (!ofPlace) {
    ofPlace = new Map();
    ofRequest.set(info.fieldNodes, ofPlace);
  }
  const id = path.join('.');
  let names = ofPlace.get(id);
  if (!names) {
    names = new Set(fieldsAt(info, info.fieldNodes, path).map((f) => f.name.value));
    ofPlace.set(id, names);
  }
  return names;
}

function fieldsAt(info: GraphQLResolveInfo, nodes: readonly FieldNode[], path: readonly string[]): FieldNode[] {
  const fields: FieldNode[] = [];
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.directives?.length) {
        if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.['if'] === true) continue;
        if (getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.['if'] === false) continue;
      }
      if (selection.kind === 'Field') fields.push(selection);
      else if (selection.kind === 'InlineFragment') walk(selection.selectionSet);
      else walk(info.fragments[selection.name.value]?.selectionSet);
    }
  };
  for (const node of nodes) walk(node.selectionSet);
  const [next, ...rest] = path;
  if (next === undefined) return fields;
  return fieldsAt(
    info,
    fields.filter((f) => f.name.value === next),
    rest,
  );
}

/** Fields of a thing that its key alone leads to. */
const BY_KEY = ['__typename', 'id', 'key', 'kind', 'citations', 'observations', ...NODE_KINDS.flatMap((k) => relationFields(k).map((r) => r.field))];
const NAME: Names = new Set([...BY_KEY, 'name', 'basis']);
const CARD: Names = new Set([...NAME, 'aliases', 'summary']);

/** How much of a thing is selected at some paths below the current field, all of it where a field is not known here. */
export function detailAt(info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): Detail {
  let detail: Detail = DETAIL.name;
  for (const path of paths.length > 0 ? paths : [[]]) {
    for (const name of selectedNames(info, path)) {
      if (NAME.has(name)) continue;
      if (!CARD.has(name)) return DETAIL.all;
      detail = DETAIL.card;
    }
  }
  return detail;
}
