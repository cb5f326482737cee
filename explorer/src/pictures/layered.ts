import { coordSimplex, decrossTwoLayer, graph, layeringSimplex, sugiyama } from 'd3-dag';
import { type Arrow, closing } from './circles.ts';

/** A picture that runs from left to right: boxes in columns, arrows between them; d3-dag behind one function. */

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

const GAP = { row: 9, column: 72 };
/** Between arrows that join the same two boxes. */
const APART = 5;

type Point = readonly [x: number, y: number];

export function layered(given: readonly Box[], arrows: readonly Arrow[]): Layered {
  if (given.length === 0) return { boxes: [], routes: [], width: 0, height: 0 };
  const back = closing(arrows);
  const forward = (a: Arrow): Arrow => (back.has(a.key) ? { ...a, source: a.target, target: a.source } : a);
  const builder = graph<Box, string>();
  const nodes = new Map([...given].sort((a, b) => (a.key < b.key ? -1 : 1)).map((box) => [box.key, builder.node(box)]));
  const pairs = new Set(arrows.map(forward).map((a) => `${a.source} ${a.target}`));
  for (const pair of [...pairs].sort()) {
    const [source, target] = pair.split(' ').map((key) => nodes.get(key));
    if (source && target && source !== target) builder.link(source, target, pair);
  }
  sugiyama()
    .layering(layeringSimplex())
    .decross(decrossTwoLayer())
    .coord(coordSimplex())
    // d3-dag runs downward: what is a row to it is a column here.
    .nodeSize((node: { data: Box }) => [node.data.height, node.data.width] as const)
    .gap([GAP.row, GAP.column])(builder as never);

  const columns = columnsOf([...nodes.values()].map((n) => ({ middle: n.y, width: n.data.width })));
  const boxes = [...nodes.values()].map((n): Placed => {
    const column = columnAt(columns, n.y);
    return { ...n.data, x: (columns[column] as Column).left, y: n.x - n.data.height / 2, column };
  });
  const top = Math.min(...boxes.map((b) => b.y));
  const moved = boxes.map((b) => ({ ...b, y: b.y - top }));
  const byKey = new Map(moved.map((b) => [b.key, b]));
  const bends = new Map([...builder.links()].map((l) => [l.data, l.points.slice(1, -1).map(([y, x]): Point => [x, y - top])]));
  const routes = sideBySide(arrows).flatMap(({ arrow, offset }): Route[] => {
    const { source, target } = forward(arrow);
    const [from, to] = [byKey.get(source), byKey.get(target)];
    if (!from || !to || from === to) return [];
    const points = passing(from, to, bends.get(`${source} ${target}`) ?? [], columns, offset);
    const isBack = back.has(arrow.key);
    return [{ ...arrow, back: isBack, path: smooth(isBack ? points.reverse() : points) }];
  });
  const last = columns[columns.length - 1] as Column;
  return { boxes: moved, routes, width: last.right, height: Math.max(...moved.map((b) => b.y + b.height)) };
}

interface Column {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

function columnsOf(nodes: readonly { readonly middle: number; readonly width: number }[]): Column[] {
  const widths = new Map<number, number>();
  for (const { middle, width } of nodes) {
    const at = Math.round(middle);
    widths.set(at, Math.max(widths.get(at) ?? 0, width));
  }
  let left = 0;
  return [...widths]
    .sort(([a], [b]) => a - b)
    .map(([middle, width]) => {
      const column = { middle, left, right: left + width };
      left += width + GAP.column;
      return column;
    });
}

const columnAt = (columns: readonly Column[], middle: number): number =>
  columns.reduce((best, c, i) => (Math.abs(c.middle - middle) < Math.abs((columns[best] as Column).middle - middle) ? i : best), 0);

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
function passing(from: Placed, to: Placed, bends: readonly Point[], columns: readonly Column[], offset: number): Point[] {
  const out = from.y + from.height / 2 + offset;
  const into = to.y + to.height / 2 + offset;
  const through = bends.flatMap(([x, y]): Point[] => {
    const { left, right } = columns[columnAt(columns, x)] as Column;
    return [
      [left, y + offset],
      [right, y + offset],
    ];
  });
  return [[from.x + from.width, out], [(columns[from.column] as Column).right, out], ...through, [to.x, into]];
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
