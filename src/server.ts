import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { PlangraphError } from './errors.ts';
import type { GraphEngine } from './graph/port.ts';
import { openSession, type StatementEvent } from './graph/session.ts';
import { type Example, GRAPHIQL_PAGE, GRAPHIQL_POLICY, graphiqlAsset } from './graphiql.ts';
import type { Context, Passages, Reckoning } from './graphql/context.ts';
import { LIMITS } from './graphql/limits.ts';
import { createLoaders } from './graphql/loaders.ts';
import { useCodedErrors } from './graphql/plugins/use-coded-errors.ts';
import { useCost } from './graphql/plugins/use-cost.ts';
import { useExplain } from './graphql/plugins/use-explain.ts';
import { useLimits } from './graphql/plugins/use-limits.ts';

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  readonly engine: GraphEngine;
  readonly passages: Passages;
  readonly reckoning?: Reckoning | undefined;
  readonly examples: readonly Example[];
  readonly log: Logger;
  /** Told of every statement; for metrics and tests. */
  readonly onStatement?: (event: StatementEvent) => void;
}

interface RequestContext {
  readonly requestId: string;
  readonly signal: AbortSignal;
}

/** Builds the HTTP server. It does not listen: main.ts does. */
export function createServer(options: ServerOptions): Server {
  const { engine, log, passages } = options;
  const yoga = createYoga<RequestContext, Context>({
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
        passages,
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

  async function answer(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] as string;
    if ((request.url ?? '').length > LIMITS.url)
      return fail(response, 414, 'BAD_REQUEST', `A URL may have at most ${LIMITS.url} bytes. Send the query by POST.`, requestId);
    if (path === '/graphql') return graphql(request, response, requestId);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return fail(response, 405, 'BAD_REQUEST', 'Only GET is understood here. The API is POST /graphql.', requestId, { allow: 'GET, HEAD' });
    if (path === '/') return send(response, 302, '', { location: '/graphql' });
    if (path === '/health') return send(response, 200, JSON.stringify({ status: 'up' }), JSON_TYPE);
    if (path === '/ready') return ready(response);
    if (path.startsWith('/graphiql/')) {
      const asset = await graphiqlAsset(path.slice('/graphiql/'.length), options.examples);
      if (asset) return send(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' });
    }
    return fail(response, 404, 'NOT_FOUND', 'There is nothing here. The API is /graphql; opened in a browser it is a playground.', requestId);
  }

  async function ready(response: ServerResponse): Promise<void> {
    try {
      const { revision } = await engine.reader();
      const missing = await engine.check();
      if (missing.length > 0) return send(response, 503, JSON.stringify({ status: 'not ready', reason: missing.join('; ') }), JSON_TYPE);
      send(response, 200, JSON.stringify({ status: 'ready', engine: engine.name, revision }), JSON_TYPE);
    } catch (error) {
      const reason = error instanceof PlangraphError ? error.message : 'the graph cannot be read';
      send(response, 503, JSON.stringify({ status: 'not ready', reason }), JSON_TYPE);
    }
  }

  async function graphql(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const { method } = request;
    if (method === 'GET' && request.headers.accept?.includes('text/html')) {
      return send(response, 200, GRAPHIQL_PAGE, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': GRAPHIQL_POLICY });
    }
    if (method !== 'GET' && method !== 'POST')
      return fail(response, 405, 'BAD_REQUEST', 'Use POST with a JSON body, or GET for queries.', requestId, { allow: 'GET, POST' });
    let body: string | undefined;
    if (method === 'POST') {
      if (!/^application\/(?:graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
        return fail(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON with the header content-type: application/json.', requestId);
      }
      body = await readBody(request, LIMITS.body);
      if (body === undefined)
        return fail(response, 413, 'REQUEST_ENTITY_TOO_LARGE', `A body may have at most ${LIMITS.body} bytes.`, requestId, { connection: 'close' });
      if (!isJsonObject(body))
        return fail(response, 400, 'BAD_REQUEST', 'The body is no JSON object. Send { "query": "{ … }", "variables": { … } }.', requestId);
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const result = await yoga.fetch(
      `http://plangraph${request.url}`,
      {
        method: method as string,
        headers: { accept: request.headers.accept ?? '*/*', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body }),
      },
      { requestId, signal: gone.signal },
    );
    const headers = Object.fromEntries(result.headers.entries());
    send(response, result.status, await result.text(), { 'cache-control': 'no-store', ...headers });
  }

  return createHttpServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    const requestId = randomUUID();
    const start = performance.now();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.on('finish', () => {
      log.info(
        {
          requestId,
          method: request.method,
          path: request.url?.split('?')[0],
          status: response.statusCode,
          ms: Math.round(performance.now() - start),
        },
        'request',
      );
    });
    answer(request, response, requestId).catch((error: unknown) => {
      log.error({ requestId, err: error }, 'server fault');
      if (!response.headersSent)
        fail(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Try again; if it stays, report the request id.', requestId);
      else response.destroy();
    });
  });
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string>): void {
  response.writeHead(status, headers);
  response.end(response.req.method === 'HEAD' ? '' : body);
}

/** An error before GraphQL, in the shape of a GraphQL error. Nothing of the request is echoed. */
function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  requestId: string,
  headers: Record<string, string> = {},
): void {
  send(response, status, JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }), { ...JSON_TYPE, ...headers });
}

/** Undefined where the body is longer than the limit; the rest of it is not read. */
async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
