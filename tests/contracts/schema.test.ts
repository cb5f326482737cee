import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type GraphQLArgument,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../scripts/contracts.ts';
import { readmeWithExamples } from '../../scripts/readme-examples.ts';
import { SETTINGS } from '../../src/config.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { EDGE_KINDS, edgeKinds, FACT_KINDS, NODE_KINDS, nodeKinds, relationFields } from '../../src/ontology/index.ts';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter((t) => !t.name.startsWith('__') && !isScalarType(t));
const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('the GraphQL schema', () => {
  it('is valid', () => expect(validateSchema(schema)).toEqual([]));

  it('has a description and an example on every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const look = (where: string, description: string | null | undefined) => {
      if (!description || !/\n\nExample: \S/.test(description)) bare.push(where);
    };
    const args = (where: string, list: readonly GraphQLArgument[]) => {
      for (const a of list) look(`${where}(${a.name})`, a.description);
    };
    for (const type of types) {
      look(type.name, type.description);
      if (isEnumType(type)) for (const v of type.getValues()) look(`${type.name}.${v.name}`, v.description);
      if (isInputObjectType(type)) for (const f of Object.values(type.getFields())) look(`${type.name}.${f.name}`, f.description);
      if (isObjectType(type) || isInterfaceType(type)) {
        for (const f of Object.values(type.getFields())) {
          look(`${type.name}.${f.name}`, f.description);
          args(`${type.name}.${f.name}`, f.args);
        }
      }
    }
    expect(bare).toEqual([]);
  });

  it('knows what every list costs: none is left to the default of one row', () => {
    const unknown: string[] = [];
    for (const type of types.filter(isObjectType)) {
      for (const field of Object.values(type.getFields())) {
        const list = isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type));
        const { complexity } = field.extensions['pothosOptions'] as { complexity?: unknown };
        if (list && complexity === undefined) unknown.push(`${type.name}.${field.name}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('has a type, an entry point and a list for every node kind', () => {
    const query = schema.getQueryType()?.getFields() ?? {};
    for (const kind of NODE_KINDS) {
      expect(isObjectType(schema.getType(kind)), kind).toBe(true);
      expect(query[kind.charAt(0).toLowerCase() + kind.slice(1)]?.args.map((a) => a.name)).toEqual(['key']);
      expect(query[nodeKinds[kind].plural]?.args.map((a) => a.name)).toEqual(['after', 'filter', 'first', 'orderBy']);
    }
  });

  it('has a field for each edge kind at both ends, named as the catalogue says', () => {
    for (const kind of [...FACT_KINDS, 'Plan' as const]) {
      const type = schema.getType(kind);
      const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
      for (const relation of relationFields(kind)) expect(fields, `${kind}.${relation.field}`).toContain(relation.field);
    }
  });

  it('shows every property that an edge kind carries', () => {
    for (const kind of EDGE_KINDS) {
      const pascal = kind.toLowerCase().replaceAll(/(?:^|_)([a-z])/g, (_, c: string) => c.toUpperCase());
      const edges = types.filter(
        (t) => isObjectType(t) && t.name.startsWith(pascal) && t.name.endsWith('Edge') && t.getInterfaces().some((i) => i.name === 'Link'),
      );
      expect(edges.length, kind).toBeGreaterThan(0);
      for (const edge of edges) {
        const fields = isObjectType(edge) ? Object.keys(edge.getFields()) : [];
        for (const property of Object.keys(edgeKinds[kind].properties.shape)) expect(fields, edge.name).toContain(property);
      }
    }
  });

  it('follows Relay: connections page forward, edges have node and cursor, things have ids', () => {
    for (const type of types) {
      if (!isObjectType(type)) continue;
      if (type.name.endsWith('Connection'))
        expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(['edges', 'nodes', 'pageInfo', 'totalCount']));
      for (const field of Object.values(type.getFields())) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        expect(
          field.args.map((a) => a.name),
          `${type.name}.${field.name}`,
        ).toEqual(expect.arrayContaining(['first', 'after']));
      }
    }
  });
});

describe('the committed contracts', () => {
  it.each([...contracts()])('%s is what the code says (npm run schema)', (name, text) => {
    expect(existsSync(file(name)) && readFileSync(file(name), 'utf8') === text).toBe(true);
  });
  it('hold no file that the code no longer makes', () => {
    const made = new Set(contracts().keys());
    const found = readdirSync(file('schema'), { recursive: true, encoding: 'utf8' }).filter((f) => /\.(?:json|graphql|cypher)$/.test(f));
    expect(found.filter((f) => !made.has(`schema/${f.replaceAll('\\', '/')}`) && !f.startsWith('releases'))).toEqual([]);
  });
  it('.env.example names every setting and no other', () => {
    const named = readFileSync(file('.env.example'), 'utf8').match(/^[A-Z0-9_]+(?==)/gm);
    expect(named?.sort()).toEqual(Object.keys(SETTINGS).sort());
  });
  it('package-lock.json holds every optional package, which npm ci insists on, and no download address', () => {
    const lock = JSON.parse(readFileSync(file('package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
    };
    const optional = Object.values(lock.packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
    expect(optional.filter((name) => !Object.keys(lock.packages).some((k) => k.endsWith(`node_modules/${name}`)))).toEqual([]);
    expect(Object.values(lock.packages).filter((p) => p.resolved)).toEqual([]);
  });
  it('README.md shows examples with their golden answers (npm run readme)', () => {
    const readme = readFileSync(file('README.md'), 'utf8');
    expect(readme).toContain('"长春轨道客车"');
    expect(readmeWithExamples(readme)).toBe(readme);
  });
  it('docs/limits.md publishes every limit as it is', () => {
    const text = readFileSync(file('docs/limits.md'), 'utf8');
    for (const name of Object.keys(LIMITS)) expect(text).toContain(`| ${name} |`);
  });
});
