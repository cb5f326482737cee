import { ALL, type Detail } from './detail.ts';
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

/** A query that gives as much of its records as is asked for; all, where it is registered. */
export function defineDetailed<P extends Parameters, R>(
  name: string,
  statement: (detail: Detail) => Pick<NamedQuery<P, R>, 'text' | 'parse'>,
  sample: P,
): (detail: Detail) => NamedQuery<P, R> {
  const whole = defineQuery({ name, sample, ...statement(ALL) });
  return (detail) => madeOnce(`${name} ${detail}`, () => ({ ...whole, ...statement(detail) }));
}

/** Statements made so far, by their shape: about as many as a store keeps plans of. */
const STATEMENTS = 500;
const statements = new Map<string, unknown>();

/** A statement that is made once for its shape, which tells all that its text and the reader of its rows follow from. */
export function madeOnce<S extends { readonly text: string }>(shape: string, make: () => S): S {
  const statement = (statements.get(shape) as S | undefined) ?? make();
  // Set anew, it stands last: the first of the map was used longest ago.
  statements.delete(shape);
  statements.set(shape, statement);
  if (statements.size > STATEMENTS) statements.delete(statements.keys().next().value as string);
  return statement;
}
