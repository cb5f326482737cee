import type { Arrow } from '../../pictures/layered/circles.ts';
import type { PathsQuery } from './paths.graphql.ts';

export type Path = PathsQuery['paths']['paths'][number];
export type PathRelation = Path['relations'][number];

/** One step of a path, as the table lists it. */
export interface Step {
  readonly path: number;
  readonly step: number;
  readonly relation: PathRelation;
}

export const stepsOf = (paths: readonly Path[]): Step[] =>
  paths.flatMap(({ relations }, p) => relations.map((relation, s) => ({ path: p + 1, step: s + 1, relation })));

/** Each relation once, along the way from the first thing to the last; `against` where its own sentence runs the other way. */
export function arrowsOf(paths: readonly Path[]): (Arrow & { readonly basis: string; readonly against: boolean })[] {
  const arrows = new Map<string, Arrow & { readonly basis: string; readonly against: boolean }>();
  for (const { things, relations } of paths) {
    relations.forEach((relation, i) => {
      const [source, target] = [things[i]?.key, things[i + 1]?.key];
      if (source === undefined || target === undefined || arrows.has(relation.key)) return;
      arrows.set(relation.key, { key: relation.key, source, target, basis: relation.basis, against: relation.source.key !== source });
    });
  }
  return [...arrows.values()];
}
