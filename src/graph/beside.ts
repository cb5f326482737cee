import { ENTITY_LABEL } from '../ontology/index.ts';
import { type Detail, detailed } from './detail.ts';

/**
 * What is read beside a thing or relation in the statement that reads it: things that its properties name, its citations. It saves the
 * statement after, and the promise of each.
 */
export interface Beside {
  /** A property that holds a key, or a list of keys; undefined for citations. */
  readonly property?: string;
  readonly many?: boolean;
  /** Of the relation that led to the thing. */
  readonly ofRelation?: boolean;
  readonly detail: Detail;
  /** Where it is selected, below the thing. */
  readonly path: string;
}

/** Subquery from a thing or relation that stands in `from`; gives the column `as`. */
export const besideText = ({ property, many, detail }: Beside, from: string, as: string): string =>
  property === undefined
    ? `  CALL (${from}) {
    MATCH (c:Citation {rev: $rev, about: ${from}.key})
    WITH c ORDER BY c.sortPlan, c.key
    RETURN collect(${detailed('c', detail)}) AS ${as}
  }`
    : `  CALL (${from}) {
    UNWIND ${many ? `${from}.${property}` : `[${from}.${property}]`} AS named
    MATCH (e:${ENTITY_LABEL} {rev: $rev, key: named})
    WITH e ORDER BY e.key
    RETURN collect(${detailed('e', detail)}) AS ${as}
  }`;

export const besideShape = ({ property, many, ofRelation, detail }: Beside): string =>
  `{${[property ?? 'citations', many === true, ofRelation === true, detail].join(' ')}}`;
