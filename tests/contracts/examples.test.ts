import { isObjectType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { NODE_KINDS, nodeKinds } from '../../src/ontology/index.ts';
import { runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { seedPacks } from '../support/packs.ts';

/** The examples in descriptions are promises: those of entry points and of fields with arguments run and answer. */

const exampleOf = (description: string | null | undefined): string => description?.split('\n\nExample: ')[1] ?? '';

describe('examples in descriptions', () => {
  const engine = embeddedEngine();
  let operations: Awaited<ReturnType<typeof runOperations>>;
  beforeAll(async () => {
    const data = buildGraph(seedPacks());
    await engine.load(data);
    operations = await runOperations({
      engine,
      passages: NO_PASSAGES,
      reckoning: reckon({ packs: seedPacks(), data }),
      log: pino({ level: 'silent' }),
    });
  });
  afterAll(async () => {
    operations.close();
    await engine.close();
  });
  const schema = buildSchema();

  it.each(Object.values(schema.getQueryType()?.getFields() ?? {}).filter((f) => f.args.length > 0 && f.name !== 'nodes' && f.name !== 'node'))(
    'of Query.$name answer',
    async (field) => {
      const example = exampleOf(field.description);
      const { body } = await operations.ask({ query: `{ ${example} }` });
      expect(body.errors, example).toBeUndefined();
      expect((body.data as Record<string, unknown>)[field.name], example).not.toBeNull();
    },
  );

  it.each(NODE_KINDS)('of %s name a thing that is there, and its fields with arguments run', async (kind) => {
    const type = schema.getType(kind);
    const fields = isObjectType(type)
      ? Object.values(type.getFields()).filter((f) => f.args.length > 0 && exampleOf(f.description).startsWith(f.name))
      : [];
    const entry = kind.charAt(0).toLowerCase() + kind.slice(1);
    for (let i = 0; i === 0 || i < fields.length; i += 10) {
      const { body } = await operations.ask({
        query: `{ ${entry}(key: "${nodeKinds[kind].example}") { __typename ${fields
          .slice(i, i + 10)
          .map((f) => exampleOf(f.description))
          .join(' ')} } }`,
      });
      expect(body.errors, kind).toBeUndefined();
      expect(body.data).toMatchObject({ [entry]: { __typename: kind } });
    }
  });
});
