import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { MEASURE, RULE, SEVERITY } from '../src/arithmetic/vocabulary.ts';
import { type EdgeKindSpec, edgeKinds } from '../src/ontology/edge-kinds.ts';
import type { Enumeration } from '../src/ontology/enumeration.ts';
import { nodeKinds } from '../src/ontology/node-kinds.ts';
import * as vocabulary from '../src/ontology/vocabulary.ts';
import { hashOf } from '../src/stored-operations.ts';

/**
 * The operations of the explorer. Each `.graphql` file below explorer/src holds fragments, or one operation after a line
 * `# Example: { …variables }` that the tests run it with on both engines.
 */

const SOURCE = fileURLToPath(new URL('../explorer/src/', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../schema/schema.graphql', import.meta.url));
const HEAD = '// Written by `npm run explorer:documents`. Do not edit.\n';

interface Source {
  /** Below explorer/src. */
  readonly path: string;
  readonly text: string;
  readonly document: DocumentNode;
}

export interface ExplorerOperation {
  readonly name: string;
  readonly path: string;
  /** With the fragments it uses, as it is sent. */
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

const readSources = (): Source[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(SOURCE, path), 'utf8');
      return { path, text, document: parse(text) };
    });

const operationOf = ({ document }: Source) => document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
const fragmentsOf = ({ document }: Source) => document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION);

/** Every operation with the fragments it needs and the variables of its example. */
export function explorerOperations(sources: readonly Source[] = readSources()): ExplorerOperation[] {
  const fragments = new Map(sources.flatMap(fragmentsOf).map((f) => [f.name.value, f]));
  return sources.flatMap((source) => {
    const operation = operationOf(source);
    if (!operation) return [];
    const example = /^# Example: (.+)$/m.exec(source.text)?.[1];
    if (!operation.name || example === undefined) throw new Error(`${source.path} needs a name and a line "# Example: {…}" with its variables`);
    const used = new Set<string>();
    const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread({ name: { value } }) {
          if (used.has(value)) return;
          const fragment = fragments.get(value);
          if (!fragment) throw new Error(`${source.path} uses the fragment ${value}, which no file holds`);
          used.add(value);
          collect(fragment);
        },
      });
    };
    collect(operation);
    const text = [operation, ...[...used].map((name) => fragments.get(name) as FragmentDefinitionNode)].map((d) => print(d)).join('\n\n');
    return [{ name: operation.name.value, path: source.path, text, variables: JSON.parse(example) as Record<string, unknown> }];
  });
}

const ENUM = /export type (\w+) =\n(?: {2}\| '\w+'\n?)+;\n*/g;

/** Types of operations and fragments, and the enums they name; those stand once for all, in api/enums.ts. */
async function typesOf(schema: DocumentNode, definitions: DocumentNode): Promise<{ types: string; enums: Map<string, string> }> {
  const text = await codegen({
    schema,
    documents: [{ location: 'explorer', document: definitions }],
    config: {},
    filename: 'explorer.ts',
    plugins: [{ operationTypes: { skipTypename: true, mergeFragmentTypes: true, immutableTypes: true, onlyOperationTypes: true } }],
    pluginMap: { operationTypes },
  });
  const enums = new Map([...text.matchAll(ENUM)].map(([block, name]) => [name as string, block.trim()]));
  const types = text
    .replace(ENUM, '')
    .replace(/\/\*\* Internal type.+\n.+\n/g, '')
    .replace(/Exact<(\{[\s\S]*?\})>;/g, '$1;')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { types, enums };
}

/** File name below explorer/src → text. */
export async function generatedOfExplorer(): Promise<Map<string, string>> {
  /** Without descriptions: they would be printed with every enum. */
  const schema = visit(parse(readFileSync(SCHEMA, 'utf8')), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
  const sources = readSources();
  const enums = new Map<string, string>();
  const file = async (path: string, document: DocumentNode, imports: string, tail: string): Promise<[string, string]> => {
    const made = await typesOf(schema, document);
    for (const [name, text] of made.enums) enums.set(name, text);
    const up = '../'.repeat(path.split('/').length - 1) || './';
    const named = made.enums.size > 0 ? `import type { ${[...made.enums.keys()].sort().join(', ')} } from '${up}api/enums.ts';\n` : '';
    return [path, `${HEAD}${imports.replace('~/', up)}${named}\n${made.types}\n${tail}`];
  };
  const files = await Promise.all([
    file('api/fragments.ts', { kind: Kind.DOCUMENT, definitions: sources.flatMap(fragmentsOf) }, '', ''),
    ...explorerOperations(sources).map(({ name, path, text }) =>
      file(
        `${path}.ts`,
        parse(text),
        "import { apiDocument } from '~/api/document.ts';\n",
        `\nexport const ${name} = apiDocument<${name}Query, ${name}QueryVariables>(\n  '${name}',\n  '${hashOf(text)}',\n  \`${text}\`,\n);\n`,
      ),
    ),
  ]);
  const sorted = [...enums].sort().map(([, text]) => `${text}\n`);
  return new Map([...files, ['api/enums.ts', `${HEAD}\n${sorted.join('\n')}`], ['api/catalogue.ts', catalogue()]]);
}

/** Captions of kinds and closed lists, so that the explorer has the words of the catalogue without its code. */
function catalogue(): string {
  const kinds = Object.fromEntries(Object.entries(nodeKinds).map(([kind, { caption, slug }]) => [kind, { slug, ...caption }]));
  const edges = Object.fromEntries(
    Object.entries(edgeKinds as Record<string, EdgeKindSpec>).map(([kind, { caption, sentence, symmetric, upstream }]) => [
      kind,
      { caption, sentence, ...(symmetric ? { symmetric } : {}), ...(upstream ? { upstream } : {}) },
    ]),
  );
  const lists = Object.fromEntries(
    ([...Object.values(vocabulary), RULE, SEVERITY, MEASURE] as unknown[])
      .filter((v): v is Enumeration => typeof v === 'object' && v !== null && 'schema' in v && 'names' in v)
      // A module's names are in the order of the alphabet or of its lines, as the loader likes.
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, names, values }) => [name, Object.fromEntries(names.map((n) => [n, { zh: values[n]?.zh, en: values[n]?.en }]))]),
  );
  return `${HEAD}${Object.entries({ nodeKinds: kinds, edgeKinds: edges, lists })
    .map(([name, value]) => `\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`)
    .join('')}`;
}
