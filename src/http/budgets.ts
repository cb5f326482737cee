import { PlangraphError } from '../errors.ts';
import { LIMITS } from '../graphql/limits.ts';

/** What a request pays for being looked at, whatever it asks; its cost comes on top. */
export const ENTRY = 20;
/** Seconds of the rate that a client may save up. */
const SAVED = 30;

/** A bucket of cost a client, filled at a steady rate. The number of clients remembered is bounded. */
export class Budgets {
  private readonly buckets = new Map<string, { left: number; at: number }>();
  private readonly perSecond: number;
  private readonly now: () => number;
  /** What a client may spend at once; never less than one operation at the limit. */
  readonly burst: number;

  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.perSecond = perSecond;
    this.now = now;
    this.burst = Math.max(perSecond * SAVED, LIMITS.cost + ENTRY);
  }

  /** Throws RATE_LIMITED, with nothing taken, where the client has not so much left. */
  spend(client: string, amount: number): void {
    const now = this.now();
    const known = this.buckets.get(client);
    const left = known ? Math.min(this.burst, known.left + ((now - known.at) / 1000) * this.perSecond) : this.burst;
    const paid = left >= amount;
    // Set anew, it stands last: the first of the map is the client longest away.
    this.buckets.delete(client);
    this.buckets.set(client, { left: paid ? left - amount : left, at: now });
    if (this.buckets.size > LIMITS.clients) this.buckets.delete(this.buckets.keys().next().value as string);
    if (paid) return;
    const retryAfter = Math.ceil((amount - left) / this.perSecond);
    throw new PlangraphError('RATE_LIMITED', `Too much was asked in a short time. Try again in ${retryAfter} s, or ask for less.`, { retryAfter });
  }

  get size(): number {
    return this.buckets.size;
  }
}
