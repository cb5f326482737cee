/**
 * How much of a thing a statement gives. Most of a thing is for search and order and is never shown: what a request selects of it
 * decides what is fetched. `$detail` is a parameter, so that texts stay as few as they are.
 */
export const DETAIL = { name: 0, card: 1, all: 2 } as const;
export type Detail = (typeof DETAIL)[keyof typeof DETAIL];

const NAME = ['key', 'kind', 'basis', 'plan', 'nameZh', 'nameEn', 'target'];
const CARD = [...NAME, 'aliases', 'summaryZh', 'summaryEn'];

const map = (variable: string, properties: readonly string[]): string => `${variable} {${properties.map((p) => `.${p}`).join(', ')}}`;

/** Cypher expression: the properties of a node to the `$detail` asked for. */
export const detailed = (variable: string): string =>
  `CASE $detail WHEN ${DETAIL.name} THEN ${map(variable, NAME)} WHEN ${DETAIL.card} THEN ${map(variable, CARD)} ELSE properties(${variable}) END`;
