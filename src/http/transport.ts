import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { ErrorCode } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';
import { refusalBody } from './reply.ts';

/** What happens below the routes: requests that arrive slowly, are too large, or are no HTTP. */

/** A slow client is cut; looked at every second. A connection is kept for a next request, and its answers say for how long. */
export const TRANSPORT = {
  keepAliveTimeout: 5_000,
  requestTimeout: LIMITS.receive,
  headersTimeout: LIMITS.receiveHeaders,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: LIMITS.headers,
  /** The routes say so, with a code; Node would say nothing. */
  requireHostHeader: false,
} as const;

interface Fault {
  readonly status: number;
  readonly reason: string;
  readonly code: ErrorCode;
  readonly message: string;
}

const GONE = new Set(['ECONNRESET', 'HPE_INVALID_EOF_STATE']);
const NO_HTTP: Fault = { status: 400, reason: 'Bad Request', code: 'BAD_REQUEST', message: 'This is no HTTP request.' };
const FAULTS: Readonly<Record<string, Fault>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    code: 'BAD_REQUEST',
    message: `Headers may have at most ${LIMITS.headers} bytes together.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, reason: 'Request Timeout', code: 'TIMEOUT', message: 'The request did not arrive in time.' },
};

/** Such a request never gets to the routes; it is answered in the same shape. */
export function answerTransportFaults(server: Server, log: Logger): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // Gone in the middle of a request: there is nobody to answer.
    if (!socket.writable || GONE.has(error.code ?? '')) return socket.destroy();
    const requestId = randomUUID();
    const fault = FAULTS[error.code ?? ''] ?? NO_HTTP;
    log.info({ requestId, code: fault.code }, 'client fault');
    return socket.end(rawReply(fault, requestId));
  });
}

function rawReply(fault: Fault, requestId: string): string {
  const body = refusalBody(fault, requestId);
  const headers = ['content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, `x-request-id: ${requestId}`];
  return [`HTTP/1.1 ${fault.status} ${fault.reason}`, ...headers, 'connection: close', '', body].join('\r\n');
}
