import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** Tells which revision an answer without errors was read from, so that it can be kept; explained answers are of one request alone. */
export function useRevision(tell: (context: unknown, revision: string) => void): Plugin {
  return {
    onExecute({ args }) {
      const { graph, explain } = args.contextValue as unknown as Context;
      if (explain) return undefined;
      return {
        onExecuteDone({ result }) {
          if (!(Symbol.asyncIterator in result) && !result.errors) tell(args.contextValue, graph.revision);
        },
      };
    },
  };
}
