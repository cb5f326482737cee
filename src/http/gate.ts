import { PlangraphError } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';

/** Lets a bounded number of operations run, a bounded number wait in line, and sends the rest away at once. */
export class Gate {
  private running = 0;
  private readonly line: (() => void)[] = [];
  private readonly executions: number;
  private readonly places: number;

  private readonly patience: number;

  constructor(executions: number = LIMITS.executions, places: number = LIMITS.waiting, patience: number = LIMITS.deadline) {
    this.executions = executions;
    this.places = places;
    this.patience = patience;
  }

  /** Runs the work when its turn comes. Throws SERVICE_UNAVAILABLE where the line is full, TIMEOUT where it does not move, the signal's reason where the caller leaves. */
  async pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    if (this.running < this.executions) this.running += 1;
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

  private wait(signal: AbortSignal): Promise<void> {
    if (this.line.length >= this.places)
      throw new PlangraphError('SERVICE_UNAVAILABLE', 'Too many operations are under way. Try again in a moment.', { retryAfter: 1 });
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const settle = () => {
        clearTimeout(patience);
        signal.removeEventListener('abort', gone);
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
      const gone = () => leave(signal.reason);
      const late = new PlangraphError('TIMEOUT', 'Other operations took too long for this one to begin. Try again in a moment.', { retryAfter: 1 });
      const patience = setTimeout(() => leave(late), this.patience);
      signal.addEventListener('abort', gone, { once: true });
      this.line.push(enter);
    });
  }

  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.running, waiting: this.line.length };
  }
}
