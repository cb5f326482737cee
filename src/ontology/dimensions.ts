import type { EdgeKind } from './edge-kinds.ts';
import type { NodeKind } from './node-kinds.ts';
import { relationFields } from './relations.ts';

/** What things are grouped by, and the relations that lead from a thing to its group; `in`: read from the group. */

interface DimensionSpec {
  readonly out: readonly EdgeKind[];
  readonly in: readonly EdgeKind[];
  /** Kind of the groups; that of the things where not given. */
  readonly kind?: NodeKind;
}

export const dimensions = {
  REGION: { out: ['LOCATED_IN'], in: [], kind: 'Region' },
  INDUSTRY: { out: ['OPERATES_IN', 'IN_INDUSTRY', 'APPLIES_TO', 'AFFECTS'], in: ['PRODUCES', 'DEVELOPS', 'USES', 'HAS_GOAL'], kind: 'Industry' },
  KIND: { out: ['KIND_OF'], in: [] },
  GROUP: { out: ['MEMBER_OF'], in: [], kind: 'Group' },
} as const satisfies Readonly<Record<string, DimensionSpec>>;
export type Dimension = keyof typeof dimensions;

export const DIMENSIONS = Object.keys(dimensions) as Dimension[];

export const dimensionSpec = (dimension: Dimension): DimensionSpec => dimensions[dimension];

/** The dimensions that things of a kind have. */
export function dimensionsOf(of: NodeKind): Dimension[] {
  const relations = relationFields(of);
  const leads = (edges: readonly EdgeKind[], direction: 'out' | 'in', kind: NodeKind) =>
    relations.some((r) => edges.includes(r.edge) && r.direction === direction && r.far.includes(kind));
  return DIMENSIONS.filter((dimension) => {
    const { out, in: into, kind = of } = dimensionSpec(dimension);
    return leads(out, 'out', kind) || leads(into, 'in', kind);
  });
}
