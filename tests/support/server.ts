import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { pino } from 'pino';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import type { GraphData, GraphEngine } from '../../src/graph/port.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { createServer, type ServerOptions } from '../../src/server.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { miniPacks } from './packs.ts';

/** A whole server on a loopback port, with the mini pack unless other data is given. */

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly requestId: string } }[];
  readonly extensions?: { readonly cost?: { readonly requested: number; readonly limit: number } };
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly answer: Answer;
}

export interface Running {
  readonly base: string;
  readonly port: number;
  readonly engine: GraphEngine;
  /** Lines of the log, parsed. */
  readonly logged: Record<string, unknown>[];
  post(body: string | Uint8Array, headers?: Record<string, string>): Promise<Reply>;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Reply>;
  /** What comes back for these bytes until the connection ends or `milliseconds` have passed. */
  raw(text: string, milliseconds?: number): Promise<string>;
  close(): Promise<void>;
}

export const JSON_HEADERS = { 'content-type': 'application/json' };

export async function startServer(options: Partial<ServerOptions> & { data?: GraphData } = {}): Promise<Running> {
  const { data, ...given } = options;
  const engine = given.engine ?? embeddedEngine();
  if (!given.engine) await engine.load(data ?? buildGraph(miniPacks()));
  const logged: Record<string, unknown>[] = [];
  const server = createServer({
    schema: buildSchema(),
    passages: NO_PASSAGES,
    examples: [{ name: 'one', query: '{ dataRevision }' }],
    log: pino({ level: 'info' }, { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) }),
    ...given,
    engine,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;
  const post: Running['post'] = async (body, headers = JSON_HEADERS) => {
    const response = await fetch(`${base}/graphql`, { method: 'POST', headers, body: body as string });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, answer: JSON.parse(text) as Answer };
  };
  return {
    base,
    port,
    engine,
    logged,
    post,
    ask: (query, variables, headers = {}) => post(JSON.stringify({ query, variables }), { ...JSON_HEADERS, ...headers }),
    raw: (text, milliseconds = 2_000) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1');
        let came = '';
        const end = () => {
          socket.destroy();
          resolve(came);
        };
        const timer = setTimeout(end, milliseconds);
        socket.on('data', (chunk) => (came += chunk));
        socket.on('error', () => undefined);
        socket.on('close', () => {
          clearTimeout(timer);
          resolve(came);
        });
        socket.write(text);
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      if (!given.engine) await engine.close();
    },
  };
}
