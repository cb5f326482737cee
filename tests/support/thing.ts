import type { GraphNode } from '../../src/graph/port.ts';
import { type NodeKind, nodeKinds } from '../../src/ontology/index.ts';

/** A thing that no pack tells of. */
export const thing = (kind: NodeKind, i: number, extra: GraphNode['properties'] = {}): GraphNode => ({
  labels: [kind],
  properties: {
    key: `${nodeKinds[kind].slug}/n-${i}`,
    kind,
    structural: false,
    nameZh: `${i}`,
    nameEn: `${i}`,
    aliases: [],
    summaryZh: '',
    summaryEn: '',
    sortName: `${i}`,
    sortPlan: String(i).padStart(6, '0'),
    searchText: `${i}`,
    tokens: `${i}`,
    summaryTokens: '',
    basis: 'STATED',
    ...extra,
  },
});
