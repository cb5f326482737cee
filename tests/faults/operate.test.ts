import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getIntrospectionQuery } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/graphql/limits.ts';
import { DEPLOYED } from '../../tools/deployed.ts';
import { MINI } from '../support/packs.ts';
import { judge, QUESTIONS, type Told, tally } from '../support/right-answers.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

/** The process among operators, balancers and clients that hang. */

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
let service: ServiceProcess | undefined;
afterEach(async () => {
  service?.process.kill('SIGKILL');
  service = undefined;
});
const json = async (path: string) => {
  const response = await fetch(`${service?.origin}${path}`);
  return { code: response.status, body: (await response.json()) as Record<string, unknown> };
};
const open = async (text: string): Promise<Socket> => {
  const { hostname, port } = new URL((service as ServiceProcess).origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  if (text) socket.write(text);
  return socket;
};

describe('the process', () => {
  it('starts while its Neo4j is down: up, not ready, saying why, and ends cleanly', async () => {
    service = await startService({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'sesame-7391', NEO4J_USER: 'reader', LOG_LEVEL: 'info' });
    expect(service.said()).toMatch(/plangraph is up, not ready yet \(The graph is not within reach/);
    expect(await json('/health')).toEqual({ code: 200, body: { status: 'up' } });
    expect(await json('/ready')).toMatchObject({ code: 503, body: { reason: expect.stringMatching(/not within reach/) } });
    const told = await judge(service.origin, QUESTIONS[0] as (typeof QUESTIONS)[number]);
    expect(told).toMatchObject({ status: 503, verdict: 'SERVICE_UNAVAILABLE' });
    expect(told.milliseconds).toBeLessThan(1_000);
    expect(JSON.stringify(await json('/ready')) + service.said()).not.toContain('sesame-7391');
    service.process.kill('SIGTERM');
    expect(await once(service.process, 'exit')).toEqual([0, null]);
  });

  it('ends on SIGTERM under load: not ready at once, every request that was taken is answered, over in ten seconds', async () => {
    service = await startService();
    const idle = await Promise.all(Array.from({ length: 20 }, () => open('')));
    const { origin, process: child } = service;
    const told: Told[] = [];
    let ended = false;
    const client = async (n: number) => {
      for (let i = n; !ended; i += 5) {
        const one = await judge(origin, QUESTIONS[i % QUESTIONS.length] as (typeof QUESTIONS)[number]);
        if (one.verdict === 'refused') return;
        told.push(one);
      }
    };
    const clients = Promise.all(Array.from({ length: 6 }, (_, n) => client(n)));
    await sleep(2_000);
    const before = told.length;
    const from = performance.now();
    child.kill('SIGTERM');
    const exit = once(child, 'exit');
    await sleep(100);
    expect(await json('/health')).toMatchObject({ code: 200 });
    expect(await json('/ready')).toMatchObject({ code: 503, body: { reason: expect.stringMatching(/about to end/) } });
    expect(await exit).toEqual([0, null]);
    expect(performance.now() - from).toBeLessThan(10_000);
    ended = true;
    await clients;
    for (const socket of idle) socket.destroy();
    expect(tally(told)).toEqual({ right: told.length });
    expect(told.length).toBeGreaterThan(before + 5);
  }, 60_000);

  it('answers others while 500 connections are idle and some send slowly, and cuts the slow ones', async () => {
    service = await startService({ GRAPH_SEED: MINI });
    const idle = await Promise.all(Array.from({ length: 500 }, () => open('')));
    const slowHeaders = await open('POST /graphql HTTP/1.1\r\nhost: x\r\n');
    const slowBody = await open('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"query":"');
    const drip = setInterval(() => {
      slowHeaders.write('x-a: b\r\n');
      slowBody.write(' ');
    }, 500);
    const listen = (socket: Socket) => {
      let heard = '';
      socket.on('data', (chunk: Buffer) => (heard += chunk));
      return { heard: () => heard, cut: once(socket, 'close') };
    };
    const [headers, body] = [listen(slowHeaders), listen(slowBody)];
    const from = performance.now();
    const ask = async () => {
      const start = performance.now();
      const answer = await fetch(`${service?.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ enterprises { totalCount } }"}',
      });
      expect(await answer.json()).toMatchObject({ data: { enterprises: { totalCount: 2 } } });
      return performance.now() - start;
    };
    const times: number[] = [];
    for (let i = 0; i < 50; i += 1) times.push(await ask());
    expect(times.sort((a, b) => a - b)[25]).toBeLessThan(250);
    await headers.cut;
    expect(headers.heard()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"TIMEOUT"/);
    expect(performance.now() - from).toBeLessThan(15_000);
    await sleep(1_500);
    // Node keeps no connection that has sent nothing for ten seconds.
    expect(idle.filter((s) => !s.destroyed && !s.readableEnded)).toHaveLength(0);
    // A body that drips on has as long as any: it is ended by the whole request's limit, which no byte prolongs.
    await body.cut;
    expect(body.heard()).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"TIMEOUT"/);
    expect(performance.now() - from).toBeGreaterThan(LIMITS.receive - 3_000);
    expect(performance.now() - from).toBeLessThan(LIMITS.receive + 5_000);
    clearInterval(drip);
    for (const socket of idle) socket.destroy();
    expect(await ask()).toBeLessThan(1_000);
  }, 90_000);

  it('keeps no answer for a client that does not take it', async () => {
    service = await startService({ RATE_LIMIT: '0' });
    // More than the system keeps on its way, in answers of a megabyte.
    const asked = Array.from({ length: 10 }, (_, i) => {
      const body = JSON.stringify({ query: `${getIntrospectionQuery()} # ${i}` });
      return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    });
    const socket = await open(asked.join(''));
    socket.pause();
    const from = performance.now();
    await sleep(LIMITS.take - 5_000);
    const { pid } = service.process;
    const connected = () =>
      readFileSync(`/proc/${pid}/net/tcp`, 'utf8').includes(`:${socket.localPort?.toString(16).toUpperCase().padStart(4, '0')} 01 `);
    expect(connected()).toBe(true);
    while (connected()) await sleep(200);
    expect(performance.now() - from).toBeLessThan(LIMITS.take + 5_000);
  }, 120_000);

  it.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
    'serves the whole plan rightly as nobody, on a file system that is read-only, with a heap of 256 MB',
    async () => {
      const confined = `mount --bind "${root}" "${root}" && mount -o remount,bind,ro "${root}" && cd "${root}" && exec setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all -- "$@"`;
      service = await startService({}, ['unshare', '-m', 'sh', '-c', confined, 'sh'], DEPLOYED);
      const status = readFileSync(`/proc/${service.process.pid}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\s+65534\s+65534/m);
      expect(readFileSync(`/proc/${service.process.pid}/mountinfo`, 'utf8')).toMatch(new RegExp(` ${root} ro,`));
      for (const question of QUESTIONS) expect(await judge(service.origin, question)).toMatchObject({ verdict: 'right' });
      const rss = Number(readFileSync(`/proc/${service.process.pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)?.[1]) / 1_024;
      console.log(`as nobody, read-only, 256 MB of heap: ${QUESTIONS.length} right answers, resident ${Math.round(rss)} MB`);
      expect(rss).toBeLessThan(420);
    },
    120_000,
  );
});
