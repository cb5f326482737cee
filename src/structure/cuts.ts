/** What depends on one link: the pairs of things that only it connects, along the direction of the links. */

export interface Link {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** Pairs (from, to) with a way from one to the other that are without any once the link is gone. */
export function pairsCut(link: Link, links: readonly Link[]): number {
  const rest = links.filter((l) => l !== link);
  const [next, back] = [index(rest, 'source', 'target'), index(rest, 'target', 'source')];
  // Another way from end to end keeps every pair.
  const beyond = reach(next, link.source);
  if (beyond.has(link.target)) return 0;
  const [before, after] = [reach(back, link.source), reach(next, link.target)];
  let cut = 0;
  for (const from of before) {
    const still = reach(next, from);
    for (const to of after) if (to !== from && !still.has(to)) cut += 1;
  }
  return cut;
}

function index(links: readonly Link[], from: 'source' | 'target', to: 'source' | 'target'): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const link of links) {
    const known = map.get(link[from]);
    if (known) known.push(link[to]);
    else map.set(link[from], [link[to]]);
  }
  return map;
}

/** Everything that can be reached, the start included. */
function reach(next: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const found = new Set([start]);
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    for (const far of next.get(key) ?? []) {
      if (found.has(far)) continue;
      found.add(far);
      queue.push(far);
    }
  }
  return found;
}
