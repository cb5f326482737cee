export { type Ahead, type Along, WALKED } from './ahead.ts';
export * from './chain.ts';
export { onCircle } from './circles.ts';
export * from './impact.ts';
export * from './neighborhood.ts';
export * from './paths.ts';
export * from './roll-up.ts';
export * from './step.ts';
