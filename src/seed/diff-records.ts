import type { ExportRecord } from './export-records.ts';

/** What changed between two states of the packs, by record and kind; keys sorted. */
export interface KindDiff {
  readonly record: ExportRecord['record'];
  readonly kind: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

const byKey = (records: readonly ExportRecord[]): Map<string, ExportRecord> => new Map(records.map((r) => [String(r.key), r]));
const kindOf = (record: ExportRecord): string => String(record['kind'] ?? record.record);

export function diffRecords(before: readonly ExportRecord[], after: readonly ExportRecord[]): KindDiff[] {
  const [old, now] = [byKey(before), byKey(after)];
  const kinds = new Map<string, { record: ExportRecord['record']; kind: string; added: string[]; removed: string[]; changed: string[] }>();
  const of = (record: ExportRecord) => {
    const id = `${record.record} ${kindOf(record)}`;
    const known = kinds.get(id) ?? { record: record.record, kind: kindOf(record), added: [], removed: [], changed: [] };
    kinds.set(id, known);
    return known;
  };
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [a, b] = [old.get(key), now.get(key)];
    if (!a && b) of(b).added.push(key);
    else if (a && !b) of(a).removed.push(key);
    else if (a && b && JSON.stringify(a) !== JSON.stringify(b)) of(b).changed.push(key);
  }
  return [...kinds.values()];
}
