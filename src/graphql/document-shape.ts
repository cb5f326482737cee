import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { LIMITS } from './limits.ts';

/** Why a parsed document is refused before it is validated; undefined where its shape is within the limits. */
export function shapeOffence(document: DocumentNode): string | undefined {
  const counted = count(document);
  if (counted.longName) return `A name may have at most ${NAME} characters.`;
  if (counted.aliases > LIMITS.aliases)
    return `A document may have at most ${LIMITS.aliases} aliases. Use nodes(ids:) or a list with filter { keys: […] }.`;
  if (counted.introspections > LIMITS.introspections) return 'A document may ask for __schema once, and give no aliases below it.';
  if (counted.directives > LIMITS.directives) return `A document may have at most ${LIMITS.directives} directives.`;
  const spread = spreader(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields, own } = spread(definition.selectionSet);
    if (own > LIMITS.rootFields) return `An operation may select at most ${LIMITS.rootFields} fields at its root. Ask in several requests.`;
    if (depth > LIMITS.depth) return `Selections may nest at most ${LIMITS.depth} deep. Start nearer to what you want, with entity(key:).`;
    if (fields > LIMITS.fields) return `An operation may select at most ${LIMITS.fields} fields, its fragments written out.`;
  }
  return undefined;
}

/** Characters of a name: names are told in messages and paths. */
const NAME = 100;

/** What the schema tells of itself: aliases there would have it told again and again, and nobody needs any. */
const INTROSPECTION: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

function count(document: DocumentNode) {
  const counted = { aliases: 0, introspections: 0, directives: 0, longName: false };
  /** How many of the fields and fragments around are of the schema's own. */
  let within = 0;
  visit(document, {
    Field: {
      enter({ alias, name }) {
        if (alias) counted.aliases += 1;
        if (name.value === SchemaMetaFieldDef.name || (alias && within > 0)) counted.introspections += 1;
        if (INTROSPECTION.has(name.value)) within += 1;
      },
      leave({ name }) {
        if (INTROSPECTION.has(name.value)) within -= 1;
      },
    },
    FragmentDefinition: {
      enter({ typeCondition }) {
        if (typeCondition.name.value.startsWith('__')) within += 1;
      },
      leave({ typeCondition }) {
        if (typeCondition.name.value.startsWith('__')) within -= 1;
      },
    },
    Directive() {
      counted.directives += 1;
    },
    Name(node) {
      if (node.value.length <= NAME) return undefined;
      counted.longName = true;
      return BREAK;
    },
  });
  return counted;
}

interface Spread {
  /** Levels below and with this one. */
  readonly depth: number;
  /** Fields of this level. */
  readonly own: number;
  /** Fields of all levels. */
  readonly fields: number;
}
const NOTHING: Spread = { depth: 0, own: 0, fields: 0 };

/** Measures selections with their fragments written out, each fragment once: a bomb of fragments costs its text, not its blast. */
function spreader(document: DocumentNode): (set: SelectionSetNode) => Spread {
  const fragments = new Map(document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet]] : [])));
  const known = new Map<SelectionSetNode, Spread>();
  const within = new Set<ASTNode>();
  const ofSelection = (selection: SelectionNode): Spread => {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
      return { depth: 1 + below.depth, own: 1, fields: 1 + below.fields };
    }
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
    return set ? ofSet(set) : NOTHING;
  };
  const ofSet = (set: SelectionSetNode): Spread => {
    const before = known.get(set);
    if (before) return before;
    if (within.has(set)) return NOTHING; // a circle of fragments: validation tells it
    within.add(set);
    const parts = set.selections.map(ofSelection);
    within.delete(set);
    const sum = (of: (part: Spread) => number) => parts.reduce((total, part) => total + of(part), 0);
    const spread = { depth: Math.max(0, ...parts.map((p) => p.depth)), own: sum((p) => p.own), fields: sum((p) => p.fields) };
    known.set(set, spread);
    return spread;
  };
  return ofSet;
}
