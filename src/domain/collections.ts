/** Groups items by a key, in order of first appearance. (Map.groupBy needs Node 21.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The order of texts by code unit, which is that of both engines for keys. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gives one text for all that are equal, so that whoever looks it up compares places instead of letters. */
export function oneOfEqual(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}

/**
 * What comes and goes all the time, in no order. (A Set makes itself a new table every few comings and goings, and what is in the old
 * one then is held until all memory is looked through, with all that hangs on it.)
 */
export class Bag<T> implements Iterable<T> {
  private readonly places: { readonly item: T; at: number }[] = [];

  /** Gives what takes it out again. */
  add(item: T): () => void {
    const place = { item, at: this.places.length };
    this.places.push(place);
    return () => {
      if (this.places[place.at] !== place) return;
      const last = this.places.pop() as typeof place;
      if (last === place) return;
      last.at = place.at;
      this.places[place.at] = last;
    };
  }

  get size(): number {
    return this.places.length;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { item } of [...this.places]) yield item;
  }
}
