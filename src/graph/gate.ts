import type { PlangraphError } from '../errors.ts';

export interface GateSettings {
  /** How many may be inside. */
  readonly places: number;
  /** How many may wait, and for how many milliseconds. */
  readonly line: number;
  readonly patience: number;
  /** What is told where the line is full, and where it does not move. */
  readonly full: () => PlangraphError;
  readonly late: () => PlangraphError;
}

/** Lets a bounded number of works run, a bounded number wait in line, and sends the rest away at once. */
export class Gate {
  private running = 0;
  private readonly line: (() => void)[] = [];
  private readonly settings: GateSettings;

  constructor(settings: GateSettings) {
    this.settings = settings;
  }

  /** Runs the work when its turn comes. Throws what the settings say where the line is full or does not move, the signal's reason where the caller leaves. */
  async pass<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    if (this.running < this.settings.places) this.running += 1;
    else await this.wait(signal);
    try {
      return await work();
    } finally {
      // The place goes to the next in line, or is free.
      const next = this.line.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.line.length >= this.settings.line) throw this.settings.full();
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const settle = () => {
        clearTimeout(patience);
        signal?.removeEventListener('abort', gone);
      };
      const enter = () => {
        settle();
        resolve();
      };
      const leave = (reason: unknown) => {
        settle();
        this.line.splice(this.line.indexOf(enter), 1);
        reject(reason);
      };
      const gone = () => leave(signal?.reason);
      const patience = setTimeout(() => leave(this.settings.late()), this.settings.patience);
      signal?.addEventListener('abort', gone, { once: true });
      this.line.push(enter);
    });
  }

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.line.length };
  }
}
