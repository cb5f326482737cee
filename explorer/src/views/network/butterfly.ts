import { edgeKinds } from '../../api/catalogue.ts';
import { boxSize } from '../../pictures/box-size.ts';
import type { Block, Things, Tie } from './scene.ts';

/**
 * The neighbourhood of one thing, without any forces: what it needs on the left, what it is and does on the right, grouped
 * by the relation. What an expansion brings goes into the next column, beside what was expanded; nothing that stands moves.
 */

export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}
export interface Caption {
  readonly x: number;
  readonly y: number;
  /** Which relation, seen from what was expanded: `out` where its sentence begins with that. */
  readonly kind: string;
  readonly way: 'out' | 'in';
  readonly end: boolean;
  /** What stands below it. */
  readonly keys: readonly string[];
}
export interface Butterfly {
  readonly spots: readonly Spot[];
  readonly captions: readonly Caption[];
}

const PITCH = 290;
/** The first columns stand a little further out, to leave the middle to the thing itself … */
const SHIFT = 30;
/** … but where there is little room, this near to it, so that one wing and the thing are in sight together. */
const NEAR = 40;
const GAP = 6;
/** Room for a caption above a group. */
const HEAD = 18;
/** Room for a "+n" in a box. */
const MORE = 26;

type Side = -1 | 1;
type Group = { readonly id: string; readonly kind: string; readonly way: 'out' | 'in'; readonly keys: string[] };

/** Neighbours by the relation that joins them to a thing, each once, in the order given. */
function groupsOf(of: string, keys: readonly string[], ties: readonly Tie[]): Group[] {
  const groups = new Map<string, Group>();
  for (const key of keys) {
    const tie = ties.find((t) => (t.source.key === of && t.target.key === key) || (t.target.key === of && t.source.key === key));
    if (!tie) continue;
    const way = tie.source.key === of ? 'out' : 'in';
    const id = `${tie.kind} ${way}`;
    const group = groups.get(id) ?? { id, kind: tie.kind, way, keys: [] };
    group.keys.push(key);
    groups.set(id, group);
  }
  return [...groups.values()];
}

const isUpstream = ({ kind, way }: Group): boolean => {
  const upstream = (edgeKinds as Record<string, { upstream?: 'source' | 'target' }>)[kind]?.upstream;
  return upstream !== undefined && way === (upstream === 'source' ? 'in' : 'out');
};

/** What goes left: what is upstream; where nothing is, the smaller half of the groups. */
function sides(groups: readonly Group[]): Map<string, Side> {
  const left = groups.filter(isUpstream);
  if (left.length > 0 || groups.length < 2) return new Map(groups.map((g) => [g.id, left.includes(g) ? -1 : 1]));
  const total = groups.reduce((n, g) => n + g.keys.length, 0);
  const chosen = new Map<string, Side>(groups.map((g) => [g.id, 1]));
  let moved = 0;
  for (const g of [...groups].sort((a, b) => a.keys.length - b.keys.length || (a.id < b.id ? -1 : 1))) {
    if (moved + g.keys.length > total / 2) break;
    moved += g.keys.length;
    chosen.set(g.id, -1);
  }
  return chosen;
}

/** Neighbours in the order in which they come: the first of each relation, then the second, so that none is starved. */
export function inTurn(of: string, ranked: readonly string[], ties: readonly Tie[]): string[] {
  const groups = groupsOf(of, ranked, ties);
  const longest = Math.max(0, ...groups.map((g) => g.keys.length));
  return Array.from({ length: longest }, (_, i) => groups.flatMap((g) => g.keys[i] ?? [])).flat();
}

/** With what the picture begins: as many at most of each side. */
export function firstOf(of: string, ranked: readonly string[], ties: readonly Tie[], most: number): string[] {
  const side = sides(groupsOf(of, ranked, ties));
  const turn = inTurn(of, ranked, ties);
  return ([-1, 1] as const).flatMap((which) => turn.filter((key) => side.get(groupsOf(of, [key], ties)[0]?.id ?? '') === which).slice(0, most));
}

/** Where all of it stands, what is folded again among it: it keeps its room, and comes back to it. */
export function butterfly(
  of: string,
  initial: readonly string[],
  blocks: readonly Block[],
  things: Things,
  ties: readonly Tie[],
  narrow = false,
): Butterfly {
  const spots = new Map<string, Spot>();
  const captions: { readonly caption: Omit<Caption, 'keys'>; readonly over: readonly Spot[] }[] = [];
  const side = new Map<string, Side>();
  const column = new Map<string, number>([[of, 0]]);
  /** Taken intervals of each column, signed by side. */
  const taken = new Map<number, [from: number, to: number][]>();

  const sizes = new Map<string, ReturnType<typeof boxSize>>();
  const sizeOf = (key: string) => {
    const size = sizes.get(key) ?? boxSize(things.get(key)?.name ?? key, { more: MORE });
    sizes.set(key, size);
    return size;
  };
  const shift = narrow ? sizeOf(of).width / 2 + NEAR - PITCH / 2 : SHIFT;
  const edge = (at: number) => (at < 0 ? at * PITCH + PITCH / 2 - shift : at * PITCH - PITCH / 2 + shift);
  const put = (key: string, at: number, top: number): number => {
    const { width, height, lines } = sizeOf(key);
    const x = at === 0 ? -width / 2 : at < 0 ? edge(at) - width : edge(at);
    spots.set(key, { key, x, y: top, width, height, lines });
    column.set(key, at);
    side.set(key, at < 0 ? -1 : 1);
    return height;
  };

  /** Puts groups into a column, one below another, as near to `around` as there is room. */
  const stack = (groups: readonly Group[], at: number, around: number) => {
    if (groups.length === 0) return;
    const height = groups.reduce((sum, g) => sum + HEAD + g.keys.reduce((s, k) => s + sizeOf(k).height + GAP, 0), 0);
    const rows = taken.get(at) ?? [];
    let top = free(rows, around - height / 2, height);
    rows.push([top, top + height]);
    taken.set(at, rows);
    for (const { kind, way, keys } of groups) {
      const caption = { x: edge(at), y: top + HEAD - 5, kind, way, end: at < 0 };
      top += HEAD;
      for (const key of keys) top += put(key, at, top) + GAP;
      captions.push({ caption, over: keys.map((key) => spots.get(key) as Spot) });
    }
  };

  put(of, 0, -sizeOf(of).height / 2);
  const first = groupsOf(of, initial, ties);
  const chosen = sides(first);
  stack(
    first.filter((g) => chosen.get(g.id) === -1),
    -1,
    0,
  );
  stack(
    first.filter((g) => chosen.get(g.id) !== -1),
    1,
    0,
  );
  /** Where a thing stood when it was brought by another: it may be folded, and brought again, by the same or by a third. */
  const stood = new Map<string, { readonly spot: Spot; readonly at: number }>();
  for (const { of: from, brought } of blocks) {
    const here = spots.get(from);
    if (!here) continue;
    for (const key of brought) {
      const { spot, at } = stood.get(`${from} ${key}`) ?? {};
      if (!spot || at === undefined) continue;
      spots.set(key, spot);
      column.set(key, at);
      side.set(key, at < 0 ? -1 : 1);
    }
    const groups = groupsOf(
      from,
      brought.filter((key) => !stood.has(`${from} ${key}`)),
      ties,
    );
    const middle = here.y + here.height / 2;
    if (from === of) {
      stack(
        groups.filter((g) => (chosen.get(g.id) ?? (isUpstream(g) ? -1 : 1)) === -1),
        -1,
        middle,
      );
      stack(
        groups.filter((g) => (chosen.get(g.id) ?? (isUpstream(g) ? -1 : 1)) === 1),
        1,
        middle,
      );
    } else stack(groups, (column.get(from) as number) + (side.get(from) as Side), middle);
    for (const key of brought) {
      const [spot, at] = [spots.get(key), column.get(key)];
      if (spot && at !== undefined) stood.set(`${from} ${key}`, { spot, at });
    }
  }
  return {
    spots: [...spots.values()],
    captions: captions.map(({ caption, over }) => ({ ...caption, keys: over.filter((s) => spots.get(s.key) === s).map((s) => s.key) })),
  };
}

/** The free place nearest to `wanted`, among intervals that are taken. */
function free(taken: readonly (readonly [number, number])[], wanted: number, height: number): number {
  const fits = (top: number) => taken.every(([from, to]) => top + height + GAP <= from || top >= to + GAP);
  const tries = [wanted, ...taken.flatMap(([from, to]) => [from - GAP - height, to + GAP])].filter(fits);
  return tries.reduce((best, top) => (Math.abs(top - wanted) < Math.abs(best - wanted) ? top : best));
}
