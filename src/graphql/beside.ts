import { groupBy } from '../domain/collections.ts';
import type { Beside } from '../graph/beside.ts';
import { ALL, type Detail, joined } from '../graph/detail.ts';
import type { Context } from './context.ts';
import { citationDetailAt, detailAt, fieldsBelow, oncePerDocument, type Place, placeOf } from './selection.ts';

type Path = readonly string[];

/** What fields say of themselves, so that what they lead to is read in the statement that reads their thing or relation. */
interface FieldBeside extends Pick<Beside, 'many' | 'ofRelation'> {
  /** A property that holds a key, or a list of keys; where there is none, the field leads to citations. */
  readonly property?: string;
  /** How much of it, where that does not follow from what is selected below the field. */
  readonly detail?: Detail;
  /** The field shows the thing itself, seen otherwise. */
  readonly itself?: boolean;
}
export const beside = (what: FieldBeside) => ({ extensions: { beside: what } });

/**
 * What is read beside the things at some paths below a place, and beside the relations that led to them. Nothing where statements cost
 * little, and nothing of which all is selected: that is read once a thing, not once a row.
 */
export const besideAt = (place: Place, paths: readonly Path[], { graph }: Pick<Context, 'graph'>): readonly Beside[] =>
  graph.remote ? oncePerDocument(place, `beside ${paths.join(';')}`, () => allBeside(place, paths)) : [];

/** One subquery for all that is alike: a store plans a longer text slowly. */
function allBeside(place: Place, paths: readonly Path[]): Beside[] {
  const found = (path: Path, ofRelation: boolean): (FieldBeside & { detail: Detail; path: string })[] =>
    fieldsBelow(place, path).flatMap((below) => {
      const what = below.field.extensions['beside'] as FieldBeside | undefined;
      if (!what || (what.ofRelation ?? false) !== ofRelation) return [];
      if (what.itself) return found([...path, below.field.name], ofRelation);
      const detail = what.detail ?? detailBelow(what, placeOf(place, below));
      return detail === ALL && what.property !== undefined ? [] : [{ ...what, detail, path: below.path }];
    });
  const all = [...paths.flatMap((path) => found(path, false)), ...relationsBefore(paths).flatMap((path) => found(path, true))];
  const alike = groupBy(
    all,
    ({ property, many, ofRelation }) => `${property === undefined ? 'citations' : many ? property : 'things'} ${ofRelation}`,
  );
  return [...alike.values()].map((group) => {
    const { property, many, ofRelation } = group[0] as FieldBeside;
    return {
      ...(property === undefined ? {} : { properties: [...new Set(group.map((one) => one.property as string))] }),
      ...(many ? { many } : {}),
      ...(ofRelation ? { ofRelation } : {}),
      detail: joined(group.map((one) => one.detail)),
      paths: group.map((one) => one.path),
    };
  });
}

const detailBelow = ({ property }: FieldBeside, place: Place): Detail => (property === undefined ? citationDetailAt(place) : detailAt(place));

/** `edges`, where `edges.node` is among the paths. */
const relationsBefore = (paths: readonly Path[]): Path[] => paths.flatMap((path) => (path.at(-1) === 'node' ? [path.slice(0, -1)] : []));
