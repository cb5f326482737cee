import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../graphql/limits.ts';
import type { Refusal } from './reply.ts';

/** The text of a POST with JSON, or why it is refused. Not a byte more than the limit is kept. */
export async function readBody(request: IncomingMessage): Promise<{ text: string } | { refusal: Refusal }> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity', 'transfer-encoding': transfer = 'chunked' } = request.headers;
  if (!JSON_TYPES.test(type) || encoding !== 'identity' || transfer !== 'chunked')
    return refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8, not compressed, with the header content-type: application/json.');
  const text = await readText(request, LIMITS.body);
  // What is left of a body that is too long is not read: the connection ends.
  if (text === undefined)
    return { refusal: { status: 413, code: 'REQUEST_ENTITY_TOO_LARGE', message: `A body may have at most ${LIMITS.body} bytes.`, headers: CLOSE } };
  return { text };
}

const JSON_TYPES = /^application\/(?:graphql-response\+)?json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;
const CLOSE = { connection: 'close' };

const refused = (status: number, code: Refusal['code'], message: string): { refusal: Refusal } => ({ refusal: { status, code, message } });

/** Undefined where the body is longer than the limit; the rest of it is not read. */
function readText(request: IncomingMessage, limit: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      request.pause();
      resolve(undefined);
    });
    request.on('end', () => resolve((chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request ended early')));
  });
}
