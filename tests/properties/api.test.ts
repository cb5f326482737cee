import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import type { GraphEngine } from '../../src/graph/port.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { seedPacks } from '../support/packs.ts';
import { type Running, startServer } from '../support/server.ts';

/** What holds of the API whatever is asked, on the Jilin pack. */

let server: Running;
/** Texts of all statements that the engine was given. */
const texts = new Set<string>();
const engine = embeddedEngine();

beforeAll(async () => {
  await engine.load(buildGraph(seedPacks()));
  const told: GraphEngine = {
    ...engine,
    async reader() {
      const reader = await engine.reader();
      return {
        ...reader,
        run(text, parameters, signal) {
          texts.add(text);
          return reader.run(text, parameters, signal);
        },
      };
    },
  };
  server = await startServer({ engine: told });
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

const RUNS = { numRuns: 30 };
/** What no text of ours contains. */
const marked = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `zqx${text}zqx`);

describe('whatever a user writes', () => {
  const operations = [
    'query Q($t: String!) { search(text: $t) { totalCount } }',
    'query Q($t: String!) { enterprises(filter: { text: $t }) { totalCount } }',
    'query Q($t: String!) { resolve(names: [$t]) { score } }',
    'query Q($t: String!) { entity(key: $t) { key } }',
    'query Q($t: String!) { fact(key: $t) { key } }',
    'query Q($t: String!) { supplyChain(of: $t) { truncated } }',
    'query Q($t: String!) { enterprises(filter: { keys: [$t] }) { totalCount } }',
    'query Q($t: String!) { enterprises(filter: { related: [{ edges: [SUPPLIES], to: [$t] }] }) { totalCount } }',
    'query Q($t: String!) { enterprises(filter: { figures: [{ indicator: $t }] }) { totalCount } }',
    'query Q($t: String!) { compare(subjects: ["industry/automobile"], indicators: [$t], years: [2015]) { cells { state } } }',
    'query Q($t: String!) { industries { ranking(indicator: $t, year: 2015) { rankedCount } } }',
  ];
  it('never stands in the text of a statement, and is no fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(marked, async (text) => {
        for (const query of operations) {
          for (const t of [text, `enterprise/${text}`, `indicator/${text}`]) {
            const { status, answer } = await server.ask(query, { t });
            expect(status).toBe(200);
            for (const { extensions } of answer.errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
          }
        }
      }),
      RUNS,
    );
    expect(texts.size).toBeGreaterThan(3);
    for (const text of texts) expect(text).not.toMatch(/zqx/i);
  });
});

describe('filters', () => {
  const condition = fc.constantFrom(
    'text: "汽车"',
    'text: "chang"',
    'basis: [STATED]',
    'basis: [STATED, IMPLIED]',
    'plan: "plan/jilin-12fyp"',
    'region: { key: "region/changchun", includeParts: true }',
    'related: [{ edges: [OPERATES_IN] }]',
    'related: [{ edges: [SUPPLIES], match: NONE }]',
  );
  const keysOf = async (filter: readonly string[]): Promise<string[]> => {
    const { answer } = await server.ask(`{ enterprises(first: 100, filter: { ${filter.join(', ')} }) { nodes { key } } }`);
    const { enterprises } = answer.data as { enterprises: { nodes: { key: string }[] } };
    return enterprises.nodes.map((n) => n.key);
  };
  const name = (c: string) => c.split(':')[0] as string;

  it('commute: their order is nothing, and two of them leave what each leaves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(condition, { minLength: 2, maxLength: 3, selector: name }), async (conditions) => {
        const together = await keysOf(conditions);
        expect(await keysOf([...conditions].reverse())).toEqual(together);
        const each = await Promise.all(conditions.map((c) => keysOf([c])));
        for (const key of together) for (const alone of each) if (alone.length < 100) expect(alone).toContain(key);
        if (each.every((alone) => alone.length < 100))
          expect(together).toEqual((each[0] as string[]).filter((k) => each.every((alone) => alone.includes(k))));
      }),
      { numRuns: 25 },
    );
  });
});

describe('pages', () => {
  it('of whatever size join into the same list, each row once', async () => {
    const whole = async (size: number): Promise<string[]> => {
      const keys: string[] = [];
      let after: string | null = null;
      do {
        const { answer } = await server.ask(
          'query Q($n: Int, $a: String) { regions(first: $n, after: $a, orderBy: NAME) { nodes { key } pageInfo { endCursor hasNextPage } } }',
          { n: size, a: after },
        );
        const { regions: page } = answer.data as { regions: { nodes: { key: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
        keys.push(...page.nodes.map((n) => n.key));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      return keys;
    };
    const all = await whole(100);
    expect(new Set(all).size).toBe(all.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 5, max: 60 }), async (size) => {
        expect(await whole(size)).toEqual(all);
      }),
      { numRuns: 8 },
    );
  });

  it('are as large as is told where nobody says how large', async () => {
    for (const first of ['', '(first: null)']) {
      const { answer } = await server.ask(`{ regions${first} { totalCount nodes { key } } }`);
      const { regions } = answer.data as { regions: { totalCount: number; nodes: unknown[] } };
      expect(regions.totalCount).toBeGreaterThan(LIMITS.pageDefault);
      expect(regions.nodes).toHaveLength(LIMITS.pageDefault);
    }
  });
});

describe('cost', () => {
  const costOf = async (first: number, inner: number): Promise<number> =>
    (
      await server.ask('query Q($a: Int, $b: Int) { industries(first: $a) { nodes { key parts(first: $b) { nodes { key } } } } }', {
        a: first,
        b: inner,
      })
    ).answer.extensions?.cost?.requested as number;

  it('grows with the page, and as the product of pages, no more', async () => {
    // A list: 2 for its statement, then for each row what is selected of it. edges and nodes multiply no second time.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), async (a, b) => {
        expect(await costOf(a, b)).toBe(2 + a * (1 + 2 + b * 1));
      }),
      RUNS,
    );
  });

  it('of edges is that of nodes, but for what edges carry', async () => {
    const cost = async (rows: string) => (await server.ask(`{ industries(first: 10) { ${rows} } }`)).answer.extensions?.cost?.requested;
    expect(await cost('nodes { key }')).toBe(12);
    expect(await cost('edges { node { key } }')).toBe(12);
    expect(await cost('edges { cursor node { key } }')).toBe(22);
  });

  it('is of what runs alone: what @include and @skip leave out costs nothing', async () => {
    const query = 'query Q($with: Boolean!) { industries(first: 10) { nodes { key } } regions(first: 100) @include(if: $with) { nodes { key } } }';
    const cost = async (included: boolean) => (await server.ask(query, { with: included })).answer.extensions?.cost?.requested;
    expect(await cost(false)).toBe(12);
    expect(await cost(true)).toBe(12 + 102);
    expect(await cost(false)).toBe(12);
    // A condition that nobody gives is its default.
    const ofDefault = async (is: boolean) =>
      (await server.ask(query.replace('$with: Boolean!', `$with: Boolean = ${is}`), {})).answer.extensions?.cost?.requested;
    expect([await ofDefault(false), await ofDefault(true)]).toEqual([12, 12 + 102]);
  });

  it('of nodes(ids:) goes by the number of ids', async () => {
    const cost = async (count: number) =>
      (
        await server.ask('query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
          ids: Array(count).fill(Buffer.from('Industry:industry/automobile').toString('base64')),
        })
      ).answer.extensions?.cost?.requested;
    expect([await cost(1), await cost(10), await cost(100)]).toEqual([2, 20, 200]);
  });
});
