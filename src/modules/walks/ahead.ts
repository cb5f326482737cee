import type { GraphQLResolveInfo } from 'graphql';
import { ALL, type Detail, joined, NAMES } from '../../graph/detail.ts';
import type { Context } from '../../graphql/context.ts';
import { detailAt } from '../../graphql/selection.ts';
import type { Ahead, Along } from '../../walk/index.ts';

/** Hands the things and citations that were read ahead of a walk to the loaders. */
export function keepAhead(ahead: Ahead | undefined, { things, cited }: Along, { load }: Context): void {
  if (!ahead) return;
  for (const record of ahead.start) if (record.kind !== 'Redirect') load.entity.keep(record, things);
  for (const { far, edge, citations } of ahead.steps) {
    load.entity.keep(far, things);
    if (cited) load.citations.prime(edge.key, citations);
  }
}

/**
 * How much of things that are selected at some places is read ahead, once a relation: names at least, so that few texts serve all
 * walks. Where all of a thing is selected it is read later, once a thing.
 */
export function thingsAt(info: GraphQLResolveInfo, places: readonly (readonly string[])[]): Detail {
  const detail = joined([NAMES, detailAt(info, ...places)]);
  return detail === ALL ? NAMES : detail;
}
