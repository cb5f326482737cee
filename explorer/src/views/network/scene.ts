import type { DrawnFragment } from '../../api/fragments.ts';
import type { NetworkQuery } from './network.graphql.ts';

/** What stands on the canvas: a pure function of what the address says and what the service answered, so that a link restores it and undo is exact. */

export type Tie = NetworkQuery['neighborhood']['links'][number];
export type Things = ReadonlyMap<string, DrawnFragment>;

export interface Block {
  /** The thing that was expanded. */
  readonly of: string;
  /** Keys that this step brought, in order. They keep their places when it is folded, so that nothing else moves and they may come back. */
  readonly brought: readonly string[];
}

/** A step of the address: a key expands that thing, `-key` folds what it brought. */
export const folding = (key: string): string => `-${key}`;
export const stepOf = (step: string): { readonly of: string; readonly folds: boolean } =>
  step.startsWith('-') ? { of: step.slice(1), folds: true } : { of: step, folds: false };
export interface Scene {
  /** What stands from the beginning. */
  readonly start: readonly string[];
  /** In the order they came. */
  readonly keys: readonly string[];
  /** What is expanded and not folded, in order, one each time. */
  readonly open: readonly string[];
  /** All that was brought, what is folded again among it. */
  readonly blocks: readonly Block[];
  /** Relations among what is shown, as far as they were asked for. */
  readonly ties: readonly Tie[];
  /** All that were answered: what is folded is laid by them too. */
  readonly known: readonly Tie[];
  /** Relations of a thing that are not drawn: its "+n". */
  readonly hidden: ReadonlyMap<string, number>;
}

/** Things that one step brings at most. */
export const STEP = 12;
/** Things on the canvas at most. */
export const MOST = 150;

/** Things and relations of an answer, each once. */
export function worldOf({ neighborhood, expanded }: NetworkQuery): { things: Things; ties: readonly Tie[] } {
  const parts = expanded ? [neighborhood, expanded] : [neighborhood];
  return {
    things: new Map(parts.flatMap((p) => p.nodes.map((n) => [n.thing.key, n.thing]))),
    ties: [...new Map(parts.flatMap((p) => p.links.map((l) => [l.key, l]))).values()],
  };
}

/** Neighbours of a thing by rank: what the plan states first, then what has most relations. */
export function neighbours(key: string, things: Things, ties: readonly Tie[]): string[] {
  const stated = new Map<string, boolean>();
  for (const { source, target, basis } of ties) {
    const far = source.key === key ? target.key : target.key === key ? source.key : undefined;
    if (far !== undefined && far !== key && things.has(far)) stated.set(far, stated.get(far) === true || basis === 'STATED');
  }
  const degree = (k: string) => things.get(k)?.degree ?? 0;
  return [...stated.keys()].sort((a, b) => Number(stated.get(b)) - Number(stated.get(a)) || degree(b) - degree(a) || (a < b ? -1 : 1));
}

/**
 * Replays the steps. `start` stands from the beginning; each key of `expanded` brings the next twelve of its neighbours, in
 * the order that `order` gives, and `-key` takes away all it brought, with what that brought in turn; what is pinned stays though
 * nothing brings it. Only relations that were `asked` for, or of what is expanded, are drawn.
 */
export function replay(
  { things, ties }: { readonly things: Things; readonly ties: readonly Tie[] },
  start: readonly string[],
  expanded: readonly string[],
  pinned: readonly string[],
  order: (key: string) => readonly string[],
  asked: (tie: Tie) => boolean,
): Scene {
  const first = start.filter((k) => things.has(k));
  const shown = new Set(first);
  const blocks: Block[] = [];
  let open: Block[] = [];
  const fold = (of: string) => {
    const gone = open.filter((b) => b.of === of);
    open = open.filter((b) => b.of !== of);
    for (const key of gone.flatMap((b) => b.brought)) {
      shown.delete(key);
      fold(key);
    }
  };
  for (const step of expanded) {
    const { of, folds } = stepOf(step);
    if (folds) fold(of);
    if (folds || !shown.has(of)) continue;
    const brought = order(of)
      .filter((k) => !shown.has(k))
      .slice(0, Math.min(STEP, Math.max(0, MOST - shown.size)));
    for (const key of brought) shown.add(key);
    const block = { of, brought };
    blocks.push(block);
    open.push(block);
  }
  for (const key of pinned) if (things.has(key)) shown.add(key);
  const from = new Set(open.map((b) => b.of));
  const drawn = ties.filter(
    (t) => shown.has(t.source.key) && shown.has(t.target.key) && (asked(t) || from.has(t.source.key) || from.has(t.target.key)),
  );
  const count = new Map<string, number>();
  for (const { source, target } of drawn) for (const { key } of [source, target]) count.set(key, (count.get(key) ?? 0) + 1);
  const hidden = new Map([...shown].map((key) => [key, Math.max(0, (things.get(key)?.degree ?? 0) - (count.get(key) ?? 0))]));
  return { start: first, keys: [...shown], open: open.map((b) => b.of), blocks, ties: drawn, known: ties, hidden };
}

/** Where a thing was put by hand: `key:x:y` in the address. */
export interface Pin {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export const readPins = (pinned: readonly string[] | undefined): Pin[] =>
  (pinned ?? []).flatMap((text) => {
    const [key, x, y] = text.split(':');
    const at = [Number(x), Number(y)] as const;
    return key && at.every(Number.isFinite) && x !== undefined && y !== undefined ? [{ key, x: at[0], y: at[1] }] : [];
  });

export const writePins = (pins: readonly Pin[]): string[] | undefined =>
  pins.length === 0 ? undefined : pins.map(({ key, x, y }) => `${key}:${Math.round(x)}:${Math.round(y)}`);
