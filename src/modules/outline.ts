import type { GraphQLResolveInfo } from 'graphql';
import { pageQueries } from '../graph/page-query.ts';
import type { Row } from '../graph/port.ts';
import { langArg } from '../graphql/args.ts';
import { builder } from '../graphql/builder.ts';
import { filterList, type PageArguments, resolveList } from '../graphql/connection.ts';
import { connectionType, pageComplexity, readingArgs } from '../graphql/connection-types.ts';
import type { Context } from '../graphql/context.ts';
import { doc } from '../graphql/docs.ts';
import { PassageRole } from '../graphql/enums.ts';
import { type CitationRecord, type EntityRecord, toRecord } from '../graphql/records.ts';
import { textIn } from '../graphql/texts.ts';
import { ENTITY_LABEL } from '../ontology/index.ts';
import { Entity, entityRefs, Subject } from './entity.ts';
import { Citation, Fact } from './fact.ts';

/** The document as structure: plan → sections → passages, and from a passage to all that it asserts. */

const READING = [{ name: 'PLAN', by: 'r.sortPlan' }];

const within = (kind: 'Section' | 'Passage') =>
  pageQueries({
    name: `outline/${kind}`,
    match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[r:CONTAINED_IN]-(m:${kind})`,
    item: '{node: properties(m)}',
    carry: ['r', 'm'],
    tie: 'm.key',
    orders: READING,
  });
const sectionsWithin = within('Section');
const passagesWithin = within('Passage');

const containerOf = pageQueries({
  name: 'outline/container',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[r:CONTAINED_IN]->(m:${ENTITY_LABEL})`,
  item: '{node: properties(m)}',
  carry: ['r', 'm'],
  tie: 'm.key',
  orders: READING,
});

const assertedBy = pageQueries({
  name: 'passage/facts',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:AT]-(c:Citation)`,
  where: ['($about IS NULL OR c.aboutKind IN $about)'],
  filters: { about: null },
  item: '{citation: properties(c)}',
  carry: ['c'],
  tie: 'c.key',
  distinct: 'c.basis',
  orders: [{ name: 'PLAN', by: 'c.sortPlan' }],
});

const mentionedIn = pageQueries({
  name: 'passage/mentions',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})-[:MENTIONS]->(m:${ENTITY_LABEL})`,
  item: '{node: properties(m)}',
  carry: ['m'],
  tie: 'm.key',
  orders: [{ name: 'PLAN', by: 'm.sortPlan' }],
});
const mentionsOf = pageQueries({
  name: 'entity/mentions',
  match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:MENTIONS]-(m:Passage)`,
  item: '{node: properties(m)}',
  carry: ['m'],
  tie: 'm.key',
  orders: [{ name: 'PLAN', by: 'm.sortPlan' }],
});

const nodeLink = (item: Row) => ({ node: toRecord<EntityRecord>(item['node']) });

async function container(record: EntityRecord, { load }: Context): Promise<EntityRecord | null> {
  const page = await load.page({ queries: containerOf, parent: record.key, order: 'PLAN', parts: 'rows', first: 1, after: undefined, filters: {} });
  const above = page.items[0]?.item;
  return above ? toRecord<EntityRecord>(above['node']) : null;
}

const { Plan, Section, Passage } = entityRefs;

const SectionConnection = connectionType({
  name: 'Section',
  node: Section,
  what: 'sections in reading order',
  example: '{ node: { locator: "3.1.1" } }',
});
const PassageConnection = connectionType({
  name: 'Passage',
  node: Passage,
  what: 'passages in reading order',
  example: '{ node: { locator: "3.1.1#1" } }',
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

/** A section or plan seen as its coverage. */
const Coverage = builder.objectRef<EntityRecord>('Coverage').implement({
  description: doc(
    'How much of the plan stands in the graph: every paragraph is cited or declared to assert nothing, every numeral is claimed or declared no figure.',
    '{ paragraphs: 179, cited: 170, silent: 9, complete: true }',
  ),
  fields: (t) => {
    const count = (name: string, description: string) => t.int({ description, resolve: (s) => (s[name] as number | undefined) ?? 0 });
    return {
      paragraphs: count('paragraphs', doc('Paragraphs of the section and those below it.', '179')),
      cited: count('cited', doc('Paragraphs that some fact cites.', '170')),
      silent: count('silent', doc('Paragraphs declared to assert nothing; `silentBecause` of each says why.', '9')),
      numerals: count('numerals', doc('Numbers printed in digits.', '394')),
      figures: count('figures', doc('Numerals that a figure claims.', '269')),
      names: count('names', doc('Numerals that stand in a name or specification.', '23')),
      exempt: count('exempt', doc('Numerals that measure nothing: years, ordinals, numbers of documents.', '102')),
      complete: t.boolean({
        description: doc('No paragraph and no numeral is left over.', 'true'),
        resolve: (s) => {
          const n = (name: string) => (s[name] as number | undefined) ?? 0;
          return n('cited') + n('silent') === n('paragraphs') && n('figures') + n('names') + n('exempt') === n('numerals');
        },
      }),
    };
  },
});
/** A plan, section or passage seen as the facts that it asserts. */
const FactCounts = builder.objectRef<EntityRecord>('FactCounts').implement({
  description: doc('How many facts stand in it, each counted once.', '{ things: 12, relations: 30, figures: 8 }'),
  fields: (t) => {
    const count = (name: string, description: string) => t.int({ description, resolve: (s) => (s[name] as number | undefined) ?? 0 });
    return {
      things: count('thingFacts', doc('Things that it names.', '12')),
      relations: count('relationFacts', doc('Relations between them.', '30')),
      figures: count('figureFacts', doc('Figures that it states.', '8')),
    };
  },
});
const factCountsText = doc('How many facts stand in it, those of all below it included.', 'factCounts { things relations figures }');

const coverageText = doc('How much of it stands in the graph.', 'coverage { paragraphs cited silent complete }');

builder.objectType(Section, {
  description: doc('One heading of the plan’s outline.', '3.1.1 汽车产业'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Section',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"section/jilin-12fyp/3.1.1"'), resolve: (s) => s.key }),
    locator: t.string({ description: doc('Official locator.', '"3.1.1"'), resolve: (s) => s['locator'] as string }),
    title: t.string({ args: langArg(), description: doc('The heading.', '"汽车产业"'), resolve: (s, { lang }) => textIn(s, 'name', lang) ?? '' }),
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
      resolve: (s, args, context, info) => list(sectionsWithin, s, args, context, info),
    }),
    passages: t.field({
      type: PassageConnection,
      description: doc('The passages of this section: its heading line and its paragraphs.', 'passages { nodes { locator } }'),
      args: readingArgs(),
      complexity: pageComplexity,
      resolve: (s, args, context, info) => list(passagesWithin, s, args, context, info),
    }),
  }),
});

function list(queries: typeof sectionsWithin, parent: EntityRecord, args: PageArguments, context: Context, info: GraphQLResolveInfo) {
  return resolveList({ queries, parent: parent.key, args, filters: {}, link: nodeLink }, context, info);
}

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
      resolve: (p, args, context, info) => list(mentionedIn, p, args, context, info),
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
          {
            queries: assertedBy,
            parent: p.key,
            args,
            filters: { about: filterList('kinds', args.kinds) },
            link: (item) => ({ citation: item['citation'] as unknown as CitationRecord, node: null as never }),
          },
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

builder.objectType(Plan, {
  description: doc('A government plan: the document that everything else is cited from.', '吉林省工业发展“十二五”规划'),
  interfaces: [Fact as never, Entity],
  isTypeOf: (value) => (value as EntityRecord).kind === 'Plan',
  fields: (t) => ({
    issuer: t.string({
      args: langArg(),
      description: doc('Who issued it.', '"吉林省人民政府"'),
      resolve: (p, { lang }) => textIn(p, 'issuer', lang) ?? '',
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
      resolve: (p, args, context, info) => list(sectionsWithin, p, args, context, info),
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
    resolve: (entity, args, context, info) => list(mentionsOf, entity, args, context, info),
  }),
);
