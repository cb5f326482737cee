import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import { pageComplexity, readingArgs } from '../../graphql/connection-types.ts';
import { doc } from '../../graphql/docs.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import { textOf } from '../../graphql/texts.ts';
import { entityRefs } from '../entity.ts';
import { Coverage, coverageText, FactCounts, factCountsText } from './coverage.ts';
import { container, listOf, PassageConnection, passagesWithin, SectionConnection, sectionsWithin } from './lists.ts';

const { Section } = entityRefs;

builder.objectType(Section, {
  description: doc('One heading of the plan’s outline.', '3.1.1 汽车产业'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Section',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"section/jilin-12fyp/3.1.1"'), resolve: (s) => s.key }),
    locator: t.string({ description: doc('Official locator.', '"3.1.1"'), resolve: (s) => s['locator'] as string }),
    title: t.string({ args: langArg(), description: doc('The heading.', '"汽车产业"'), resolve: (s, { lang }) => textOf(s, 'name', lang) }),
    level: t.int({ description: doc('Depth in the outline, from 1.', '3'), resolve: (s) => s['level'] as number }),
    passageCount: t.int({ description: doc('Paragraphs directly under the heading.', '1'), resolve: (s) => s['passageCount'] as number }),
    coverage: t.field({ type: Coverage, description: coverageText, resolve: (s) => s }),
    factCounts: t.field({ type: FactCounts, description: factCountsText, resolve: (s) => s }),
    parent: t.field({
      type: Section,
      nullable: true,
      description: doc('The section above; null at the top.', '{ locator: "3.1" }'),
      resolve: async (s, _args, context) => {
        const above = await container(s, context);
        return above?.kind === 'Section' ? above : null;
      },
    }),
    sections: t.field({
      type: SectionConnection,
      description: doc('The sections below, in reading order.', 'sections { nodes { locator title } }'),
      args: readingArgs(),
      complexity: pageComplexity,
      ...listOf(sectionsWithin),
    }),
    passages: t.field({
      type: PassageConnection,
      description: doc('The passages of this section: its heading line and its paragraphs.', 'passages { nodes { locator } }'),
      args: readingArgs(),
      complexity: pageComplexity,
      ...listOf(passagesWithin),
    }),
  }),
});
