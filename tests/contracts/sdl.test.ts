import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { ESLint } from 'eslint';
import { buildSchema } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { NODE_KINDS } from '../../src/ontology/index.ts';

/** The committed SDL as the tools of others see it: a linter of schemas, the compiler of Relay, the comparison with the last release. */

const path = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const sdl = readFileSync(path('schema/schema.graphql'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'plangraph-sdl-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the SDL', () => {
  it('passes graphql-eslint: its recommended rules for schemas and for Relay', { timeout: 120_000 }, async () => {
    const { parser, rules, configs } = (await import('@graphql-eslint/eslint-plugin')).default as unknown as {
      parser: object;
      rules: object;
      configs: Record<'flat/schema-recommended' | 'flat/schema-relay', { rules: Record<string, unknown> }>;
    };
    const eslint = new ESLint({
      cwd: path(''),
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.graphql'],
        languageOptions: { parser: parser as never, parserOptions: { graphQLConfig: { schema: path('schema/schema.graphql') } } as never },
        plugins: { '@graphql-eslint': { rules } as never },
        rules: {
          ...(configs['flat/schema-recommended'].rules as object),
          ...(configs['flat/schema-relay'].rules as object),
          // Relay allows paging in one direction (docs/decisions/0004), and lists beside connections where they are short.
          '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
          // Things have ids; pages, cells and counts have none.
          '@graphql-eslint/strict-id-in-types': 'off',
          // `Enterprise.enterprises` and such: what the catalogue calls a relation is what the field is called.
          '@graphql-eslint/no-typename-prefix': 'off',
          '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
        },
      },
    });
    const results = await eslint.lintFiles([path('schema/schema.graphql')]);
    // The values of NodeKind are names of types.
    const told = results
      .flatMap((r) => r.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`))
      .filter((m) => !NODE_KINDS.some((kind) => m.includes(`Enum value "${kind}" should be in UPPER_CASE`)));
    expect(told).toEqual([]);
    const [bad] = await eslint.lintText('type Query { a_b: lower }\ntype lower { a: Int }\n', { filePath: path('schema/bad.graphql') });
    expect(bad?.messages.length).toBeGreaterThan(0);
  });

  it('compiles with relay-compiler, pages, fragments and refetching by node', { timeout: 120_000 }, () => {
    mkdirSync(join(folder, 'src/__generated__'), { recursive: true });
    cpSync(path('schema/schema.graphql'), join(folder, 'schema.graphql'));
    writeFileSync(
      join(folder, 'src/List.js'),
      `import { graphql } from 'relay-runtime';
graphql\`query ListQuery($count: Int!, $cursor: String) { ...List_query @arguments(count: $count, cursor: $cursor) enterprise(key: "enterprise/faw") { ...List_thing } }\`;
graphql\`fragment List_query on Query @refetchable(queryName: "ListPaginationQuery") @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }) {
  enterprises(first: $count, after: $cursor) @connection(key: "List_enterprises") { edges { node { id name } } }
}\`;
graphql\`fragment List_thing on Enterprise @refetchable(queryName: "ListThingQuery") { id name regions(first: 5) { edges { node { name } } } }\`;
`,
    );
    writeFileSync(
      join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './src/__generated__' }),
    );
    writeFileSync(join(folder, 'package.json'), '{ "name": "list" }');
    const compiler = join(dirname(createRequire(import.meta.url).resolve('relay-compiler/package.json')), 'cli.js');
    execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, stdio: 'pipe' });
    expect(readdirSync(join(folder, 'src/__generated__')).sort()).toEqual([
      'ListPaginationQuery.graphql.js',
      'ListQuery.graphql.js',
      'ListThingQuery.graphql.js',
      'List_query.graphql.js',
      'List_thing.graphql.js',
    ]);
  });
});

/** `schema/releases/VERSION.graphql` is the SDL as it was released; a release adds its own (CONTRIBUTING.md, “Release”). */
describe('the SDL beside that of the last release', () => {
  const releases = readdirSync(path('schema/releases')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const last = readFileSync(path(`schema/releases/${releases.at(-1)}`), 'utf8');
  const broken = async (now: string): Promise<string[]> =>
    (await diff(buildSchema(last), buildSchema(now))).filter((c) => c.criticality.level === CriticalityLevel.Breaking).map((c) => c.message);

  it('breaks no client', async () => expect(await broken(sdl)).toEqual([]));
  it('would tell if it did', async () => {
    expect(await broken(sdl.replace(/^ {2}dataRevision: String!$/m, '  revisionOfData: String!'))).toEqual([expect.stringMatching(/dataRevision/)]);
  });
});
