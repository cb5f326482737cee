import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { ErrorCode } from './errors.ts';
import { LIMITS } from './graphql/limits.ts';
import type { ServerOptions } from './http/options.ts';
import { refuse } from './http/reply.ts';
import { routes } from './http/routes.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { answerTransportFaults, TRANSPORT } from './http/transport.ts';
import { logLine, type RequestRecord, routeOf } from './telemetry/request-record.ts';

export type { ServerOptions } from './http/options.ts';

/** Builds the HTTP server. It does not listen: main.ts does. */
export function createServer(options: ServerOptions): Server {
  const { log } = options;
  const answer = routes(options);
  const server = createHttpServer(TRANSPORT, (request, response) => {
    const requestId = randomUUID();
    const path = (request.url ?? '/').split('?')[0] as string;
    const record: RequestRecord = {
      requestId,
      method: request.method ?? '',
      route: routeOf(path),
      start: performance.now(),
      headers: request.headers,
      statements: [],
    };
    response.setHeader('x-request-id', requestId);
    setSecurityHeaders(response);
    response.on('refused', (code: ErrorCode) => {
      record.code = code;
    });
    response.on('close', () => {
      const milliseconds = performance.now() - record.start;
      const ended = Object.assign(record, { milliseconds, status: response.statusCode, gone: !response.writableFinished });
      log.info(logLine(ended), 'request');
      options.onRequest?.(ended);
    });
    answer({ request, response, requestId, record, path }).catch((error: unknown) => {
      log.error({ requestId, err: error }, 'server fault');
      if (response.headersSent) return response.destroy();
      const message = 'Something went wrong on our side. Try again; if it stays, report the request id.';
      refuse(response, { status: 500, code: 'INTERNAL_SERVER_ERROR', message }, requestId);
    });
  });
  server.on('checkContinue', (request, response) => {
    // A body that will not be read is not asked for.
    if (!(Number(request.headers['content-length'] ?? 0) > LIMITS.body)) response.writeContinue();
    server.emit('request', request, response);
  });
  // What is expected beyond “continue” is nothing that we know; it is answered like any other request.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  answerTransportFaults(server, log);
  return server;
}
