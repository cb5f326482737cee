import type { IncomingMessage } from 'node:http';
import { LIMITS } from '../graphql/limits.ts';
import type { Refusal } from './reply.ts';

/** The JSON object that a POST carries, as text; or why it is refused. Not a byte more than the limit is kept. */
export async function readJsonBody(request: IncomingMessage): Promise<{ text: string } | { refusal: Refusal }> {
  if (!/^application\/(?:graphql-response\+)?json\b/i.test(request.headers['content-type'] ?? '')) {
    return refused(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON with the header content-type: application/json.');
  }
  const text = await readText(request, LIMITS.body);
  // What is left of a body that is too long is not read: the connection ends.
  if (text === undefined)
    return { refusal: { status: 413, code: 'REQUEST_ENTITY_TOO_LARGE', message: `A body may have at most ${LIMITS.body} bytes.`, headers: CLOSE } };
  if (!isJsonObject(text)) return refused(400, 'BAD_REQUEST', 'The body is no JSON object. Send { "query": "{ … }", "variables": { … } }.');
  return { text };
}

const CLOSE = { connection: 'close' };

const refused = (status: number, code: Refusal['code'], message: string): { refusal: Refusal } => ({ refusal: { status, code, message } });

/** Undefined where the body is longer than the limit; the rest of it is not read. */
async function readText(request: IncomingMessage, limit: number): Promise<string | undefined> {
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
