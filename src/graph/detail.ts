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

/** Cypher expression: the properties of a node to the detail asked for, and what else is named. */
export const detailed = (variable: string, detail: Detail, ...others: readonly string[]): string =>
  detail === ALL ? `properties(${variable})` : `${variable} {${['key', 'kind', ...others, ...propertiesOf(detail)].map((p) => `.${p}`).join(', ')}}`;
