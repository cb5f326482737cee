import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

/**
 * Places for many things by forces, in stages: what stood before an expansion stays where it was, what came is laid around
 * it. 200 rounds, no chance in it, and no box on another. Runs in a worker.
 */

export interface Size {
  readonly key: string;
  readonly width: number;
  readonly height: number;
}
export interface Spread {
  /** What came at once, in the order of coming. The first is laid freely. */
  readonly stages: readonly (readonly Size[])[];
  /** `from`: the stage with which it begins to pull, so that what a later one brings moves nothing of an earlier. */
  readonly ties: readonly { readonly source: string; readonly target: string; readonly from: number }[];
}
export interface Laid extends Size {
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
}

const TICKS = 200;
const ROUNDS = 120;
const GAP = 8;

interface Body extends SimulationNodeDatum, Size {}

export function spread({ stages, ties: all }: Spread): Laid[] {
  const standing = new Map<string, Body>();
  for (const [index, stage] of stages.entries()) {
    const ties = all.filter((t) => t.from <= index);
    const seeds = stage.filter((s) => !standing.has(s.key)).map((size) => seed(size, standing, ties));
    if (seeds.length === 0) continue;
    for (const body of standing.values()) [body.fx, body.fy] = [body.x ?? 0, body.y ?? 0];
    const bodies = [...standing.values(), ...seeds];
    const known = new Set(bodies.map((b) => b.key));
    const links = ties.filter((t) => known.has(t.source) && known.has(t.target) && t.source !== t.target).map((t) => ({ ...t }));
    const simulation = forceSimulation(bodies)
      .force(
        'link',
        forceLink<Body, { source: never; target: never }>(links as never)
          .id((b) => b.key)
          .distance(110),
      )
      .force('charge', forceManyBody<Body>().strength(-420).distanceMax(700))
      // Labels are wide and low: a wide picture needs less room for them.
      .force('x', forceX(0).strength(0.03))
      .force('y', forceY(0).strength(0.07))
      .alphaDecay(1 - 0.001 ** (1 / TICKS))
      .stop();
    for (let i = 0; i < TICKS; i += 1) simulation.tick();
    part(bodies);
    free(bodies);
    for (const body of seeds) standing.set(body.key, body);
  }
  // The first of all stands in the middle.
  const [first] = standing.values();
  const [left, top] = [first?.x ?? 0, first?.y ?? 0];
  return [...standing.values()].map(({ key, width, height, x = 0, y = 0 }) => ({
    key,
    width,
    height,
    x: Math.round(x - left - width / 2),
    y: Math.round(y - top - height / 2),
  }));
}

/** A new thing begins beside what brought it, each at an angle of its own. */
function seed(size: Size, standing: ReadonlyMap<string, Body>, ties: Spread['ties']): Body {
  const tie = ties.find((t) => (t.source === size.key && standing.has(t.target)) || (t.target === size.key && standing.has(t.source)));
  const by = tie && standing.get(tie.source === size.key ? tie.target : tie.source);
  if (!by) return { ...size };
  const angle = ([...size.key].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 3600, 7) / 3600) * 2 * Math.PI;
  return { ...size, x: (by.x ?? 0) + 90 * Math.cos(angle), y: (by.y ?? 0) + 90 * Math.sin(angle) };
}

/** Pushes boxes apart, along the shorter way. What is fixed stays; the other gives way. */
function part(bodies: readonly Body[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let touched = false;
    for (const [i, a] of bodies.entries()) {
      for (const b of bodies.slice(i + 1)) {
        const dx = (b.x ?? 0) - (a.x ?? 0);
        const dy = (b.y ?? 0) - (a.y ?? 0);
        const overX = (a.width + b.width) / 2 + GAP - Math.abs(dx);
        const overY = (a.height + b.height) / 2 + GAP - Math.abs(dy);
        if (overX <= 0 || overY <= 0) continue;
        touched = true;
        const share = a.fx != null && b.fx != null ? 0 : a.fx != null || b.fx != null ? 1 : 0.5;
        // A little more than needed, so that roundings do not bring them together again.
        const [sx, sy] = overX / 2 < overY ? [(overX + 1) * (dx < 0 ? -1 : 1), 0] : [0, (overY + 1) * (dy < 0 ? -1 : 1)];
        if (a.fx == null) [a.x, a.y] = [(a.x ?? 0) - sx * share, (a.y ?? 0) - sy * share];
        if (b.fx == null) [b.x, b.y] = [(b.x ?? 0) + sx * share, (b.y ?? 0) + sy * share];
      }
    }
    if (!touched) return;
  }
}

/** What is still wedged between others goes to the nearest free place, found on a spiral. */
function free(bodies: readonly Body[]): void {
  const on = (a: Body, b: Body) =>
    Math.abs((a.x ?? 0) - (b.x ?? 0)) < (a.width + b.width) / 2 + GAP / 2 && Math.abs((a.y ?? 0) - (b.y ?? 0)) < (a.height + b.height) / 2 + GAP / 2;
  for (const body of bodies) {
    const wedged = () => bodies.some((b) => b !== body && on(b, body));
    if (body.fx != null || !wedged()) continue;
    const [x, y] = [body.x ?? 0, body.y ?? 0];
    for (let i = 1; wedged(); i += 1) [body.x, body.y] = [x + 6 * Math.sqrt(i) * 1.6 * Math.cos(i * 2.4), y + 6 * Math.sqrt(i) * Math.sin(i * 2.4)];
  }
}
