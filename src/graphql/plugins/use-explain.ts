import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { compare } from '../../domain/collections.ts';
import type { StatementEvent } from '../../graph/session.ts';
import { explaining, whileExplaining } from '../asking.ts';
import type { Context } from '../context.ts';

/**
 * With the header `x-plangraph-explain`, the answer tells which statements ran, for which fields, how many rows each gave and
 * how long it took; and the same by field. A statement that serves several fields counts with each.
 */
export function useExplain(): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const { explain, statements } = args.contextValue as unknown as Context;
      if (!explain) return undefined;
      setExecuteFn((given) => whileExplaining(() => executeFn({ ...given, schema: explaining(given.schema) }) as ExecutionResult));
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, explain: explanation(statements) } });
        },
      };
    },
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;

function explanation(statements: readonly StatementEvent[]) {
  const fields = new Map<string, { roundTrips: number; rows: number; milliseconds: number }>();
  for (const { fields: paths = [], rows, milliseconds } of statements) {
    for (const path of paths) {
      const so = fields.get(path) ?? { roundTrips: 0, rows: 0, milliseconds: 0 };
      fields.set(path, { roundTrips: so.roundTrips + 1, rows: so.rows + rows, milliseconds: so.milliseconds + milliseconds });
    }
  }
  return {
    roundTrips: statements.length,
    statements: statements.map(({ query, rows, milliseconds, fields: paths = [] }) => ({
      query,
      rows,
      milliseconds: rounded(milliseconds),
      fields: paths,
    })),
    fields: [...fields]
      .sort(([a], [b]) => compare(a, b))
      .map(([path, { roundTrips, rows, milliseconds }]) => ({ path, roundTrips, rows, milliseconds: rounded(milliseconds) })),
  };
}
