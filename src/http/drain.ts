import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
export interface DrainTimes {
  /** How long connections are still taken, so that who asks /ready learns of it first. */
  readonly notice: number;
  /** After how long what has not finished is cut. */
  readonly grace: number;
}

/** Lets a server end: what is under way finishes, what is idle ends, even a connection that never sent a byte (Node counts that as busy). */
export function drainable(server: Server): (times: DrainTimes) => Promise<void> {
  const pending = new Map<Socket, number>();
  const count = (socket: Socket, by: number) => pending.has(socket) && pending.set(socket, (pending.get(socket) as number) + by);
  server.on('connection', (socket) => {
    pending.set(socket, 0);
    socket.on('close', () => pending.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.on('close', () => count(socket, -1));
  });
  return async ({ notice, grace }) => {
    await sleep(notice);
    const closed = new Promise((resolve) => server.close(resolve));
    for (const [socket, requests] of pending) if (requests === 0) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), grace - notice);
    await closed;
    clearTimeout(cut);
  };
}
