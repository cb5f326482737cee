import { createHash } from 'node:crypto';
import type { RequestRecord } from '../telemetry/request-record.ts';

/** An answer as it went out, with what its request's record said of it. */
export interface KeptAnswer {
  readonly type: string;
  readonly body: Buffer;
  readonly tag: string;
  readonly recorded: Pick<RequestRecord, 'operation' | 'cost'>;
}

/** Requests longer and answers larger than this are not kept, so that a few cannot push out all others. */
const LARGEST = { request: 16 * 1024, answer: 512 * 1024 } as const;
/** What an entry takes beside its text and body. */
const OVERHEAD = 500;

/**
 * Answers without errors, by everything they follow from: revision of the data, what is accepted, the request as it was sent
 * (operation, variables, languages). A load gives another revision, so nothing kept can be stale; what is asked least recently
 * goes first when the memory given is full.
 */
export class AnswerCache {
  private readonly kept = new Map<string, KeptAnswer>();
  private readonly limit: number;
  private used = 0;
  private found = 0;
  private missed = 0;

  /** Bytes at most; 0 keeps nothing. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** Undefined where a request is not one that is kept. */
  keyOf(accept: string | undefined, request: string): string | undefined {
    return this.limit === 0 || request.length > LARGEST.request ? undefined : `${accept ?? ''}\n${request}`;
  }

  find(revision: string, key: string): KeptAnswer | undefined {
    const id = `${revision}\n${key}`;
    const answer = this.kept.get(id);
    if (!answer) {
      this.missed += 1;
      return undefined;
    }
    this.found += 1;
    this.kept.delete(id);
    this.kept.set(id, answer);
    return answer;
  }

  keep(revision: string, key: string, answer: KeptAnswer): void {
    const id = `${revision}\n${key}`;
    if (answer.body.length > LARGEST.answer || this.kept.has(id)) return;
    this.kept.set(id, answer);
    this.used += size(id, answer);
    for (const [oldest, other] of this.kept) {
      if (this.used <= this.limit) break;
      this.kept.delete(oldest);
      this.used -= size(oldest, other);
    }
  }

  /** How often an answer was found, how often not, and what is kept now. */
  get state(): { readonly hits: number; readonly misses: number; readonly entries: number; readonly bytes: number } {
    return { hits: this.found, misses: this.missed, entries: this.kept.size, bytes: this.used };
  }
}

/** Text of one byte a character is kept so by V8; two are counted, to be safe. */
const size = (id: string, { body }: KeptAnswer): number => 2 * id.length + body.length + OVERHEAD;

/** A strong tag: the same bytes, and no others. */
export const tagOf = (body: Buffer): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** Does `If-None-Match` name the tag? */
export const matches = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*') ?? false;
