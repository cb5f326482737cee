import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server tells the runner of itself. */
export interface Usage {
  /** Microseconds of CPU since it started. */
  readonly cpu: number;
  /** Bytes resident now. */
  readonly memory: number;
  /** Statements since it started. */
  readonly statements: number;
}

/** Listens on a free port of loopback, tells the runner which, and answers whatever it sends with what was used. */
export function listen(server: Server, statements: () => number): void {
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  server.keepAliveTimeout = 60_000;
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, memory: process.memoryUsage.rss(), statements: statements() } satisfies Usage);
  });
  process.on('disconnect', () => process.exit(0));
}
