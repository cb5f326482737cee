import { readFileSync, statSync } from 'node:fs';
import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './fault.ts';

/** A pack file larger than this is refused before it is parsed. */
const MAX_BYTES = 8_000_000;

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface YamlFile {
  readonly file: string;
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing place if the path is not there. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** Keys whose values are text even where YAML reads a number: `at: 4.10` is not 4.1. */
const TEXT_KEYS = new Set(['at', 'code', 'fingerprint']);

/** The parser quotes what it cannot read, whole. */
const clipped = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

function keepAsWritten(document: Document.Parsed): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && TEXT_KEYS.has(String(key.value)) && isScalar(value)) value.value = value.source ?? String(value.value);
    },
  });
}

/**
 * Reads one YAML file strictly: unique keys, no aliases or anchors, and locators (`at: 4.10`) as they are written,
 * since YAML would read them as numbers.
 */
export function readYamlFile(path: string, name: string): { file?: YamlFile; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = (line: number, column: number, message: string, remedy: string) =>
    faults.push({ file: name, line, column, rule: 'yaml', message, remedy });

  let text: string;
  let size: number;
  try {
    size = statSync(path).size;
    text = size > MAX_BYTES ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    fault(1, 1, `the file cannot be read (${(error as NodeJS.ErrnoException).code})`, 'let the user that runs plangraph read it');
    return { faults };
  }
  if (size > MAX_BYTES) {
    fault(1, 1, `the file has ${size} bytes, more than ${MAX_BYTES}`, 'split the pack or remove what does not belong');
    return { faults };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const positionOf = (offset: number) => lines.linePos(offset);
  for (const error of document.errors) {
    const { line, col } = positionOf(error.pos[0]);
    fault(line, col, clipped(error.message.split('\n')[0] ?? 'unreadable'), 'mend the YAML');
  }
  visit(document, {
    Alias(_, node) {
      const { line, col } = positionOf(node.range?.[0] ?? 0);
      fault(line, col, 'an alias (*) is not allowed in packs', 'write the value out');
    },
  });
  keepAsWritten(document);
  if (faults.length > 0) return { faults };

  const placeOf = (wanted: readonly PropertyKey[]): Place => {
    for (let n = wanted.length; n >= 0; n -= 1) {
      const node = document.getIn(wanted.slice(0, n), true) as { range?: readonly [number, ...number[]] } | undefined;
      if (node?.range) {
        const { line, col } = positionOf(node.range[0]);
        return { file: name, line, column: col };
      }
    }
    return { file: name, line: 1, column: 1 };
  };
  return { file: { file: name, data: document.toJS({ maxAliasCount: 0 }), placeOf }, faults };
}

export type Row = Readonly<Record<string, unknown>>;

/** A pack file as a YAML document, its locators as they are written. */
export function parsePackText(text: string): Document.Parsed {
  const document = parseDocument(text);
  keepAsWritten(document);
  return document;
}

/** The entries of a file that need not be in shape yet; undefined where it is no YAML list. */
export function readRows(text: string): Row[] | undefined {
  const document = parsePackText(text);
  const rows: unknown = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  return Array.isArray(rows) ? (rows as Row[]) : undefined;
}
