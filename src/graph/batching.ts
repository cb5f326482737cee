import type { Lookup, TokenField } from '../domain/search.ts';
import type { GraphEngine, GraphReader, Parameters, Row } from './port.ts';

/**
 * What requests ask for at the same time is asked for once. A text that begins with EACH answers each of its keys apart and names
 * the key in a column, and so does a search its lookups; so the same text with the same other parameters serves the keys of several
 * requests in one statement, and equal questions are one question. Keys that come while statements of their kind are under way wait
 * and go together.
 */
const EACH = 'UNWIND $keys AS k\n';
const COLUMN = /RETURN k AS (\w+)(?![^}]*LIMIT)[^}]*$/;

/** Statements of one kind under way at once. */
const AT_ONCE = 3;
/** Kinds that are remembered while they are idle. */
const QUEUES = 500;
/** Keys of one statement, unless a single request asks for more. */
const KEYS = 200;

/** The column that names the key; undefined where a text does not answer its keys apart, as where one limit holds them all. */
export const keyColumn = (text: string): string | undefined => (text.startsWith(EACH) ? COLUMN.exec(text)?.[1] : undefined);

/** Asks for keys together; gives what was found, each with its key. */
type Ask<T> = (reader: GraphReader, keys: readonly string[], signal: AbortSignal | undefined) => Promise<readonly Found<T>[]>;
type Found<T> = readonly [key: string, found: T];

/** One request that waits for what is found for its keys. */
class Waiter<T> {
  readonly keys: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly found: Promise<readonly Found<T>[]>;
  resolve!: (found: readonly Found<T>[]) => void;
  reject!: (error: unknown) => void;
  gone = false;
  onGone: () => void = () => {};

  constructor(keys: readonly string[], signal: AbortSignal | undefined) {
    this.keys = keys;
    this.signal = signal;
    this.found = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    const leave = () => {
      this.gone = true;
      this.reject(signal?.reason);
      this.onGone();
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
  }
}

/** A statement that nobody waits for any more is stopped. */
function whileWaitedFor<T>(batch: readonly Waiter<T>[]): AbortSignal {
  const abandoned = new AbortController();
  for (const waiter of batch)
    waiter.onGone = () => {
      if (batch.every((w) => w.gone)) abandoned.abort();
    };
  return abandoned.signal;
}

/** Statements of one kind: of one text and one set of other parameters. */
class Queue<T> {
  private readonly waiting: Waiter<T>[] = [];
  private underWay = 0;
  private due = false;
  /** Of who asked last: one of before may belong to connections that have been left. */
  private reader: GraphReader;
  private readonly together: Ask<T>;

  constructor(reader: GraphReader, together: Ask<T>) {
    this.reader = reader;
    this.together = together;
  }

  get idle(): boolean {
    return this.waiting.length === 0 && this.underWay === 0;
  }

  ask(reader: GraphReader, keys: readonly string[], signal: AbortSignal | undefined): Promise<readonly Found<T>[]> {
    this.reader = reader;
    const waiter = new Waiter<T>(keys, signal);
    this.waiting.push(waiter);
    this.schedule();
    return waiter.found;
  }

  /** Goes at the end of this turn of the event loop, when all that asks now has asked. */
  private schedule(): void {
    if (this.due || this.underWay >= AT_ONCE) return;
    this.due = true;
    setImmediate(() => {
      this.due = false;
      this.send();
      this.settle();
    });
  }

  private settle(): void {
    if (this.waiting.length > 0) this.schedule();
  }

  private send(): void {
    const batch: Waiter<T>[] = [];
    const keys = new Set<string>();
    for (let next = this.waiting[0]; next && (keys.size === 0 || keys.size + next.keys.length <= KEYS); next = this.waiting[0]) {
      this.waiting.shift();
      if (next.gone) continue;
      batch.push(next);
      for (const key of next.keys) keys.add(key);
    }
    if (batch.length === 0) return;
    this.underWay += 1;
    void this.answer(batch, [...keys]).finally(() => {
      this.underWay -= 1;
      this.settle();
    });
  }

  private async answer(batch: readonly Waiter<T>[], keys: readonly string[]): Promise<void> {
    const [only, ...more] = batch as [Waiter<T>, ...Waiter<T>[]];
    try {
      const found = await this.together(this.reader, keys, more.length === 0 ? only.signal : whileWaitedFor(batch));
      if (more.length === 0) return only.resolve(found);
      for (const waiter of batch) {
        const own = new Set(waiter.keys);
        waiter.resolve(found.filter(([key]) => own.has(key)));
      }
    } catch (error) {
      for (const waiter of batch) waiter.reject(error);
    }
  }
}

export function withBatching(engine: GraphEngine): GraphEngine {
  const queues = new Map<string, Queue<unknown>>();
  const ask = <T>(id: string, together: Ask<T>, reader: GraphReader, keys: readonly string[], signal: AbortSignal | undefined) => {
    const known = queues.get(id) as Queue<T> | undefined;
    if (known) return known.ask(reader, keys, signal);
    // Now and then those that nobody uses go; each on its own would cost a table of the map every few statements.
    if (queues.size >= QUEUES) for (const [other, queue] of queues) if (queue.idle) queues.delete(other);
    const queue = new Queue(reader, together);
    queues.set(id, queue as Queue<unknown>);
    return queue.ask(reader, keys, signal);
  };
  const run = async (reader: GraphReader, text: string, parameters: Parameters, signal: AbortSignal | undefined): Promise<Row[]> => {
    const column = keyColumn(text);
    if (column === undefined) return reader.run(text, parameters, signal);
    const { keys, ...rest } = parameters;
    const together: Ask<Row> = async (asked, all, given) =>
      (await asked.run(text, { ...rest, keys: all }, given)).map((row) => [row[column] as string, row] as const);
    const found = await ask(`${reader.revision}\n${JSON.stringify(rest)}\n${text}`, together, reader, keys as readonly string[], signal);
    return found.map(([, row]) => row);
  };
  const candidates = async (
    reader: GraphReader,
    field: TokenField,
    lookups: readonly Lookup[],
    limit: number,
    signal: AbortSignal | undefined,
  ): Promise<string[][]> => {
    const texts = lookups.map((lookup) => JSON.stringify(lookup));
    const together: Ask<string[]> = async (asked, all, given) =>
      (
        await asked.candidates(
          field,
          all.map((text) => JSON.parse(text) as Lookup),
          limit,
          given,
        )
      ).map((keys, i) => [all[i] as string, keys] as const);
    const found = new Map(await ask(`${reader.revision}\n${field} ${limit}`, together, reader, texts, signal));
    return texts.map((text) => found.get(text) as string[]);
  };
  return {
    ...engine,
    reader: async () => {
      const reader = await engine.reader();
      return {
        ...reader,
        run: (text, parameters, signal) => run(reader, text, parameters, signal),
        candidates: (...asked) => candidates(reader, ...asked),
      };
    },
  };
}
