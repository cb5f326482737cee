import { detailed } from '../graph/detail.ts';
import { HUB_ROW, hubList } from '../graph/hubs.ts';
import { type PageOrder, type PageQueries, pageQueries, type What } from '../graph/page-query.ts';
import type { Hub } from '../graphql/connection.ts';
import { type EdgeDirection, type EdgeKind, ENTITY_LABEL, PART_DEPTH, type RelationField } from '../ontology/index.ts';

const ARROWS = { out: ['-', '->'], in: ['<-', '-'], both: ['-', '-'] } as const;

const ROWS = {
  where: ['($basis IS NULL OR r.basis IN $basis)', 'm.kind IN $kinds'],
  filters: { basis: null, kinds: ['Industry'] },
  item: ({ detail, edge }: What) => `${edge === undefined ? '' : `edge: ${detailed('r', edge)}, `}node: ${detailed('m', detail)}`,
  carry: ['r', 'm'],
  thing: 'm',
  relation: 'r',
  tie: 'r.key',
  distinct: 'r.basis',
};
const orders = (name: string): readonly PageOrder[] => [
  { name: 'PLAN', by: 'r.sortPlan' },
  { name: 'NAME', by: name },
  { name: 'NAME_DESC', by: name, descending: true },
];

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
    ...ROWS,
    name,
    match: `MATCH ${anchor}${left}[r:${edge}]${right}(m:${ENTITY_LABEL})`,
    orders: orders('m.sortName'),
    ...(withParts || direction === 'both' ? {} : { hub: hubList(edge, direction) }),
  });
  queriesOf.set(name, made);
  return made;
}

/** A list of a hub, `$hub`: its rows from their index, its total from where it is kept. */
const hubPages = (direction: EdgeDirection): PageQueries => {
  const [left, right] = ARROWS[direction === 'in' ? 'out' : 'in'];
  return pageQueries({
    ...ROWS,
    name: `relation/hub/${direction}`,
    match: `MATCH ()${left}[r:${HUB_ROW} {rev: $rev, list: $hub + ' ' + k}]${right}(m:${ENTITY_LABEL})`,
    filters: { ...ROWS.filters, hub: hubList('MEMBER_OF', direction) },
    indexed: ['r.rev', 'r.list'],
    orders: orders('r.sortName'),
    total: {
      match: `MATCH (t:${ENTITY_LABEL} {rev: $rev, key: 'Hub/' + $hub + '/' + k})
    UNWIND range(0, size(t.counts) - 1) AS i
    WITH t.kinds[i] AS far, t.bases[i] AS basis, t.counts[i] AS rows`,
      where: ['($basis IS NULL OR basis IN $basis)', 'far IN $kinds'],
      count: 'coalesce(sum(rows), 0)',
      distinct: 'collect(DISTINCT basis)',
    },
  });
};
const HUB_PAGES = { out: hubPages('out'), in: hubPages('in') } as const;

/** A list as it is read where it is a hub’s, with cursors as it always has. */
export function hubOf(edge: EdgeKind, direction: EdgeDirection): Hub {
  const name = hubList(edge, direction);
  return { name, queries: { ...HUB_PAGES[direction], list: `relation/${name}` } };
}
