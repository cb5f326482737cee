import { LIMITS } from '../graphql/limits.ts';
import { cors } from './cors.ts';
import { explorerRoutes } from './explorer.ts';
import { graphqlRoute } from './graphql.ts';
import { healthRoutes } from './health.ts';
import type { Exchange, Handler, ServerOptions } from './options.ts';
import { playgroundRoutes, wantsPage } from './pages.ts';
import { refuse } from './reply.ts';

/** Which path is whose. */
export function routes(options: ServerOptions): (exchange: Exchange) => Promise<void> {
  const graphql = graphqlRoute(options);
  const readable: readonly Handler[] = [
    healthRoutes(options.engine, options.draining),
    playgroundRoutes(options.examples),
    explorerRoutes(options.explorer, options.engine),
  ];
  return async (exchange) => {
    const { request, response, requestId, path } = exchange;
    if ((request.url ?? '').length > LIMITS.url) {
      const message = `A URL may have at most ${LIMITS.url} bytes. Send the query by POST.`;
      return refuse(response, { status: 414, code: 'BAD_REQUEST', message }, requestId);
    }
    const { method } = request;
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      return refuse(response, { status: 400, code: 'BAD_REQUEST', message: 'A request names its host: send the header host.' }, requestId);
    }
    // A body that nobody reads is not waited for: the connection ends with the answer.
    if (hasBody(request) && !(path === '/graphql' && method === 'POST')) response.setHeader('connection', 'close');
    if (path === '/graphql' && cors(exchange, options.guard?.corsOrigins ?? [])) return;
    const reads = method === 'GET' || method === 'HEAD';
    if (path === '/graphql' && !(reads && wantsPage(exchange))) return graphql(exchange);
    if (!reads) {
      const message = 'Only GET is understood here. The API is POST /graphql.';
      return refuse(response, { status: 405, code: 'BAD_REQUEST', message, headers: { allow: 'GET, HEAD' } }, requestId);
    }
    for (const handler of readable) if (await handler(exchange)) return;
    const message = 'There is nothing here. The API is /graphql; opened in a browser it is a playground.';
    refuse(response, { status: 404, code: 'NOT_FOUND', message }, requestId);
  };
}

const hasBody = ({ headers }: Exchange['request']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
