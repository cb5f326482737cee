import { groupBy } from '../domain/collections.ts';
import type { GraphSession } from '../graph/session.ts';
import type { Basis, EdgeDirection, EdgeKind } from '../ontology/index.ts';
import { type Ahead, type Along, MOST, NOTHING, readingAround, readingWay, type Vicinity, type Way } from './read-ahead.ts';
import type { Step } from './step.ts';

/**
 * What was read ahead of a walk. A walk asks as if there were no such thing and is answered from here; where there was more than is
 * read ahead, nothing is known, and each level is asked for when its turn comes.
 */
export class Memory {
  /** Relations of a thing in the order of their keys, by what is asked of it. */
  private readonly known = new Map<string, Map<string, Step[]>>();
  /** Relations among things, and which things those are. */
  private readonly among = new Map<string, { readonly things: ReadonlySet<string>; readonly steps: readonly Step[] }>();
  private readonly graph: GraphSession;

  constructor(graph: GraphSession) {
    this.graph = graph;
  }

  /** Reads the relations along a way. */
  async readWay(way: Way, along: Along): Promise<Ahead> {
    const { of, direction, kinds, depth, own } = way;
    const [read] = await this.graph.run(...readingWay(way, along));
    if (!read) return NOTHING;
    const { parts, steps, each, size } = read;
    const owned = each.length > 1 ? (each[0] ?? []) : [];
    if (size <= MOST.ways && owned.length <= MOST.ways) {
      const seen = new Set([of, ...parts]);
      if (own.length > 0) {
        const other = direction === 'in' ? 'out' : 'in';
        this.learn(other, own, seen, groupBy(owned, nearOf(other)));
        for (const step of owned) seen.add(farOf(other)(step));
      }
      const far = farOf(direction);
      const byNear = groupBy(own.length > 0 ? steps.filter((s) => kinds.includes(s.edge.kind)) : steps, nearOf(direction));
      let frontier: readonly string[] = [...seen];
      for (let level = 0; level < Math.min(depth, MOST.depth); level += 1) {
        this.learn(direction, kinds, frontier, byNear);
        const next = new Set<string>();
        for (const near of frontier) for (const step of byNear.get(near) ?? []) if (!seen.has(far(step))) next.add(far(step));
        for (const key of next) seen.add(key);
        frontier = [...next];
      }
    }
    return read;
  }

  /** Reads the relations of things, and those between what they lead to. */
  async readAround(vicinity: Vicinity, along: Along): Promise<Ahead> {
    const { of, kinds } = vicinity;
    const [read] = await this.graph.run(...readingAround(vicinity, along));
    if (!read) return NOTHING;
    const { steps, others: among } = read;
    if (steps.length <= MOST.relations) {
      const begun = new Set(of);
      for (const direction of ['out', 'in'] as const) this.learn(direction, kinds, begun, groupBy(steps, nearOf(direction)));
      if (vicinity.among && among.length <= MOST.relations) {
        const met = new Set(steps.flatMap((s) => [s.source, s.target]).filter((k) => !begun.has(k)));
        if (met.size <= MOST.things) this.among.set(asked('out', kinds), { things: met, steps: among });
      }
    }
    return { ...read, parts: [] };
  }

  /** Takes all relations of some things from those of more. */
  private learn(direction: EdgeDirection, kinds: readonly EdgeKind[], keys: Iterable<string>, byNear: ReadonlyMap<string, Step[]>): void {
    const id = asked(direction, kinds);
    const known = this.known.get(id) ?? new Map<string, Step[]>();
    this.known.set(id, known);
    for (const key of keys) known.set(key, byNear.get(key) ?? []);
  }

  /** The relations of things, in the order of their keys and then of the relations’; undefined where they are not all known. */
  find(
    keys: readonly string[],
    direction: EdgeDirection,
    kinds: readonly EdgeKind[],
    basis: readonly Basis[],
    to?: readonly string[],
  ): Step[] | undefined {
    const id = asked(direction, kinds);
    const among = to && this.among.get(id);
    if (to && !(among && [...keys, ...to].every((k) => among.things.has(k)))) return undefined;
    const known = among ? groupBy(among.steps, nearOf(direction)) : this.known.get(id);
    if (!known || !(to || keys.every((k) => known.has(k)))) return undefined;
    const [ends, far] = [to && new Set(to), farOf(direction)];
    const found: Step[] = [];
    for (const key of [...keys].sort())
      for (const step of known.get(key) ?? []) if (basis.includes(step.edge.basis) && (!ends || ends.has(far(step)))) found.push(step);
    return found;
  }
}

/** The same for the same kinds in whatever order. */
function asked(direction: EdgeDirection, kinds: readonly EdgeKind[]): string {
  const known = inOrder.get(kinds) ?? [...kinds].sort().join(' ');
  inOrder.set(kinds, known);
  return `${direction} ${known}`;
}
const inOrder = new WeakMap<readonly EdgeKind[], string>();

const nearOf = (direction: EdgeDirection) => (s: Step) => (direction === 'out' ? s.source : s.target);
const farOf = (direction: EdgeDirection) => (s: Step) => (direction === 'out' ? s.target : s.source);
