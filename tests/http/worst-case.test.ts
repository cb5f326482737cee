import { describe, expect, it } from 'vitest';
import type { GraphData, GraphEdge, GraphNode } from '../../src/graph/port.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { miniPacks } from '../support/packs.ts';
import { startServer } from '../support/server.ts';

/**
 * The embedded engine cannot cancel a statement, so what a walk may touch is bounded before it is called. Proved on graphs made
 * to hurt: a hub of 100,000 relations, a dense graph, a circle, layers with hundreds of millions of paths, a tree of more than may be held.
 */

const base = buildGraph(miniPacks());
const thing = base.nodes.find((n) => n.properties['key'] === 'enterprise/jia') as GraphNode;
const relation = base.edges.find((e) => e.type === 'SUPPLIES') as GraphEdge;

const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `enterprise/n-${i}`);
function graph(revision: string, things: readonly string[], pairs: readonly (readonly [string, string])[]): GraphData {
  return {
    revision,
    nodes: [...base.nodes, ...things.map((key) => ({ ...thing, properties: { ...thing.properties, key } }))],
    edges: [
      ...base.edges,
      ...pairs.map(([source, target]) => ({
        ...relation,
        source,
        target,
        properties: { ...relation.properties, key: `mini/SUPPLIES|${source}|${target}` },
      })),
    ],
  };
}

const first = 'enterprise/n-0';
const hub = keys(100_001);
const dense = keys(300);
const circle = keys(2_000);
const tree = keys(1 + 60 + 60 * 50);
const WIDTH = 40;
const layered = keys(7 * WIDTH);
const GRAPHS = {
  'a hub of 100,000 relations': {
    far: 'enterprise/n-7',
    data: () =>
      graph(
        'hub',
        hub,
        hub.slice(1).map((key) => [first, key] as const),
      ),
  },
  'a dense graph of 89,700 relations': {
    far: 'enterprise/n-5',
    data: () =>
      graph(
        'dense',
        dense,
        dense.flatMap((a) => dense.filter((b) => b !== a).map((b) => [a, b] as const)),
      ),
  },
  'a circle of 2,000': {
    far: 'enterprise/n-5',
    data: () =>
      graph(
        'circle',
        circle,
        circle.map((key, i) => [key, circle[(i + 1) % circle.length] as string] as const),
      ),
  },
  'a tree of 3,061': {
    far: 'enterprise/n-7',
    data: () =>
      graph(
        'tree',
        tree,
        tree.slice(1).map((key, i) => [tree[i < 60 ? 0 : 1 + ((i - 60) % 60)] as string, key] as const),
      ),
  },
  'layers with 100 million paths': {
    far: `enterprise/n-${6 * WIDTH}`,
    data: () =>
      graph(
        'layers',
        layered,
        layered
          .slice(0, 6 * WIDTH)
          .flatMap((a, i) => layered.slice((Math.floor(i / WIDTH) + 1) * WIDTH, (Math.floor(i / WIDTH) + 2) * WIDTH).map((b) => [a, b] as const)),
      ),
  },
};

const WALKS = {
  neighborhood: (a: string) => `neighborhood(of: ["${a}"], depth: 6, first: 2000) { nodes { depth } links { key } truncated }`,
  supplyChain: (a: string) => `supplyChain(of: "${a}", direction: DOWNSTREAM, depth: 6) { nodes { layer } links { cycle } truncated basis }`,
  rolledUp: (a: string) => `supplyChain(of: "${a}", direction: DOWNSTREAM, depth: 6, grain: ENTERPRISE) { rolledUp { count } }`,
  paths: (a: string, b: string) => `paths(from: "${a}", to: "${b}", depth: 6, count: 10) { paths { length } truncated }`,
  impact: (a: string) => `impact(of: "${a}", depth: 6) { truncated }`,
  shared: (a: string, b: string) => `shared(left: "${a}", right: "${b}", depth: 3) { shared { key } }`,
  chainGaps: (a: string) => `chainGaps(of: "${a}", depth: 3) { __typename }`,
  page: (a: string) => `enterprise(key: "${a}") { customers(first: 100) { nodes { key } pageInfo { hasNextPage } } }`,
  total: (a: string) => `enterprise(key: "${a}") { customers(first: 1) { totalCount } }`,
} as const;

/** Those that hold no more than a walk may. */
const WHOLE = new Set(['layers with 100 million paths', 'a circle of 2,000']);
/** Milliseconds of CPU, all threads, that any of them may take; the deadline of a request is far above. */
const MOST = 3_000;
/** Bytes that the heap may grow by meanwhile. */
const HEAP = 200_000_000;

describe.each(Object.entries(GRAPHS))('%s', (name, { far, data }) => {
  it(`is walked within ${MOST} ms of CPU and ${HEAP / 1e6} MB, whole or cut, and says which`, { timeout: 300_000 }, async () => {
    const server = await startServer({ data: data() });
    await server.ask('{ industries { nodes { key } } }');
    for (const [walk, query] of Object.entries(WALKS)) {
      const before = process.cpuUsage();
      const heap = process.memoryUsage().heapUsed;
      const { text, answer } = await server.ask(`{ ${query(first, far)} }`);
      const { user, system } = process.cpuUsage(before);
      const spent = (user + system) / 1000;
      expect(spent, walk).toBeLessThan(MOST);
      expect(process.memoryUsage().heapUsed - heap, walk).toBeLessThan(HEAP);
      expect(text.length).toBeLessThan(LIMITS.answer);
      // On a loaded machine the deadline may come first: that is a bound too, and told.
      for (const { extensions } of answer.errors ?? []) expect(['OPERATION_TOO_COMPLEX', 'TIMEOUT'], walk).toContain(extensions.code);
      if (answer.errors) continue;
      const found = answer.data?.[walk] as { truncated?: boolean; nodes?: unknown[]; links?: unknown[] } | undefined;
      expect(found?.nodes?.length ?? 0, walk).toBeLessThanOrEqual(LIMITS.walkNodes);
      if (walk === 'neighborhood' && found) expect(found.truncated, walk).toBe(!WHOLE.has(name));
      if (name === 'a tree of 3,061' && (walk === 'neighborhood' || walk === 'supplyChain' || walk === 'impact'))
        expect(found?.truncated, walk).toBe(true);
      if (walk === 'paths') expect((answer.data as { paths: { paths: unknown[] } }).paths.paths.length).toBeGreaterThan(0);
    }
    await server.close();
  });
});
