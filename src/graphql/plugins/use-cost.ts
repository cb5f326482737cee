import { complexityFromQuery } from '@pothos/plugin-complexity';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits.ts';

/**
 * Costs an operation once, when it is about to run, from the variables it runs with. (As a validation rule the cost
 * would be cached with the document, and a cheap first run would let a dear one through.)
 */
export function useCost(): Plugin {
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { complexity } = complexityFromQuery(args.document, {
        schema: args.schema,
        variables: (args.variableValues ?? {}) as Record<string, unknown>,
        ctx: args.contextValue as object,
      });
      const cost = { requested: complexity, limit: LIMITS.cost };
      if (complexity > LIMITS.cost) {
        setResultAndStopExecution({
          errors: [
            new GraphQLError(`The operation costs ${complexity}, more than ${LIMITS.cost}. Ask for smaller pages (first:) or fewer levels.`, {
              extensions: { code: 'OPERATION_TOO_COMPLEX' },
            }),
          ],
          extensions: { cost },
        });
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
