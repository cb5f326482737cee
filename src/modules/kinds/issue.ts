import { detailed } from '../../graph/detail.ts';
import { pageQueries } from '../../graph/page-query.ts';
import { listField, type PageArguments } from '../../graphql/connection.ts';
import { pageComplexity, readingArgs } from '../../graphql/connection-types.ts';
import { doc } from '../../graphql/docs.ts';
import { IssueRole } from '../../graphql/enums.ts';
import { type EntityRecord, toRecord } from '../../graphql/records.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { entityRefs, thingsAt } from '../entity.ts';
import { entityType } from '../entity-type.ts';
import { ObservationConnection } from '../observation-lists.ts';
import { oneOf } from './filters.ts';

/** Targets of the indicators that an issue is measured by, set for what it affects or for the whole that this is a part of. */
const targetsOf = pageQueries({
  name: 'issue/targets',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:AFFECTS]->(:${ENTITY_LABEL})-[:PART_OF*0..1]->(x:${ENTITY_LABEL})-[:HAS_OBSERVATION]->(o:Observation)`,
  where: ['o.indicator IN n.indicators', 'o.nature = $nature', 'o.basis IN $basis'],
  filters: { nature: 'TARGET', basis: ['STATED', 'IMPLIED'] },
  item: ({ detail }) => `node: ${detailed('o', detail)}`,
  carry: ['o'],
  tie: 'o.key',
  distinct: 'o.basis',
  orders: [{ name: 'PLAN', by: 'o.sortPlan' }],
});

entityType('Issue', {
  fields: (t) => ({
    role: t.field({
      type: IssueRole,
      description: doc('What part one of the plan calls it.', 'PROBLEM'),
      resolve: (i) => i['role'] as 'PROBLEM',
    }),
    indicators: t.field({
      type: [entityRefs.Indicator],
      description: doc('What it is measured by; empty where no figure of the plan measures it.', '[{ name: "轻重工业比重" }]'),
      complexity: { field: 1, multiplier: 2 },
      resolve: (i, _args, context, info) => thingsAt((i['indicators'] as readonly string[] | null | undefined) ?? [], context, info),
    }),
    targets: t.field({
      type: ObservationConnection,
      description: doc(
        'Targets that answer it: figures aimed at, of what it is measured by, for what it affects. Measures, projects and goals that answer it stand in `answers`.',
        'targets { totalCount nodes { indicator { name } display citations { locator } } }',
      ),
      args: readingArgs(),
      complexity: pageComplexity,
      ...listField((args: PageArguments) => ({
        queries: targetsOf,
        args,
        filters: { nature: 'TARGET', basis: ['STATED', 'IMPLIED'] },
        link: (item) => ({ node: toRecord<EntityRecord>(item['node']) }),
      })),
    }),
  }),
  filters: { roles: oneOf('role', IssueRole, 'Only these roles.', '[PROBLEM]') },
});
