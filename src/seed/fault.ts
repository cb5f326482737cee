import { compare } from '../domain/collections.ts';

/** One thing wrong in a pack: where it stands and what to do. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Name of the rule that found it. */
  readonly rule: string;
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** Surprising, but no reason to refuse the pack. */
  readonly warning?: true;
}

export const formatFault = (f: Fault): string => `${f.file}:${f.line}:${f.column} [${f.rule}] ${f.message} → ${f.remedy}`;

export const byPlace = (a: Fault, b: Fault): number => compare(a.file, b.file) || a.line - b.line || a.column - b.column;
