import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { PlangraphError } from '../../errors.ts';

const refused = (code: 'BAD_REQUEST' | 'PERSISTED_QUERY_NOT_FOUND', message: string, status: number) => () =>
  new GraphQLError(message, { originalError: new PlangraphError(code, message), extensions: { http: { status } } });

const HOW = 'extensions: { persistedQuery: { version: 1, sha256Hash: "…" } }';

/** Runs a document that is known by its hash; with `only`, nothing else. It is held to the same limits as any other. */
export function useStoredOperations(operations: ReadonlyMap<string, string>, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    getPersistedOperation: (hash) => operations.get(hash) ?? null,
    customErrors: {
      notFound: refused(
        'PERSISTED_QUERY_NOT_FOUND',
        'No operation with this hash is stored. schema/stored-operations.json lists those that are.',
        200,
      ),
      keyNotFound: refused('BAD_REQUEST', `Send query: "{ … }", or ${HOW} of a stored operation.`, 400),
      persistedQueryOnly: refused('BAD_REQUEST', `This service runs stored operations alone. Send ${HOW} and no query.`, 400),
    },
  }) as Plugin;
}
