import { type Neo4jSettings, neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { revisionOf } from './revision.ts';

/** A load that takes long enough to be killed in the midst of it. */
const engine = neo4jEngine(JSON.parse(process.argv[2] as string) as Neo4jSettings, 0);
await engine.load(revisionOf(Number(process.argv[3]), 200_000));
await engine.close();
process.disconnect();
