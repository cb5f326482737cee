import { detailed } from '../graph/detail.ts';
import { pageQueries } from '../graph/page-query.ts';
import type { Row } from '../graph/port.ts';
import { langArg } from '../graphql/args.ts';
import { builder } from '../graphql/builder.ts';
import { filterList, listField, type PageArguments } from '../graphql/connection.ts';
import { connectionType, pageComplexity, readingArgs } from '../graphql/connection-types.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { type EntityRecord, toRecord } from '../graphql/records.ts';
import { textIn, textOf } from '../graphql/texts.ts';
import { ENTITY_LABEL } from '../ontology/index.ts';
import { Entity, entityRefs, Subject, thingAt, thingsAt } from './entity.ts';
import { addEntryPoints } from './entity-type.ts';
import { oneOf, touching } from './kinds/filters.ts';
import { Observation } from './observation.ts';

/** What the service computes from the plan: findings (figures that cannot agree), the rules they come from, and gaps (what is left unsaid). */

const { Finding, ArithmeticRule, Gap, Passage } = entityRefs;

const keys = (record: EntityRecord, property: string): string[] => [...((record[property] as readonly string[] | undefined) ?? [])];
const number = (record: EntityRecord, property: string): number | null => (record[property] as number | undefined) ?? null;

/** Fields that every computed thing has. */
const named = {
  key: doc('Readable, stable identity.', '"finding/jilin-12fyp-value-added-building-materials-2015"'),
  title: doc('What it is, in one line.', '"建材产业：2015年增加值不小于产值"'),
};

builder.objectType(Finding, {
  description: doc(
    'Figures of the plan that cannot all hold, or hold only at an edge: found by a rule, with the arithmetic written out. Shown, not repaired.',
    '建材产业：增加值 1300 ÷ 产值 1300 = 100 %',
  ),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Finding',
  fields: (t) => ({
    key: t.string({ description: named.key, resolve: (f) => f.key }),
    title: t.string({ args: langArg(), description: named.title, resolve: (f, { lang }) => textOf(f, 'name', lang) }),
    explanation: t.string({
      args: langArg(),
      description: doc('The arithmetic, written out.', '"增加值 1300 亿元 ÷ 产值 1300 亿元 = 100 %"'),
      resolve: (f, { lang }) => textOf(f, 'summary', lang),
    }),
    rule: t.field({
      type: enums.ArithmeticRuleName,
      description: doc('The rule that was broken.', 'VALUE_ADDED'),
      resolve: (f) => f['rule'] as 'SUM',
    }),
    severity: t.field({ type: enums.Severity, description: doc('How grave it is.', 'IMPOSSIBLE'), resolve: (f) => f['severity'] as 'IMPOSSIBLE' }),
    handWritten: t.boolean({
      description: doc('Written by hand, because no rule can see it (a garbled word); all others are computed.', 'false'),
      resolve: (f) => f['handWritten'] === true,
    }),
    expectedLow: t.float({
      nullable: true,
      description: doc('Least value that would fit; null where nothing bounds it.', '0'),
      resolve: (f) => number(f, 'expectedLow'),
    }),
    expectedHigh: t.float({
      nullable: true,
      description: doc('Greatest value that would fit; null where nothing bounds it.', '90'),
      resolve: (f) => number(f, 'expectedHigh'),
    }),
    actualLow: t.float({
      nullable: true,
      description: doc('Least value that the plan’s figures leave, rounding weighed; null where nothing bounds it.', '99.92'),
      resolve: (f) => number(f, 'actualLow'),
    }),
    actualHigh: t.float({
      nullable: true,
      description: doc('Greatest value that the plan’s figures leave; null where nothing bounds it.', '100.08'),
      resolve: (f) => number(f, 'actualHigh'),
    }),
    slack: t.float({
      nullable: true,
      description: doc('Distance between what is expected and what is found; negative where too little; null where no interval decides.', '9.92'),
      resolve: (f) => number(f, 'slack'),
    }),
    unit: t.string({
      nullable: true,
      args: langArg(),
      description: doc('Unit of the intervals; null where there are none.', '"%"'),
      resolve: (f, { lang }) => textIn(f, 'unit', lang),
    }),
    figures: t.field({
      type: [Observation],
      description: doc('The figures that were reckoned with, derived ones among them.', '[{ display: "1300 亿元" }]'),
      complexity: { field: 2, multiplier: 6 },
      resolve: (f, _args, context, info) => thingsAt(keys(f, 'figures'), context, info),
    }),
    subjects: t.field({
      type: [Entity],
      description: doc('The things it touches.', '[{ key: "industry/building-materials" }]'),
      complexity: { field: 2, multiplier: 4 },
      resolve: (f, _args, context, info) => {
        const subjects = keys(f, 'subjects').filter((key) => !key.startsWith('indicator/'));
        return thingsAt(subjects, context, info);
      },
    }),
    passages: t.field({
      type: [Passage],
      description: doc('The passages that state the figures.', '[{ locator: "3.2.3#1" }]'),
      complexity: { field: 2, multiplier: 4 },
      resolve: (f, _args, context, info) => thingsAt(keys(f, 'passages'), context, info),
    }),
  }),
});
addEntryPoints('Finding', {
  rules: oneOf('rule', enums.ArithmeticRuleName, 'Only findings of these rules.', '[SUM, SHARE]'),
  severities: oneOf('severity', enums.Severity, 'Only findings as grave as these.', '[IMPOSSIBLE]'),
  subject: touching('Findings that touch this figure, thing or passage.', '{ key: "industry/building-materials" }'),
});

builder.objectType(ArithmeticRule, {
  description: doc('A rule that the plan’s figures were checked by: also what held was checked.', 'SUM: 10 checked, 3 breached'),
  isTypeOf: (value) => (value as EntityRecord).kind === 'ArithmeticRule',
  fields: (t) => ({
    key: t.string({ description: doc('Readable, stable identity.', '"rule/jilin-12fyp-sum"'), resolve: (r) => r.key }),
    name: t.string({ args: langArg(), description: doc('Its name.', '"分项合计"'), resolve: (r, { lang }) => textOf(r, 'name', lang) }),
    rule: t.field({ type: enums.ArithmeticRuleName, description: doc('The rule, as findings name it.', 'SUM'), resolve: (r) => r['rule'] as 'SUM' }),
    formula: t.string({
      description: doc('What must hold.', '"The parts add up to their whole, or stay within it."'),
      resolve: (r) => r['formula'] as string,
    }),
    checked: t.int({ description: doc('How often it was tried on the plan’s figures.', '10'), resolve: (r) => r['checked'] as number }),
    breached: t.int({ description: doc('How often it failed: that many findings.', '3'), resolve: (r) => r['breached'] as number }),
  }),
});
addEntryPoints('ArithmeticRule');

builder.objectType(Gap, {
  description: doc(
    'Something that the plan leaves unsaid about a thing. Not an empty list: the passages that were searched are named.',
    '再生铜项目：项目无选址',
  ),
  isTypeOf: (value) => (value as EntityRecord).kind === 'Gap',
  fields: (t) => ({
    key: t.string({
      description: doc('Readable, stable identity.', '"gap/jilin-12fyp-project-without-site-project-recycled-copper"'),
      resolve: (g) => g.key,
    }),
    title: t.string({
      args: langArg(),
      description: doc('What is missing, in one line.', '"再生铜项目：项目无选址"'),
      resolve: (g, { lang }) => textOf(g, 'name', lang),
    }),
    gap: t.field({
      type: enums.GapKind,
      description: doc('What is missing.', 'PROJECT_WITHOUT_SITE'),
      resolve: (g) => g['gap'] as 'PROJECT_WITHOUT_SITE',
    }),
    evidence: t.field({
      type: enums.Evidence,
      description: doc('Always NOT_STATED: no passage says it.', 'NOT_STATED'),
      resolve: () => 'NOT_STATED' as const,
    }),
    subject: t.field({
      type: Entity,
      description: doc('The thing of which it is not said.', '{ key: "project/recycled-copper" }'),
      resolve: (g, _args, context, info) => thingAt(g['subject'] as string, context, info),
    }),
    searched: t.field({
      type: [Passage],
      description: doc(
        'All passages that say anything of the thing or its parts; none says what is missing. Empty where the plan never names it.',
        '[{ locator: "3.4.7.5#1" }]',
      ),
      complexity: { field: 2, multiplier: 4 },
      resolve: (g, _args, context, info) => thingsAt(keys(g, 'searched'), context, info),
    }),
  }),
});
addEntryPoints('Gap', {
  gaps: oneOf('gap', enums.GapKind, 'Only gaps of these kinds.', '[PROJECT_WITHOUT_SITE]'),
  subject: touching('Gaps of this thing.', '{ key: "project/recycled-copper" }'),
});

/** Findings and gaps are reached from everything that they touch. */
const touchedBy = (kind: 'Finding' | 'Gap') =>
  pageQueries({
    name: `concerned/${kind}`,
    match: `MATCH (n:${ENTITY_LABEL} {rev: $rev, key: k})<-[:CONCERNS]-(m:${kind})`,
    where: kind === 'Finding' ? ['($severities IS NULL OR m.severity IN $severities)'] : ['($gaps IS NULL OR m.gap IN $gaps)'],
    filters: kind === 'Finding' ? { severities: null } : { gaps: null },
    item: ({ detail }) => `node: ${detailed('m', detail)}`,
    carry: ['m'],
    tie: 'm.key',
    orders: [{ name: 'PLAN', by: 'm.sortPlan' }],
  });
const findingsAt = touchedBy('Finding');
const gapsAt = touchedBy('Gap');
const link = (item: Row) => ({ node: toRecord<EntityRecord>(item['node']) });

const FindingConnection = connectionType({
  name: 'Finding',
  node: Finding,
  what: 'findings, gravest first',
  example: '{ node: { severity: IMPOSSIBLE } }',
});
const GapConnection = connectionType({ name: 'Gap', node: Gap, what: 'gaps', example: '{ node: { gap: PROJECT_WITHOUT_SITE } }' });

const severities = () =>
  builder.args((t) => ({
    severities: t.field({ type: [enums.Severity], description: doc('Only findings as grave as these; all where not given.', '[IMPOSSIBLE]') }),
  }));
const findingsField = {
  type: FindingConnection,
  description: doc('Findings that touch it, gravest first.', 'findings { totalCount nodes { severity title } }'),
  args: { ...readingArgs(), ...severities() },
  complexity: pageComplexity,
  ...listField((args: PageArguments & { readonly severities?: readonly string[] | null | undefined }) => ({
    queries: findingsAt,
    args,
    filters: { severities: filterList('severities', args.severities) },
    link,
  })),
};
builder.interfaceField(Subject, 'findings', (t) => t.field(findingsField as never));
for (const ref of [Observation, Passage]) builder.objectField(ref as typeof Passage, 'findings', (t) => t.field(findingsField as never));

builder.interfaceField(Subject, 'gaps', (t) =>
  t.field({
    type: GapConnection,
    description: doc('What the plan leaves unsaid about it.', 'gaps { nodes { gap title } }'),
    args: {
      ...readingArgs(),
      gaps: t.arg({ type: [enums.GapKind], description: doc('Only these kinds; all where not given.', '[TARGET_WITHOUT_MEASURE]') }),
    },
    complexity: pageComplexity,
    ...listField((args: PageArguments & { readonly gaps?: readonly string[] | null | undefined }) => ({
      queries: gapsAt,
      args,
      filters: { gaps: filterList('gaps', args.gaps) },
      link,
    })),
  }),
);
