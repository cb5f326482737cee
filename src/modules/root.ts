import { isEdgeKey } from '../domain/key.ts';
import { badInput } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { belowAt } from '../graphql/connection.ts';
import { doc } from '../graphql/docs.ts';
import { detailAt } from '../graphql/selection.ts';
import { FACT_KINDS, type NodeKind } from '../ontology/index.ts';
import { checkKey, Entity } from './entity.ts';
import { Fact } from './fact.ts';

/** Entry points that belong to no kind. */

const ENTITY_KINDS: ReadonlySet<string> = new Set<NodeKind>([...FACT_KINDS, 'Plan']);

builder.queryFields((t) => ({
  entity: t.field({
    type: Entity,
    nullable: true,
    description: doc('Anything by its readable key, of whatever kind; null where there is none.', 'entity(key: "enterprise/faw") { kind name }'),
    args: { key: t.arg.string({ required: true, description: doc('Key of a thing; former keys work too.', '"enterprise/faw"') }) },
    resolve: async (_root, { key }, context, info) => {
      const record = await context.load.entity.load(checkKey(key), detailAt(info), belowAt(info, context));
      return record && ENTITY_KINDS.has(record.kind) ? record : null;
    },
  }),
  fact: t.field({
    type: Fact,
    nullable: true,
    description: doc(
      'Any fact by its key: a thing, a relation or a figure; null where there is none.',
      'fact(key: "jilin-12fyp/SUPPLIES|industry/glass|industry/automobile|product/processed-glass") { basis citations { locator } }',
    ),
    args: {
      key: t.arg.string({
        required: true,
        description: doc('Key of a fact, as `key` of a thing, relation or figure gives it.', '"industry/automobile"'),
      }),
    },
    resolve: async (_root, { key }, { load }) => {
      if (key.length > 600) throw badInput('key is longer than any key of this graph.');
      if (isEdgeKey(key)) return load.edge.load(key);
      const record = await load.entity.load(checkKey(key));
      return record && (ENTITY_KINDS.has(record.kind) || record.kind === 'Observation') ? record : null;
    },
  }),
  dataRevision: t.string({
    description: doc('Name of the data’s revision: the same name is the same data, to the last citation.', '"6f1c0a9be2d34875"'),
    resolve: (_root, _args, { graph }) => graph.revision,
  }),
}));
