import { groupBy } from '../domain/collections.ts';
import { ENTITY_LABEL } from '../ontology/index.ts';
import { withHubs } from './hubs.ts';
import type { GraphData, GraphEdge, GraphNode, Parameters } from './port.ts';
import { talliesOf } from './tallies.ts';

/** Rows of one statement; more would only make transactions larger. */
const BATCH = 5_000;

/** One statement of a load: constant text, `$rows` and `$rev`. */
export interface WriteBatch {
  readonly text: string;
  readonly rows: readonly Parameters[];
}

/**
 * The statements that write a revision, nodes before edges. Labels and types come from the catalogue, never from input. An
 * engine that takes them from a row needs two texts instead of sixty, and plans two instead of sixty.
 */
export function* writeBatches(data: GraphData, names: 'in-text' | 'in-rows'): Generator<WriteBatch> {
  const { nodes: things, edges } = withHubs(data);
  const nodes = [...things, ...talliesOf(data)];
  if (names === 'in-rows') {
    yield* inBatches(nodes.map(nodeRow), nodeText('$(row.labels)'));
    yield* inBatches(edges.map(edgeRow), edgeText('$(row.type)'));
    return;
  }
  for (const [labels, group] of groupBy(nodes, (n) => n.labels.join(':'))) yield* inBatches(group.map(nodeRow), nodeText(labels));
  for (const [type, group] of groupBy(edges, (e) => e.type)) yield* inBatches(group.map(edgeRow), edgeText(type));
}

const nodeRow = ({ labels, properties }: GraphNode): Parameters => ({ labels, properties });
const edgeRow = ({ type, source, target, properties }: GraphEdge): Parameters => ({ type, source, target, properties });

const nodeText = (labels: string): string => `UNWIND $rows AS row CREATE (n:${ENTITY_LABEL}:${labels}) SET n = row.properties SET n.rev = $rev`;
const edgeText = (type: string): string =>
  `UNWIND $rows AS row
       MATCH (s:${ENTITY_LABEL} {rev: $rev, key: row.source})
       MATCH (t:${ENTITY_LABEL} {rev: $rev, key: row.target})
       CREATE (s)-[r:${type}]->(t) SET r = row.properties`;

function* inBatches(rows: readonly Parameters[], text: string): Generator<WriteBatch> {
  for (let i = 0; i < rows.length; i += BATCH) yield { text, rows: rows.slice(i, i + BATCH) };
}
