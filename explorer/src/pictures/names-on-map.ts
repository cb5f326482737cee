import { textWidth } from './label.ts';

/** Which names fit on a map: the weightiest first, none on another, none over the edge. */

export interface Named {
  readonly key: string;
  readonly name: string;
  readonly weight: number;
  /** Where its dot stands on the screen, and how large it is. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}
export interface Name {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
}

const GAP = 3;
/** Square pixels a name: more of them would hide the map. */
const AREA = 9_000;

export function namesOnMap(things: readonly Named[], width: number, height: number, size: number): Name[] {
  const taken: [x0: number, y0: number, x1: number, y1: number][] = [];
  const half = size * 0.75;
  const names: Name[] = [];
  const most = Math.ceil((width * height) / AREA);
  for (const { key, name, x, y, radius } of [...things].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))) {
    if (names.length >= most) break;
    const long = textWidth(name, size);
    for (const end of [false, true]) {
      const left = end ? x - radius - GAP - long : x + radius + GAP;
      const box: [number, number, number, number] = [left, y - half, left + long, y + half];
      if (box[0] < 0 || box[2] > width || box[1] < 0 || box[3] > height) continue;
      if (taken.some((t) => box[0] < t[2] && t[0] < box[2] && box[1] < t[3] && t[1] < box[3])) continue;
      taken.push(box);
      names.push({ key, name, x: end ? x - radius - GAP : x + radius + GAP, y, end });
      break;
    }
  }
  return names;
}
