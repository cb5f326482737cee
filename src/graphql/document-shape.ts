import { type ASTNode, BREAK, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { LIMITS } from './limits.ts';

/** Why a parsed document is refused before it is validated; undefined where its shape is within the limits. */
export function shapeOffence(document: DocumentNode): string | undefined {
  const counted = count(document);
  if (counted.longName) return `A name may have at most ${NAME} characters.`;
  if (counted.aliases > LIMITS.aliases)
    return `A document may have at most ${LIMITS.aliases} aliases. Use nodes(ids:) or a list with filter { keys: […] }.`;
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

function count(document: DocumentNode) {
  const counted = { aliases: 0, directives: 0, longName: false };
  visit(document, {
    Field(node) {
      if (node.alias) counted.aliases += 1;
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
