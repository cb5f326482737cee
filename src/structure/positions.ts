import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { compare } from '../domain/collections.ts';

/**
 * Where each thing stands on a map of the whole graph: what hangs together lies together. Reckoned once a revision, so that
 * every reader sees the same map at once. The same links give the same map, in whatever order they come: the forces start
 * from a tree around the thing with most neighbours, and their jitter is seeded.
 */

interface MapLink {
  readonly source: string;
  readonly target: string;
  /** How hard it pulls, 1 for what belongs together, less for what only points across. */
  readonly pull: number;
}
interface Position {
  readonly x: number;
  readonly y: number;
}

/** Rounds of the forces; more changes little to the eye and costs 2 ms each. */
const TICKS = 100;
/** Distance of neighbours that hang on the same thing. */
const SPACING = 9;
/** Radius that a thing keeps free around itself. */
const ROOM = 7;
/** Things on the shelf below, which have no link, in a row. */
const SHELF = 40;

/** The golden angle: points of a spiral turned by it stand evenly. */
const TURN = Math.PI * (3 - Math.sqrt(5));

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly leaves: readonly string[];
  readonly radius: number;
}

/** Positions in whole numbers around 0; no two things share one. */
export function positionsOf(things: readonly string[], links: readonly MapLink[]): Map<string, Position> {
  const keys = [...things].sort();
  const pulls = pairs(links, new Set(keys));
  const near = neighbours(pulls);
  // What hangs on one thing alone needs no force: it stands in a disc around that thing.
  const hangsOn = (key: string): string | undefined => {
    const [only, ...others] = near.get(key) ?? [];
    return only !== undefined && others.length === 0 && (near.get(only) as string[]).length > 1 ? only : undefined;
  };
  const leaves = new Map<string, string[]>();
  for (const key of keys) {
    const on = hangsOn(key);
    if (on !== undefined) leaves.set(on, [...(leaves.get(on) ?? []), key]);
  }
  const bodies = keys.filter((k) => near.has(k) && hangsOn(k) === undefined).map((key) => bodyOf(key, leaves.get(key) ?? []));
  sow(bodies, near);
  settle(bodies, pulls);
  const placed = new Map<string, Position>();
  for (const { key, leaves: around, x = 0, y = 0 } of bodies) {
    placed.set(key, round(x, y));
    around.forEach((leaf, i) => {
      const distance = SPACING * Math.sqrt(i + 1.7);
      placed.set(leaf, round(x + distance * Math.cos(i * TURN), y + distance * Math.sin(i * TURN)));
    });
  }
  shelve(
    keys.filter((k) => !near.has(k)),
    placed,
  );
  return placed;
}

const round = (x: number, y: number): Position => ({ x: Math.round(x), y: Math.round(y) });

const bodyOf = (key: string, leaves: readonly string[]): Body => ({
  key,
  leaves,
  radius: ROOM + (leaves.length > 0 ? SPACING * Math.sqrt(leaves.length + 1) : 0),
});

/** One link a pair of things, the one that pulls hardest, in the order of keys. */
function pairs(links: readonly MapLink[], known: ReadonlySet<string>): MapLink[] {
  const byPair = new Map<string, MapLink>();
  for (const { source, target, pull } of links) {
    if (source === target || !known.has(source) || !known.has(target)) continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const id = `${a} ${b}`;
    if ((byPair.get(id)?.pull ?? 0) < pull) byPair.set(id, { source: a, target: b, pull });
  }
  return [...byPair].sort(([a], [b]) => compare(a, b)).map(([, link]) => link);
}

function neighbours(links: readonly MapLink[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const add = (key: string, far: string) => {
    const known = near.get(key);
    if (known) known.push(far);
    else near.set(key, [far]);
  };
  for (const { source, target } of links) {
    add(source, target);
    add(target, source);
  }
  return near;
}

/**
 * Where the forces begin: a tree that spreads from the body with most neighbours, each branch in a sector as wide as it has
 * bodies. From there a hundred rounds part what belongs apart; from a spiral they would not.
 */
function sow(bodies: readonly Body[], near: ReadonlyMap<string, readonly string[]>): void {
  const bodyOfKey = new Map(bodies.map((b) => [b.key, b]));
  const degree = (b: Body) => (near.get(b.key) as readonly string[]).length;
  const roots = [...bodies].sort((a, b) => degree(b) - degree(a) || compare(a.key, b.key));
  const children = new Map<Body, Body[]>();
  const seen = new Set<Body>();
  const order: Body[] = [];
  const trees = roots.filter((root) => {
    if (seen.has(root)) return false;
    seen.add(root);
    for (const queue = [root]; queue.length > 0; ) {
      const body = queue.shift() as Body;
      order.push(body);
      const own = (near.get(body.key) as readonly string[]).flatMap((k) => bodyOfKey.get(k) ?? []).filter((b) => !seen.has(b));
      for (const child of own) seen.add(child);
      children.set(body, own);
      queue.push(...own);
    }
    return true;
  });
  const size = new Map<Body, number>();
  const total = (all: readonly Body[]) => all.reduce((sum, b) => sum + (size.get(b) as number), 0);
  for (const body of [...order].reverse()) size.set(body, 1 + total(children.get(body) as Body[]));
  // Without recursion: a chain may be long.
  const sectors = [{ all: trees, from: 0, to: 2 * Math.PI, depth: trees.length > 1 ? 1 : 0 }];
  for (let at = sectors.pop(); at; at = sectors.pop()) {
    const { all, from, to, depth } = at;
    const whole = total(all);
    let start = from;
    for (const body of all) {
      const end = start + ((to - from) * (size.get(body) as number)) / whole;
      body.x = depth * 4 * SPACING * Math.cos((start + end) / 2);
      body.y = depth * 4 * SPACING * Math.sin((start + end) / 2);
      sectors.push({ all: children.get(body) as Body[], from: start, to: end, depth: depth + 1 });
      start = end;
    }
  }
}

/** Gives every body its x and y. */
function settle(bodies: Body[], links: readonly MapLink[]): void {
  const among = new Set(bodies.map((b) => b.key));
  const springs = links
    .filter((l) => among.has(l.source) && among.has(l.target))
    .map((l) => ({ ...l }) as MapLink & { source: never; target: never });
  const reach = (end: unknown) => (end as Body).radius * 0.7;
  const degree = new Map<string, number>();
  for (const { source, target } of links) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const weakest = (l: MapLink) => 1 / Math.min(degree.get(keyOf(l.source)) ?? 1, degree.get(keyOf(l.target)) ?? 1);
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, MapLink & { source: never; target: never }>(springs)
        .id((b) => b.key)
        .distance((l) => 20 + reach(l.source) + reach(l.target))
        .strength((l) => l.pull * weakest(l)),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((b) => -40 * (1 + b.leaves.length / 6))
        .theta(1)
        .distanceMax(500),
    )
    // Wider than high, as screens are.
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.11))
    .force(
      'room',
      forceCollide<Body>((b) => b.radius),
    )
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop();
  for (let i = 0; i < TICKS; i += 1) simulation.tick();
}

/** A link's end is a key before the forces know it, and a body after. */
const keyOf = (end: unknown): string => (typeof end === 'string' ? end : (end as Body).key);

/** Things without any link stand in rows below the map. */
function shelve(alone: readonly string[], placed: Map<string, Position>): void {
  const below = Math.max(0, ...[...placed.values()].map((p) => p.y)) + 4 * SPACING;
  alone.forEach((key, i) => {
    const inRow = Math.min(SHELF, alone.length);
    placed.set(key, { x: ((i % SHELF) - (inRow - 1) / 2) * 2 * SPACING, y: below + Math.floor(i / SHELF) * 2 * SPACING });
  });
}
