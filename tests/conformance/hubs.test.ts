import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../src/domain/cursor.ts';
import { toBoltParameters } from '../../src/graph/engines/neo4j/values.ts';
import type { GraphData, GraphEdge, GraphEngine, GraphNode } from '../../src/graph/port.ts';
import { BASIS } from '../../src/ontology/index.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines, neo4jSettings } from '../support/engines.ts';
import { hitsOf, recorded } from '../support/statements.ts';
import { thing } from '../support/thing.ts';

/** A thing with very many relations of one kind pages like any other, with the same rows and totals as if all were sorted. */

const MANY = 20_000;
const FEW = 60;
const KINDS = ['Enterprise', 'Product', 'Project'] as const;
const BASES = ['STATED', 'STATED', 'STATED', 'IMPLIED', 'DERIVED'];
/** In no order that anything was written in. */
const scattered = (i: number): string => String((i * 7_919) % 1_000_003).padStart(7, '0');

/** A group with very many members, one with few, and enterprises in a region that has very many things too, of which one is in it twice. */
function world(): GraphData {
  const members = Array.from({ length: MANY }, (_, i) =>
    thing(KINDS[i % KINDS.length] as (typeof KINDS)[number], i, { sortName: scattered(i + 31), sortPlan: scattered(i) }),
  );
  const [hub, other, region] = [thing('Group', 1), thing('Group', 2), thing('Region', 1)];
  const relate = (type: string, from: GraphNode, to: GraphNode, i: number): GraphEdge => {
    const [source, target] = [from.properties['key'] as string, to.properties['key'] as string];
    return {
      type,
      source,
      target,
      // Many stand at the same place of the plan.
      properties: {
        key: `hubs/${type}|${source}|${target}`,
        kind: type,
        basis: BASES[i % BASES.length] as string,
        plan: 'plan/hubs',
        sortPlan: scattered(i >> 2),
      },
    };
  };
  return {
    revision: 'hubs',
    nodes: [hub, other, region, ...members],
    edges: [
      ...members.map((m, i) => relate('MEMBER_OF', m, hub, i)),
      ...members.slice(0, FEW).map((m, i) => relate('MEMBER_OF', m, other, i)),
      ...members.filter((m) => m.labels[0] !== 'Product').map((m, i) => relate('LOCATED_IN', m, region, i)),
    ],
  };
}
const data = world();
const things = new Map(data.nodes.map((n) => [n.properties['key'] as string, n]));
const HUB = 'group/n-1';
const OTHER = 'group/n-2';

interface Asked {
  readonly orderBy: 'PLAN' | 'NAME' | 'NAME_DESC';
  readonly basis?: readonly string[];
  readonly kinds?: readonly string[];
}
interface Standing {
  readonly key: string;
  readonly relation: string;
  readonly sort: string;
}

/** All rows of a list, sorted by all that it can be. */
function rowsOf(target: string, { orderBy, basis, kinds }: Asked): Standing[] {
  const rows = data.edges
    .filter((e) => e.type === 'MEMBER_OF' && e.target === target)
    .filter(
      (e) => (!basis || basis.includes(e.properties['basis'] as string)) && (!kinds || kinds.includes(things.get(e.source)?.labels[0] as string)),
    )
    .map((e) => ({
      key: e.source,
      relation: e.properties['key'] as string,
      sort: (orderBy === 'PLAN' ? e.properties['sortPlan'] : things.get(e.source)?.properties['sortName']) as string,
    }));
  const direction = orderBy === 'NAME_DESC' ? -1 : 1;
  return rows.sort((a, b) => (a.sort < b.sort ? -direction : a.sort > b.sort ? direction : a.relation < b.relation ? -1 : 1));
}

const CASES: readonly Asked[] = (['PLAN', 'NAME', 'NAME_DESC'] as const).flatMap((orderBy) => [
  { orderBy },
  { orderBy, basis: ['IMPLIED', 'DERIVED'] },
  { orderBy, kinds: ['Product'] },
  { orderBy, basis: ['STATED'], kinds: ['Enterprise', 'Project'] },
]);

const argumentsOf = ({ orderBy, basis, kinds }: Asked, after?: Standing): string =>
  [
    `first: 10, orderBy: ${orderBy}`,
    basis && `basis: [${basis}]`,
    kinds && `kinds: [${kinds}]`,
    after && `after: "${encodeCursor({ list: 'relation/MEMBER_OF/in', order: orderBy, sort: after.sort, tie: after.relation })}"`,
  ]
    .filter((a) => a)
    .join(', ');

describe.each(engines)('the lists of a hub on $name', ({ name, open }) => {
  let engine: GraphEngine;
  let operations: Operations;
  let statements: ReturnType<typeof recorded>['statements'];
  let driver: Driver | undefined;
  beforeAll(async () => {
    ({ engine, statements } = recorded(await open()));
    await engine.load(data);
    operations = await runOperations({ engine, passages: NO_PASSAGES, log: pino({ level: 'silent' }) });
    if (name === 'neo4j') {
      const { uri, user, password } = neo4jSettings();
      driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
    }
  }, 120_000);
  afterAll(async () => {
    operations.close();
    await Promise.all([engine.close(), driver?.close()]);
  });
  const ask = async (query: string) => {
    const { body } = await operations.ask({ query });
    expect(body.errors).toBeUndefined();
    return body.data as Record<string, { members: { totalCount: number; evidence: unknown; nodes: { key: string }[]; edges: { basis: string }[] } }>;
  };

  it.each(CASES)('have the rows and totals of the whole list: %o', async (asked) => {
    const rows = rowsOf(HUB, asked);
    for (const at of [undefined, rows.length >> 1, rows.length - 4]) {
      const after = at === undefined ? undefined : rows[at];
      const { group } = await ask(
        `{ group(key: "${HUB}") { members(${argumentsOf(asked, after)}) { totalCount evidence nodes { key } edges { basis key } } } }`,
      );
      expect(group?.members.totalCount).toBe(rows.length);
      expect(group?.members.evidence).toBe(BASIS.names.find((b) => (asked.basis ?? BASES).includes(b)));
      const next = at === undefined ? 0 : at + 1;
      expect(group?.members.nodes.map((n) => n.key)).toEqual(rows.slice(next, next + 10).map((r) => r.key));
      expect(group?.members.edges).toMatchObject(rows.slice(next, next + 10).map((r) => ({ key: r.relation })));
    }
  });

  it('are those of other things too where both are asked for, on their own and along', async () => {
    const members = 'members(first: 3, orderBy: NAME) { totalCount nodes { key } }';
    const { groups, fact } = (await ask(
      `{ groups(first: 5) { nodes { key ${members} } } fact(key: "${HUB}") { key ... on Group { ${members} } } }`,
    )) as unknown as {
      groups: { nodes: { key: string; members: unknown }[] };
      fact: { members: unknown };
    };
    const expected = (key: string) => {
      const rows = rowsOf(key, { orderBy: 'NAME' });
      return { key, members: { totalCount: rows.length, nodes: rows.slice(0, 3).map(({ key: k }) => ({ key: k })) } };
    };
    expect([...groups.nodes].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([expected(HUB), expected(OTHER)]);
    expect(fact).toEqual(expected(HUB));
  });

  it.runIf(name === 'neo4j')('cost what a page of a thing with few relations costs', async () => {
    const cost = async (key: string, asked: Asked) => {
      const rows = rowsOf(key, asked);
      statements.length = 0;
      await ask(`{ group(key: "${key}") { members(${argumentsOf(asked, rows[rows.length >> 1])}) { totalCount nodes { key } } } }`);
      let hits = 0;
      for (const { text, parameters } of statements.splice(0)) {
        const { summary } = await (driver as Driver).executeQuery(`PROFILE ${text}`, toBoltParameters(parameters));
        hits += hitsOf(summary.profile as ProfiledPlan);
      }
      return hits;
    };
    for (const orderBy of ['PLAN', 'NAME', 'NAME_DESC'] as const) {
      const [hub, other] = [await cost(HUB, { orderBy }), await cost(OTHER, { orderBy })];
      expect(hub).toBeGreaterThan(0);
      expect(hub).toBeLessThan(other * 2);
    }
  });
});
