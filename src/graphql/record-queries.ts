import { ALL, type Detail, detailed, detailOf, recordsOf } from '../graph/detail.ts';
import { type Below, type PageItem, readBelow } from '../graph/page-query.ts';
import type { Row, Value } from '../graph/port.ts';
import { defineDetailed, defineQuery } from '../graph/query.ts';
import { EDGE_KINDS, ENTITY_LABEL } from '../ontology/index.ts';
import { type CitationRecord, type EdgeRecord, type EntityRecord, toRecord } from './records.ts';

/** What reads records by their keys: a text to the detail that is asked for, and what reads its rows. */

/** Where a former key leads to. */
export const TARGET = detailOf(['target']);

export function entityText(detail: Detail, below: Below): string {
  const read = readBelow(below, { thing: 'n', relation: '' }, ['n']);
  return `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})${read ? `\n${read.text}` : ''}
    RETURN ${detailed('n', detail)} AS node, ${read?.below ?? '[]'} AS below, ${read?.beside ?? '[]'} AS beside
  }
RETURN k AS k, node AS node, below AS below, beside AS beside`;
}
export function entityParser(detail: Detail) {
  const record = recordsOf(detail);
  return (row: Row) =>
    ({ ...row, node: toRecord<EntityRecord>(record(row['node'])) as unknown as Row }) as PageItem & { readonly k: string; readonly node: Row };
}
export const entitiesByKey = defineQuery({
  name: 'entities-by-key',
  text: entityText(ALL, { along: [], beside: [] }),
  sample: { keys: ['industry/automobile'] } as { readonly [name: string]: Value },
  parse: entityParser(ALL),
});

export const edgesByKey = defineDetailed(
  'edges-by-key',
  (detail) => {
    const record = recordsOf(detail);
    return {
      text: `UNWIND $rows AS row
  CALL (row) {
    MATCH (s:${ENTITY_LABEL} {rev: $rev, key: row.source})-[r]->(t:${ENTITY_LABEL})
    WHERE r.key = row.key
    RETURN ${detailed('r', detail)} AS edge
  }
RETURN row.key AS k, edge AS edge`,
      parse: (row) => ({ key: row['k'] as string, edge: toRecord<EdgeRecord>(record(row['edge'])) }),
    };
  },
  { rows: [{ source: 'industry/glass', key: 'none' }] as readonly { readonly [name: string]: Value }[] },
);

export const factsAbout = defineQuery({
  name: 'facts-about',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:${[...EDGE_KINDS, 'HAS_OBSERVATION'].join('|')}]-(m:${ENTITY_LABEL})
    WITH r, m ORDER BY r.key, m.key
    RETURN collect({relation: r.kind, edge: r.key, far: m.key}) AS links
  }
RETURN k AS k, links AS links`,
  sample: { keys: ['industry/automobile'] as readonly string[] },
  parse: (row: Row) => ({
    key: row['k'] as string,
    facts: (row['links'] as unknown as { relation: string | null; edge: string; far: string }[]).map((l) => (l.relation ? l.edge : l.far)),
  }),
});

export const citationsByFact = defineDetailed(
  'citations-by-fact',
  (detail) => {
    const record = recordsOf(detail);
    return {
      text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (c:Citation {rev: $rev, about: k})
    WITH c ORDER BY c.sortPlan, c.key
    RETURN collect(${detailed('c', detail)}) AS citations
  }
RETURN k AS k, citations AS citations`,
      parse: (row) => ({ key: row['k'] as string, citations: (row['citations'] as readonly Value[]).map(record) as unknown as CitationRecord[] }),
    };
  },
  { keys: ['industry/automobile'] as readonly string[] },
);
