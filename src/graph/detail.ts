import type { Value } from './port.ts';

/**
 * How much of a thing a statement gives: names of properties, sorted, joined by commas. Most of a thing is for search and order and
 * is never shown; what a request selects of it decides what is fetched. Key and kind come always.
 */
export type Detail = string;

export const KEY: Detail = '';
export const ALL: Detail = '*';

export const detailOf = (properties: Iterable<string>): Detail => [...new Set(properties)].sort().join(',');

/** What follows from a detail alone is worked out once; what may be selected of things is more than can be kept. */
function once<V>(kept: Map<Detail, V>, detail: Detail, work: () => V): V {
  const before = kept.get(detail);
  if (before !== undefined) return before;
  const made = work();
  if (kept.size >= KEPT) kept.clear();
  kept.set(detail, made);
  return made;
}
const KEPT = 500;

const properties = new Map<Detail, readonly string[]>();
const propertiesOf = (detail: Detail): readonly string[] => once(properties, detail, () => (detail === KEY ? [] : detail.split(',')));

/** The names in both languages. */
export const NAMES: Detail = detailOf(['nameZh', 'nameEn']);

/** As much as any of them gives. */
export function joined(details: Iterable<Detail>): Detail {
  const different = new Set(details);
  if (different.has(ALL)) return ALL;
  const [only = KEY] = different;
  return different.size > 1 ? detailOf([...different].flatMap(propertiesOf)) : only;
}

/** Is all that is wanted in what is given? */
export function covers(given: Detail, wanted: Detail): boolean {
  if (given === wanted || given === ALL || wanted === KEY) return true;
  const of = once(covered, given, () => new Map<Detail, boolean>());
  return once(of, wanted, () => {
    const all = propertiesOf(given);
    return propertiesOf(wanted).every((p) => all.includes(p));
  });
}
const covered = new Map<Detail, Map<Detail, boolean>>();

/** What is given of a record, in order. */
const given = (detail: Detail): readonly string[] => ['key', 'kind', ...propertiesOf(detail)];

/** Cypher expression: a node or relation to the detail asked for, as `recordsOf` reads it. A list: names of properties would be most of what is sent. */
export const detailed = (variable: string, detail: Detail): string =>
  detail === ALL
    ? `properties(${variable})`
    : `[${given(detail)
        .map((p) => `${variable}.${p}`)
        .join(', ')}]`;

type Reader = (value: Value | undefined) => Value | undefined;

/** What makes records of what `detailed` gave; a property that is not there is null, or absent where all were given. */
export const recordsOf = (detail: Detail): Reader => once(readers, detail, () => readerOf(given(detail)));
const readers = new Map<Detail, Reader>();
const readerOf =
  (names: readonly string[]): Reader =>
  (value) => {
    if (!Array.isArray(value)) return value;
    const record: Record<string, Value> = {};
    for (let i = 0; i < names.length; i += 1) record[names[i] as string] = value[i] as Value;
    return record;
  };
