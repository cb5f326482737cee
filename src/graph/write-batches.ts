import { groupBy } from '../domain/collections.ts';
import { ENTITY_LABEL } from '../ontology/index.ts';
import type { GraphData, Parameters } from './port.ts';

/** Rows of one statement; more would only make transactions larger. */
const BATCH = 5_000;

/** One statement of a load: constant text for a label or type, `$rows` and `$rev`. */
export interface WriteBatch {
  readonly text: string;
  readonly rows: readonly Parameters[];
}

/** The statements that write a revision, nodes before edges; the same on every engine. */
export function* writeBatches({ nodes, edges }: GraphData): Generator<WriteBatch> {
  for (const [labels, group] of groupBy(nodes, (n) => [ENTITY_LABEL, ...n.labels].join(':'))) {
    yield* inBatches(
      group.map((n) => n.properties),
      `UNWIND $rows AS row CREATE (n:${labels}) SET n = row SET n.rev = $rev`,
    );
  }
  for (const [type, group] of groupBy(edges, (e) => e.type)) {
    yield* inBatches(
      group.map((e) => ({ source: e.source, target: e.target, properties: e.properties })),
      `UNWIND $rows AS row
       MATCH (s:${ENTITY_LABEL} {rev: $rev, key: row.source})
       MATCH (t:${ENTITY_LABEL} {rev: $rev, key: row.target})
       CREATE (s)-[r:${type}]->(t) SET r = row.properties`,
    );
  }
}

function* inBatches(rows: readonly Parameters[], text: string): Generator<WriteBatch> {
  for (let i = 0; i < rows.length; i += BATCH) yield { text, rows: rows.slice(i, i + BATCH) };
}
