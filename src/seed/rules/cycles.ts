import type { EdgeKind } from '../../ontology/index.ts';
import { faultAt, type Rule } from '../check-context.ts';

const TREES: readonly EdgeKind[] = ['PART_OF', 'KIND_OF', 'PRECEDES'];

export const cycles: Rule = {
  name: 'cycles',
  about: 'Nothing is part, kind or forerunner of itself, by however many steps.',
  check({ edges }) {
    return TREES.flatMap((kind) => {
      const own = edges.filter((e) => e.edge.kind === kind).map(({ edge }) => edge);
      const circleOf = circles(own.map(({ entry }) => [entry.source, entry.target]));
      return own
        .filter(({ entry }) => entry.source === entry.target || circleOf.get(entry.source) === circleOf.get(entry.target))
        .map(({ entry, place }) =>
          faultAt(place, 'cycles', `${entry.source} ${kind} ${entry.target} closes a circle`, 'remove the edge that is wrong'),
        );
    });
  },
};

type Links = ReadonlyMap<string, readonly string[]>;

/** A number for each thing, the same for those that lead to one another: strongly connected components, after Kosaraju, in linear time. */
function circles(pairs: readonly (readonly [string, string])[]): Map<string, number> {
  const [onward, back] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const link = (links: Map<string, string[]>, from: string, to: string) => {
    const known = links.get(from);
    if (known) known.push(to);
    else links.set(from, [to]);
  };
  for (const [source, target] of pairs) {
    link(onward, source, target);
    link(back, target, source);
  }
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const key of new Set(pairs.flat())) visit(key, onward, seen, (done) => finished.push(done));
  const circleOf = new Map<string, number>();
  const placed = new Set<string>();
  for (const [number, key] of finished.reverse().entries()) visit(key, back, placed, (done) => circleOf.set(done, number));
  return circleOf;
}

/** Depth first from a thing to all not seen yet, each told when all behind it has been. Without recursion: a chain may be long. */
function visit(start: string, links: Links, seen: Set<string>, tell: (key: string) => void): void {
  if (seen.has(start)) return;
  seen.add(start);
  const way = [{ key: start, next: (links.get(start) ?? []).values() }];
  for (let at = way.at(-1); at; at = way.at(-1)) {
    const { value: key, done } = at.next.next();
    if (done) tell((way.pop() as typeof at).key);
    else if (!seen.has(key)) {
      seen.add(key);
      way.push({ key, next: (links.get(key) ?? []).values() });
    }
  }
}
