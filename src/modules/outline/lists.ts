import { ALL, detailed } from '../../graph/detail.ts';
import { type PageQueries, pageQueries } from '../../graph/page-query.ts';
import type { Row } from '../../graph/port.ts';
import { listField, type PageArguments } from '../../graphql/connection.ts';
import { connectionType } from '../../graphql/connection-types.ts';
import type { Context } from '../../graphql/context.ts';
import { pageRequest } from '../../graphql/loaders.ts';
import { type EntityRecord, toRecord } from '../../graphql/records.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { entityRefs } from '../entity.ts';

/** The document as structure: plan → sections → passages, listed downwards and climbed upwards. */

const READING = [{ name: 'PLAN', by: 'r.sortPlan' }];

const within = (kind: 'Section' | 'Passage') =>
  pageQueries({
    name: `outline/${kind}`,
    match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[r:CONTAINED_IN]-(m:${kind})`,
    item: ({ detail }) => `node: ${detailed('m', detail)}`,
    carry: ['r', 'm'],
    tie: 'm.key',
    orders: READING,
  });
export const sectionsWithin = within('Section');
export const passagesWithin = within('Passage');

const containerOf = pageQueries({
  name: 'outline/container',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:CONTAINED_IN]->(m:${ENTITY_LABEL})`,
  item: ({ detail }) => `node: ${detailed('m', detail)}`,
  carry: ['r', 'm'],
  tie: 'm.key',
  orders: READING,
});

const link = (item: Row) => ({ node: toRecord<EntityRecord>(item['node']) });
export const listOf = (queries: PageQueries) => listField((args: PageArguments) => ({ queries, args, filters: {}, link }));

const CONTAINER = pageRequest({
  queries: containerOf,
  order: 'PLAN',
  parts: 'rows',
  what: { detail: ALL, edge: undefined, cursor: false },
  first: 1,
  after: undefined,
  filters: {},
});
export async function container(record: EntityRecord, { load }: Context): Promise<EntityRecord | null> {
  const page = await load.page(CONTAINER, record.key);
  const above = page.items[0];
  return above ? toRecord<EntityRecord>(above['node']) : null;
}

const { Section, Passage } = entityRefs;

export const SectionConnection = connectionType({
  name: 'Section',
  node: Section,
  what: 'sections in reading order',
  example: '{ node: { locator: "3.1.1" } }',
});
export const PassageConnection = connectionType({
  name: 'Passage',
  node: Passage,
  what: 'passages in reading order',
  example: '{ node: { locator: "3.1.1#1" } }',
});
