import type { ObjectFieldsShape } from '@pothos/core';
import { detailed } from '../graph/detail.ts';
import { type PagePattern, pageQueries, ROOT } from '../graph/page-query.ts';
import type { Row } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import { tallyKey } from '../graph/tallies.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import { belowAt, resolveList } from '../graphql/connection.ts';
import { connectionType, pageArgs, pageComplexity } from '../graphql/connection-types.ts';
import { doc } from '../graphql/docs.ts';
import { type EntityRecord, type ListMember, toRecord } from '../graphql/records.ts';
import { detailAt } from '../graphql/selection.ts';
import { ENTITY_LABEL, FACT_KINDS, type NodeKind, nodeKinds } from '../ontology/index.ts';
import { aggregateFields } from './aggregates.ts';
import { checkKey, Entity, entityRefs, Subject } from './entity.ts';
import { anchored, anchorOf, type FilterSpecs, filterConditions, filterInput, filterParameters } from './entity-filter.ts';
import { Fact } from './fact.ts';
import { addRelationFields } from './relation-fields.ts';
import { keySets, type SetConditions } from './set-filter.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;

interface EntityTypeOptions {
  /** Fields of the kind's own properties. */
  readonly fields?: ObjectFieldsShape<Types, EntityRecord>;
  /** Filters of its list beyond those that every list has. */
  readonly filters?: FilterSpecs;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * The GraphQL type of a node kind of the catalogue: what all things have (Entity), its own properties, its relations in
 * both directions, and two entry points, one by key and a list.
 */
export function entityType(kind: NodeKind, { fields, filters = {} }: EntityTypeOptions = {}): void {
  const { about, example, caption } = nodeKinds[kind];
  builder.objectType(entityRefs[kind], {
    description: doc(`${caption.zh}: ${about}`, example),
    interfaces: [Fact as never, Entity, ...((FACT_KINDS as readonly NodeKind[]).includes(kind) ? [Subject as never] : [])],
    isTypeOf: (value) => (value as EntityRecord).kind === kind,
    ...(fields ? { fields: fields as never } : {}),
  });
  addRelationFields(kind);
  addEntryPoints(kind, filters);
}

/** `industry(key:)` and `industries(filter:, orderBy:, first:, after:)`. */
export function addEntryPoints(kind: NodeKind, filters: FilterSpecs = {}): void {
  const { caption, example, plural } = nodeKinds[kind];
  const conditions = filterConditions(filters);
  const pattern: Omit<PagePattern, 'name' | 'match'> = {
    where: conditions.where,
    filters: conditions.filters,
    item: ({ detail }) => `node: ${detailed('m', detail)}`,
    carry: ['m'],
    thing: 'm',
    tie: 'm.key',
    orders: [
      { name: 'PLAN', by: 'm.sortPlan' },
      { name: 'NAME', by: 'm.sortName' },
      { name: 'NAME_DESC', by: 'm.sortName', descending: true },
    ],
  };
  const whole = pageQueries({
    ...pattern,
    name: `list/${kind}/ALL`,
    match: `MATCH (m:${kind} {rev: $rev})`,
    where: [],
    filters: { tally: tallyKey(kind) },
    total: { match: `MATCH (t:${ENTITY_LABEL} {rev: $rev, key: $tally})`, count: 't.total' },
    indexed: ['m.rev'],
  });
  const queries = pageQueries({ ...pattern, name: `list/${kind}`, match: `MATCH (m:${kind} {rev: $rev})`, indexed: ['m.rev'] });
  const queriesBy = new Map(
    anchored(kind, filters).map(({ by, match, implied }) => {
      const where = conditions.where.filter((condition) => condition !== implied);
      return [by, pageQueries({ ...pattern, name: `list/${kind}/${by}`, match, where })];
    }),
  );
  const facets = ['basis', ...Object.values(filters).flatMap((f) => (f.property ? [f.property.name] : []))];
  const membersQuery = defineQuery({
    name: `list/${kind}/MEMBERS`,
    text: `MATCH (m:${kind} {rev: $rev})
WHERE ${['m.sortPlan IS NOT NULL', ...conditions.where].join('\n  AND ')}
WITH m ORDER BY m.key
RETURN m.key AS k, {${facets.map((p) => `${p}: m.${p}`).join(', ')}} AS values`,
    sample: conditions.filters,
    parse: (row: Row): ListMember => ({ key: row['k'] as string, values: row['values'] as ListMember['values'] }),
  });
  const Connection = connectionType({
    name: kind,
    node: entityRefs[kind],
    what: `${plural} (${caption.zh})`,
    example: `{ node: { key: "${example}" } }`,
    ...(nodeKinds[kind].structural ? {} : { listFields: aggregateFields(kind, facets) }),
  });
  const Filter = filterInput(kind, filters);
  builder.queryFields((t) => ({
    [camel(kind)]: t.field({
      type: entityRefs[kind],
      nullable: true,
      description: doc(`${caption.zh}: one ${caption.en} by its key; null where there is none.`, `${camel(kind)}(key: "${example}") { key }`),
      args: { key: t.arg.string({ required: true, description: doc(`Key of the ${caption.en}; former keys work too.`, `"${example}"`) }) },
      resolve: async (_root, { key }, context, info) => {
        const record = await context.load.entity.load(checkKey(key, kind), detailAt(info), belowAt(info, context));
        return record?.kind === kind ? record : null;
      },
    }),
    [camel(plural)]: t.field({
      type: Connection,
      description: doc(
        `${caption.zh}: all ${plural} that fit the filter, a page at a time.`,
        `${camel(plural)}(first: 10, orderBy: NAME) { totalCount nodes { key } }`,
      ),
      args: { ...pageArgs(), filter: t.arg({ type: Filter, description: doc('Which ones; all where not given.', '{ text: "汽车" }') }) },
      complexity: pageComplexity,
      resolve: async (_root, args, context, info) => {
        const under = filterParameters(filters, args.filter, await keySets(kind, args.filter as SetConditions | null | undefined, context));
        const link = (item: Row) => ({ node: toRecord<EntityRecord>(item['node']) });
        let members: Promise<readonly ListMember[]> | undefined;
        const all = Object.entries(under).every(([name, value]) => value === conditions.filters[name]);
        const list = all
          ? { queries: whole, filters: { tally: tallyKey(kind) } }
          : { queries: queriesBy.get(anchorOf(filters, under) ?? '') ?? queries, filters: under };
        return {
          ...(await resolveList(ROOT, () => ({ ...list, args, link }), context, info)),
          whole: all,
          members: () => {
            members ??= context.graph.run(membersQuery, under);
            return members;
          },
        };
      },
    }),
  }));
}
