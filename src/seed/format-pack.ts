import { readFileSync, writeFileSync } from 'node:fs';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { compareKeys, edgeOrder, observationOrder } from './pack-order.ts';
import type { EdgeEntry, ObservationEntry } from './pack-schema.ts';
import { type Row, readRows } from './yaml-file.ts';

/** Values that read best on one line; so do the items of `cite` and the rows of an outline. */
const ONE_LINE = new Set([
  ...['name', 'title', 'aliases', 'words', 'specifications', 'period', 'covers', 'looksBack', 'population', 'breakdown'],
  ...['against', 'condition', 'why', 'actor', 'among', 'issuer', 'matter', 'rankReason', 'priceBasis'],
]);

function orderOf(file: string): ((row: Row) => string) | undefined {
  if (file.endsWith('outline.yaml')) return undefined;
  if (file.includes('edges/')) return (row) => edgeOrder(row as unknown as EdgeEntry);
  if (file.endsWith('observations.yaml')) return (row) => observationOrder(row as unknown as ObservationEntry);
  return (row) => String(row['key']);
}

/** Entries of one pack file as YAML in the one style of packs. */
export function formatEntries(file: string, rows: readonly Row[]): string {
  const order = orderOf(file);
  const document = new Document(order ? [...rows].sort((a, b) => compareKeys(order(a), order(b))) : rows);
  const flowItems = (list: unknown) => {
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  };
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === 'cite') flowItems(value);
      if (ONE_LINE.has(name) && (isMap(value) || isSeq(value))) value.flow = true;
    },
  });
  if (file.endsWith('outline.yaml')) flowItems(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Rewrites a pack file in the common style; true where that changed it. The manifest, pack.yaml, is left as it is. */
export function formatFile(path: string): boolean {
  const before = readFileSync(path, 'utf8');
  const rows = readRows(before);
  if (!rows) return false;
  const after = formatEntries(path, rows);
  if (after !== before) writeFileSync(path, after);
  return after !== before;
}
