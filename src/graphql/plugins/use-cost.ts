import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, GraphQLError, getOperationAST, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { PlangraphError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

/**
 * Costs an operation once, when it is about to run, from the variables it runs with. (As a validation rule the cost
 * would be cached with the document, and a cheap first run would let a dear one through.) `charge` makes the client pay;
 * it throws where it cannot.
 */
export function useCost(charge: (context: unknown, cost: number) => void): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { complexity } = complexityFromQuery(operationAlone(args.document, args.operationName), {
        schema: args.schema,
        variables: (args.variableValues ?? {}) as Record<string, unknown>,
        ctx: args.contextValue as object,
      });
      const cost = { requested: complexity, limit: LIMITS.cost };
      try {
        if (!(complexity <= LIMITS.cost)) {
          const message = `The operation costs ${complexity}, more than ${LIMITS.cost}. Ask for smaller pages (first:) or fewer levels.`;
          throw new PlangraphError('OPERATION_TOO_COMPLEX', message);
        }
        charge(args.contextValue, complexity);
      } catch (error) {
        const originalError = error as PlangraphError;
        setResultAndStopExecution({ errors: [new GraphQLError(originalError.message, { originalError })], extensions: { cost } });
        return undefined;
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (!(Symbol.asyncIterator in result)) setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}

/** The complexity plugin costs the first operation of a document; the one that runs may be another. */
function operationAlone(document: DocumentNode, name: string | null | undefined): DocumentNode {
  const operation = getOperationAST(document, name);
  const fragments = document.definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION);
  return operation ? { ...document, definitions: [operation, ...fragments] } : document;
}
