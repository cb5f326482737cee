import { badInput } from '../../errors.ts';
import { ALL, type Detail, KEY } from '../../graph/detail.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { type Basis, DEFAULT_BASIS, EDGE_KINDS, type EdgeKind, type NodeKind, nodeKinds } from '../../ontology/index.ts';
import { expander } from '../../walk/index.ts';
import { checkKey } from '../entity.ts';

/** What all walks take: things, bases, depth, kinds, a number of things. Each wrong one is told by its name. */

export const basisArg = () =>
  builder.args((t) => ({
    basis: t.field({ type: [enums.Basis], description: doc('Only relations of these bases; STATED and IMPLIED where not given.', '[STATED]') }),
  }));

const filled = <T>(name: string, given: readonly T[] | null | undefined, otherwise: string): readonly T[] | undefined => {
  if (given?.length === 0) throw badInput(`${name} is an empty list, which matches nothing. Leave it out for ${otherwise}.`);
  return given ?? undefined;
};

export const basisOf = (given: readonly Basis[] | null | undefined): readonly Basis[] =>
  filled('basis', given, 'STATED and IMPLIED') ?? DEFAULT_BASIS;

export const kindArgs = () =>
  builder.args((t) => ({
    kinds: t.field({ type: [enums.EdgeKindEnum], description: doc('Only relations of these kinds; all where not given.', '[SUPPLIES, INPUT_TO]') }),
    exclude: t.field({ type: [enums.EdgeKindEnum], description: doc('No relations of these kinds.', '[PART_OF]') }),
  }));

interface KindArguments {
  readonly kinds?: readonly EdgeKind[] | null | undefined;
  readonly exclude?: readonly EdgeKind[] | null | undefined;
}
export function edgeKindsOf(args: KindArguments): readonly EdgeKind[] {
  const [only, not] = [filled('kinds', args.kinds, 'all kinds'), args.exclude ?? []];
  const kinds = EDGE_KINDS.filter((k) => (only?.includes(k) ?? true) && !not.includes(k));
  if (kinds.length === 0)
    throw badInput('kinds and exclude leave no kind of relation to follow. Name a kind in kinds that exclude does not take away.');
  // The same list for all who follow every kind: what follows from it is worked out once.
  return kinds.length === EDGE_KINDS.length ? EDGE_KINDS : kinds;
}

export const nodeKindsArg = () =>
  builder.args((t) => ({
    nodeKinds: t.field({ type: [enums.NodeKindEnum], description: doc('Only things of these kinds; all where not given.', '[Enterprise, Region]') }),
  }));

/** The first segments of the keys of these kinds; undefined for all. */
export function slugsOf(name: string, kinds: readonly NodeKind[] | null | undefined): ReadonlySet<string> | undefined {
  const given = filled(name, kinds, 'all kinds');
  return given && new Set(given.map((k) => nodeKinds[k].slug));
}

export function within(name: string, value: number | null | undefined, fallback: number, maximum: number): number {
  const n = value ?? fallback;
  if (n < 1 || n > maximum) throw badInput(`${name} is a number from 1 to ${maximum}.`);
  return n;
}

/** The thing that an argument names; former keys lead to the living one. BAD_USER_INPUT where there is none, since a walk has nowhere to begin. */
export async function thing(name: string, key: string, { load }: Context, detail: Detail = ALL): Promise<EntityRecord> {
  const record = await load.entity.load(checkKey(key, undefined, name), detail);
  if (!record) throw badInput(`${name} names no thing of the graph. Find keys with search(text:) or resolve(names:).`);
  return record;
}

/** Kinds that may stand in a supply chain. */
const CHAINED: readonly string[] = ['Industry', 'Product', 'Enterprise', 'Park', 'Project', 'Resource', 'Group'];

/** A thing that may stand in a supply chain. */
export async function chained(name: string, key: string, context: Context, detail: Detail = ALL): Promise<EntityRecord> {
  const record = await thing(name, key, context, detail);
  if (!CHAINED.includes(record.kind))
    throw badInput(`${name} names a ${record.kind}, which stands in no supply chain. Name one of these kinds: ${CHAINED.join(', ')}.`);
  return record;
}

/** The things that a list argument names, each once. */
export async function things(
  name: string,
  keys: readonly string[],
  maximum: number,
  context: Context,
  detail: Detail = ALL,
): Promise<EntityRecord[]> {
  if (keys.length === 0 || keys.length > maximum) throw badInput(`${name} holds one to ${maximum} keys; ${keys.length} were given.`);
  const records = await Promise.all(keys.map((key, i) => thing(`${name}[${i}]`, key, context, detail)));
  return [...new Map(records.map((r) => [r.key, r])).values()];
}
export const keysOf = async (name: string, keys: readonly string[], maximum: number, context: Context, detail: Detail = KEY): Promise<string[]> =>
  (await things(name, keys, maximum, context, detail)).map((r) => r.key);

export const walkOf = ({ graph }: Context) => expander(graph, LIMITS.walkRelations);

/**
 * Cost of a walk itself, whatever is selected of it: as much CPU as a list of equal cost takes, about 20 ms for 1,000, where it begins
 * at the thing with most relations of the plan.
 */
export const walkCost = (depth: number | null | undefined): number => 250 * Math.min(Math.max(depth ?? 2, 1), LIMITS.walkDepth);
