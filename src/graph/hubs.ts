import { groupBy } from '../domain/collections.ts';
import { type EdgeDirection, type EdgeKind, type EdgeKindSpec, edgeKinds } from '../ontology/index.ts';
import type { GraphData, GraphEdge, GraphNode, Value } from './port.ts';

/**
 * Hubs: things with so many relations of one kind that to read and sort them for a page costs more than the page. A load gives each such
 * list what lets it be read from an index and counted by a lookup, and names it on the thing in `hubs`, so that lists of other things pay nothing:
 * - a relation HUB_ROW beside each of its relations, with the same properties, the list and what it is sorted by. It points the other way, so
 *   that who looks for a relation by its source and key finds the one;
 * - a node with the number of its rows by the kind they lead to and by basis, so that every filter of the list is a sum of some.
 * Lists of relations that are read from both ends, and lists with parts, are sorted as ever.
 */

export const HUB_ROW = 'HUB_ROW';
/** Relations that make a list a hub’s. */
const LEAST = 1_000;

/** `MEMBER_OF/in` */
export const hubList = (edge: EdgeKind, direction: EdgeDirection): string => `${edge}/${direction}`;
/** Keys begin with a capital, as those of things never do. */
const hubTallyKey = (list: string, key: string): string => `Hub/${list}/${key}`;

/** The graph with what its hubs need. */
export function withHubs({ revision, nodes, edges }: GraphData): GraphData {
  const lists = hubsOf(edges);
  if (lists.size === 0) return { revision, nodes, edges };
  const things = new Map(nodes.map((n) => [n.properties['key'] as string, n]));
  const kept: GraphNode[] = [];
  const rows: GraphEdge[] = [];
  const hubs = new Map<string, string[]>();
  for (const [key, ofThing] of lists) {
    hubs.set(key, [...ofThing.keys()].sort());
    for (const [list, members] of ofThing) {
      const counts = new Map<string, { kind: string; basis: string; count: number }>();
      for (const { source, target, properties } of members) {
        const far = things.get(list.endsWith('/in') ? source : target) as GraphNode;
        const [kind, basis] = [far.properties['kind'] as string, properties['basis'] as string];
        const cell = counts.get(`${kind} ${basis}`);
        if (cell) cell.count += 1;
        else counts.set(`${kind} ${basis}`, { kind, basis, count: 1 });
        const row = { ...properties, rev: revision, list: `${list} ${key}`, sortName: far.properties['sortName'] as Value };
        rows.push({ type: HUB_ROW, source: target, target: source, properties: row });
      }
      const cells = [...counts.values()];
      kept.push({
        labels: ['Tally'],
        properties: {
          key: hubTallyKey(list, key),
          kind: 'Tally',
          kinds: cells.map((c) => c.kind),
          bases: cells.map((c) => c.basis),
          counts: cells.map((c) => c.count),
        },
      });
    }
  }
  const named = nodes.map((node) => {
    const own = hubs.get(node.properties['key'] as string);
    return own ? { ...node, properties: { ...node.properties, hubs: own } } : node;
  });
  return { revision, nodes: [...named, ...kept], edges: [...edges, ...rows] };
}

/** Relations of every hub, by its key and the list. */
function hubsOf(edges: readonly GraphEdge[]): Map<string, Map<string, GraphEdge[]>> {
  const found = new Map<string, Map<string, GraphEdge[]>>();
  for (const [type, ofType] of byType(edges)) {
    for (const [direction, end] of [
      ['out', 'source'],
      ['in', 'target'],
    ] as const) {
      for (const [key, members] of groupBy(ofType, (edge) => edge[end])) {
        if (members.length < LEAST) continue;
        const ofThing = found.get(key) ?? new Map<string, GraphEdge[]>();
        found.set(key, ofThing.set(hubList(type, direction), members));
      }
    }
  }
  return found;
}

/** Relations that are read from one end, by their kind. */
const byType = (edges: readonly GraphEdge[]): Map<EdgeKind, GraphEdge[]> => groupBy(edges.filter(isDirected), (edge) => edge.type as EdgeKind);

function isDirected({ type }: GraphEdge): boolean {
  const spec: EdgeKindSpec | undefined = edgeKinds[type as EdgeKind];
  return spec !== undefined && !spec.symmetric;
}
