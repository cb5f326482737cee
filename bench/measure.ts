import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import type { BenchQuery } from './queries.ts';
import type { BenchServer } from './server.ts';

/** What is asked of the servers: a query or a mix of queries. The server of the constant gives its constant to anything. */
export interface Asked {
  readonly query: BenchQuery | undefined;
  readonly variables: readonly Record<string, unknown>[];
  readonly mix?: readonly Asked[];
  /** What is sent as it is, to all alike. */
  readonly bodies?: readonly string[];
}

export interface Measurement {
  readonly query: string;
  readonly server: string;
  readonly connections: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Answers that were refused or failed; they count nowhere else. */
  readonly failed: number;
  /** Bytes of an answer, head and all. */
  readonly bytes: number;
  /** Statements a request; undefined where the server does not count. */
  readonly statements: number | undefined;
  /** Milliseconds of the server process’s CPU a request. */
  readonly cpu: number;
  /** Bytes resident after it. */
  readonly memory: number;
}

const sideOf = (server: BenchServer): 'raw' | 'peer' | 'plangraph' => (server.name === 'raw' ? 'raw' : server.name === 'peer' ? 'peer' : 'plangraph');

function bodiesOf(asked: Asked, server: BenchServer): string[] {
  if (server.name === 'constant') return [JSON.stringify({ query: '{ answer }' })];
  if (asked.bodies) return [...asked.bodies];
  if (asked.mix) return interleaved(asked.mix.map((one) => bodiesOf(one, server)));
  const query = asked.query as BenchQuery;
  const side = sideOf(server);
  const text = side === 'raw' ? query.name : query.text[side];
  // Each side is sent the variables that its text names.
  return asked.variables.map((variables) =>
    JSON.stringify({
      query: text,
      variables: Object.fromEntries(Object.entries(variables).filter(([name]) => query.text[side].includes(`$${name}`))),
    }),
  );
}

/** One of each, then the next of each. */
function interleaved(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((l) => l.length));
  return Array.from({ length: longest }, (_, i) => lists.map((l) => l[i % l.length] as string)).flat();
}

/** Answers a connection at least, and how many times the time given they may take. */
const ENOUGH = 3;
const LONGEST = 10;

const headers = { 'content-type': 'application/json', accept: 'application/json' };

export async function ask(server: BenchServer, body: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!answer.data || answer.errors) throw new Error(`${server.name}: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer.data;
}

/** Every server’s answers, brought into one form, against those of raw Cypher; also warms the servers up. */
export async function differences(asked: Asked, servers: readonly BenchServer[]): Promise<string[]> {
  const query = asked.query as BenchQuery;
  const wrong: string[] = [];
  let empty = 0;
  const bodies = new Map(servers.map((s) => [s.name, bodiesOf(asked, s)]));
  for (let i = 0; i < asked.variables.length; i += 1) {
    let expected: unknown;
    for (const server of servers) {
      const data = await ask(server, bodies.get(server.name)?.[i] as string);
      const same = query.same[sideOf(server)] as (data: unknown, text?: unknown) => unknown;
      const answer = JSON.parse(JSON.stringify(same(data, asked.variables[i]?.['text'])));
      if (server === servers[0]) {
        expected = answer;
        if (Array.isArray(answer) && answer.length === 0) empty += 1;
      } else if (!isDeepStrictEqual(answer, expected)) {
        wrong.push(
          `${query.name}: ${server.name} answers otherwise than raw to ${JSON.stringify(asked.variables[i])}\n  ${JSON.stringify(expected).slice(0, 300)}\n  ${JSON.stringify(answer).slice(0, 300)}`,
        );
      }
    }
  }
  if (asked.variables.length === 0 || empty > asked.variables.length / 2)
    wrong.push(`${query.name}: ${asked.variables.length} asked, ${empty} answers empty`);
  return wrong;
}

interface Load {
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
}

/** Asks the servers in turn, as often as there are rounds. */
export async function measure(asked: Asked, servers: readonly BenchServer[], load: Load): Promise<Measurement[]> {
  const times = new Map<string, number[]>(servers.map((s) => [s.name, []]));
  const sums = new Map(servers.map((s) => [s.name, { requests: 0, failed: 0, bytes: 0, cpu: 0, statements: 0, memory: 0, duration: 0 }]));
  for (let round = -1; round < load.rounds; round += 1) {
    for (const server of servers) {
      const before = await server.usage();
      const seen: number[] = [];
      // The first round warms up and is shorter.
      const result = await fire(bodiesOf(asked, server), server.port, load.connections, round < 0 ? 0.4 * load.seconds : load.seconds, seen);
      const after = await server.usage();
      if (round < 0) continue;
      times.get(server.name)?.push(...seen);
      const sum = sums.get(server.name) as NonNullable<ReturnType<typeof sums.get>>;
      sum.requests += seen.length;
      sum.bytes += result.bytes;
      sum.failed += result.failed;
      sum.cpu += after.cpu - before.cpu;
      sum.statements += after.statements - before.statements;
      sum.memory = Math.max(sum.memory, after.memory);
      sum.duration += result.duration;
    }
  }
  return servers.map((server) => {
    const sorted = (times.get(server.name) as number[]).sort((a, b) => a - b);
    const sum = sums.get(server.name) as NonNullable<ReturnType<typeof sums.get>>;
    return {
      query: asked.query?.name ?? 'mix',
      server: server.name,
      connections: load.connections,
      median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
      perSecond: sum.requests / sum.duration,
      failed: sum.failed,
      bytes: sum.bytes / sum.requests,
      statements: sum.statements > 0 ? sum.statements / sum.requests : undefined,
      cpu: sum.cpu / 1_000 / sum.requests,
      memory: sum.memory,
    };
  });
}

/** Sends the bodies round and round for some seconds over keep-alive connections. */
function fire(
  bodies: readonly string[],
  port: number,
  connections: number,
  seconds: number,
  times: number[],
): Promise<{ bytes: number; failed: number; duration: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    let failed = 0;
    let bytes = 0;
    const instance = autocannon(
      {
        url: `http://127.0.0.1:${port}/graphql`,
        connections,
        // Stopped by hand: a duration is counted in whole seconds.
        duration: 3_600,
        // It looks whether it is to stop as often as this.
        sampleInt: 50,
        requests: bodies.map((body) => ({ method: 'POST', headers, body })),
      },
      (error) => (error ? reject(error) : resolve({ bytes, failed, duration: (performance.now() - start) / 1_000 })),
    );
    let due = false;
    // As long as it takes for a few answers a connection, where a query is slow.
    const enough = () => due && times.length >= ENOUGH * connections;
    const timer = setTimeout(() => {
      due = true;
      if (enough()) instance.stop?.();
    }, seconds * 1_000);
    const limit = setTimeout(() => instance.stop?.(), LONGEST * seconds * 1_000);
    instance.on('done', () => [timer, limit].forEach(clearTimeout));
    instance.on('response', (_client: unknown, status: number, size: number, time: number) => {
      if (status === 200) {
        bytes += size;
        times.push(time);
      } else failed += 1;
      if (enough()) instance.stop?.();
    });
  });
}
