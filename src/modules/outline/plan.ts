import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity, readingArgs } from '../../graphql/connection-types.ts';
import { doc } from '../../graphql/docs.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { textOf } from '../../graphql/texts.ts';
import { Entity, entityRefs } from '../entity.ts';
import { Fact } from '../fact.ts';
import { Coverage, coverageText, FactCounts, factCountsText } from './coverage.ts';
import { listOf, SectionConnection, sectionsWithin } from './lists.ts';

const { Plan } = entityRefs;

builder.objectType(Plan, {
  description: doc('A government plan: the document that everything else is cited from.', '吉林省工业发展“十二五”规划'),
  interfaces: [Fact as never, Entity],
  isTypeOf: (value) => (value as EntityRecord).kind === 'Plan',
  fields: (t) => ({
    issuer: t.string({
      args: langArg(),
      description: doc('Who issued it.', '"吉林省人民政府"'),
      resolve: (p, { lang }) => textOf(p, 'issuer', lang),
    }),
    issuedOn: t.string({ description: doc('Day of issue, ISO 8601.', '"2012-01-29"'), resolve: (p) => p['issuedOn'] as string }),
    coversFrom: t.int({ description: doc('First year it plans for.', '2011'), resolve: (p) => p['coversFrom'] as number }),
    coversTo: t.int({ description: doc('Last year it plans for.', '2015'), resolve: (p) => p['coversTo'] as number }),
    looksBackFrom: t.int({ description: doc('First year it looks back on.', '2006'), resolve: (p) => p['looksBackFrom'] as number }),
    looksBackTo: t.int({ description: doc('Last year it looks back on.', '2010'), resolve: (p) => p['looksBackTo'] as number }),
    documentFingerprint: t.string({
      description: doc('First 16 hex digits of the SHA-256 of the document that the graph was made from.', '"4f71decf321eda35"'),
      resolve: (p) => p['documentFingerprint'] as string,
    }),
    coverage: t.field({ type: Coverage, description: coverageText, resolve: (p) => p }),
    factCounts: t.field({ type: FactCounts, description: factCountsText, resolve: (p) => p }),
    sections: t.field({
      type: SectionConnection,
      description: doc('The parts of the plan, in reading order; `sections` of each leads on.', 'sections { nodes { locator title } }'),
      args: readingArgs(),
      complexity: pageComplexity,
      ...listOf(sectionsWithin),
    }),
  }),
});
