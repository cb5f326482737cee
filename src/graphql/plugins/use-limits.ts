import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { PlangraphError } from '../../errors.ts';
import { shapeOffence } from '../document-shape.ts';
import { LIMITS } from '../limits.ts';

const tooComplex = (message: string): GraphQLError =>
  new GraphQLError(message, { originalError: new PlangraphError('OPERATION_TOO_COMPLEX', message) });

/** Holds a document to its limits around parsing, before anything dear is done with it: one error, small and early. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn, parseFn }) {
      setParseFn((source, options) => {
        const text = typeof source === 'string' ? source : source.body;
        if (text.length > LIMITS.document)
          throw tooComplex(`A document may have at most ${LIMITS.document} characters. Give values as variables, or ask in several requests.`);
        if (nestingOf(text) > LIMITS.nesting) throw tooComplex(`The document nests more than ${LIMITS.nesting} brackets. Ask in several requests.`);
        const document = parsed(() => parseFn(source, { ...options, maxTokens: LIMITS.tokens }));
        const offence = shapeOffence(document);
        if (offence) throw tooComplex(offence);
        return document;
      });
    },
  };
}

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw tooComplex('The document nests too deep.');
    if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message)) {
      throw tooComplex(`The document has more than ${LIMITS.tokens} tokens. Use variables and fragments, or several requests.`);
    }
    throw error;
  }
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
