import type { GraphQLResolveInfo } from 'graphql';
import { ALL, type Detail, joined, KEY, NAMES } from '../../graph/detail.ts';
import type { Context } from '../../graphql/context.ts';
import { type CitationRecord, toRecord } from '../../graphql/records.ts';
import { detailAt, selectedNames } from '../../graphql/selection.ts';
import type { Ahead, Along } from '../../walk/index.ts';

/** Hands the things and citations that were read ahead of a walk to the loaders. */
export function keepAhead(ahead: Ahead | undefined, { things, cited }: Along, { load }: Context): void {
  if (!ahead) return;
  for (const row of ahead.start) if (row['kind'] !== 'Redirect') load.entity.keep(toRecord(row), things);
  for (const { far, edge, citations } of ahead.steps) {
    load.entity.keep(toRecord(far), things);
    if (cited) load.citations.prime(edge.key, citations as unknown as CitationRecord[]);
  }
}

/**
 * How much of things that are selected at some places is read ahead, once a relation: nothing, or names at least, so that few texts
 * serve all walks. Where all of a thing is selected it is read later, once a thing.
 */
export function thingsAt(info: GraphQLResolveInfo, places: readonly (readonly string[])[], relations: readonly string[]): Detail {
  // A relation that is read aloud names its ends.
  const detail = joined([detailAt(info, ...places), selectedNames(info, relations).has('sentence') ? NAMES : KEY]);
  return detail === KEY ? KEY : detail === ALL ? NAMES : joined([NAMES, detail]);
}
