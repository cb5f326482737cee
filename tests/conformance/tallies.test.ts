import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { randomOf, worldOf } from '../../bench/world.ts';
import type { GraphData, GraphEdge, GraphNode } from '../../src/graph/port.ts';
import { BASIS, dimensionsOf, edgeKinds, nodeKinds } from '../../src/ontology/index.ts';
import { type OperationAnswer, type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { thing } from '../support/thing.ts';

/** Counts that a load keeps are those that counting gives, on the plan, on the benchmark’s world, and on graphs of chance with circles and every basis. */

function chance(seed: number): GraphData {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const kinds = ['Region', 'Industry', 'Enterprise', 'Product', 'Group', 'Project', 'Park'] as const;
  const levels = { Region: ['PREFECTURE', 'COUNTY'], Industry: ['INDUSTRY', 'SUB_INDUSTRY'] } as const;
  const nodes = kinds.flatMap((kind) =>
    Array.from({ length: 3 + below(8) }, (_, i) => {
      // Some have no level.
      const level = kind === 'Region' || kind === 'Industry' ? levels[kind][below(3)] : undefined;
      return thing(kind, i, level ? { level } : {});
    }),
  );
  const edges = new Map<string, GraphEdge>();
  const relations = ['PART_OF', 'LOCATED_IN', 'OPERATES_IN', 'IN_INDUSTRY', 'PRODUCES', 'KIND_OF', 'MEMBER_OF'] as const;
  for (let i = 0; i < 1_500; i += 1) {
    const type = relations[below(relations.length)] as (typeof relations)[number];
    const [source, target] = [nodes[below(nodes.length)] as GraphNode, nodes[below(nodes.length)] as GraphNode];
    const [from, to] = [source.labels[0] as never, target.labels[0] as never];
    if (!edgeKinds[type].ends.some((e) => (e.source as readonly string[]).includes(from) && (e.target as readonly string[]).includes(to))) continue;
    const key = `chance/${type}|${source.properties['key']}|${target.properties['key']}`;
    const basis = BASIS.names[below(3)] as string;
    edges.set(key, {
      type,
      source: source.properties['key'] as string,
      target: target.properties['key'] as string,
      properties: { key, kind: type, basis, sortPlan: String(i).padStart(6, '0') },
    });
  }
  return { revision: `chance-${seed}`, nodes, edges: [...edges.values()] };
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
/** With every dimension among them, and relations read from both ends. */
const kinds = ['Enterprise', 'Product', 'Project', 'Industry'] as const;

interface Answer {
  readonly totalCount: number;
  readonly [table: string]: unknown;
}

/** Each table of a kind, by the counts that were kept and, with the members, counted. */
function tables(kind: (typeof kinds)[number]): string {
  const cell = 'row { key } column { key } count';
  const fields = dimensionsOf(kind).flatMap((rows) =>
    [undefined, ...dimensionsOf(kind).filter((d) => d !== rows)].flatMap((columns) =>
      [true, false].flatMap((rollUp) =>
        ['', ', regionLevels: [PREFECTURE], industryLevels: [INDUSTRY]'].map((levels, i) => {
          const id = `${rows}_${columns ?? 'alone'}_${rollUp}_${i}`;
          const matrix = `matrix(rows: ${rows}${columns ? `, columns: ${columns}` : ''}, rollUp: ${rollUp}${levels})`;
          return `k_${id}: ${matrix} { cells { ${cell} } } c_${id}: ${matrix} { cells { ${cell} members { key } } } f_${id}: ${matrix} { cells(first: 3) { count row { key } } }`;
        }),
      ),
    ),
  );
  return fields.join('\n');
}

const batches = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** A cold server may take longer to plan a text than a request may take; it is asked again. */
async function planned(operations: Operations, query: string): Promise<OperationAnswer> {
  for (let i = 0; ; i += 1) {
    const answer = await operations.ask({ query });
    if (i === 5 || !JSON.stringify(answer.body.errors ?? []).includes('TIMEOUT')) return answer;
  }
}

const GRAPHS: readonly (readonly [string, () => GraphData])[] = [
  ['the plan', () => buildGraph(seedPacks())],
  ['the benchmark’s world', () => worldOf(1_000).data],
  ...[1, 2, 3].map((seed) => [`a graph of chance (${seed})`, () => chance(seed)] as const),
];

describe.each(engines)('counts that a load keeps on $name', ({ open }) => {
  it.each(GRAPHS)(
    'are those that counting gives: %s',
    async (_, data) => {
      const engine = await open();
      const graph = data();
      await engine.load(graph);
      const operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning: undefined, log: pino({ level: 'silent' }) });
      let compared = 0;
      for (const kind of kinds) {
        for (const fields of batches(tables(kind).split('\n'), 8)) {
          const query = `{ list: ${camel(nodeKinds[kind].plural)}(first: 1) { totalCount ${fields.join(' ')} } }`;
          const { body, statements } = await planned(operations, query);
          expect(body.errors, query).toBeUndefined();
          const { list } = body.data as { list: Answer };
          expect(list.totalCount).toBe(graph.nodes.filter((n) => n.labels[0] === kind).length);
          expect(statements.some((s) => s.query === 'tallies/blocks')).toBe(true);
          for (const [name, table] of Object.entries(list)) {
            if (!name.startsWith('k_')) continue;
            const { cells } = table as { cells: { count: number }[] };
            const counted = (list[name.replace('k_', 'c_')] as { cells: { count: number; members: unknown[] }[] }).cells;
            expect(cells, `${kind} ${name}`).toEqual(counted.map(({ members, ...cell }) => cell));
            expect(counted.every((c) => c.count === c.members.length)).toBe(true);
            expect((list[name.replace('k_', 'f_')] as { cells: { count: number }[] }).cells.map((c) => c.count)).toEqual(
              cells.slice(0, 3).map((c) => c.count),
            );
            compared += cells.length;
          }
        }
      }
      expect(compared).toBeGreaterThan(50);
      operations.close();
      await engine.close();
    },
    240_000,
  );

  it('are not those of a list under a filter or over other bases', async () => {
    const engine = await open();
    await engine.load(chance(6));
    const operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning: undefined, log: pino({ level: 'silent' }) });
    const matrix = (args: string) => `matrix(rows: REGION${args}) { cells { count } }`;
    const asked = async (query: string) => (await operations.ask({ query })).statements.map((s) => s.query);
    expect(await asked(`{ enterprises(first: 1) { ${matrix('')} } }`)).toEqual(['tallies/blocks']);
    expect(await asked(`{ enterprises(first: 1, filter: { text: "1" }) { totalCount ${matrix('')} } }`)).not.toContain('tallies/blocks');
    expect(await asked(`{ enterprises(first: 1) { ${matrix(', basis: [STATED]')} } }`)).not.toContain('tallies/blocks');
    operations.close();
    await engine.close();
  });
});
