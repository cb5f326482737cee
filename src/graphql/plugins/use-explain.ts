import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';

/** With the header `x-plangraph-explain`, the answer tells which statements ran, how many rows each gave and how long it took. */
export function useExplain(): Plugin {
  return {
    onExecute({ args }) {
      const { explain, statements } = args.contextValue as unknown as Context;
      if (!explain) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const ran = statements.map(({ query, rows, milliseconds }) => ({ query, rows, milliseconds: Math.round(milliseconds * 100) / 100 }));
          setResult({ ...result, extensions: { ...result.extensions, explain: { roundTrips: ran.length, statements: ran } } });
        },
      };
    },
  };
}
