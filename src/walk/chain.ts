import type { Basis } from '../ontology/index.ts';
import { type Direction, type Expand, kindOf, type Step } from './step.ts';

/**
 * Supply chains: upstream is what a thing needs, downstream is what needs it, as the catalogue tells it of INPUT_TO, SUPPLIES
 * and PRODUCES. Each link stays at the grain that the plan states it in; the chain joins them.
 */

export interface ChainNode {
  readonly key: string;
  /** 0 for the thing itself, its parts and its own products; then one more a link. */
  readonly layer: number;
}
export interface ChainLink extends Step {
  /** Leads back to a thing that stands no further away: the chain runs in a circle here. */
  readonly cycle: boolean;
}
export interface Chain {
  readonly nodes: readonly ChainNode[];
  readonly links: readonly ChainLink[];
  /** There is more than was followed: the depth or the number of things was reached. */
  readonly truncated: boolean;
}

const SUPPLY = ['INPUT_TO', 'SUPPLIES'] as const;
const MAKER_KINDS = new Set(['enterprise', 'project', 'park']);

/** Layers of a chain in one direction, breadth first. `start` holds the thing and its parts. */
export async function followChain(
  expand: Expand,
  start: readonly string[],
  direction: 'upstream' | 'downstream',
  depth: number,
  basis: readonly Basis[],
  maximum: number,
): Promise<Chain> {
  const layerOf = new Map<string, number>(start.map((key) => [key, 0]));
  const links = new Map<string, ChainLink>();
  const walk: Direction = direction === 'upstream' ? 'in' : 'out';
  let truncated = false;
  const add = (steps: readonly Step[], layer: number, frontier: string[]) => {
    for (const step of steps) {
      const far = walk === 'in' ? step.source : step.target;
      const near = walk === 'in' ? step.target : step.source;
      const known = layerOf.get(far);
      if (known === undefined) {
        if (layerOf.size >= maximum) {
          truncated = true;
          continue;
        }
        layerOf.set(far, layer);
        frontier.push(far);
      }
      if (!links.has(step.edge.key))
        links.set(step.edge.key, { ...step, cycle: known !== undefined && known <= (layerOf.get(near) ?? 0) && !start.includes(near) });
    }
  };
  // What a firm, project or park makes is its own end of the chain: its inputs are what the maker needs.
  const makers = start.filter((k) => MAKER_KINDS.has(kindOf(k)));
  let frontier: string[] = [...start];
  if (direction === 'upstream' && makers.length > 0) {
    for (const step of await expand(makers, 'out', ['PRODUCES'], basis)) {
      if (!layerOf.has(step.target)) frontier.push(step.target);
      layerOf.set(step.target, 0);
      links.set(step.edge.key, { ...step, cycle: false });
    }
  }
  for (let layer = 1; layer <= depth && frontier.length > 0; layer += 1) {
    const next: string[] = [];
    const supplied = await expand(frontier, walk, SUPPLY, basis);
    // Upstream of a product stands who makes it; downstream of a maker stands what it makes.
    const makes = frontier.filter((k) =>
      direction === 'upstream' ? kindOf(k) === 'product' && layerOf.get(k) !== 0 : kindOf(k) !== 'product' && kindOf(k) !== 'resource',
    );
    const made = await expand(makes, walk, ['PRODUCES'], basis);
    add([...supplied, ...made], layer, next);
    frontier = next;
  }
  if (frontier.length > 0 && !truncated) {
    const more = await expand(frontier, walk, [...SUPPLY, 'PRODUCES'], basis);
    truncated = more.some((s) => !links.has(s.edge.key));
  }
  return {
    nodes: [...layerOf].map(([key, layer]) => ({ key, layer })).sort((a, b) => a.layer - b.layer || (a.key < b.key ? -1 : 1)),
    links: [...links.values()].sort((a, b) => (a.edge.key < b.edge.key ? -1 : 1)),
    truncated,
  };
}

export interface RolledLink {
  readonly source: string;
  readonly target: string;
  /** Keys of the relations behind it, each as the plan states it. */
  readonly behind: readonly string[];
  readonly basis: readonly Basis[];
}

/** Links between groups of things: those within one group vanish, equal ones join. */
export function rollUp(links: readonly Step[], groupOf: (key: string) => string | undefined): RolledLink[] {
  const rolled = new Map<string, { source: string; target: string; behind: string[]; basis: Basis[] }>();
  for (const { source, target, edge } of links) {
    const [from, to] = [groupOf(source), groupOf(target)];
    if (from === undefined || to === undefined || from === to) continue;
    const id = `${from} ${to}`;
    const known = rolled.get(id) ?? { source: from, target: to, behind: [], basis: [] };
    known.behind.push(edge.key);
    known.basis.push(edge.basis);
    rolled.set(id, known);
  }
  return [...rolled.values()].sort((a, b) => b.behind.length - a.behind.length || (a.source + a.target < b.source + b.target ? -1 : 1));
}

/**
 * Links between the things that are kept, across those that are not: A → x → B is A → B where x is left out. The relations
 * along the shortest way stand behind each.
 */
export function contract(links: readonly Step[], keep: (key: string) => boolean): RolledLink[] {
  const out = new Map<string, Step[]>();
  for (const link of links) out.set(link.source, [...(out.get(link.source) ?? []), link]);
  const sources = [...new Set(links.flatMap((l) => [l.source, l.target]))].filter(keep).sort();
  return sources.flatMap((source) => {
    const way = new Map<string, Step[]>([[source, []]]);
    const queue = [source];
    const found: RolledLink[] = [];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      for (const step of out.get(key) ?? []) {
        if (way.has(step.target)) continue;
        const steps = [...(way.get(key) as Step[]), step];
        way.set(step.target, steps);
        if (keep(step.target))
          found.push({ source, target: step.target, behind: steps.map((s) => s.edge.key), basis: steps.map((s) => s.edge.basis) });
        else queue.push(step.target);
      }
    }
    return found;
  });
}
