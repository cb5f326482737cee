export * from './dimensions.ts';
export * from './edge-kinds.ts';
export * from './enumeration.ts';
export * from './node-kinds.ts';
export * from './relations.ts';
export * from './vocabulary.ts';
