import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { butterfly } from '../../explorer/src/views/network/butterfly.ts';
import { Network, type NetworkQuery } from '../../explorer/src/views/network/network.graphql.ts';
import { folding, MOST, STEP, worldOf } from '../../explorer/src/views/network/scene.ts';
import { readFor, sceneOf, stepsWithin } from '../../explorer/src/views/network/scene-of.ts';
import { spread } from '../../explorer/src/views/network/spread.ts';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { seedPacks } from '../support/packs.ts';

/** A network of the plan, expanded step by step: where things stand after a step is a function of the steps so far. A later one may only add. */
describe('expansions of the plan’s own network', () => {
  const engine = embeddedEngine();
  let operations: Operations;
  beforeAll(async () => {
    const packs = seedPacks();
    const data = buildGraph(packs);
    await engine.load(data);
    operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning: reckon({ packs, data }), log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });

  const known = new Map<string, Promise<NetworkQuery>>();
  /** As the view asks; each question once. */
  const answerTo = (of: readonly string[], depth: number, expanded: readonly string[]): Promise<NetworkQuery> => {
    const variables = { ...readFor(of, depth, expanded, []), lang: 'ZH' };
    const name = JSON.stringify(variables);
    const ask = async () => {
      // To lay by forces holds the loop for seconds: a connection that was kept too long is closed first, not while it is used.
      await sleep(20);
      const { body } = await operations.ask({ query: Network.text, variables });
      expect(body.errors).toBeUndefined();
      return body.data as unknown as NetworkQuery;
    };
    known.set(name, known.get(name) ?? ask());
    return known.get(name) as Promise<NetworkQuery>;
  };
  /** What the view draws of `expanded` while it has the answer that `answered` were asked with. */
  const drawn = async (of: readonly string[], depth: number, expanded: readonly string[], answered = expanded) => {
    const answer = await answerTo(of, depth, answered);
    const world = worldOf(answer);
    const steps = stepsWithin(expanded, readFor(of, depth, answered, []).expanded);
    const { scene, initial, spread: laid } = sceneOf(of, depth, answer, world, steps, []);
    const spots = laid ? spread(laid) : butterfly(of[0] as string, initial, scene.blocks, world.things, scene.known).spots;
    const seen = spots.filter((s) => scene.keys.includes(s.key));
    return { scene, answer, places: Object.fromEntries(seen.map(({ key, x, y }) => [key, `${x} ${y}`])) };
  };
  type Drawn = Awaited<ReturnType<typeof drawn>>;
  const hidden = ({ scene }: Drawn) => scene.keys.filter((key) => (scene.hidden.get(key) ?? 0) > 0);

  /** Expands what the numbers choose, and holds every state to all that came before it. */
  const walk = async (of: readonly string[], depth: number, choices: readonly number[]) => {
    const states = [await drawn(of, depth, [])];
    const expanded: string[] = [];
    for (const choice of choices) {
      const before = states.at(-1) as Drawn;
      const many = hidden(before);
      if (many.length === 0 || before.scene.keys.length === MOST) break;
      expanded.push(many[choice % many.length] as string);
      // What is shown while the new answer is read is held to the same.
      states.push(await drawn(of, depth, expanded, expanded.slice(0, -1)));
      const after = await drawn(of, depth, expanded);
      expect(after.scene.keys.length - before.scene.keys.length).toBeLessThanOrEqual(STEP);
      states.push(after);
    }
    const last = states.at(-1) as Drawn;
    for (const [step, { places }] of states.entries()) {
      const stand = Object.fromEntries(Object.keys(places).map((key) => [key, last.places[key]]));
      expect(stand, `after ${expanded}, what stood after step ${step}`).toEqual(places);
    }
    return { ...last, expanded };
  };

  const choices = fc.array(fc.nat(200), { minLength: 2, maxLength: 7 });
  it.each([
    ['one thing in two wings', ['industry/automobile'], 1],
    ['a place', ['region/changchun'], 1],
    ['an enterprise', ['enterprise/faw'], 1],
    ['two things at once', ['industry/automobile', 'enterprise/faw'], 1],
    ['two steps away', ['industry/glass'], 2],
  ] as const)(
    'never move what stands: %s',
    async (_, of, depth) => {
      await fc.assert(
        fc.asyncProperty(choices, async (numbers) => void (await walk(of, depth, numbers))),
        { numRuns: depth === 1 && of.length === 1 ? 20 : 3 },
      );
    },
    120_000,
  );

  it.each([
    ['in two wings', ['industry/automobile'], 1],
    ['by forces', ['industry/glass'], 2],
  ] as const)(
    'fold without moving what stays: %s',
    async (_, of, depth) => {
      await fc.assert(
        fc.asyncProperty(choices, fc.nat(6), async (numbers, which) => {
          // Laying by forces takes its time: three steps tell as much.
          const whole = await walk(of, depth, depth === 1 ? numbers : numbers.slice(0, 3));
          const { open } = whole.scene;
          if (open.length === 0) return;
          const key = open[which % open.length] as string;
          const folded = await drawn(of, depth, [...whole.expanded, folding(key)]);
          expect(folded.scene.open).not.toContain(key);
          expect(whole.scene.keys).toEqual(expect.arrayContaining([...folded.scene.keys]));
          for (const [thing, place] of Object.entries(folded.places)) expect(place, thing).toBe(whole.places[thing]);
          // What is expanded after it moves nothing either.
          const next = hidden(folded)[which] as string;
          const after = await drawn(of, depth, [...whole.expanded, folding(key), next]);
          for (const [thing, place] of Object.entries(folded.places)) expect(after.places[thing], thing).toBe(place);
        }),
        { numRuns: depth === 1 ? 15 : 2 },
      );
    },
    120_000,
  );

  it('waits for its answer: a step replayed on an older one would bring other things than it will', async () => {
    const of = ['industry/automobile'];
    const before = await drawn(of, 1, ['industry/steel']);
    const meanwhile = await drawn(of, 1, ['industry/steel', 'industry/vehicles'], ['industry/steel']);
    expect(meanwhile.places).toEqual(before.places);
    const after = await drawn(of, 1, ['industry/steel', 'industry/vehicles']);
    expect(Object.keys(after.places).length).toBe(Object.keys(before.places).length + STEP);
    expect(stepsWithin(['a', 'b', 'a', 'c'], ['b', 'a'])).toEqual(['a', 'b', 'a']);
  });

  it('of all that can stand there are read whole: no answer is cut before the picture is full', async () => {
    const full = await walk(['industry/automobile'], 1, Array(60).fill(3) as number[]);
    expect(full.scene.keys.length).toBe(MOST);
    expect(full.answer.expanded?.nodes.length).toBeLessThan(600);
  }, 120_000);
});
