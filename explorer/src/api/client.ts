import { Client, type Exchange, type OperationResult } from 'urql';
import { filter, map, merge, pipe, share, tap } from 'wonka';
import { sendExchange } from './send.ts';

/** Answers kept, most. The data of a running service never changes, so one is good as long as the page is open. */
const KEPT = 200;

/**
 * Going back costs no request. Not urql's own cache: that rewrites every operation (__typename), and what is sent must
 * be, to the letter, the operation that the view shows and that the server has stored.
 */
const remember: Exchange = ({ forward }) => {
  const kept = new Map<number, OperationResult>();
  const keep = (result: OperationResult) => {
    if (result.error || result.data === undefined) return;
    kept.delete(result.operation.key);
    kept.set(result.operation.key, result);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as number);
  };
  return (operations$) => {
    const shared$ = pipe(operations$, share);
    return merge([
      pipe(
        shared$,
        filter((o) => o.kind === 'query' && o.context.requestPolicy !== 'network-only' && kept.has(o.key)),
        map((operation) => ({ ...(kept.get(operation.key) as OperationResult), operation })),
      ),
      pipe(
        shared$,
        filter((o) => o.kind !== 'query' || o.context.requestPolicy === 'network-only' || !kept.has(o.key)),
        forward,
        tap(keep),
      ),
    ]);
  };
};

export const client = new Client({ url: '/graphql', exchanges: [remember, sendExchange] });
