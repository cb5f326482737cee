import { detailed } from '../../graph/detail.ts';
import { pageQueries } from '../../graph/page-query.ts';
import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import { filterList, resolveList } from '../../graphql/connection.ts';
import { connectionType, pageComplexity, readingArgs } from '../../graphql/connection-types.ts';
import { doc } from '../../graphql/docs.ts';
import { PassageRole } from '../../graphql/enums.ts';
import type { CitationRecord, EntityRecord } from '../../graphql/records.ts';
import { textIn } from '../../graphql/texts.ts';
import { ENTITY_LABEL } from '../../ontology/index.ts';
import { Entity, entityRefs, Subject } from '../entity.ts';
import { Citation, Fact } from '../fact.ts';
import { FactCounts, factCountsText } from './coverage.ts';
import { container, listOf, PassageConnection } from './lists.ts';

/** From a passage to all that it asserts and names, and from a thing to where it is named. */

const { Passage, Section } = entityRefs;

const assertedBy = pageQueries({
  name: 'passage/facts',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:AT]-(c:Citation)`,
  where: ['($about IS NULL OR c.aboutKind IN $about)'],
  filters: { about: null },
  item: 'citation: properties(c)',
  carry: ['c'],
  tie: 'c.key',
  distinct: 'c.basis',
  orders: [{ name: 'PLAN', by: 'c.sortPlan' }],
});

const mentionedIn = pageQueries({
  name: 'passage/mentions',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:MENTIONS]->(m:${ENTITY_LABEL})`,
  item: ({ detail }) => `node: ${detailed('m', detail)}`,
  carry: ['m'],
  tie: 'm.key',
  orders: [{ name: 'PLAN', by: 'm.sortPlan' }],
});
const mentionsOf = pageQueries({
  name: 'entity/mentions',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:MENTIONS]-(m:Passage)`,
  item: ({ detail }) => `node: ${detailed('m', detail)}`,
  carry: ['m'],
  tie: 'm.key',
  orders: [{ name: 'PLAN', by: 'm.sortPlan' }],
});

const MentionedConnection = connectionType({
  name: 'Entity',
  node: Entity,
  what: 'things of any kind',
  example: '{ node: { key: "region/northeast-china" } }',
});
const FactConnection = connectionType({
  name: 'Fact',
  node: Fact as never,
  what: 'facts that a passage asserts',
  example: '{ citation: { says: ["8000亿元"] }, node: { key: "observation/jilin-12fyp|industry/automobile|…" } }',
  edgeFields: (t) => ({
    citation: t.field({
      type: Citation,
      description: doc('The words of the passage that say so.', '{ says: ["8000亿元"] }'),
      complexity: 0,
      resolve: (link) => link.citation as CitationRecord,
    }),
  }),
});

const AboutKind = builder.enumType('FactKind', {
  description: doc('What sort of fact.', 'EDGE'),
  values: {
    NODE: { description: doc('That a thing exists in the plan.', 'the Enterprise 长春富奥') },
    EDGE: { description: doc('A relation.', '玻璃为汽车产业配套') },
    OBSERVATION: { description: doc('A figure.', '8000 亿元') },
  } as const,
});

const TextStatus = builder.enumType('TextStatus', {
  description: doc('Whether the text of a passage is shown.', 'NOT_MOUNTED'),
  values: {
    SHOWN: { description: doc('`text` holds it.', 'the service runs with PLAN_DOC') },
    NOT_MOUNTED: {
      description: doc(
        'The service runs without the document: set PLAN_DOC to its path. Locators and facts are all there.',
        'the service as it comes',
      ),
    },
  } as const,
});

builder.objectType(Passage, {
  description: doc('One paragraph, or the line of a heading, by its official locator; and all that the graph holds from it.', '3.1.1#1'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Passage',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"passage/jilin-12fyp/3.1.1#1"'), resolve: (p) => p.key }),
    locator: t.string({ description: doc('Official locator.', '"3.1.1#1"'), resolve: (p) => p['locator'] as string }),
    role: t.field({
      type: PassageRole,
      description: doc('Heading line or paragraph.', 'PARAGRAPH'),
      resolve: (p) => p['role'] as 'HEADING' | 'PARAGRAPH',
    }),
    line: t.int({ description: doc('Line in the published text file.', '155'), resolve: (p) => p['line'] as number }),
    characters: t.int({ description: doc('Length in characters.', '212'), resolve: (p) => p['characters'] as number }),
    fingerprint: t.string({
      description: doc('First 16 hex digits of the SHA-256 of the text, to check an edition against.', '"eb40ab40daca6ecb"'),
      resolve: (p) => p['fingerprint'] as string,
    }),
    text: t.string({
      nullable: true,
      description: doc('The text, where the document is mounted; null otherwise, see `textStatus`.', 'null'),
      resolve: (p, _args, { passages }) => passages.of(p.plan as string)?.get(p['locator'] as string) ?? null,
    }),
    textStatus: t.field({
      type: TextStatus,
      description: doc('Why `text` is there or not.', 'NOT_MOUNTED'),
      resolve: (p, _args, { passages }) => (passages.of(p.plan as string) ? ('SHOWN' as const) : ('NOT_MOUNTED' as const)),
    }),
    section: t.field({
      type: Section,
      description: doc('The section it stands in.', '{ locator: "3.1.1", title: "汽车产业" }'),
      resolve: async (p, _args, context) => (await container(p, context)) as EntityRecord,
    }),
    factCounts: t.field({ type: FactCounts, description: factCountsText, resolve: (p) => p }),
    silentBecause: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Why it asserts nothing, in own words; null where it does assert something.', '"过渡语，引出问题"'),
      resolve: (p, { lang }) => textIn(p, 'silent', lang),
    }),
    mentions: t.field({
      type: MentionedConnection,
      description: doc('Things that it names without asserting anything of them.', 'mentions { nodes { key name } }'),
      args: readingArgs(),
      complexity: pageComplexity,
      ...listOf(mentionedIn),
    }),
    facts: t.field({
      type: FactConnection,
      description: doc(
        'Everything this passage asserts: things named, relations, figures, each with the words that say so.',
        'facts(first: 100) { totalCount edges { citation { says } node { key } } }',
      ),
      args: {
        ...readingArgs(),
        kinds: t.arg({ type: [AboutKind], description: doc('Only facts of these sorts; all where not given.', '[OBSERVATION]') }),
      },
      complexity: pageComplexity,
      resolve: async (p, args, context, info) => {
        const found = await resolveList(
          p.key,
          () => ({
            queries: assertedBy,
            args,
            filters: { about: filterList('kinds', args.kinds) },
            link: (item) => ({ citation: item['citation'] as unknown as CitationRecord, node: null as never }),
          }),
          context,
          info,
        );
        const edges = await Promise.all(
          found.edges.map(async (link) => {
            const { about, aboutKind } = link.citation as CitationRecord;
            const node = await (aboutKind === 'EDGE' ? context.load.edge : context.load.entity).load(about);
            return { ...link, node: node as EntityRecord };
          }),
        );
        return { ...found, edges };
      },
    }),
  }),
});

builder.interfaceField(Subject, 'mentionedIn', (t) =>
  t.field({
    type: PassageConnection,
    description: doc(
      'Passages that name it without asserting anything of it. What they assert of it stands in `citations`.',
      'mentionedIn { nodes { locator } }',
    ),
    args: readingArgs(),
    complexity: pageComplexity,
    ...listOf(mentionsOf),
  }),
);
