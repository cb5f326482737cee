import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Service } from '../../src/service.ts';
import { SEED } from './packs.ts';
import { judge, QUESTIONS, type Told, tally } from './right-answers.ts';
import { serviceHere } from './service.ts';

/** The whole service on a Neo4j that holds the plan of Jilin and is about to be in trouble, and what must hold meanwhile. */
export interface ServiceInTrouble {
  readonly base: string;
  readonly service: Service;
  ask(question?: string): Promise<Told>;
  status(path: string): Promise<{ readonly status: number; readonly reason: string | undefined }>;
  /** Asks without pause from several clients until it is ended. */
  storm(clients?: number): { readonly told: readonly Told[]; end(): Promise<readonly Told[]> };
  /** Ends the storms that a failed test left. */
  calm(): Promise<void>;
  /** Milliseconds until it answers rightly again. */
  recovery(question?: string): Promise<number>;
  refusedAtOnce(): Promise<void>;
  upButNotReady(): Promise<void>;
  stop(): Promise<void>;
}

const question = (name: string) => QUESTIONS.find((q) => q.name.includes(name)) as (typeof QUESTIONS)[number];

/** With settings of the environment beside the address of the Neo4j. */
export async function serviceInTrouble(uri: string, settings: Readonly<Record<string, string>> = {}): Promise<ServiceInTrouble> {
  const { base, service, stop } = await serviceHere(SEED, { NEO4J_URI: uri, ...settings });
  const storms: (() => Promise<unknown>)[] = [];
  const ask = (name = '03-faw') => judge(base, question(name));
  const status: ServiceInTrouble['status'] = async (path) => {
    const response = await fetch(base + path);
    return { status: response.status, reason: ((await response.json()) as { reason?: string }).reason };
  };
  return {
    base,
    service,
    ask,
    status,
    storm(clients = 8) {
      const told: Told[] = [];
      let on = true;
      const client = async (n: number) => {
        for (let i = n; on; i += 7) {
          told.push(await judge(base, QUESTIONS[i % QUESTIONS.length] as (typeof QUESTIONS)[number]));
          if (told.at(-1)?.verdict !== 'right') await sleep(20);
        }
      };
      const all = Array.from({ length: clients }, (_, n) => client(n));
      const end = async () => {
        on = false;
        await Promise.all(all);
        return told;
      };
      storms.push(end);
      return { told, end };
    },
    async recovery(name) {
      const from = performance.now();
      while ((await ask(name)).verdict !== 'right') {
        if (performance.now() - from > 15_000) throw new Error(`did not recover: ${JSON.stringify(await ask(name))}`);
        await sleep(50);
      }
      return performance.now() - from;
    },
    async refusedAtOnce() {
      const told = await Promise.all(QUESTIONS.slice(0, 10).map((q) => judge(base, q)));
      expect(tally(told)).toEqual({ SERVICE_UNAVAILABLE: 10 });
      expect(told.map((t) => t.status)).toEqual(Array(10).fill(503));
      expect(Math.max(...told.map((t) => t.milliseconds))).toBeLessThan(1_000);
    },
    async upButNotReady() {
      expect(await status('/health')).toMatchObject({ status: 200 });
      const ready = await status('/ready');
      expect(ready).toMatchObject({ status: 503, reason: expect.stringMatching(/not within reach/) });
      expect(JSON.stringify(ready)).not.toMatch(/127\.0\.0\.1|bolt:|neo4j:|password/i);
    },
    async calm() {
      await Promise.all(storms.splice(0).map((end) => end()));
    },
    stop,
  };
}

/** Waits until so many more right answers have come, however slow the machine is: a fault then meets requests under way. */
export async function flowing(told: readonly Told[], more: number): Promise<void> {
  const rights = () => told.filter((t) => t.verdict === 'right').length;
  const wanted = rights() + more;
  const from = performance.now();
  while (rights() < wanted) {
    if (performance.now() - from > 30_000) throw new Error(`no flow of answers: ${JSON.stringify(tally(told))}`);
    await sleep(20);
  }
}

const CODED = new Set(['right', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

/** Each answer is the right one, whole, or a coded error. */
export const neitherWrongNorUncoded = (told: readonly Told[]) => expect(told.filter(({ verdict }) => !CODED.has(verdict)).slice(0, 3)).toEqual([]);
