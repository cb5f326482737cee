import type { Step } from './step.ts';

/** Keys of the relations that lie on a circle: from the target of each there is a way back to its source (Kosaraju’s components). */
export function onCircle(links: readonly Step[]): Set<string> {
  const [out, back] = [neighbours(links, 'source', 'target'), neighbours(links, 'target', 'source')];
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const key of out.keys()) visit(key, out, seen, (k) => finished.push(k));
  const componentOf = new Map<string, string>();
  const placed = new Set<string>();
  for (const root of finished.reverse()) visit(root, back, placed, (k) => componentOf.set(k, root));
  return new Set(links.filter((l) => l.source !== l.target && componentOf.get(l.source) === componentOf.get(l.target)).map((l) => l.edge.key));
}

function neighbours(links: readonly Step[], from: 'source' | 'target', to: 'source' | 'target'): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const link of links) {
    const known = map.get(link[from]);
    if (known) known.push(link[to]);
    else map.set(link[from], [link[to]]);
    if (!map.has(link[to])) map.set(link[to], []);
  }
  return map;
}

/** Depth first, without recursion; `done` hears of each thing once all beyond it is seen. */
function visit(start: string, next: ReadonlyMap<string, readonly string[]>, seen: Set<string>, done: (key: string) => void): void {
  if (seen.has(start)) return;
  seen.add(start);
  const stack = [{ key: start, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const far = next.get(top.key)?.[top.at];
    top.at += 1;
    if (far === undefined) {
      done(top.key);
      stack.pop();
    } else if (!seen.has(far)) {
      seen.add(far);
      stack.push({ key: far, at: 0 });
    }
  }
}
