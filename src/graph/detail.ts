import type { Value } from './port.ts';

/**
 * How much of a thing a statement gives: names of properties, sorted, joined by commas. Most of a thing is for search and order and
 * is never shown; what a request selects of it decides what is fetched. Key and kind come always.
 */
export type Detail = string;

export const KEY: Detail = '';
export const ALL: Detail = '*';

export const detailOf = (properties: Iterable<string>): Detail => [...new Set(properties)].sort().join(',');

const propertiesOf = (detail: Detail): string[] => (detail === KEY ? [] : detail.split(','));

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
  const properties = propertiesOf(given);
  return propertiesOf(wanted).every((p) => properties.includes(p));
}

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
export function recordsOf(detail: Detail): Reader {
  const before = readers.get(detail);
  if (before) return before;
  const names = given(detail);
  const read: Reader = (value) => {
    if (!Array.isArray(value)) return value;
    const record: Record<string, Value> = {};
    for (let i = 0; i < names.length; i += 1) record[names[i] as string] = value[i] as Value;
    return record;
  };
  if (readers.size >= READERS) readers.clear();
  readers.set(detail, read);
  return read;
}
/** Made once; what may be selected of things is more than can be kept. */
const readers = new Map<Detail, Reader>();
const READERS = 500;
