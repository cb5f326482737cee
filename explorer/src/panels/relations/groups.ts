import { edgeKinds } from '../../api/catalogue.ts';
import type { EdgeKind } from '../../api/enums.ts';
import type { ThingFragment } from '../../api/fragments.ts';
import { HEADINGS, type Heading } from './headings.ts';
import type { RelationsPanelQuery } from './relations.graphql.ts';

type Link = RelationsPanelQuery['neighborhood']['links'][number];

/** A relation seen from the thing whose page it is. */
export interface Relation extends Link {
  readonly far: ThingFragment;
  readonly direction: 'in' | 'out';
}

export interface Group {
  /** `SUPPLIES-in`; also its name in the address. */
  readonly id: string;
  readonly heading: Heading;
  readonly relations: readonly Relation[];
}

const symmetric = (kind: EdgeKind): boolean => 'symmetric' in edgeKinds[kind];
const ORDER = Object.keys(HEADINGS) as EdgeKind[];
const STRONGEST = ['STATED', 'IMPLIED', 'DERIVED', 'EXTERNAL'];

export function relationsOf({ neighborhood }: RelationsPanelQuery, thing: string): Relation[] {
  return neighborhood.links.flatMap((link) => {
    /** Among the neighbours there may be relations that do not touch the thing itself. */
    if (link.source.key === thing) return [{ ...link, far: link.target, direction: 'out' as const }];
    if (link.target.key === thing) return [{ ...link, far: link.source, direction: symmetric(link.kind) ? ('out' as const) : ('in' as const) }];
    return [];
  });
}

/** Grouped by the sentence they are read in; within a group the better supported first. */
export function groupsOf(relations: readonly Relation[]): Group[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const id = `${relation.kind}-${relation.direction}`;
    groups.set(id, [...(groups.get(id) ?? []), relation]);
  }
  return ORDER.flatMap((kind) =>
    (['in', 'out'] as const).flatMap((direction) => {
      const id = `${kind}-${direction}`;
      const found = groups.get(id);
      if (!found) return [];
      const sorted = [...found].sort((a, b) => STRONGEST.indexOf(a.basis) - STRONGEST.indexOf(b.basis));
      return [{ id, heading: HEADINGS[kind][direction], relations: sorted }];
    }),
  );
}
