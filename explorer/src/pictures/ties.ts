/** Lines between boxes that stand anywhere. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Boxes nearer than this are joined by a straight line or a bow. */
const NEAR = 24;
const BOW = 26;

const at = (n: number): string => String(Math.round(n * 10) / 10);

/** SVG path from the edge of a to the edge of b: an S between columns; within a column a bow at its side, or a straight line. */
export function tie(a: Rectangle, b: Rectangle, within: 'bow' | 'straight'): string {
  const [ay, by] = [a.y + a.height / 2, b.y + b.height / 2];
  const ahead = b.x - (a.x + a.width);
  const behind = a.x - (b.x + b.width);
  if (within === 'straight') {
    const [from, to] = [edge(a, b), edge(b, a)];
    return `M${at(from[0])} ${at(from[1])}L${at(to[0])} ${at(to[1])}`;
  }
  if (ahead >= NEAR || behind >= NEAR) {
    const [x1, x2] = ahead >= NEAR ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
    const half = (x1 + x2) / 2;
    return `M${at(x1)} ${at(ay)}C${at(half)} ${at(ay)} ${at(half)} ${at(by)} ${at(x2)} ${at(by)}`;
  }
  const side = a.x + a.width / 2 < 0 ? -1 : 1;
  const [x1, x2] = side < 0 ? [a.x, b.x] : [a.x + a.width, b.x + b.width];
  const out = (side < 0 ? Math.min(x1, x2) : Math.max(x1, x2)) + side * BOW;
  return `M${at(x1)} ${at(ay)}C${at(out)} ${at(ay)} ${at(out)} ${at(by)} ${at(x2)} ${at(by)}`;
}

/** Where the line from the middle of one box to that of another leaves it. */
function edge(from: Rectangle, to: Rectangle): [number, number] {
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  const [dx, dy] = [to.x + to.width / 2 - x, to.y + to.height / 2 - y];
  const scale = Math.min(from.width / 2 / Math.abs(dx || 1e-9), from.height / 2 / Math.abs(dy || 1e-9), 1);
  return [x + dx * scale, y + dy * scale];
}
