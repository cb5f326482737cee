import type { EdgeKind } from '../ontology/index.ts';

export { structureInThread } from './in-thread.ts';
export { positionsOf } from './positions.ts';
export type { Central, KeyLink, Structure } from './structure.ts';

/** Parts of the graph whose structure is reckoned: [which relations, what it shows, an example]. */
export const PARTS = {
  CHAIN: { edges: ['INPUT_TO', 'SUPPLIES'], about: 'What goes into what, and who supplies whom.', example: '玻璃 → 汽车产业' },
  SUPPLY: { edges: ['INPUT_TO', 'SUPPLIES', 'PRODUCES'], about: 'The chain with those who make the goods.', example: '吉林石化公司 → 乙烯 → 乙二醇' },
  PLACES: { edges: ['LOCATED_IN', 'OPERATES_IN', 'IN_INDUSTRY'], about: 'Who sits where and does what.', example: '长春富奥 → 长春市' },
  ALL: { edges: 'all', about: 'Every relation.', example: '汽车产业' },
} as const satisfies Record<string, { readonly edges: readonly EdgeKind[] | 'all'; readonly about: string; readonly example: string }>;
export type Part = keyof typeof PARTS;
