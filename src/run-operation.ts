import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { StatementEvent } from './graph/session.ts';
import { buildSchema } from './modules/index.ts';
import { createServer, type ServerOptions } from './server.ts';

export interface OperationAnswer {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: readonly unknown[]; readonly extensions?: unknown };
  /** The statements that the operation ran. */
  readonly statements: readonly StatementEvent[];
}

interface OperationRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

type Options = Pick<ServerOptions, 'engine' | 'passages' | 'reckoning' | 'log'>;

export interface Operations {
  ask(request: OperationRequest): Promise<OperationAnswer>;
  close(): void;
}

/** The whole server on a loopback port of its own: what a client would get, one operation after another. */
export async function runOperations(options: Options): Promise<Operations> {
  let statements: StatementEvent[] = [];
  const server = createServer({ ...options, schema: buildSchema(), examples: [], onStatement: (event) => statements.push(event) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async ask(request) {
      statements = [];
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      return { status: response.status, body: (await response.json()) as OperationAnswer['body'], statements };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs one operation through the whole server. */
export async function runOperation(options: Options, request: OperationRequest): Promise<OperationAnswer> {
  const operations = await runOperations(options);
  try {
    return await operations.ask(request);
  } finally {
    operations.close();
  }
}
