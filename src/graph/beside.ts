import { ENTITY_LABEL } from '../ontology/index.ts';
import { type Detail, detailed } from './detail.ts';

/**
 * What is read beside a thing or relation in the statement that reads it: things that its properties name, its citations. It saves the
 * statement after, and the promise of each.
 */
export interface Beside {
  /** Properties that hold a key each, or one that holds a list of keys; undefined for citations. */
  readonly properties?: readonly string[];
  readonly many?: boolean;
  /** Of the relation that led to the thing. */
  readonly ofRelation?: boolean;
  readonly detail: Detail;
  /** Where it is selected, below the thing. */
  readonly paths: readonly string[];
}

/** Subquery from a thing or relation that stands in `from`; gives the column `as`. */
export const besideText = ({ properties, many, detail }: Beside, from: string, as: string): string =>
  properties === undefined
    ? `  CALL (${from}) {
    MATCH (c:Citation {rev: $rev, about: ${from}.key})
    WITH c ORDER BY c.sortPlan, c.key
    RETURN collect(${detailed('c', detail)}) AS ${as}
  }`
    : `  CALL (${from}) {
    UNWIND ${many ? `${from}.${properties[0]}` : `[${properties.map((p) => `${from}.${p}`).join(', ')}]`} AS named
    MATCH (e:${ENTITY_LABEL} {rev: $rev, key: named})
    WITH e ORDER BY e.key
    RETURN collect(${detailed('e', detail)}) AS ${as}
  }`;

export const besideShape = ({ properties, many, ofRelation, detail }: Beside): string =>
  `{${[properties?.join('+') ?? 'citations', many === true, ofRelation === true, detail].join(' ')}}`;
