export * from './evaluate.ts';
export * from './figure.ts';
export * from './identity.ts';
export type { Finding, RuleReport, World } from './ledger.ts';
export * from './vocabulary.ts';
