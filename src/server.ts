import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { ServerOptions } from './http/options.ts';
import { refuse } from './http/reply.ts';
import { routes } from './http/routes.ts';
import { setSecurityHeaders } from './http/security-headers.ts';

export type { ServerOptions } from './http/options.ts';

/** Builds the HTTP server. It does not listen: main.ts does. */
export function createServer(options: ServerOptions): Server {
  const { log } = options;
  const answer = routes(options);
  return createHttpServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    const requestId = randomUUID();
    const start = performance.now();
    const path = (request.url ?? '/').split('?')[0] as string;
    response.setHeader('x-request-id', requestId);
    setSecurityHeaders(response);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - start);
      log.info({ requestId, method: request.method, path, status: response.statusCode, ms }, 'request');
    });
    answer({ request, response, requestId, path, start }).catch((error: unknown) => {
      log.error({ requestId, err: error }, 'server fault');
      if (response.headersSent) return response.destroy();
      const message = 'Something went wrong on our side. Try again; if it stays, report the request id.';
      refuse(response, { status: 500, code: 'INTERNAL_SERVER_ERROR', message }, requestId);
    });
  });
}
