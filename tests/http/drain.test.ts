import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DrainTimes, drainable } from '../../src/http/drain.ts';

/** A server that ends cuts nobody off: neither what is under way nor what is just being sent on a connection that was promised to be kept. */

const KEPT = 1_200;
let server: Server;
let drain: (times: DrainTimes) => Promise<void>;
let held: ServerResponse[];
let port: number;
let clients: Client[];

interface Client {
  readonly socket: Socket;
  heard(): string;
  readonly ended: Promise<number>;
}
async function client(text = ''): Promise<Client> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let heard = '';
  socket.on('error', () => undefined).on('data', (chunk: Buffer) => (heard += chunk));
  const from = performance.now();
  const one = { socket, heard: () => heard, ended: once(socket, 'close').then(() => performance.now() - from) };
  clients.push(one);
  if (text) socket.write(text);
  return one;
}
const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(5);
};

beforeEach(async () => {
  held = [];
  clients = [];
  server = createServer({ keepAliveTimeout: KEPT }, (request, response) => {
    if (request.url === '/slow') held.push(response);
    else response.end('at once');
  });
  drain = drainable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(() => {
  for (const { socket } of clients) socket.destroy();
  server.closeAllConnections();
});

describe('a server that drains', () => {
  it('answers on a connection that it promised to keep, after it has stopped to listen, and ends it with the answer', async () => {
    const kept = await client(get('/'));
    await until(() => kept.heard().includes('at once'));
    expect(kept.heard()).toMatch(/^connection: keep-alive\r$/im);
    const done = drain({ notice: 50, kept: 5_000, grace: 5_000 });
    await sleep(300);
    const fresh = connect(port, '127.0.0.1');
    expect((await once(fresh, 'error'))[0]).toMatchObject({ code: 'ECONNREFUSED' });
    kept.socket.write(get('/'));
    await until(() => kept.heard().split('at once').length === 3);
    expect(kept.heard()).toMatch(/^connection: close\r$/im);
    await done;
  });

  it('lets connections that are idle live as long as was promised, no longer', async () => {
    const kept = await client(get('/'));
    await until(() => kept.heard().includes('at once'));
    const from = performance.now();
    await drain({ notice: 50, kept: 20_000, grace: 20_000 });
    expect(performance.now() - from).toBeGreaterThan(KEPT - 300);
    expect(performance.now() - from).toBeLessThan(KEPT + 3_000);
  });

  it('ends them at once where nobody is to be waited for', async () => {
    const kept = await client(get('/'));
    await until(() => kept.heard().includes('at once'));
    const from = performance.now();
    await drain({ notice: 0, kept: 0, grace: 20_000 });
    expect(performance.now() - from).toBeLessThan(KEPT - 200);
  });

  it('finishes what is under way, says that the connection ends, and takes requests meanwhile', async () => {
    const slow = await client(get('/slow'));
    await until(() => held.length === 1);
    const done = drain({ notice: 200, kept: 200, grace: 20_000 });
    const fresh = await client(get('/'));
    await until(() => fresh.heard().includes('at once'));
    await sleep(400);
    held[0]?.end('done');
    await slow.ended;
    expect(slow.heard()).toMatch(/^connection: close\r$/im);
    expect(slow.heard()).toMatch(/done/);
    await done;
  });

  it('ends a connection that never sent a byte, but not one that has just been opened', async () => {
    const silent = await client();
    await sleep(1_000);
    const young = await client();
    const done = drain({ notice: 0, kept: 0, grace: 20_000 });
    expect(await silent.ended).toBeLessThan(1_800);
    young.socket.write(get('/'));
    await young.ended;
    expect(young.heard()).toMatch(/at once/);
    await done;
  });

  it('cuts at the end of its grace what does not finish', async () => {
    const slow = await client(get('/slow'));
    await until(() => held.length === 1);
    const from = performance.now();
    await drain({ notice: 0, kept: 0, grace: 500 });
    expect(performance.now() - from).toBeLessThan(2_000);
    await slow.ended;
    expect(slow.heard()).toBe('');
  });
});
