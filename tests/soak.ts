import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { neo4jEngine } from '../src/graph/engines/neo4j/index.ts';
import { buildGraph } from '../src/seed/build-graph.ts';
import { DEPLOYED } from '../tools/deployed.ts';
import { startNeo4j } from '../tools/neo4j/start.ts';
import { seedPacks } from './support/packs.ts';
import { judge, QUESTIONS, type Question } from './support/right-answers.ts';
import { type ServiceProcess, startService } from './support/service-process.ts';

/**
 * `npm run soak -- [--minutes 10] [--clients 4] [--engine embedded|neo4j|both]`: mixed load on the service as it is deployed: every
 * golden case compared with its right answer, documents never seen before, hostile ones, clients that go away, pages. Ends with 1 where
 * an answer is wrong, a request fails, or memory grows.
 */

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, clients: { type: 'string', default: '4' }, engine: { type: 'string', default: 'both' } },
});
const duration = Number(options.minutes) * 60_000;

interface Tally {
  readonly counts: Map<string, number>;
  readonly faults: string[];
  readonly milliseconds: number[];
}

const post = (origin: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }, signal?: AbortSignal) =>
  fetch(`${origin}/graphql`, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
const document = (query: string) => JSON.stringify({ query });

/** What a stranger may send, and the code it must be told. */
const HOSTILE: readonly (readonly [body: string, code: string, headers?: Record<string, string>])[] = [
  [document(`{ ${Array.from({ length: 1_000 }, (_, i) => `a${i}: dataRevision`).join(' ')} }`), 'OPERATION_TOO_COMPLEX'],
  [document('{'.repeat(5_000)), 'OPERATION_TOO_COMPLEX'],
  [document('{ industrie { key } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [document('{ industries(first: 1000000000) { totalCount } }'), 'BAD_USER_INPUT'],
  ['{ "query": "{', 'BAD_REQUEST'],
  [document('{ dataRevision }'), 'UNSUPPORTED_MEDIA_TYPE', { 'content-type': 'text/plain' }],
  [document(`{ dataRevision } # ${'x'.repeat(300_000)}`), 'REQUEST_ENTITY_TOO_LARGE'],
];

let fresh = 0;
const kinds: readonly { readonly name: string; readonly share: number; run(origin: string, tally: Tally): Promise<string | undefined> }[] = [
  {
    name: 'golden case',
    share: 70,
    async run(origin, { milliseconds }) {
      const told = await judge(origin, QUESTIONS[Math.floor(Math.random() * QUESTIONS.length)] as Question);
      milliseconds.push(told.milliseconds);
      return told.verdict === 'right' ? undefined : `${told.question}: ${told.verdict}`;
    },
  },
  {
    name: 'new document',
    share: 15,
    async run(origin) {
      const n = fresh++;
      const answer = await post(origin, document(`query New${n} { x${n}: enterprise(key: "enterprise/faw") { key } }`));
      const text = JSON.stringify(((await answer.json()) as { data?: unknown }).data);
      return text === `{"x${n}":{"key":"enterprise/faw"}}` ? undefined : `new document: ${text}`;
    },
  },
  {
    name: 'hostile',
    share: 5,
    async run(origin) {
      const [body, code, headers] = HOSTILE[Math.floor(Math.random() * HOSTILE.length)] as (typeof HOSTILE)[number];
      const answer = await post(origin, body, headers);
      const told = ((await answer.json()) as { errors?: { extensions?: { code?: string } }[] }).errors?.[0]?.extensions?.code;
      return told === code ? undefined : `hostile: ${told} where ${code} was due`;
    },
  },
  {
    name: 'client gone',
    share: 5,
    async run(origin) {
      const { body } = QUESTIONS[Math.floor(Math.random() * QUESTIONS.length)] as Question;
      await post(origin, body, undefined, AbortSignal.timeout(1 + Math.floor(Math.random() * 20))).then(
        (r) => r.arrayBuffer().catch(() => undefined),
        () => undefined,
      );
      return undefined;
    },
  },
  {
    name: 'page',
    share: 5,
    async run(origin) {
      for (const path of ['/health', '/ready', '/graphql']) {
        const answer = await fetch(origin + path, { headers: { accept: 'text/html' } });
        await answer.arrayBuffer();
        if (answer.status !== 200) return `${path}: ${answer.status}`;
      }
      return undefined;
    },
  },
];
const draws = kinds.flatMap((kind) => Array<(typeof kinds)[number]>(kind.share).fill(kind));

const residentMegabytes = (pid: number): number => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+)/m)?.[1]) / 1_024;
/** What the service itself says of its memory, in megabytes. */
async function heapMegabytes(metrics: string): Promise<number> {
  const text = await (await fetch(`${metrics}/metrics`)).text();
  return Number(text.match(/^nodejs_heap_size_used_bytes (\S+)/m)?.[1]) / 2 ** 20;
}
const thirdsOf = (values: readonly number[], of: (part: readonly number[]) => number): number[] => {
  const third = Math.floor(values.length / 3);
  return [values.slice(0, third), values.slice(third, 2 * third), values.slice(2 * third)].map(of);
};
const lowest = (values: readonly number[]): number => Math.min(...values);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const quantile = (values: readonly number[], q: number): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;

async function soak(name: string, service: ServiceProcess): Promise<boolean> {
  const tally: Tally = { counts: new Map(), faults: [], milliseconds: [] };
  // A database that was just started plans each text once; how long that takes is no matter of a soak.
  for (const question of QUESTIONS) await judge(service.origin, question);
  const from = performance.now();
  const end = from + duration;
  const client = async () => {
    while (performance.now() < end) {
      const kind = draws[Math.floor(Math.random() * draws.length)] as (typeof kinds)[number];
      const fault = await kind.run(service.origin, tally).catch((error: unknown) => `${kind.name}: ${error}`);
      tally.counts.set(kind.name, (tally.counts.get(kind.name) ?? 0) + 1);
      if (fault) tally.faults.push(`${((performance.now() - from) / 1_000).toFixed(0)} s: ${fault}`);
      await sleep(5);
    }
  };
  const resident: number[] = [];
  const heap: number[] = [];
  const sample = setInterval(() => {
    resident.push(residentMegabytes(service.process.pid as number));
    heapMegabytes(service.metrics as string).then(
      (used) => heap.push(used),
      () => tally.faults.push('no metrics'),
    );
  }, duration / 120);
  await Promise.all(Array.from({ length: Number(options.clients) }, client));
  clearInterval(sample);
  await service.stop();
  // Caches are full and the heap has found its size after a third; from there on nothing may grow: not what the system gave, nor what is
  // held on to, which is what the heap falls back to when it is collected.
  const [ofSystem, held] = [thirdsOf(resident, mean), thirdsOf(heap, lowest)];
  const flat = [ofSystem, held].every(([, middle, last]) => (last as number) < (middle as number) * 1.1);
  console.log(`${name}: ${[...tally.counts].map(([kind, n]) => `${n} × ${kind}`).join(', ')}`);
  console.log(`  wrong or failed: ${tally.faults.length} ${tally.faults.slice(0, 5).join('; ')}`);
  console.log(`  golden cases: p50 ${quantile(tally.milliseconds, 0.5).toFixed(0)} ms, p99 ${quantile(tally.milliseconds, 0.99).toFixed(0)} ms`);
  const told = (values: readonly number[]) => values.map((v) => v.toFixed(0)).join(', ');
  console.log(`  by thirds, MB: resident ${told(ofSystem)}; heap, lowest ${told(held)}; ${flat ? 'flat' : 'GROWING'}`);
  console.log(
    `  resident MB over time: ${resident
      .filter((_, i) => i % 6 === 0)
      .map((v) => v.toFixed(0))
      .join(' ')}`,
  );
  return flat && tally.faults.length === 0 && tally.milliseconds.length > 0;
}

/** As it is deployed, with an answer cache that is full, and forgets, before the first third is over. */
const deployed = (env: Readonly<Record<string, string>>) =>
  startService({ RATE_LIMIT: '0', ANSWER_CACHE_MB: '4', METRICS_PORT: '0', ...env }, [], DEPLOYED, ['bin/plangraph.js']);
const runs: (() => Promise<boolean>)[] = [];
if (options.engine !== 'neo4j') runs.push(async () => soak('embedded', await deployed({})));
if (options.engine !== 'embedded')
  runs.push(async () => {
    const neo4j = await startNeo4j();
    try {
      const engine = neo4jEngine({ uri: neo4j.uri });
      await engine.load(buildGraph(seedPacks()));
      await engine.close();
      return await soak('neo4j', await deployed({ NEO4J_URI: neo4j.uri }));
    } finally {
      await neo4j.stop();
    }
  });
if (!(await Promise.all(runs.map((run) => run()))).every(Boolean)) process.exitCode = 1;
