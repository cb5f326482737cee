import { boxSize } from '../../pictures/box-size.ts';
import { firstOf, inTurn } from './butterfly.ts';
import type { NetworkQuery, NetworkQueryVariables } from './network.graphql.ts';
import { MOST, neighbours, type Pin, replay, type Scene, STEP, stepOf, type Things, type Tie, type worldOf } from './scene.ts';
import type { Spread } from './spread.ts';

/**
 * From the address and the answer to what is drawn. Where things stand after a step is a function of that step and those
 * before it alone: a later one may only add. So nothing here may look at what a later step happened to bring along.
 */

/** What is asked for, but the language. */
export function readFor(of: readonly string[], depth: number, expanded: readonly string[], pins: readonly Pin[]) {
  const further = [...new Set([...expanded.map((s) => stepOf(s).of), ...pins.map((p) => p.key)])].slice(0, 100);
  return {
    of: [...of],
    depth,
    // At one step all neighbours are read, so that the next twelve are at hand; further out as many as can be drawn.
    first: depth === 1 ? 600 : MOST,
    expanded: further,
    more: further.length > 0,
    basis: ['STATED', 'IMPLIED', 'EXTERNAL'],
  } satisfies Omit<NetworkQueryVariables, 'lang'>;
}

/**
 * The steps that an answer knows the surroundings of. A newer one waits for its own answer: replayed on an older, it would
 * bring the few neighbours that happen to be known, and those would jump when the rest came.
 */
export function stepsWithin(expanded: readonly string[], answered: string | readonly string[]): readonly string[] {
  const known = new Set([answered].flat());
  const end = expanded.findIndex((step) => !known.has(stepOf(step).of));
  return end === -1 ? expanded : expanded.slice(0, end);
}

/** At one step around one thing: the first twelve of each side, in two wings. Else all that was answered, spread by forces. */
export function sceneOf(
  of: readonly string[],
  depth: number,
  answer: NetworkQuery,
  { things, ties }: ReturnType<typeof worldOf>,
  expanded: readonly string[],
  pins: readonly Pin[],
): { readonly scene: Scene; readonly initial: readonly string[]; readonly spread: Spread | undefined } {
  const order = (key: string) => inTurn(key, neighbours(key, things, ties), ties);
  const initial =
    depth === 1
      ? of.flatMap((key) => (of.length === 1 ? firstOf(key, neighbours(key, things, ties), ties, STEP) : order(key).slice(0, STEP)))
      : answer.neighborhood.nodes.map((n) => n.thing.key).filter((k) => !of.includes(k));
  const scene = replay(
    { things, ties },
    [...new Set([...of, ...initial])].slice(0, MOST),
    expanded,
    pins.map((p) => p.key),
    order,
    // One step away, relations among the neighbours are not what was asked for: they come when one of them is expanded.
    ({ source, target }) => depth > 1 || of.includes(source.key) || of.includes(target.key),
  );
  const own = new Set(answer.neighborhood.links.map((l) => l.key));
  const atFirst = ({ key, source, target }: Tie) => own.has(key) && (depth > 1 || of.includes(source.key) || of.includes(target.key));
  return { scene, initial, spread: depth === 1 && of.length === 1 ? undefined : spreadOf(scene, things, atFirst) };
}

/** What came at once, with the size of its box; a relation pulls from the step on that asked for it. What is put by hand alone is not laid. */
function spreadOf({ start, blocks, known }: Scene, things: Things, atFirst: (tie: Tie) => boolean): Spread {
  const size = (key: string) => {
    const { width, height } = boxSize(things.get(key)?.name ?? key, { more: 26 });
    return { key, width, height };
  };
  return {
    stages: [start, ...blocks.map((b) => b.brought)].map((keys) => keys.map(size)),
    ties: known.flatMap((tie) => {
      const [source, target] = [tie.source.key, tie.target.key];
      const block = blocks.findIndex((b) => b.of === source || b.of === target);
      return atFirst(tie) ? [{ source, target, from: 0 }] : block < 0 ? [] : [{ source, target, from: block + 1 }];
    }),
  };
}
