import type { EdgeKind, NodeKind } from '../../ontology/index.ts';
import type { FilterSpec } from '../entity-filter.ts';

/** Filters that several kinds share. */

/** Keeps things of which a property has one of the values given. */
export const oneOf = (name: string, type: unknown, about: string, example: string): FilterSpec => ({
  about,
  example,
  property: { name, type, list: true },
});

/** Keeps things that a relation leads from to the key given. */
export const leadsTo = (edges: readonly EdgeKind[], kind: NodeKind, about: string, example: string): FilterSpec => ({
  about,
  example,
  via: { edges, direction: 'out', kind },
});

/** Keeps things that a relation leads to from the key given. */
export const reachedFrom = (edges: readonly EdgeKind[], kind: NodeKind, about: string, example: string): FilterSpec => ({
  about,
  example,
  via: { edges, direction: 'in', kind },
});

/** Keeps findings and gaps that touch the key given. */
export const touching = (about: string, example: string): FilterSpec => ({ about, example, via: { edges: ['CONCERNS'], direction: 'out' } });

export const inRegion = leadsTo(['LOCATED_IN'], 'Region', 'Located in this region, as far as the plan says.', '{ key: "region/changchun" }');
export const inIndustry = (edges: readonly EdgeKind[]): FilterSpec =>
  leadsTo(edges, 'Industry', 'Belonging to this industry.', '{ key: "industry/automobile", includeParts: true }');
