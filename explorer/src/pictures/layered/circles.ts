/** Arrows that would lead back: without them a picture can run one way. */

export interface Arrow {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/**
 * Keys of arrows to be turned round so that the rest runs one way; few, by the order of Eades, Lin and Smyth (1993): what
 * leads nowhere goes last, what nothing leads to first, and of a circle first what leads to more than leads to it. The same
 * arrows give the same answer, in whatever order they come.
 */
export function closing(arrows: readonly Arrow[]): Set<string> {
  const rest = new Set([...new Set(arrows.flatMap((a) => [a.source, a.target]))].sort());
  const left = (key: string, end: 'source' | 'target') => {
    const other = end === 'source' ? 'target' : 'source';
    return arrows.filter((a) => a[end] === key && a.source !== a.target && rest.has(a[other])).length;
  };
  const first: string[] = [];
  const last: string[] = [];
  while (rest.size > 0) {
    const all = [...rest].map((key) => ({ key, out: left(key, 'source'), into: left(key, 'target') }));
    const sinks = all.filter((k) => k.out === 0);
    const sources = all.filter((k) => k.into === 0 && k.out > 0);
    const most = all.reduce((best, k) => (k.out - k.into > best.out - best.into ? k : best));
    const taken = sinks.length > 0 ? sinks : sources.length > 0 ? sources : [most];
    for (const { key } of taken) rest.delete(key);
    if (sinks.length > 0) last.unshift(...taken.map((k) => k.key));
    else first.push(...taken.map((k) => k.key));
  }
  const place = new Map([...first, ...last].map((key, i) => [key, i]));
  const at = (key: string) => place.get(key) as number;
  return new Set(arrows.filter((a) => at(a.source) > at(a.target)).map((a) => a.key));
}
