import { EDGE_KINDS, type EdgeKind, type EdgeKindSpec, edgeKinds } from './edge-kinds.ts';
import type { NodeKind } from './node-kinds.ts';

/** Which way a relation is read: the thing is its source (out) or its target (in). */
export type EdgeDirection = 'out' | 'in';

/** A field that leads from nodes of one kind along one edge kind, as the catalogue names it. */
export interface RelationField {
  readonly field: string;
  readonly edge: EdgeKind;
  /** The edge leaves the node, reaches it, or (symmetric) is read from both ends. */
  readonly direction: EdgeDirection | 'both';
  /** Kinds that the field may lead to. */
  readonly far: readonly NodeKind[];
}

/** The relation fields of a node kind, from every edge kind that may end at it. Throws where two would share a name. */
export function relationFields(kind: NodeKind): RelationField[] {
  const found = new Map<string, { edge: EdgeKind; direction: RelationField['direction']; far: Set<NodeKind> }>();
  const add = (field: string, edge: EdgeKind, direction: RelationField['direction'], far: readonly NodeKind[]) => {
    const before = found.get(field);
    if (before && (before.edge !== edge || before.direction !== direction)) {
      throw new Error(`${kind}.${field} is named by both ${before.edge} and ${edge}`);
    }
    const entry = before ?? { edge, direction, far: new Set() };
    for (const f of far) entry.far.add(f);
    found.set(field, entry);
  };
  for (const edge of EDGE_KINDS) {
    const { ends, symmetric }: EdgeKindSpec = edgeKinds[edge];
    for (const { source, target, fields } of ends) {
      if (source.includes(kind)) add(fields.source, edge, symmetric ? 'both' : 'out', target);
      if (target.includes(kind)) add(fields.target, edge, symmetric ? 'both' : 'in', source);
    }
  }
  return [...found].map(([field, { edge, direction, far }]) => ({ field, edge, direction, far: [...far] }));
}
