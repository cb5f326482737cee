import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bin/build.js';
import { DEPLOYED } from '../tools/deployed.ts';
import { startNeo4j } from '../tools/neo4j/start.ts';
import { exampleTable } from './examples.ts';
import { loadWorld } from './load.ts';
import { type Asked, differences, type Measurement, measure } from './measure.ts';
import { type BenchQuery, QUERIES } from './queries.ts';
import { queryTables, repeatedTable } from './report.ts';
import { type BenchServer, start } from './server.ts';
import { SIZES, type Size, worldOf } from './world.ts';

/**
 * `npm run bench [-- --size S|M|L --rounds N --seconds N --only lookup,page --servers raw,plangraph --write]`: raw Cypher, the peer, yoga’s constant and plangraph
 * on one Neo4j with the same data, plangraph on the embedded engine beside them. Answers are compared first. Then each query is asked of
 * each server in turn, and again as often as there are rounds, so that a busy machine is busy for all of them.
 */
const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    rounds: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '0.6' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
    servers: { type: 'string', default: 'raw,peer,plangraph,embedded' },
  },
});
const size = options.size as Size;
if (!(size in SIZES)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
const [rounds, seconds] = [Number(options.rounds), Number(options.seconds)];
const only = options.only?.split(',');

const world = worldOf(SIZES[size]);
const given = process.env['NEO4J_URI'];
const neo4j = given ? undefined : await startNeo4j({ heap: size === 'L' ? '2g' : '512m' });
const uri = given ?? (neo4j?.uri as string);
const loaded = await loadWorld(uri, world);
const load = loaded ? `Load: ${loaded.seconds} s, a bare UNWIND of the same rows ${loaded.bare} s.` : 'The data was there already.';
console.error(load);

// The service runs as it is started by its users: as one file of JavaScript, with the memory that its container gives it.
const service = new URL('../dist/bench.js', import.meta.url);
await bundle('bench/servers/plangraph.ts', fileURLToPath(service));

/** The others may hold as much as they like; what makes the service faster they get too. */
const NURSERY = DEPLOYED.filter((option) => option.includes('semi-space'));

const env = { NEO4J_URI: uri, BENCH_REVISION: world.data.revision, BENCH_SIZE: size };
const starts: Record<string, () => Promise<BenchServer>> = {
  raw: () => start('raw', 'servers/raw.ts', env, NURSERY),
  peer: () => start('peer', 'servers/peer.ts', env, NURSERY),
  plangraph: () => start('plangraph', service.href, { ...env, BENCH_ENGINE: 'neo4j' }, DEPLOYED),
  embedded: () => start('embedded', service.href, { ...env, BENCH_ENGINE: 'embedded' }, NURSERY),
};
// The embedded engine is for plans, not for a graph a thousand times their size.
const wanted = options.servers.split(',').filter((name) => size !== 'L' || name !== 'embedded');
const servers = await Promise.all(wanted.map((name) => (starts[name] as () => Promise<BenchServer>)()));
const constant = await start('constant', 'servers/constant.ts', env, NURSERY);

const queries = QUERIES.filter((q) => !only || only.includes(q.name)).map((query): Asked => ({ query, variables: query.variables(world) }));
const wrong: string[] = [];
for (const asked of queries) wrong.push(...(await differences(asked, servers)));
for (const line of wrong) console.error(line);

// Code that has just started is not what is measured: every query is asked of every server for a while first.
for (const asked of queries) await measure(asked, servers, { connections: 32, rounds: 0, seconds });
const mix: Asked[] = only ? [] : [{ query: undefined, variables: [], mix: queries }];
const measured: Measurement[] = [];
for (const asked of [...queries, ...mix]) {
  for (const connections of [1, 32]) measured.push(...(await measure(asked, servers, { connections, rounds, seconds })));
  console.error(queryTables(measured.filter((m) => m.query === (asked.query?.name ?? 'mix'))));
}
const repeated = QUERIES.find((q) => q.name === 'industry') as BenchQuery;
const kept = [
  constant,
  ...servers.filter((s) => s.name === 'peer'),
  await start('kept', service.href, { ...env, BENCH_ENGINE: 'neo4j', BENCH_CACHE: '64' }, DEPLOYED),
];
const again = await measure({ query: repeated, variables: repeated.variables(world).slice(0, 1) }, kept, { connections: 32, rounds, seconds });

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, Neo4j 5.26 (${size}: ${world.data.nodes.length} nodes, ${world.data.edges.length} edges)`;
const text = `${machine}. Answers of all servers equal: ${wrong.length === 0 ? 'yes' : `NO, ${wrong.length} differ`}. ${load}\n\n${queryTables(measured)}\n${repeatedTable(again)}`;
for (const server of new Set([...servers, ...kept])) server.stop();
// The last to be done: it loads the packs in place of the generated graph.
const packed = (engine: string) => start(engine, service.href, { ...env, BENCH_SIZE: 'packs', BENCH_ENGINE: engine }, DEPLOYED);
const holding = only ? [] : await Promise.all([packed('embedded'), ...(given ? [] : [packed('neo4j')])]);
const examples = only ? '' : `\n## Examples, with the packs of the service\n\n${await exampleTable(holding, { rounds, seconds })}`;
for (const server of holding) server.stop();
const results = `# Results: ${size}\n\n${text}\n${examples}`;
console.log(results);
if (options.write) writeFileSync(new URL(size === 'S' ? 'RESULTS.md' : `RESULTS-${size}.md`, import.meta.url), results);
await neo4j?.stop();
if (wrong.length > 0) process.exitCode = 1;
