import { printSchema } from 'graphql';
import { z } from 'zod';
import { identityEntry } from './arithmetic/index.ts';
import { graphSchemaScript } from './graph/graph-schema.ts';
import { buildSchema } from './modules/index.ts';
import { EDGE_KINDS, edgeFile, nodeKinds, PACK_KINDS } from './ontology/index.ts';
import { coverageRow, edgeEntry, mentionEntry, nodeEntry, observationEntry, outlineEntry, planEntry, silentEntry } from './seed/pack-schema.ts';

/** Everything below schema/ that follows from the code, by file name. */
export function generatedSchemas(): Map<string, string> {
  const list = (entry: z.ZodType) => jsonSchema(z.array(entry));
  return new Map([
    ['schema.graphql', `${printSchema(buildSchema())}\n`],
    ['graph.cypher', graphSchemaScript()],
    ['pack/pack.schema.json', jsonSchema(planEntry)],
    ['pack/outline.schema.json', list(outlineEntry)],
    ['pack/observations.schema.json', list(observationEntry)],
    ['pack/silent.schema.json', list(silentEntry)],
    ['pack/coverage.schema.json', list(coverageRow)],
    ['pack/identities.schema.json', list(identityEntry)],
    ...PACK_KINDS.map((k) => [`pack/${nodeKinds[k].plural}.schema.json`, list(z.union([nodeEntry(k, true), mentionEntry]))] as const),
    ...EDGE_KINDS.map((k) => [`pack/edges/${edgeFile(k).replace('.yaml', '.schema.json')}`, list(edgeEntry(k))] as const),
  ]);
}

const jsonSchema = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
