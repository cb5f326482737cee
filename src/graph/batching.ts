import type { GraphEngine, GraphReader, Parameters, Row } from './port.ts';

/**
 * What requests ask for at the same time is asked for once. A text that begins with EACH answers each of its keys apart and names
 * the key in a column; so the same text with the same other parameters serves the keys of several requests in one statement, and
 * equal questions are one question. Keys that come while statements of their kind are under way wait and go together.
 */
const EACH = 'UNWIND $keys AS k\n';
const COLUMN = /RETURN k AS (\w+)(?![^}]*LIMIT)[^}]*$/;

/** Statements of one kind under way at once. */
const AT_ONCE = 3;
/** Keys of one statement, unless a single request asks for more. */
const KEYS = 200;

/** The column that names the key; undefined where a text does not answer its keys apart, as where one limit holds them all. */
export const keyColumn = (text: string): string | undefined => (text.startsWith(EACH) ? COLUMN.exec(text)?.[1] : undefined);

/** One request that waits for the rows of its keys. */
class Waiter {
  readonly keys: readonly string[];
  readonly rows: Promise<Row[]>;
  resolve!: (rows: Row[]) => void;
  reject!: (error: unknown) => void;
  gone = false;
  onGone: () => void = () => {};

  constructor(keys: readonly string[], signal: AbortSignal | undefined) {
    this.keys = keys;
    this.rows = new Promise((resolve, reject) => {
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

/** Statements of one text and one set of other parameters. */
class Queue {
  private readonly waiting: Waiter[] = [];
  private underWay = 0;
  private due = false;
  /** Of who asked last: one of before may belong to connections that have been left. */
  private reader: GraphReader;
  private readonly text: string;
  private readonly column: string;
  private readonly parameters: Parameters;
  private readonly onIdle: () => void;

  constructor(reader: GraphReader, text: string, column: string, parameters: Parameters, onIdle: () => void) {
    this.reader = reader;
    this.text = text;
    this.column = column;
    this.parameters = parameters;
    this.onIdle = onIdle;
  }

  ask(reader: GraphReader, keys: readonly string[], signal: AbortSignal | undefined): Promise<Row[]> {
    this.reader = reader;
    const waiter = new Waiter(keys, signal);
    this.waiting.push(waiter);
    this.schedule();
    return waiter.rows;
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
    else if (this.underWay === 0) this.onIdle();
  }

  private send(): void {
    const batch: Waiter[] = [];
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

  private async answer(batch: readonly Waiter[], keys: readonly string[]): Promise<void> {
    // A statement that nobody waits for any more is stopped.
    const abandoned = new AbortController();
    for (const waiter of batch)
      waiter.onGone = () => {
        if (batch.every((w) => w.gone)) abandoned.abort();
      };
    try {
      const rows = await this.reader.run(this.text, { ...this.parameters, keys }, abandoned.signal);
      if (batch.length === 1) return batch[0]?.resolve(rows);
      for (const waiter of batch) {
        const own = new Set(waiter.keys);
        waiter.resolve(rows.filter((row) => own.has(row[this.column] as string)));
      }
    } catch (error) {
      for (const waiter of batch) waiter.reject(error);
    }
  }
}

export function withBatching(engine: GraphEngine): GraphEngine {
  const queues = new Map<string, Queue>();
  const run = (reader: GraphReader, text: string, parameters: Parameters, signal: AbortSignal | undefined): Promise<Row[]> => {
    const column = keyColumn(text);
    if (column === undefined) return reader.run(text, parameters, signal);
    const { keys, ...rest } = parameters;
    const id = `${reader.revision}\n${JSON.stringify(rest)}\n${text}`;
    let queue = queues.get(id);
    if (!queue) {
      queue = new Queue(reader, text, column, rest, () => queues.delete(id));
      queues.set(id, queue);
    }
    return queue.ask(reader, keys as readonly string[], signal);
  };
  return {
    ...engine,
    reader: async () => {
      const reader = await engine.reader();
      return { ...reader, run: (text, parameters, signal) => run(reader, text, parameters, signal) };
    },
  };
}
