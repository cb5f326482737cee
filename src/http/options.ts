import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GraphEngine } from '../graph/port.ts';
import type { StatementEvent } from '../graph/session.ts';
import type { Example } from '../graphiql.ts';
import type { GuardSettings, Passages, Reckoning } from '../graphql/context.ts';
import type { EndedRequest, RequestRecord } from '../telemetry/request-record.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Assets } from './assets.ts';

/** What a server is built from. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly engine: GraphEngine;
  readonly passages: Passages;
  readonly reckoning?: Reckoning | undefined;
  readonly examples: readonly Example[];
  /** The explorer, where it has been built. */
  readonly explorer?: Assets | undefined;
  /** Documents that may be asked for by their hash. */
  readonly storedOperations?: ReadonlyMap<string, string> | undefined;
  /** UNGUARDED where not given. */
  readonly guard?: GuardSettings | undefined;
  readonly log: Logger;
  /** Answers that are kept; none where not given. */
  readonly answerCache?: AnswerCache | undefined;
  /** Told of every request that has ended; for metrics and traces. */
  readonly onRequest?: (ended: EndedRequest) => void;
  /** The process is about to end: it is no longer ready. */
  readonly draining?: () => boolean;
  /** Told of every statement; for tests. */
  readonly onStatement?: (event: StatementEvent) => void;
}

/** One request on its way through the routes. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly record: RequestRecord;
  /** The path without the query, as the client wrote it. */
  readonly path: string;
}

/** Answers an exchange; false where it is not its business. */
export type Handler = (exchange: Exchange) => Promise<boolean> | boolean;
