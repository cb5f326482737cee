import { type ASTNode, type DocumentNode, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { PlangraphError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

const tooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COMPLEX' }, originalError: new PlangraphError('OPERATION_TOO_COMPLEX', message) });

/** Holds a document to its limits before and after parsing: one error an offence, small and early. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn, parseFn }) {
      setParseFn((source, options) => {
        const text = typeof source === 'string' ? source : source.body;
        if (nestingOf(text) > LIMITS.nesting) throw tooComplex(`The document nests more than ${LIMITS.nesting} brackets. Ask in several requests.`);
        try {
          return parseFn(source, { ...options, maxTokens: LIMITS.tokens });
        } catch (error) {
          if (error instanceof RangeError) throw tooComplex('The document nests too deep.');
          if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message)) {
            throw tooComplex(`The document has more than ${LIMITS.tokens} tokens. Use variables and fragments, or several requests.`);
          }
          throw error;
        }
      });
    },
    onValidate({ addValidationRule }) {
      addValidationRule(shapeRule);
    },
  };
}

/** Brackets open at once, whatever stands between them. Strings are not told apart: none of ours has a hundred. */
function nestingOf(text: string): number {
  let open = 0;
  let most = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 123 || c === 91 || c === 40) most = Math.max(most, ++open);
    else if (c === 125 || c === 93 || c === 41) open -= 1;
  }
  return most;
}

/** Depth, aliases, directives and root fields of a document, fragments followed; the first offence is the one told. */
function shapeRule(context: ValidationContext) {
  return {
    Document(document: DocumentNode) {
      const offence = shapeOffence(document);
      if (offence) context.reportError(tooComplex(offence));
    },
  };
}

function shapeOffence(document: DocumentNode): string | undefined {
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [])),
  );
  let aliases = 0;
  const depthOf = new Map<SelectionSetNode, number>();
  const depth = (set: SelectionSetNode, path: ReadonlySet<ASTNode>): number => {
    const known = depthOf.get(set);
    if (known !== undefined) return known;
    if (path.has(set)) return 0; // a cycle of fragments: the standard rules tell it
    const inner = new Set(path).add(set);
    let most = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) aliases += 1;
        most = Math.max(most, selection.selectionSet ? 1 + depth(selection.selectionSet, inner) : 1);
      } else {
        const below = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value);
        if (below) most = Math.max(most, depth(below, inner));
      }
      if (most > LIMITS.depth) break;
    }
    depthOf.set(set, most);
    return most;
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.selectionSet.selections.length > LIMITS.rootFields)
      return `An operation may select at most ${LIMITS.rootFields} fields at its root. Ask in several requests.`;
    if (depth(definition.selectionSet, new Set()) > LIMITS.depth)
      return `Selections may nest at most ${LIMITS.depth} deep. Start nearer to what you want, with entity(key:).`;
  }
  return aliases > LIMITS.aliases
    ? `A document may have at most ${LIMITS.aliases} aliases. Use nodes(ids:) or a list with filter { keys: […] }.`
    : undefined;
}
