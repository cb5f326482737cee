import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { StatementEvent } from './graph/session.ts';
import { buildSchema } from './modules/index.ts';
import { createServer, type ServerOptions } from './server.ts';

export interface OperationAnswer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[]; readonly extensions?: unknown };
  readonly statements: readonly StatementEvent[];
}

/** Runs one operation through the whole server, over a loopback port of its own: what a client would get. */
export async function runOperation(
  options: Pick<ServerOptions, 'engine' | 'passages' | 'log'>,
  request: { readonly query: string; readonly variables?: Record<string, unknown> },
): Promise<OperationAnswer> {
  const statements: StatementEvent[] = [];
  const server = createServer({ ...options, schema: buildSchema(), examples: [], onStatement: (event) => statements.push(event) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return { status: response.status, body: (await response.json()) as OperationAnswer['body'], statements };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
