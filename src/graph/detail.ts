/**
 * How much of a thing a statement gives. Most of a thing is for search and order and is never shown: what a request selects of it
 * decides what is fetched. A set of bits, so that what several ask for joins by OR.
 */
export const DETAIL = { key: 0, nameZh: 1, nameEn: 2, basis: 4, aliases: 8, summaries: 16, all: 32 } as const;
export type Detail = number;

/** The names in both languages. */
export const NAMES: Detail = DETAIL.nameZh | DETAIL.nameEn;

const PROPERTIES: readonly (readonly [Detail, readonly string[]])[] = [
  [DETAIL.nameZh, ['nameZh']],
  [DETAIL.nameEn, ['nameEn']],
  [DETAIL.basis, ['basis']],
  [DETAIL.aliases, ['aliases']],
  [DETAIL.summaries, ['summaryZh', 'summaryEn']],
];

/** Is all that is wanted in what is given? */
export const covers = (given: Detail, wanted: Detail): boolean => (given & DETAIL.all) !== 0 || (given & wanted) === wanted;

/** Cypher expression: the properties of a node to the detail asked for; its key and kind always, and what else is named. */
export function detailed(variable: string, detail: Detail, ...others: readonly string[]): string {
  if (detail & DETAIL.all) return `properties(${variable})`;
  const properties = ['key', 'kind', ...others, ...PROPERTIES.flatMap(([bit, names]) => (detail & bit ? names : []))];
  return `${variable} {${properties.map((p) => `.${p}`).join(', ')}}`;
}
