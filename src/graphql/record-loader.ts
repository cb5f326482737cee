import type DataLoader from 'dataloader';
import { ALL, covers, type Detail, joined } from '../graph/detail.ts';
import type { GraphSession } from '../graph/session.ts';
import { batched } from './asking.ts';

export type MaybePromise<T> = T | Promise<T>;

/** Records by key. */
export interface RecordLoader<V> {
  /** With as much of it as is asked for, all where nothing is said: at once where so much was read before. */
  load(key: string, detail?: Detail): MaybePromise<V>;
  /** Takes what was read elsewhere, with so much of it. */
  keep(key: string, value: V, detail: Detail): void;
}

/** What a request has read, by key: values, and promises of those under way. One statement serves a level, with as much as any of it asks for. */
export class Records<V> implements RecordLoader<V> {
  private readonly kept = new Map<string, { readonly value: V; readonly detail: Detail }>();
  /** By detail and key. */
  private readonly underWay = new Map<string, Promise<V>>();
  private readonly details = new Set<Detail>();
  private readonly options: DataLoader.Options<string, V>;
  private readonly plain: DataLoader<string, V>;

  constructor(read: (keys: readonly string[], detail: Detail) => Promise<V[]>, options: DataLoader.Options<string, V>) {
    this.options = { ...options, cacheMap: this.underWay };
    this.plain = this.reading(read);
  }

  /** A loader that reads in a way of its own, into the same memory. */
  reading(read: (keys: readonly string[], detail: Detail) => Promise<V[]>, along: readonly string[] = []): DataLoader<string, V> {
    return batched<V>(
      async (wanted) => {
        const detail = joined(wanted.map((w) => w.slice(0, w.indexOf(' '))));
        const keys = wanted.map((w) => w.slice(w.indexOf(' ') + 1));
        const values = await read(keys, detail);
        for (const [i, value] of values.entries()) this.keep(keys[i] as string, value, detail);
        return values;
      },
      this.options,
      along,
    );
  }

  keep(key: string, value: V, detail: Detail): void {
    const before = this.kept.get(key);
    if (!before || !covers(before.detail, detail)) this.kept.set(key, { value, detail });
  }

  load(key: string, detail: Detail = ALL, loader = this.plain): MaybePromise<V> {
    const kept = this.kept.get(key);
    if (kept && covers(kept.detail, detail)) return kept.value;
    for (const given of this.details) {
      const before = covers(given, detail) && this.underWay.get(`${given} ${key}`);
      if (before) return before;
    }
    this.details.add(detail);
    return loader.load(`${detail} ${key}`);
  }
}

/**
 * Lets batches go a level at a time: while statements run, what their answers ask for next waits, so that a whole level of
 * the answer is asked for at once and the number of statements does not depend on which of them happens to answer first.
 */
export function levels(graph: GraphSession) {
  let running = 0;
  let due = false;
  const waiting: (() => void)[] = [];
  const go = () => {
    if (due || running > 0) return;
    due = true;
    // After every resolver that the last answers woke has run.
    setImmediate(() => {
      due = false;
      // Those may have begun statements of their own; the level ends with them.
      if (running === 0) for (const batch of waiting.splice(0)) batch();
    });
  };
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      go();
    }
  };
  const batchScheduleFn = (batch: () => void) => {
    waiting.push(batch);
    go();
  };
  const session: GraphSession = {
    revision: graph.revision,
    remote: graph.remote,
    run: (query, parameters) => counted(() => graph.run(query, parameters)),
    candidates: (field, lookups, limit) => counted(() => graph.candidates(field, lookups, limit)),
  };
  return { session, options: { batchScheduleFn } };
}
