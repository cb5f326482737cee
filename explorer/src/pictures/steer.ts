/** Which box an arrow key leads to. */

export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const HEADINGS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest box in the direction of an arrow key; first and last for Home and End; undefined where there is none. */
export function steer(spots: readonly Spot[], from: string, key: string): string | undefined {
  if (key === 'Home') return spots[0]?.key;
  if (key === 'End') return spots[spots.length - 1]?.key;
  const heading = HEADINGS[key];
  const here = spots.find((s) => s.key === from);
  if (!heading || !here) return undefined;
  const [hx, hy] = heading;
  const middle = (s: Spot) => [s.x + s.width / 2, s.y + s.height / 2] as const;
  const [x, y] = middle(here);
  let best: { key: string; cost: number } | undefined;
  for (const spot of spots) {
    const [sx, sy] = middle(spot);
    // Columns of boxes are aligned at their edges: a step sideways is measured from edge to edge.
    const along = hx === 0 ? (sy - y) * hy : hx > 0 ? spot.x - (here.x + here.width) : here.x - (spot.x + spot.width);
    const forward = hx === 0 ? along > 1 : along > -Math.min(spot.width, here.width) / 2 && (sx - x) * hx > 1;
    if (spot === here || !forward) continue;
    const across = hx === 0 ? Math.abs(sx - x) : Math.abs(sy - y);
    const cost = Math.max(along, 0) + across * (hx === 0 ? 1.5 : 2);
    if (!best || cost < best.cost) best = { key: spot.key, cost };
  }
  return best?.key;
}
