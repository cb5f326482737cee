import { detailed } from '../graph/detail.ts';
import { type PageQueries, pageQueries } from '../graph/page-query.ts';
import { type EdgeKind, ENTITY_LABEL, PART_DEPTH, type RelationField } from '../ontology/index.ts';

const ARROWS = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] } as const;

const queriesOf = new Map<string, PageQueries>();

/** Queries of a relation in one direction, from the node itself or from it and its parts. Made once each. */
export function relationQueries(edge: EdgeKind, direction: RelationField['direction'], withParts: boolean): PageQueries {
  const name = `relation/${edge}/${direction}${withParts ? '/parts' : ''}`;
  const known = queriesOf.get(name);
  if (known) return known;
  const [left, right] = ARROWS[direction];
  const anchor = withParts
    ? `(:${ENTITY_LABEL} {rev: $rev, key: k})<-[:PART_OF*0..${PART_DEPTH}]-(n:${ENTITY_LABEL})`
    : `(n:${ENTITY_LABEL} {rev: $rev, key: k})`;
  const made = pageQueries({
    name,
    match: `MATCH ${anchor}${left}[r:${edge}]${right}(m:${ENTITY_LABEL})`,
    where: ['($basis IS NULL OR r.basis IN $basis)', 'm.kind IN $kinds'],
    filters: { basis: null, kinds: ['Industry'] },
    item: ({ detail, edge: relation }) => `${relation ? 'edge: properties(r), ' : ''}node: ${detailed('m', detail)}`,
    carry: ['r', 'm'],
    thing: 'm',
    tie: 'r.key',
    distinct: 'r.basis',
    orders: [
      { name: 'PLAN', by: 'r.sortPlan' },
      { name: 'NAME', by: 'm.sortName' },
      { name: 'NAME_DESC', by: 'm.sortName', descending: true },
    ],
  });
  queriesOf.set(name, made);
  return made;
}
