import { DirectedGraph, UndirectedGraph } from 'graphology';
import { compare } from '../domain/collections.ts';
import { type Link, pairsCut } from './cuts.ts';
import { betweenness, louvain, pagerank } from './graphology.ts';

/** The shape of a part of the graph: what holds it together, what falls into groups, and which links much depends on. */

export interface Central {
  readonly key: string;
  /** Relations of the part at the thing. */
  readonly degree: number;
  /** Share of shortest ways between other things that lead through it, 0 to 1. */
  readonly betweenness: number;
  /** Share of a walk at random that is spent at it; all add up to 1. */
  readonly pagerank: number;
  /** Number of its community, from 0, largest first. */
  readonly community: number;
}
export interface KeyLink {
  readonly key: string;
  /** Pairs of things of which one can no longer be reached from the other without this link. */
  readonly cuts: number;
}
export interface Structure {
  readonly things: readonly Central[];
  readonly links: number;
  /** Keys by community, largest first; within one, those with most relations first. */
  readonly communities: readonly (readonly string[])[];
  /** Links whose loss cuts anything, most cutting first. */
  readonly keyLinks: readonly KeyLink[];
  /** How much denser communities are than chance would have it, −0.5 to 1. */
  readonly modularity: number;
}

const rounded = (n: number): number => Number(n.toPrecision(6));

/** The same links give the same structure, in whatever order they come. */
export function structureOf(given: readonly Link[]): Structure {
  // The libraries take no graph without a node.
  if (given.length === 0) return { things: [], links: 0, communities: [], keyLinks: [], modularity: 0 };
  const links = [...given].sort((a, b) => compare(a.key, b.key));
  const keys = [...new Set(links.flatMap((l) => [l.source, l.target]))].sort(compare);
  const directed = new DirectedGraph();
  const undirected = new UndirectedGraph();
  for (const key of keys) for (const graph of [directed, undirected]) graph.addNode(key);
  for (const { source, target } of links) {
    if (source === target) continue;
    directed.mergeEdge(source, target);
    undirected.mergeEdge(source, target);
  }
  const degree = new Map<string, number>();
  for (const { source, target } of links) for (const end of [source, target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const between = betweenness(undirected, { getEdgeWeight: null });
  const rank = pagerank(directed, { getEdgeWeight: null, maxIterations: 500, tolerance: 1e-6 });
  const { communities: groupOf, modularity } = louvain.detailed(undirected, { getEdgeWeight: null, randomWalk: false });
  const most = (a: string, b: string) => (degree.get(b) as number) - (degree.get(a) as number) || compare(a, b);
  const groups = new Map<number, string[]>();
  for (const key of keys) groups.set(groupOf[key] as number, [...(groups.get(groupOf[key] as number) ?? []), key]);
  const communities = [...groups.values()]
    .map((members) => members.sort(most))
    .sort((a, b) => b.length - a.length || compare(a[0] as string, b[0] as string));
  const communityOf = new Map(communities.flatMap((members, i) => members.map((key) => [key, i] as const)));
  return {
    things: keys.map((key) => ({
      key,
      degree: degree.get(key) as number,
      betweenness: rounded(between[key] as number),
      pagerank: rounded(rank[key] as number),
      community: communityOf.get(key) as number,
    })),
    links: links.length,
    communities,
    keyLinks: links
      .map((link) => ({ key: link.key, cuts: pairsCut(link, links) }))
      .filter((l) => l.cuts > 0)
      .sort((a, b) => b.cuts - a.cuts || compare(a.key, b.key)),
    modularity: rounded(modularity),
  };
}
