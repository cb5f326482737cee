import { type Neo4jSettings, neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { revisionOf } from './revision.ts';

/** A load that takes long enough to be killed in the midst of it. */
const engine = neo4jEngine(JSON.parse(process.argv[2] as string) as Neo4jSettings, 0);
process.send?.('loading');
await engine.load(revisionOf(999, 200_000));
process.send?.('loaded');
await engine.close();
process.disconnect();
