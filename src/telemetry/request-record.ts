import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '../errors.ts';
import type { StatementEvent } from '../graph/session.ts';

/** What is known of a request when it has ended. Its line in the log, its metrics and its trace are made from this and nothing else. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** The path where it is one of ours, `other` for any else: a stranger must not choose what is counted. */
  readonly route: string;
  /** On the clock of performance.now(). */
  readonly start: number;
  /** Of the request; a trace goes on where the caller's began. */
  readonly headers: IncomingHttpHeaders;
  readonly statements: StatementEvent[];
  /** Name of the operation where it is one that is known, `other` or `anonymous` for any else. */
  operation?: string;
  /** Of the first error; undefined where all went well. */
  code?: ErrorCode;
  cost?: number;
}

export interface EndedRequest extends RequestRecord {
  readonly milliseconds: number;
  readonly status: number;
  /** The client went away before the answer was out. */
  readonly gone: boolean;
}

const ROUTES = new Set(['/', '/graphql', '/health', '/ready']);

export function routeOf(path: string): string {
  if (ROUTES.has(path)) return path;
  return path.startsWith('/graphiql/') ? '/graphiql' : path.startsWith('/assets/') ? '/assets' : 'other';
}

/** Time spent in statements; those that ran side by side count each. */
export const databaseMilliseconds = ({ statements }: RequestRecord): number => statements.reduce((sum, s) => sum + s.milliseconds, 0);

/** What the log says of a request. */
export function logLine(ended: EndedRequest): Record<string, unknown> {
  const { requestId, method, route, status, milliseconds, operation, code, cost, statements, gone } = ended;
  return {
    requestId,
    method,
    route,
    status,
    ms: Math.round(milliseconds),
    ...(operation === undefined ? {} : { operation, cost, statements: statements.length, databaseMs: Math.round(databaseMilliseconds(ended)) }),
    ...(code === undefined ? {} : { code }),
    ...(gone ? { gone } : {}),
  };
}
