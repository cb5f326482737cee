import { type Exchange, makeErrorResult, makeResult, type Operation, type OperationResult } from 'urql';
import { filter, fromPromise, merge, mergeMap, pipe, share, takeUntil } from 'wonka';
import type { ApiDocument } from './document.ts';

const URL = '/graphql';
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' };

/**
 * Sends the hash of a stored operation, and its text only where the service does not know it: a service may accept stored
 * operations alone (STORED_OPERATIONS_ONLY). What nobody waits for any more is aborted, so that an older answer never
 * overwrites a newer.
 */
export const sendExchange: Exchange =
  ({ forward }) =>
  (operations$) => {
    const shared$ = pipe(operations$, share);
    const isQuery = (o: Operation) => o.kind === 'query';
    return merge([
      pipe(
        shared$,
        filter(isQuery),
        mergeMap((operation) => {
          const gone = new AbortController();
          const teardown$ = pipe(
            shared$,
            filter((o) => o.kind === 'teardown' && o.key === operation.key),
          );
          return pipe(
            fromPromise(send(operation, gone.signal)),
            takeUntil(
              pipe(
                teardown$,
                filter(() => {
                  gone.abort();
                  return true;
                }),
              ),
            ),
          );
        }),
      ),
      pipe(
        shared$,
        filter((o) => !isQuery(o)),
        forward,
      ),
    ]);
  };

async function send(operation: Operation, signal: AbortSignal): Promise<OperationResult> {
  const { document } = operation.context as unknown as { document: ApiDocument<unknown, unknown> };
  const ask = (query: { readonly query?: string; readonly extensions?: object }) =>
    fetch(URL, {
      method: 'POST',
      headers: HEADERS,
      signal,
      body: JSON.stringify({ ...query, operationName: document.name, variables: operation.variables }),
    });
  let response: Response | undefined;
  try {
    /** urql looks for an answer at once and lets go before it waits for one; what is let go by then is never sent. */
    await null;
    response = await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } } });
    let answer = await response.json();
    if (answer.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') {
      response = await ask({ query: document.text });
      answer = await response.json();
    }
    return makeResult(operation, answer, response);
  } catch (error) {
    return makeErrorResult(operation, error as Error, response);
  }
}
