import type { GraphEdge, GraphNode } from '../graph/port.ts';
import { type EdgeKind, edgeKinds, FACT_KINDS } from '../ontology/index.ts';
import { positionsOf } from '../structure/index.ts';

/** What the loader writes on nodes for a map of the whole graph: how many relations a thing stands in, and where it stands. */

/** Relations that reach across the graph: a map that gave them their full pull would be a ball around a few regions. */
const ACROSS: ReadonlySet<EdgeKind> = new Set(['LOCATED_IN', 'SERVES', 'AFFECTS', 'ADDRESSES', 'APPLIES_TO', 'SUPPORTS', 'COOPERATES_WITH']);

const keyOf = (node: GraphNode): string => node.properties['key'] as string;

export function withOverview(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const relations = edges.filter((e) => e.type in edgeKinds);
  const degree = new Map<string, number>();
  for (const { source, target } of relations) for (const end of new Set([source, target])) degree.set(end, (degree.get(end) ?? 0) + 1);
  const things = nodes.filter((n) => (FACT_KINDS as readonly string[]).includes(n.properties['kind'] as string)).map(keyOf);
  const positions = positionsOf(
    things,
    relations.map((e) => ({ source: e.source, target: e.target, pull: ACROSS.has(e.type as EdgeKind) ? 0.25 : 1 })),
  );
  return nodes.map((node) => {
    const key = keyOf(node);
    const [at, count] = [positions.get(key), degree.get(key)];
    if (!at && count === undefined) return node;
    const properties = { ...node.properties, ...(at ? { mapX: at.x, mapY: at.y } : {}), degree: count ?? 0 };
    return { ...node, properties };
  });
}
