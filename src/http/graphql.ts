import type { IncomingHttpHeaders } from 'node:http';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { PlangraphError } from '../errors.ts';
import { openSession } from '../graph/session.ts';
import { type Context, type GuardSettings, UNGUARDED } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { type ErrorReport, STATUS, useCodedErrors } from '../graphql/plugins/use-coded-errors.ts';
import { useCost } from '../graphql/plugins/use-cost.ts';
import { useExplain } from '../graphql/plugins/use-explain.ts';
import { useLimits } from '../graphql/plugins/use-limits.ts';
import { useRecord } from '../graphql/plugins/use-record.ts';
import { useStoredOperations } from '../graphql/plugins/use-stored-operations.ts';
import type { RequestRecord } from '../telemetry/request-record.ts';
import { readJsonBody } from './body.ts';
import { Budgets, ENTRY } from './budgets.ts';
import { clientOf } from './client.ts';
import { documentCache } from './document-cache.ts';
import { Gate } from './gate.ts';
import type { Exchange, ServerOptions } from './options.ts';
import { type Refusal, refuse, send } from './reply.ts';

/** What the adapter hands to yoga beside the request. */
interface RequestContext {
  readonly requestId: string;
  readonly record: RequestRecord;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** Makes the client pay; throws where it cannot. */
  readonly spend: (cost: number) => void;
}

/**
 * The API: POST /graphql with JSON, GET for queries. The request is read and checked here, pays its entry, and waits for its
 * turn; yoga gets a sound one. What answers without yoga (a cache) belongs between the entry and the gate.
 */
export function graphqlRoute(options: ServerOptions): (exchange: Exchange) => Promise<void> {
  const { log, guard = UNGUARDED } = options;
  const yoga = yogaOf(options, guard);
  const gate = new Gate();
  const budgets = guard.ratePerSecond > 0 ? new Budgets(guard.ratePerSecond) : undefined;
  return async ({ request, response, requestId, record }) => {
    const decline = (refusal: Refusal) => {
      log.info({ requestId, code: refusal.code }, 'client fault');
      refuse(response, refusal, requestId);
    };
    const { method } = request;
    if (method !== 'GET' && method !== 'POST') {
      return decline({
        status: 405,
        code: 'BAD_REQUEST',
        message: 'Use POST with a JSON body, or GET for queries.',
        headers: { allow: 'GET, POST' },
      });
    }
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    try {
      const client = clientOf(request, guard.trustedProxies);
      const spend = (cost: number) => budgets?.spend(client, cost);
      spend(ENTRY);
      let body: string | undefined;
      if (method === 'POST') {
        const read = await readJsonBody(request);
        if ('refusal' in read) return decline(read.refusal);
        body = read.text;
      }
      await gate.pass(gone.signal, async () => {
        const result = await yoga.fetch(
          `http://plangraph${request.url}`,
          { method, headers: forwarded(request.headers, body !== undefined), ...(body === undefined ? {} : { body }) },
          { requestId, record, signal: gone.signal, spend },
        );
        const answer = await result.text();
        if (gone.signal.aborted) return log.info({ requestId }, 'client gone');
        if (Buffer.byteLength(answer) > LIMITS.answer) return decline(TOO_LARGE);
        send(response, result.status, answer, { 'cache-control': 'no-store', ...Object.fromEntries(result.headers.entries()) });
      });
    } catch (error) {
      if (gone.signal.aborted) return log.info({ requestId }, 'client gone');
      if (error instanceof PlangraphError) return decline(refusalOf(error));
      throw error;
    }
  };
}

const TOO_LARGE: Refusal = {
  status: 400,
  code: 'OPERATION_TOO_COMPLEX',
  message: `The answer would have more than ${LIMITS.answer} bytes. Ask for smaller pages (first:) or fewer fields.`,
};

/** What the gate or the budgets refuse. */
const refusalOf = ({ code, message, retryAfter }: PlangraphError): Refusal => ({
  status: STATUS[code] ?? 503,
  code,
  message,
  headers: { 'retry-after': String(retryAfter ?? 1) },
});

/** The headers that mean something to the API; no other reaches it. */
const forwarded = (given: IncomingHttpHeaders, json: boolean): Record<string, string> => ({
  accept: given.accept ?? '*/*',
  ...(json ? { 'content-type': 'application/json' } : {}),
  ...(given['x-plangraph-explain'] === undefined ? {} : { 'x-plangraph-explain': '1' }),
});

function yogaOf(options: ServerOptions, guard: GuardSettings) {
  const { engine, log } = options;
  return createYoga<RequestContext, Context>({
    schema: options.schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maskedErrors: false,
    logging: false,
    parserAndValidationCache: documentCache(),
    context: async ({ requestId, record, signal, request }) => {
      const { statements } = record;
      const opened = openSession(await engine.reader(), {
        deadline: Math.max(1, Math.round(LIMITS.deadline - (performance.now() - record.start))),
        signal,
        onStatement: (event) => {
          statements.push(event);
          log.debug({ requestId, ...event }, 'statement');
          options.onStatement?.(event);
        },
      });
      const { load, session: graph } = createLoaders(opened);
      return {
        requestId,
        graph,
        load,
        passages: options.passages,
        reckoning: options.reckoning,
        guard,
        statements,
        explain: request.headers.has('x-plangraph-explain'),
      };
    },
    plugins: [
      useStoredOperations(options.storedOperations ?? new Map(), guard.storedOperationsOnly),
      useLimits(),
      useCost((context, cost) => (context as RequestContext).spend(cost)),
      useExplain(),
      useCodedErrors((context) => (context as RequestContext).requestId, reporter(log)),
      useRecord([...options.examples.map((e) => e.query), ...(options.storedOperations?.values() ?? [])]),
    ],
  });
}

/** Faults of the service are logged whole and loud; those of a caller by their code alone. */
const reporter =
  (log: Logger) =>
  ({ code, error, context }: ErrorReport): void => {
    const { requestId, signal } = context as RequestContext;
    if (signal.aborted) return; // the client is gone; the adapter says so once
    const ours = code === 'INTERNAL_SERVER_ERROR' || code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT';
    if (ours) log.error({ requestId, code, err: error }, 'server fault');
    else log.info({ requestId, code }, 'client fault');
  };
