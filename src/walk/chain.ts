import { compare } from '../domain/collections.ts';
import type { Basis, EdgeDirection } from '../ontology/index.ts';
import { onCircle } from './circles.ts';
import { onceInOrder, type Way } from './read-ahead.ts';
import { type Expand, kindOf, type Step } from './step.ts';

/**
 * Supply chains: upstream is what a thing needs, downstream is what needs it, as the catalogue tells it of INPUT_TO, SUPPLIES
 * and PRODUCES. Each link stays at the grain that the plan states it in; the chain joins them.
 */

/** Where a thing stands, seen from what was asked about. */
export type ChainSide = 'START' | 'UPSTREAM' | 'DOWNSTREAM';
/** What a thing is to the one next to it, on the way from the start. */
export type ChainRole = 'ASKED' | 'PART' | 'OWN_PRODUCT' | 'INPUT' | 'SUPPLIER' | 'MAKER' | 'USE' | 'CUSTOMER' | 'PRODUCT';

export interface ChainNode {
  readonly key: string;
  readonly side: ChainSide;
  /** 0 for the thing itself, its parts and its own products; then one more a link. */
  readonly layer: number;
  readonly roles: readonly ChainRole[];
}
export interface Chain {
  /** By layer, side and key. */
  readonly nodes: readonly ChainNode[];
  /** By key. */
  readonly links: readonly Step[];
  /** Keys of links from whose target there is a way back to their source. */
  readonly circle: () => ReadonlySet<string>;
  /** Each side as it was followed: a thing may stand on both, at its own layer of each. */
  readonly sides: readonly { readonly nodes: readonly ChainNode[]; readonly links: ReadonlyMap<string, Step> }[];
  /** Things beyond which more is stated than was followed. Looks one layer farther, the first time that it is asked. */
  readonly open: () => Promise<ReadonlySet<string>>;
}
export type ChainDirection = 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';

const FOLLOWED = ['INPUT_TO', 'SUPPLIES', 'PRODUCES'] as const;
/** Links that a chain holds at most, for each thing that it may hold. */
const LINKS = 2;
const MAKER_KINDS = new Set(['enterprise', 'project', 'park']);
const ROLES = {
  in: { INPUT_TO: 'INPUT', SUPPLIES: 'SUPPLIER', PRODUCES: 'MAKER' },
  out: { INPUT_TO: 'USE', SUPPLIES: 'CUSTOMER', PRODUCES: 'PRODUCT' },
} as const satisfies Record<EdgeDirection, Record<string, ChainRole>>;

export interface ChainStart {
  readonly of: string;
  readonly parts: readonly string[];
  readonly depth: number;
  readonly basis: readonly Basis[];
  /** Things held at most, on each side. */
  readonly maximum: number;
}

export const sidesOf = (direction: ChainDirection) => (direction === 'BOTH' ? (['UPSTREAM', 'DOWNSTREAM'] as const) : [direction]);

/** The layers of a chain, breadth first, on one side or both. */
export async function followChain(expand: Expand, start: ChainStart, direction: ChainDirection): Promise<Chain> {
  const sides = sidesOf(direction);
  const found: Awaited<ReturnType<typeof followSide>>[] = [];
  for (const side of sides) found.push(await followSide(expand, start, side));
  const nodes = new Map<string, ChainNode>();
  for (const side of found) {
    for (const node of side.nodes) {
      const known = nodes.get(node.key);
      // On both sides: it stands where it is nearer, and plays its roles of both.
      nodes.set(node.key, known ? { ...(known.layer <= node.layer ? known : node), roles: [...new Set([...known.roles, ...node.roles])] } : node);
    }
  }
  const links = onceInOrder(found.flatMap((side) => [...side.links.values()]));
  let circle: ReadonlySet<string> | undefined;
  return {
    nodes: inOrder(nodes),
    links,
    circle: () => {
      circle ??= onCircle(links);
      return circle;
    },
    sides: found,
    open: async () => new Set((await Promise.all(found.map((f) => f.open()))).flatMap((open) => [...open])),
  };
}
const SIDES: readonly ChainSide[] = ['START', 'UPSTREAM', 'DOWNSTREAM'];

const inOrder = (nodes: ReadonlyMap<string, ChainNode>): ChainNode[] =>
  [...nodes.values()].sort((a, b) => a.layer - b.layer || SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || compare(a.key, b.key));

async function followSide(expand: Expand, { of, parts, depth, basis, maximum }: ChainStart, side: 'UPSTREAM' | 'DOWNSTREAM') {
  const walk: EdgeDirection = side === 'UPSTREAM' ? 'in' : 'out';
  const layerOf = new Map<string, number>([of, ...parts].map((key) => [key, 0]));
  const rolesOf = new Map<string, ChainRole[]>(parts.map((key) => [key, ['PART']]));
  rolesOf.set(of, ['ASKED']);
  const links = new Map<string, Step>();
  const open = new Set<string>();
  const plays = (key: string, role: ChainRole) => {
    const roles = rolesOf.get(key);
    if (!roles) rolesOf.set(key, [role]);
    else if (!roles.includes(role)) roles.push(role);
  };

  let frontier = [...layerOf.keys()];
  // What a firm, project or park makes is its own end of the chain: its inputs are what the maker needs.
  const makers = frontier.filter((k) => MAKER_KINDS.has(kindOf(k)));
  if (side === 'UPSTREAM' && makers.length > 0) {
    for (const step of await expand(makers, 'out', ['PRODUCES'], basis)) {
      if (!layerOf.has(step.target)) frontier.push(step.target);
      layerOf.set(step.target, 0);
      plays(step.target, 'OWN_PRODUCT');
      links.set(step.edge.key, step);
    }
  }
  /** Upstream of a product stands who makes it; downstream of a maker stands what it makes. */
  const madeFrom = (keys: readonly string[]) =>
    keys.filter((k) =>
      side === 'UPSTREAM' ? kindOf(k) === 'product' && !rolesOf.get(k)?.includes('OWN_PRODUCT') : !['product', 'resource'].includes(kindOf(k)),
    );
  /** One statement a layer: all kinds of all things, and what is not to be followed left out afterwards. */
  const onward = async (keys: readonly string[]) => {
    const made = new Set(madeFrom(keys));
    const steps = await expand(keys, walk, FOLLOWED, basis);
    const makes = (step: Step) => step.edge.kind === 'PRODUCES';
    const near = (step: Step) => (walk === 'in' ? step.target : step.source);
    return [...steps.filter((s) => !makes(s)), ...steps.filter((s) => makes(s) && made.has(near(s)))];
  };
  for (let layer = 1; layer <= depth && frontier.length > 0; layer += 1) {
    const next: string[] = [];
    for (const step of await onward(frontier)) {
      const [far, near] = walk === 'in' ? [step.source, step.target] : [step.target, step.source];
      if (!layerOf.has(far)) {
        if (layerOf.size >= maximum) {
          open.add(near);
          continue;
        }
        layerOf.set(far, layer);
        next.push(far);
      }
      if (links.size >= LINKS * maximum && !links.has(step.edge.key)) {
        open.add(near);
        continue;
      }
      if (layerOf.get(far) !== 0) plays(far, ROLES[walk][step.edge.kind as keyof (typeof ROLES)['in']]);
      links.set(step.edge.key, step);
    }
    frontier = next;
  }
  let looked: Promise<ReadonlySet<string>> | undefined;
  const farther = async () => {
    for (const step of await onward(frontier)) if (!links.has(step.edge.key)) open.add(walk === 'in' ? step.target : step.source);
    return open;
  };
  return {
    nodes: [...layerOf].map(([key, layer]): ChainNode => ({ key, layer, side: layer === 0 ? 'START' : side, roles: rolesOf.get(key) ?? [] })),
    links,
    open: () => {
      looked ??= farther();
      return looked;
    },
  };
}

/** What a side of a chain is going to ask for. */
export const wayAlong = ({ of, depth }: Pick<ChainStart, 'of' | 'depth'>, parts: boolean, side: 'UPSTREAM' | 'DOWNSTREAM'): Way => ({
  of,
  direction: side === 'UPSTREAM' ? 'in' : 'out',
  kinds: FOLLOWED,
  depth,
  parts,
  own: side === 'UPSTREAM' && MAKER_KINDS.has(kindOf(of)) ? ['PRODUCES'] : [],
});

/** Only what lies on the way through some things: between them and the start, and beyond them. */
export function throughOnly(chain: Chain, through: readonly string[]): Chain {
  const reach = (from: 'source' | 'target', to: 'source' | 'target'): Set<string> => {
    const seen = new Set(through);
    for (let grew = true; grew; ) {
      grew = false;
      for (const link of chain.links) {
        if (seen.has(link[from]) && !seen.has(link[to])) {
          seen.add(link[to]);
          grew = true;
        }
      }
    }
    return seen;
  };
  const [down, up] = [reach('source', 'target'), reach('target', 'source')];
  const links = chain.links.filter((l) => (down.has(l.source) && down.has(l.target)) || (up.has(l.source) && up.has(l.target)));
  const kept = new Set([...links.flatMap((l) => [l.source, l.target]), ...through]);
  return { ...chain, links, nodes: chain.nodes.filter((n) => kept.has(n.key) || n.layer === 0) };
}
