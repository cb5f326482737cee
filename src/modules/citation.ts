import { langArg } from '../graphql/args.ts';
import { builder } from '../graphql/builder.ts';
import { doc } from '../graphql/docs.ts';
import { Basis } from '../graphql/enums.ts';
import { textIn } from '../graphql/texts.ts';
import { entityRefs, thingAt } from './entity.ts';
import { Citation, Fact, type FactRecord } from './fact.ts';

/** Evidence: where the plan says a fact, in which words, and how far it supports it. */
builder.objectType(Citation, {
  description: doc(
    'Evidence for one fact: the passage, the words to be found there, and how far they support it.',
    '{ locator: "3.1.1#1", says: ["8000亿元"], basis: STATED }',
  ),
  fields: (t) => ({
    key: t.exposeString('key', { description: doc('Stable identity of the citation.', '"citation/jilin-12fyp|industry/automobile#1"') }),
    basis: t.expose('basis', { type: Basis, description: doc('How far this passage supports the fact.', 'STATED') }),
    locator: t.string({
      nullable: true,
      description: doc('Official locator of the passage: a heading, or a paragraph under it. Null where the basis is EXTERNAL.', '"3.1.1#1"'),
      resolve: (c) => c.at ?? null,
    }),
    says: t.stringList({
      description: doc('Names and figures that stand in the passage exactly so.', '["汽车产业", "8000亿元"]'),
      resolve: (c) => [...(c.says ?? [])],
    }),
    why: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Why the fact follows, or what kind of general knowledge it is; null where the passage states it.', '"地名见于企业名称"'),
      resolve: (c, { lang }) => textIn({ ...c }, 'why', lang),
    }),
    passage: t.field({
      type: entityRefs.Passage,
      nullable: true,
      description: doc('The passage itself; null where the basis is EXTERNAL.', '{ locator: "3.1.1#1" }'),
      resolve: (c, _args, context, info) => (c.passage ? thingAt(c.passage, context, info) : null),
    }),
    about: t.field({
      type: Fact,
      description: doc('The fact that is cited.', '{ key: "industry/automobile" }'),
      resolve: async (c, _args, { load }) => (await (c.aboutKind === 'EDGE' ? load.edge : load.entity).load(c.about)) as FactRecord,
    }),
  }),
});
