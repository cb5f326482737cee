import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Imports go one way: a layer may import itself and what stands before it. */
const LAYERS = [
  ['errors.ts', 'root.ts', 'domain/', 'ontology/', 'config.ts'],
  ['arithmetic/'],
  ['graph/'],
  ['telemetry/'],
  ['walk/', 'structure/'],
  ['seed/'],
  ['graphql/'],
  ['modules/'],
  ['graphiql.ts', 'examples.ts', 'stored-operations.ts'],
  ['http/'],
  ['server.ts', 'generated-schemas.ts'],
  ['service.ts', 'run-operation.ts'],
  ['commands/'],
  ['main.ts'],
];
/** Resolvers read; only loading packs writes. The API never imports the packs. */
const FORBIDDEN = [
  { from: 'modules/', to: 'seed/' },
  { from: 'graphql/', to: 'seed/' },
  { from: 'graph/', to: 'seed/' },
  { from: 'seed/', to: 'graph/engines/' },
  { from: 'modules/', to: 'graph/engines/' },
];

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts'));
const layerOf = (file: string): number => LAYERS.findIndex((layer) => layer.some((prefix) => file.startsWith(prefix)));
const imports = files.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/from '(\.[^']+)'|import '(\.[^']+)'/g)].map((m) => ({
    file,
    to: relative(source, join(source, dirname(file), (m[1] ?? m[2]) as string)),
  })),
);

describe('the layers of src', () => {
  it('hold every file', () => expect(files.filter((f) => layerOf(f) < 0)).toEqual([]));
  it('import one way', () => expect(imports.filter(({ file, to }) => layerOf(file) < layerOf(to))).toEqual([]));
  it('keep reading and loading apart', () => {
    expect(imports.filter(({ file, to }) => FORBIDDEN.some((f) => file.startsWith(f.from) && to.startsWith(f.to)))).toEqual([]);
  });
  it('have files that fit on a few screens', () => {
    const long = files.filter((f) => readFileSync(join(source, f), 'utf8').split('\n').length > 420);
    // The catalogue is one table on purpose.
    expect(long).toEqual([]);
  });
});
