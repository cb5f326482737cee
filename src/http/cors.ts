import type { Exchange } from './options.ts';
import { send } from './reply.ts';

/**
 * Pages of other origins may read answers only where CORS_ORIGINS names their origin, and never with credentials: there are
 * none. Returns true where the request was a preflight and is answered.
 */
export function cors({ request, response }: Exchange, origins: readonly string[]): boolean {
  if (origins.length === 0) return false;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, etag');
  if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return false;
  send(response, 204, '', {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type, x-plangraph-explain',
    'access-control-max-age': '600',
  });
  return true;
}
