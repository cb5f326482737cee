import type { Lookup, TokenField, TokenQuery } from '../domain/search.ts';
import type { GraphNode } from './port.ts';

/** The token index of an engine that has none of its own: keys by token, tokens sorted for lookups by their beginning. */
export class TokenIndex {
  private readonly keys = new Map<string, Set<string>>();
  private readonly sorted: readonly string[];

  constructor(nodes: readonly GraphNode[], field: TokenField) {
    for (const { properties } of nodes) {
      const tokens = properties[field];
      if (typeof tokens !== 'string') continue;
      for (const token of tokens.split(' ')) {
        const keys = this.keys.get(token);
        if (keys) keys.add(properties['key'] as string);
        else this.keys.set(token, new Set([properties['key'] as string]));
      }
    }
    this.sorted = [...this.keys.keys()].sort();
  }

  /** Keys that fit any of the queries of a lookup: with all its tokens, and one that begins with its prefix; in code-point order. */
  find(queries: Lookup, limit: number): string[] {
    return [...new Set(queries.flatMap((query) => this.fitting(query)))].sort().slice(0, limit);
  }

  private fitting({ all, prefix }: TokenQuery): string[] {
    const sets: ReadonlySet<string>[] = all.map((token) => this.keys.get(token) ?? new Set<string>());
    if (prefix !== undefined) sets.push(this.beginningWith(prefix));
    const [first, ...rest] = sets.sort((a, b) => a.size - b.size);
    return [...(first ?? [])].filter((key) => rest.every((set) => set.has(key)));
  }

  private beginningWith(prefix: string): Set<string> {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const found = new Set<string>();
    for (let i = low; this.sorted[i]?.startsWith(prefix); i += 1) for (const key of this.keys.get(this.sorted[i] as string) ?? []) found.add(key);
    return found;
  }
}
