import { readFileSync, statSync } from 'node:fs';
import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault } from './fault.ts';
import { PACK_LIMITS } from './pack-limits.ts';

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
  const fault = (line: number, column: number, message: string, remedy: string) => {
    if (faults.length < PACK_LIMITS.faultsOfFile) faults.push({ file: name, line, column, rule: 'yaml', message, remedy });
  };
  const refused = (message: string) => {
    fault(1, 1, message, 'split the pack or remove what does not belong');
    return { faults };
  };

  let text: string;
  try {
    const { size } = statSync(path);
    if (size > PACK_LIMITS.fileBytes) return refused(`the file has ${size} bytes, more than ${PACK_LIMITS.fileBytes}`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    fault(1, 1, `the file cannot be read (${(error as NodeJS.ErrnoException).code})`, 'let the user that runs plangraph read it');
    return { faults };
  }
  const marks = marksOf(text);
  if (marks > PACK_LIMITS.marks) return refused(`the file has ${marks} line ends, colons, commas and brackets, more than ${PACK_LIMITS.marks}`);

  const lines = new LineCounter();
  const positionOf = (offset: number) => lines.linePos(offset);
  const at = (offset: number, message: string, remedy: string) => {
    const { line, col } = positionOf(offset);
    fault(line, col, message, remedy);
  };
  let document: Document.Parsed;
  try {
    // The reader's own check of unique keys compares each key with each; ours looks them up.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    for (const { message, pos } of document.errors)
      at(pos[0], /call stack/.test(message) ? TOO_DEEP : clipped(message.split('\n')[0] as string), 'mend the YAML');
    findFaults(document, at);
  } catch (error) {
    if (error instanceof RangeError) return refused(TOO_DEEP);
    throw error;
  }
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

/** Where a node of a document that was parsed begins. */
const offsetOf = (node: unknown): number => (node as { readonly range: readonly [number, ...number[]] }).range[0];

const TOO_DEEP = 'maps and lists nest too deep';
const MARKS = new Set(['\n', ':', ',', '[', '{'].map((c) => c.charCodeAt(0)));

function marksOf(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i += 1) if (MARKS.has(text.charCodeAt(i))) marks += 1;
  return marks;
}

/** What YAML allows and packs do not: aliases, a key twice, maps and lists too deep within one another. */
function findFaults(document: Document.Parsed, at: (offset: number, message: string, remedy: string) => void): void {
  visit(document, {
    Alias(_, node) {
      at(offsetOf(node), 'an alias (*) is not allowed in packs', 'write the value out');
    },
    Collection(_, node, path) {
      if (path.filter(isCollection).length < PACK_LIMITS.depth) return undefined;
      at(offsetOf(node), `maps and lists may stand at most ${PACK_LIMITS.depth} deep within one another`, 'write it flatter');
      return visit.SKIP;
    },
    Map(_, node) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        if (seen.has(name)) at(offsetOf(key), 'Map keys must be unique', 'keep one of the two');
        seen.add(name);
      }
    },
  });
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
