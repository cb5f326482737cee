export * from './chain.ts';
export { onCircle } from './circles.ts';
export * from './impact.ts';
export * from './neighborhood.ts';
export * from './paths.ts';
export { type Ahead, type Along, WALKED } from './read-ahead.ts';
export * from './roll-up.ts';
export * from './step.ts';
