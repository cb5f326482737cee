import { setMaxListeners } from 'node:events';
import type { Lookup, TokenField } from '../domain/search.ts';
import { PlangraphError } from '../errors.ts';
import type { GraphReader, Parameters } from './port.ts';
import type { NamedQuery } from './query.ts';

/** One finished statement, for logs, metrics and tests. */
export interface StatementEvent {
  readonly query: string;
  /** On the clock of performance.now(). */
  readonly start: number;
  readonly milliseconds: number;
  readonly rows: number;
  readonly failed: boolean;
  /** Paths of the fields it ran for, where the request is explained. */
  readonly fields?: readonly string[];
}

export interface SessionOptions {
  /** Aborted when the request has taken as long as it may, or nobody waits for it any more. */
  readonly signal: AbortSignal;
  readonly onStatement?: (event: StatementEvent) => void;
}

/** What resolvers hold: one revision, one deadline, one place for timing and error mapping. */
export interface GraphSession {
  readonly revision: string;
  /** A statement goes to another process: few of them are worth more than small ones. */
  readonly remote: boolean;
  run<P extends Parameters, R>(query: NamedQuery<P, R>, parameters: P): Promise<R[]>;
  /** Keys of candidates for each lookup of a search, from the engine’s token index. */
  candidates(field: TokenField, lookups: readonly Lookup[], limit: number): Promise<string[][]>;
}

export function openSession(reader: GraphReader, { signal, onStatement }: SessionOptions): GraphSession {
  // One listener a statement under way; a request may have many.
  setMaxListeners(0, signal);
  const timed = async <T>(query: string, work: () => Promise<readonly T[]>): Promise<T[]> => {
    const start = performance.now();
    let rows = 0;
    let failed = true;
    try {
      signal.throwIfAborted();
      const result = await orAbort(work(), signal);
      rows = result.length;
      failed = false;
      return [...result];
    } catch (error) {
      throw mapped(error, query, signal);
    } finally {
      onStatement?.({ query, start, milliseconds: performance.now() - start, rows, failed });
    }
  };
  return {
    revision: reader.revision,
    remote: reader.remote,
    run: (query, parameters) => timed(query.name, async () => (await reader.run(query.text, parameters, signal)).map(query.parse)),
    candidates: (field, lookups, limit) => timed('search-candidates', () => reader.candidates(field, lookups, limit, signal)),
  };
}

/** An engine that cannot cancel goes on in the background; the caller need not wait for it. */
function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function mapped(error: unknown, query: string, signal: AbortSignal): Error {
  if (error instanceof PlangraphError) return error;
  if (signal.aborted) return new PlangraphError('TIMEOUT', 'The request took longer than it may. Ask for fewer or smaller pages.', { cause: error });
  return new Error(`query ${query} failed`, { cause: error });
}
