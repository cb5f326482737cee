import { type Arrow, closing } from './circles.ts';
import { columnsOf, type Step } from './columns.ts';
import { heightsOf, type Slot } from './heights.ts';
import { ordered } from './order.ts';

/** A picture that runs from left to right: boxes in columns, arrows between them (after Sugiyama, Tagawa and Toda 1981). */

export interface Box {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}
export interface Placed extends Box {
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  readonly column: number;
}
export interface Route extends Arrow {
  /** Leads from right to left, because the arrows run in a circle. */
  readonly back: boolean;
  /** SVG path from the edge of one box to the edge of the other. */
  readonly path: string;
}
export interface Layered {
  readonly boxes: readonly Placed[];
  readonly routes: readonly Route[];
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

const GAP = { row: 9, column: 72 };
/** Between arrows that join the same two boxes. */
const APART = 5;

interface Column {
  readonly left: number;
  readonly right: number;
}

export function layered(given: readonly Box[], arrows: readonly Arrow[]): Layered {
  if (given.length === 0) return { boxes: [], routes: [], width: 0, height: 0 };
  const back = closing(arrows);
  const forward = (a: Arrow): Arrow => (back.has(a.key) ? { ...a, source: a.target, target: a.source } : a);
  const boxes = [...given].sort((a, b) => (a.key < b.key ? -1 : 1));
  const number = new Map(boxes.map((box, i) => [box.key, i]));
  const pairs = new Map(
    arrows.map(forward).flatMap(({ source, target }) => {
      const [from, to] = [number.get(source), number.get(target)];
      return from === undefined || to === undefined || from === to ? [] : [[pairOf(source, target), { source: from, target: to }]];
    }),
  );
  const links = [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
  const columnOf = columnsOf(
    boxes.length,
    links.map(([, step]) => step),
  );

  const { slots, slotsOf, passed } = slotted(boxes, links, columnOf);
  const middles = heightsOf(ordered(slotsOf, slots), slots, GAP.row);
  const top = Math.min(...middles.map((y, i) => y - (slots[i] as Slot).height / 2));
  const columns = sideways(slotsOf.map((column) => Math.max(...column.map((n) => boxes[n]?.width ?? 0))));
  const placed = boxes.map((box, i): Placed => {
    const column = columnOf[i] as number;
    return { ...box, x: (columns[column] as Column).left, y: (middles[i] as number) - top - box.height / 2, column };
  });
  const routes = sideBySide(arrows).flatMap(({ arrow, offset }): Route[] => {
    const { source, target } = forward(arrow);
    const [from, to] = [placed[number.get(source) ?? -1], placed[number.get(target) ?? -1]];
    if (!from || !to || from === to) return [];
    const through = (passed.get(pairOf(source, target)) ?? []).map((n) => (middles[n] as number) - top);
    const points = passing(from, to, through, columns, offset);
    const isBack = back.has(arrow.key);
    return [{ ...arrow, back: isBack, path: smooth(isBack ? points.reverse() : points) }];
  });
  const lowest = Math.max(...middles.map((y, i) => y + (slots[i] as Slot).height / 2));
  return { boxes: placed, routes, width: (columns.at(-1) as Column).right, height: lowest - top };
}

const pairOf = (source: string, target: string): string => `${source} ${target}`;

/** The boxes, then for each link the places where it passes the columns between its ends; what is joined to what. */
function slotted(boxes: readonly Box[], links: readonly (readonly [string, Step])[], columnOf: readonly number[]) {
  const slots = boxes.map(({ height }) => ({ height, passing: false, before: [] as number[], after: [] as number[] }));
  const slotsOf = Array.from({ length: Math.max(...columnOf) + 1 }, (): number[] => []);
  for (const [i, column] of columnOf.entries()) slotsOf[column]?.push(i);
  const join = (a: number, b: number) => {
    slots[a]?.after.push(b);
    slots[b]?.before.push(a);
  };
  const passed = new Map(
    links.map(([pair, { source, target }]) => {
      const through: number[] = [];
      let last = source;
      for (let column = (columnOf[source] as number) + 1; column < (columnOf[target] as number); column++) {
        const slot = slots.push({ height: 0, passing: true, before: [], after: [] }) - 1;
        slotsOf[column]?.push(slot);
        through.push(slot);
        join(last, slot);
        last = slot;
      }
      join(last, target);
      return [pair, through] as const;
    }),
  );
  return { slots, slotsOf, passed };
}

/** Columns beside one another, each as wide as its widest box. */
function sideways(widths: readonly number[]): Column[] {
  let left = 0;
  return widths.map((width) => {
    const column = { left, right: left + width };
    left = column.right + GAP.column;
    return column;
  });
}

/** Arrows between the same two boxes run beside one another. */
function sideBySide(arrows: readonly Arrow[]): { arrow: Arrow; offset: number }[] {
  const together = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const pair = [arrow.source, arrow.target].sort().join(' ');
    together.set(pair, [...(together.get(pair) ?? []), arrow]);
  }
  return [...together.values()].flatMap((all) => all.map((arrow, i) => ({ arrow, offset: (i - (all.length - 1) / 2) * APART })));
}

/** From edge to edge; through a column between, it runs level past the boxes there. */
function passing(from: Placed, to: Placed, through: readonly number[], columns: readonly Column[], offset: number): Point[] {
  const out = from.y + from.height / 2 + offset;
  const into = to.y + to.height / 2 + offset;
  const between = through.flatMap((y, i): Point[] => {
    const { left, right } = columns[from.column + 1 + i] as Column;
    return [
      [left, y + offset],
      [right, y + offset],
    ];
  });
  return [[from.x + from.width, out], [(columns[from.column] as Column).right, out], ...between, [to.x, into]];
}

const at = (n: number): string => String(Math.round(n * 10) / 10);

/** Level through columns, an S between them. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]];
  let [x, y] = first;
  let path = `M${at(x)} ${at(y)}`;
  for (const [nextX, nextY] of rest) {
    const half = (x + nextX) / 2;
    path += Math.abs(nextY - y) < 0.1 ? `H${at(nextX)}` : `C${at(half)} ${at(y)} ${at(half)} ${at(nextY)} ${at(nextX)} ${at(nextY)}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}
