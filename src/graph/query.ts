import type { Parameters, Row } from './port.ts';

/**
 * A named query: constant Cypher text, typed parameters and a row parser, in one place. `$rev` is bound by the reader
 * and stands in every text. Every query is registered, so that tests can lint and run them all.
 */
export interface NamedQuery<P extends Parameters, R> {
  readonly name: string;
  readonly text: string;
  readonly parse: (row: Row) => R;
  /** Parameters that the lint test runs the text with. */
  readonly sample: P;
}

const registry = new Map<string, NamedQuery<Parameters, unknown>>();

export function defineQuery<P extends Parameters, R>(query: NamedQuery<P, R>): NamedQuery<P, R> {
  if (registry.has(query.name)) throw new Error(`two queries are named ${query.name}`);
  registry.set(query.name, query as unknown as NamedQuery<Parameters, unknown>);
  return query;
}

/** Every query that has been defined, for tests. */
export const allQueries = (): readonly NamedQuery<Parameters, unknown>[] => [...registry.values()];
