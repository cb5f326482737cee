import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as afterPoll, setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds. */
export interface DrainTimes {
  /** How long connections are still taken, so that who asks /ready learns of it first. */
  readonly notice: number;
  /** After how long connections that wait for a next request are ended. */
  readonly kept: number;
  /** After how long what has not finished is cut. */
  readonly grace: number;
}

/** A connection that has sent nothing for so long belongs to nobody who is about to ask. */
const SILENT = 1_000;
const LOOK = 100;

/**
 * Lets a server end without cutting anybody off. Every answer from now on says `connection: close`, those under way too. A connection
 * that was promised to be kept is kept as promised (keepAliveTimeout), for its client may be sending the next request right
 * now; closing it would lose that. So no more connections are taken, those that stand end with their next answer or with
 * their time, and those that never sent a byte (Node counts them as busy) end soon.
 */
export function drainable(server: Server): (times: DrainTimes) => Promise<void> {
  const opened = new Map<Socket, number>();
  const underWay = new Set<ServerResponse>();
  server.on('connection', (socket) => {
    opened.set(socket, performance.now());
    socket.on('close', () => opened.delete(socket));
  });
  let draining = false;
  // Before what answers, which may do so at once.
  server.prependListener('request', (_, response) => {
    if (draining) response.setHeader('connection', 'close');
    underWay.add(response);
    response.on('close', () => underWay.delete(response));
  });
  const endSilent = () => {
    const now = performance.now();
    for (const [socket, at] of opened) if (socket.bytesRead === 0 && now - at >= SILENT) socket.destroy();
  };
  return async ({ notice, kept, grace }) => {
    draining = true;
    for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close');
    await sleep(notice);
    // Connections that the system took while the event loop was busy are accepted first; to stop listening would reset them.
    await afterPoll();
    // The close of http.Server would end what is idle, promised or not; that of net.Server ends the listening alone.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
    const looking = setInterval(endSilent, LOOK);
    const idle = setTimeout(() => server.closeIdleConnections(), kept - notice);
    const cut = setTimeout(() => server.closeAllConnections(), grace - notice);
    await closed;
    clearInterval(looking);
    clearTimeout(idle);
    clearTimeout(cut);
  };
}
