import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';

/** How the server writes an answer, whichever route gives it. */

export type Headers = Readonly<Record<string, string>>;

export const JSON_TYPE: Headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

export function send(response: ServerResponse, status: number, body: string | Buffer, headers: Headers): void {
  response.writeHead(status, headers);
  response.end(response.req.method === 'HEAD' ? '' : body);
  // Who asks and does not read would keep its answer in our memory for good.
  const taken = setTimeout(() => response.destroy(), LIMITS.take);
  response.on('close', () => clearTimeout(taken));
}

/** An error before GraphQL, in the shape of a GraphQL error. Nothing of the request is echoed. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Headers;
}

export const refusalBody = ({ message, code }: Refusal, requestId: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });

export function refuse(response: ServerResponse, refusal: Refusal, requestId: string): void {
  response.emit('refused', refusal.code);
  send(response, refusal.status, refusalBody(refusal, requestId), { ...JSON_TYPE, ...refusal.headers });
}
