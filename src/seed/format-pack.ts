import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { compare } from '../domain/collections.ts';
import { edgeOrder, observationOrder } from './pack-order.ts';
import type { EdgeEntry, ObservationEntry } from './pack-schema.ts';
import { parsePackText, type Row } from './yaml-file.ts';

/** Values that read best on one line; so do the items of `cite` and the rows of an outline. */
const ONE_LINE = new Set([
  ...['name', 'title', 'aliases', 'words', 'specifications', 'period', 'covers', 'looksBack', 'population', 'breakdown'],
  ...[
    'against',
    'condition',
    'why',
    'actor',
    'among',
    'issuer',
    'matter',
    'rankReason',
    'priceBasis',
    'explanation',
    'assumption',
    'shares',
    'outputs',
    'indicators',
    'of',
  ],
]);

/** Rows follow the document, one a line. */
const IN_READING_ORDER = /(?:outline|silent|coverage)\.yaml$/;

function orderOf(file: string): ((row: Row) => string) | undefined {
  if (IN_READING_ORDER.test(file)) return undefined;
  if (file.includes('edges/')) return (row) => edgeOrder(row as unknown as EdgeEntry);
  if (file.endsWith('observations.yaml')) return (row) => observationOrder(row as unknown as ObservationEntry);
  return (row) => String(row['key']);
}

const SCHEMA_LINE = /^# yaml-language-server:[^\n]*\n+/;

/** The line by which editors find the JSON Schema of a pack file. */
function schemaLine(file: string): string {
  const name = basename(file).replace(/\.yaml$/, '.schema.json');
  return `# yaml-language-server: $schema=${file.includes('edges/') ? `../../../schema/pack/edges/${name}` : `../../schema/pack/${name}`}`;
}

/** Puts a document into the one style of packs: sorted, comments kept with their entries. */
function inStyle(file: string, document: Document): string {
  const list = document.contents;
  const order = orderOf(file);
  if (isSeq(list) && order) {
    const keyed = list.items.map((item) => ({ item, key: order((isMap(item) ? item.toJSON() : {}) as Row) }));
    list.items = keyed.sort((a, b) => compare(a.key, b.key)).map(({ item }) => item);
  }
  const flowItems = (value: unknown) => {
    if (isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true;
  };
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === 'cite') flowItems(value);
      if (ONE_LINE.has(name) && (isMap(value) || isSeq(value))) value.flow = true;
    },
  });
  if (IN_READING_ORDER.test(file)) flowItems(list);
  return `${schemaLine(file)}\n\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}

/** Entries of one pack file as YAML in the one style of packs. */
export const formatEntries = (file: string, rows: readonly Row[]): string => inStyle(file, new Document(rows));

/** Rewrites a pack file in the common style; true where that changed it. The manifest, pack.yaml, is left as it is. */
export function formatFile(path: string): boolean {
  const before = readFileSync(path, 'utf8');
  const document = parsePackText(before.replace(SCHEMA_LINE, ''));
  if (document.errors.length > 0 || !isSeq(document.contents)) return false;
  const after = inStyle(path, document as unknown as Document);
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}
