/**
 * Which column each thing stands in: every arrow leads at least one column on, and all arrows together are as short as can
 * be. The network simplex method of Gansner, Koutsofios, North and Vo (1993), written for pictures of at most some hundred things.
 */

export interface Step {
  readonly source: number;
  readonly target: number;
}

/** Columns of the things 0 … count − 1, from 0 on; the steps must not run in a circle. */
export function columnsOf(count: number, steps: readonly Step[]): number[] {
  const columns = longest(count, steps);
  for (const part of parts(count, steps)) {
    const own = steps.filter((s) => part.has(s.source));
    shorten(part, own, columns);
    const least = Math.min(...[...part].map((n) => columns[n] as number));
    for (const n of part) columns[n] = (columns[n] as number) - least;
  }
  return columns;
}

/** As far left as the steps before allow. */
function longest(count: number, steps: readonly Step[]): number[] {
  const columns = new Array<number>(count).fill(0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { source, target } of steps) {
      const least = (columns[source] as number) + 1;
      if ((columns[target] as number) >= least) continue;
      columns[target] = least;
      moved = true;
    }
  }
  return columns;
}

/** What is joined, by whatever way. */
function parts(count: number, steps: readonly Step[]): Set<number>[] {
  const rest = new Set(Array.from({ length: count }, (_, n) => n));
  const found: Set<number>[] = [];
  for (const n of rest) {
    const part = reached(n, steps);
    for (const other of part) rest.delete(other);
    found.push(part);
  }
  return found;
}

function reached(from: number, steps: readonly Step[], without?: Step): Set<number> {
  const found = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const step of steps) {
      if (step === without || found.has(step.source) === found.has(step.target)) continue;
      found.add(step.source).add(step.target);
      grown = true;
    }
  }
  return found;
}

function shorten(part: ReadonlySet<number>, steps: readonly Step[], columns: number[]): void {
  const slack = ({ source, target }: Step) => (columns[target] as number) - (columns[source] as number) - 1;
  const move = (things: Iterable<number>, by: number) => {
    for (const n of things) columns[n] = (columns[n] as number) + by;
  };
  const tightest = (some: readonly Step[]) => some.reduce((best, s) => (slack(s) < slack(best) ? s : best));

  // A tree of steps without slack that joins the whole part.
  const tree: Step[] = [];
  const joined = new Set([[...part][0] as number]);
  while (joined.size < part.size) {
    const step = tightest(steps.filter((s) => joined.has(s.source) !== joined.has(s.target)));
    move(joined, joined.has(step.source) ? slack(step) : -slack(step));
    tree.push(step);
    joined.add(step.source).add(step.target);
  }

  // A step of the tree across which more steps lead back than on is better long: another takes its place. The bound only guards
  // against going round among exchanges that shorten nothing.
  for (let exchanges = 0; exchanges < 20 * steps.length; exchanges++) {
    const worse = tree.findIndex((step) => {
      const behind = reached(step.source, tree, step);
      return steps.reduce((sum, s) => sum + (behind.has(s.source) ? 1 : 0) - (behind.has(s.target) ? 1 : 0), 0) < 0;
    });
    if (worse < 0) return;
    const leaving = tree[worse] as Step;
    const behind = reached(leaving.source, tree, leaving);
    const entering = tightest(steps.filter((s) => behind.has(s.target) && !behind.has(s.source)));
    move(behind, -slack(entering));
    tree[worse] = entering;
  }
}
