import { badInput } from '../../errors.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import type { Basis } from '../../ontology/index.ts';
import { expander } from '../../walk/index.ts';
import { checkKey } from '../entity.ts';

/** What all walks take: bases, depth, a number of things. */

export const DEFAULT_BASIS: readonly Basis[] = ['STATED', 'IMPLIED'];

export const basisArg = () =>
  builder.args((t) => ({
    basis: t.field({ type: [enums.Basis], description: doc('Only relations of these bases; STATED and IMPLIED where not given.', '[STATED]') }),
  }));

export function basisOf(given: readonly Basis[] | null | undefined): readonly Basis[] {
  if (given && given.length === 0) throw badInput('basis is an empty list, which matches nothing. Leave it out for STATED and IMPLIED.');
  return given ?? DEFAULT_BASIS;
}

export function within(name: string, value: number | null | undefined, fallback: number, maximum: number): number {
  const n = value ?? fallback;
  if (n < 1 || n > maximum) throw badInput(`${name} is a number from 1 to ${maximum}; ${n} was given.`);
  return n;
}

/** The thing that a key names; former keys lead to the living one. Throws NOT_FOUND's message as BAD_USER_INPUT, since a walk has nowhere to begin. */
export async function thing(key: string, { load }: Context): Promise<EntityRecord> {
  const record = await load.entity.load(checkKey(key));
  if (!record) throw badInput(`No thing has the key ${key}. Find keys with search(text:) or resolve(names:).`);
  return record;
}

export const walkOf = ({ graph }: Context) => expander(graph);

/** Cost of a walk: a statement or two a level, and what is selected of each thing it may hold. */
export const walkComplexity = (rows: number) => (args: { depth?: number | null | undefined; first?: number | null | undefined }) => ({
  field: 10 * Math.min(Math.max(args.depth ?? 2, 1), LIMITS.walkDepth),
  multiplier: Math.min(Math.max(args.first ?? rows, 1), LIMITS.walkNodes),
});
