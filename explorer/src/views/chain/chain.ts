import type { DrawnFragment } from '../../api/fragments.ts';
import type { SaidRelation } from '../../pictures/relation.ts';
import type { SupplyChainQuery } from './chain.graphql.ts';
import type { Grain } from './search.ts';

/** A chain as the view draws and lists it: what the service answered, at the grain it was asked for. */

/** An input that nobody in the province is said to make today. */
export type Gap = 'NOBODY_NAMED' | 'OUTSIDE' | 'PLANNED';

export interface ChainLink {
  readonly key: string;
  readonly source: DrawnFragment;
  readonly target: DrawnFragment;
  /** The weakest of what is behind it. */
  readonly basis: string;
  readonly relations: readonly (SaidRelation & { readonly role: string | null; readonly product: { readonly name: string } | null })[];
}
export interface Chain {
  readonly things: ReadonlyMap<string, DrawnFragment>;
  readonly links: readonly ChainLink[];
  /** What stands at the end of the chain: the thing itself, its parts, its own products. */
  readonly own: ReadonlySet<string>;
  /** There is more, further away. */
  readonly truncated: boolean;
  /** Why a thing is a gap, by its key. */
  readonly gaps: ReadonlyMap<string, Gap>;
}

/** Things in a picture at most; a chain of more is shown at a coarser grain. */
export const MOST = 60;

/** The next coarser grain, where there is one. */
export const coarser = (grain: Grain): Grain | undefined => (grain === 'INDUSTRY' ? undefined : grain === 'FIELD' ? 'INDUSTRY' : 'FIELD');

export function chainOf({ entity, supplyChain, chainGaps }: SupplyChainQuery, grain: Grain): Chain {
  const things = new Map<string, DrawnFragment>();
  if (entity) things.set(entity.key, entity);
  const links = supplyChain.rolledUp.flatMap(({ source, target, basis, relations }): ChainLink[] => {
    things.set(source.key, source);
    things.set(target.key, target);
    // As stated, each relation is a line of its own; at a coarser grain, one line stands for all behind it.
    return grain === 'AS_STATED'
      ? relations.map((r) => ({ key: r.key, source, target, basis: r.basis, relations: [r] }))
      : [{ key: `${source.key} ${target.key}`, source, target, basis, relations }];
  });
  const gaps = (chainGaps?.inputs ?? []).flatMap(({ source, input }) => (source === 'IN_PROVINCE' ? [] : [[input.key, source] as const]));
  return {
    things,
    links,
    own: new Set([...(entity ? [entity.key] : []), ...supplyChain.nodes.filter((n) => n.side === 'START').map((n) => n.thing.key)]),
    truncated: supplyChain.truncated,
    gaps: new Map(gaps),
  };
}

export interface Bottleneck {
  readonly thing: DrawnFragment;
  /** Things that reach the end, or are reached from it, only through this one. */
  readonly cutOff: number;
}

/**
 * What hangs on each thing: how many others are joined to the end of the chain only through it. It tells how dense the
 * text is, not how an industry would suffer.
 */
export function bottlenecks({ things, links, own }: Chain): Bottleneck[] {
  const ways = [new Map<string, string[]>(), new Map<string, string[]>()] as const;
  for (const { source, target } of links) {
    ways[0].set(target.key, [...(ways[0].get(target.key) ?? []), source.key]);
    ways[1].set(source.key, [...(ways[1].get(source.key) ?? []), target.key]);
  }
  /** What leads to the end, and what the end leads to. */
  const joined = (without?: string): Set<string> =>
    new Set(
      ways.flatMap((next) => {
        const found = new Set(own);
        const queue = [...own];
        for (let key = queue.pop(); key !== undefined; key = queue.pop())
          for (const far of next.get(key) ?? [])
            if (far !== without && !found.has(far)) {
              found.add(far);
              queue.push(far);
            }
        return [...found];
      }),
    );
  const all = joined();
  return [...things.values()]
    .filter((t) => !own.has(t.key) && all.has(t.key))
    .map((thing) => ({ thing, cutOff: all.size - joined(thing.key).size - 1 }))
    .filter((b) => b.cutOff > 0)
    .sort((a, b) => b.cutOff - a.cutOff || (a.thing.key < b.thing.key ? -1 : 1));
}
