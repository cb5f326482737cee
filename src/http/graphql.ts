import type { IncomingHttpHeaders } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openSession, type StatementEvent } from '../graph/session.ts';
import type { Context } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { useCodedErrors } from '../graphql/plugins/use-coded-errors.ts';
import { useCost } from '../graphql/plugins/use-cost.ts';
import { useExplain } from '../graphql/plugins/use-explain.ts';
import { useLimits } from '../graphql/plugins/use-limits.ts';
import { readJsonBody } from './body.ts';
import type { Exchange, ServerOptions } from './options.ts';
import { refuse, send } from './reply.ts';

interface RequestContext {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** The API: POST /graphql with JSON, GET for queries. The request is read and checked here; yoga gets a sound one. */
export function graphqlRoute(options: ServerOptions): (exchange: Exchange) => Promise<void> {
  const yoga = yogaOf(options);
  return async ({ request, response, requestId }) => {
    const { method } = request;
    if (method !== 'GET' && method !== 'POST') {
      const message = 'Use POST with a JSON body, or GET for queries.';
      return refuse(response, { status: 405, code: 'BAD_REQUEST', message, headers: { allow: 'GET, POST' } }, requestId);
    }
    let body: string | undefined;
    if (method === 'POST') {
      const read = await readJsonBody(request);
      if ('refusal' in read) return refuse(response, read.refusal, requestId);
      body = read.text;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const result = await yoga.fetch(
      `http://plangraph${request.url}`,
      {
        method,
        headers: forwarded(request.headers, body !== undefined),
        ...(body === undefined ? {} : { body }),
      },
      { requestId, signal: gone.signal },
    );
    send(response, result.status, await result.text(), { 'cache-control': 'no-store', ...Object.fromEntries(result.headers.entries()) });
  };
}

/** The headers that mean something to the API; no other reaches it. */
const forwarded = (given: IncomingHttpHeaders, json: boolean): Record<string, string> => ({
  accept: given.accept ?? '*/*',
  ...(json ? { 'content-type': 'application/json' } : {}),
  ...(given['x-plangraph-explain'] === undefined ? {} : { 'x-plangraph-explain': '1' }),
});

function yogaOf(options: ServerOptions) {
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
    context: async ({ requestId, signal, request }) => {
      const statements: StatementEvent[] = [];
      const opened = openSession(await engine.reader(), {
        deadline: LIMITS.deadline,
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
        statements,
        explain: request.headers.has('x-plangraph-explain'),
      };
    },
    plugins: [
      useLimits(),
      useCost(),
      useExplain(),
      useCodedErrors(
        (context) => (context as RequestContext | undefined)?.requestId ?? '',
        ({ code, error, requestId }) => {
          const ours = code === 'INTERNAL_SERVER_ERROR' || code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT';
          log[ours ? 'error' : 'info']({ requestId, code, ...(ours ? { err: error } : {}) }, ours ? 'server fault' : 'client fault');
        },
      ),
    ],
  });
}
