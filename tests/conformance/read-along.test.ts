import { isObjectType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphEngine } from '../../src/graph/port.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { NODE_KINDS, nodeKinds } from '../../src/ontology/index.ts';
import { type Operations, runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { engines } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';

/**
 * Lists are read along with the thing they stand behind, in its statement; asked for by `fact`, which reads nothing along, each has
 * a statement of its own. Both ways give the same, what is empty and what is counted included.
 */

const schema = buildSchema();
const data = buildGraph(seedPacks());
/** Lists of a kind, as many as one statement reads along. */
const listsOf = (kind: string): string[][] => {
  const type = schema.getType(kind);
  const names = isObjectType(type)
    ? Object.values(type.getFields())
        .filter((f) => f.extensions['list'])
        .map((f) => f.name)
    : [];
  return Array.from({ length: Math.ceil(names.length / 6) }, (_, i) => names.slice(6 * i, 6 * i + 6));
};
/** Sections and passages are no facts. */
const cases = NODE_KINDS.filter((kind) => !['Section', 'Passage'].includes(kind)).flatMap((kind) =>
  listsOf(kind).map((lists) => ({ kind, lists, key: nodeKinds[kind].example })),
);

describe.each(engines)('lists read along on $name', ({ open }) => {
  let engine: GraphEngine;
  let operations: Operations;
  beforeAll(async () => {
    engine = await open();
    await engine.load(data);
    operations = await runOperations({ engine, passages: NO_PASSAGES, log: pino({ level: 'silent' }) });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });
  const ask = async (field: string, kind: string, key: string, selection: string) => {
    const { body, statements } = await operations.ask({
      query: `query ($key: String!) { thing: ${field}(key: $key) { key ... on ${kind} { ${selection} } } }`,
      variables: { key },
    });
    expect(body.errors).toBeUndefined();
    return { thing: (body.data as { thing: unknown }).thing, statements: statements.length };
  };

  it.each(cases)('$kind: $lists', async ({ kind, lists, key }) => {
    const selection = lists.map(
      (l) => `${l}(first: 3) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { key } } nodes { key } }`,
    );
    const field = kind.charAt(0).toLowerCase() + kind.slice(1);
    const [along, apart] = [await ask(field, kind, key, selection.join(' ')), await ask('fact', kind, key, selection.join(' '))];
    expect(along.thing).toEqual(apart.thing);
    expect(along.statements).toBeLessThan(apart.statements);
  });

  it('reads levels below levels, one page from another', async () => {
    const level = (below: string) => `suppliers(first: 4, orderBy: NAME) { totalCount nodes { key name ... on Industry { ${below} } } }`;
    const selection = level(level(level('enterprises { nodes { key } }')));
    const [along, apart] = [
      await ask('industry', 'Industry', 'industry/automobile', selection),
      await ask('fact', 'Industry', 'industry/automobile', selection),
    ];
    expect(along.thing).toEqual(apart.thing);
    expect(along.statements).toBeLessThan(apart.statements);
  });
});
