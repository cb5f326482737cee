import type { GraphQLResolveInfo } from 'graphql';
import { ALL, covers, type Detail, joined, KEY, NAMES } from '../../graph/detail.ts';
import type { Context } from '../../graphql/context.ts';
import { type CitationRecord, type EdgeRecord, toRecord } from '../../graphql/records.ts';
import { citationDetailAt, detailAt, relationDetailAt, selectedNames } from '../../graphql/selection.ts';
import { type Ahead, type Along, WALKED } from '../../walk/index.ts';

/** Hands what was read ahead of a walk to the loaders. */
export function keepAhead(ahead: Ahead | undefined, { things, relations, citations, startCitations }: Along, { load }: Context): void {
  if (!ahead) return;
  for (const row of ahead.start) if (row['kind'] !== 'Redirect') load.entity.keep(row['key'] as string, toRecord(row), things ?? KEY);
  if (things !== undefined) for (const row of ahead.things) load.entity.keep(row['key'] as string, toRecord(row), things);
  // A step holds what walks look at; who wants no more of it asks no loader.
  if (relations !== undefined && !covers(WALKED, relations))
    for (const { edge } of ahead.steps) load.edge.keep(edge.key, edge as unknown as EdgeRecord, relations);
  const keepCitations = (cited: Ahead['citations'], detail: Detail | undefined) => {
    if (detail !== undefined) for (const [key, found] of cited) load.citations.keep(key, found as unknown as readonly CitationRecord[], detail);
  };
  keepCitations(ahead.citations, citations);
  keepCitations(ahead.startCitations, startCitations);
}

type Path = readonly string[];

/** Where things, those that a walk begins at, and relations are selected. */
interface Places {
  readonly start: Path;
  readonly things: readonly Path[];
  readonly relations: readonly Path[];
}

/** What is read ahead for what is selected at some places: of things, and of relations with their citations. */
export function alongAt(info: GraphQLResolveInfo, { start, things, relations }: Places): Along {
  const selected = (paths: readonly Path[]) => paths.filter((path) => selectedNames(info, path).size > 0);
  const [shown, told] = [selected([start, ...things]), selected(relations)];
  const citationsOf = (paths: readonly Path[]) => {
    const cited = selected(paths.map((path) => [...path, 'citations']));
    return cited.length > 0 ? citationDetailAt(info, ...cited) : undefined;
  };
  return {
    things: thingsAt(info, shown, told),
    relations: told.length > 0 ? relationDetailAt(info, ...told) : undefined,
    citations: citationsOf(relations),
    startCitations: citationsOf([start]),
  };
}

/**
 * How much of things is read ahead: names at least, so that few texts serve all walks. Where all of a thing is selected it is read
 * later, once a thing.
 */
function thingsAt(info: GraphQLResolveInfo, shown: readonly Path[], told: readonly Path[]): Detail | undefined {
  // A relation that is read aloud names its ends.
  const aloud = told.some((path) => selectedNames(info, path).has('sentence'));
  if (shown.length === 0) return aloud ? NAMES : undefined;
  const detail = joined([detailAt(info, ...shown), aloud ? NAMES : KEY]);
  return detail === KEY ? KEY : detail === ALL ? NAMES : joined([NAMES, detail]);
}
