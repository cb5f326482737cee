import type { EdgeKind } from '../../ontology/index.ts';
import { faultAt, type Rule } from '../check-context.ts';

const TREES: readonly EdgeKind[] = ['PART_OF', 'KIND_OF', 'PRECEDES'];

export const cycles: Rule = {
  name: 'cycles',
  about: 'Nothing is part, kind or forerunner of itself, by however many steps.',
  check({ edges }) {
    return TREES.flatMap((kind) => {
      const own = edges.filter((e) => e.edge.kind === kind);
      const next = new Map<string, string[]>();
      for (const { edge } of own) next.set(edge.entry.source, [...(next.get(edge.entry.source) ?? []), edge.entry.target]);
      return own
        .filter(({ edge }) => reaches(next, edge.entry.target, edge.entry.source))
        .map(({ edge }) =>
          faultAt(edge.place, 'cycles', `${edge.entry.source} ${kind} ${edge.entry.target} closes a circle`, 'remove the edge that is wrong'),
        );
    });
  },
};

function reaches(next: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (key === to) return true;
    for (const k of next.get(key) ?? []) {
      if (!seen.has(k)) {
        seen.add(k);
        queue.push(k);
      }
    }
  }
  return false;
}
