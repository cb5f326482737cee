import { z } from 'zod';
import * as v from './vocabulary.ts';

/**
 * The node kinds of the graph, declared once. Pack validation, constraints and indexes, GraphQL types and
 * captions follow from this table. The label in the graph is the kind's name; every node also has ENTITY_LABEL.
 */

export interface Caption {
  readonly zh: string;
  readonly en: string;
}

export interface NodeKindSpec<S extends z.ZodObject = z.ZodObject> {
  /** First segment of the keys of this kind. */
  readonly slug: string;
  /** File in a pack, and name of the entry point in GraphQL (camel case). */
  readonly plural: string;
  readonly caption: Caption;
  readonly about: string;
  /** A key of this kind, used as the example in descriptions. */
  readonly example: string;
  /** Structure of the plan itself (plan, sections, passages, indicators, units) or computed by the service (findings, gaps): needs no citation. */
  readonly structural: boolean;
  /** Written by people in packs, or made by the loader from the outline and pack.yaml. */
  readonly origin: 'pack' | 'loader';
  /** Properties beyond key, name, aliases, summary and citations. */
  readonly properties: S;
}

/** The label that every node carries; the one index on (rev, key) hangs on it. */
export const ENTITY_LABEL = 'Entity';

const kind = <S extends z.ZodObject>(spec: Omit<NodeKindSpec<S>, 'structural' | 'origin'>): NodeKindSpec<S> => ({
  structural: false,
  origin: 'pack',
  ...spec,
});
const structural = <S extends z.ZodObject>(spec: Omit<NodeKindSpec<S>, 'structural'>): NodeKindSpec<S> => ({
  structural: true,
  ...spec,
});

export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const stage = v.STAGE.schema;
const year = z.int().min(1900).max(2100);
const span = z.strictObject({ from: year, to: year });

export const nodeKinds = {
  Plan: structural({
    slug: 'plan',
    plural: 'plans',
    caption: { zh: '规划', en: 'plan' },
    about: 'A government plan: the document that everything else is cited from.',
    example: 'plan/jilin-12fyp',
    origin: 'loader',
    properties: z.strictObject({
      issuer: bilingual,
      issuedOn: z.iso.date(),
      covers: span,
      looksBack: span,
    }),
  }),
  Section: structural({
    slug: 'section',
    plural: 'sections',
    caption: { zh: '章节', en: 'section' },
    about: 'One heading of the plan’s outline, as a tree.',
    example: 'section/jilin-12fyp/3.1.1',
    origin: 'loader',
    properties: z.strictObject({ locator: z.string(), level: z.int(), ordinal: z.int(), passageCount: z.int() }),
  }),
  Passage: structural({
    slug: 'passage',
    plural: 'passages',
    caption: { zh: '段落', en: 'passage' },
    about: 'One paragraph or heading line of the plan, by official locator. Its text is shown only where the document is mounted.',
    example: 'passage/jilin-12fyp/3.1.1#1',
    origin: 'loader',
    properties: z.strictObject({
      locator: z.string(),
      role: v.PASSAGE_ROLE.schema,
      line: z.int(),
      characters: z.int(),
      fingerprint: z.string(),
    }),
  }),
  Indicator: structural({
    slug: 'indicator',
    plural: 'indicators',
    caption: { zh: '指标', en: 'indicator' },
    about: 'A defined quantity. One name covers one definition, so rival definitions are rival indicators.',
    example: 'indicator/gross-output',
    origin: 'pack',
    properties: z.strictObject({
      measure: v.MEASURE_TYPE.schema,
      dimension: z.string(),
      direction: v.DIRECTION.schema,
    }),
  }),
  Unit: structural({
    slug: 'unit',
    plural: 'units',
    caption: { zh: '单位', en: 'unit' },
    about: 'A unit of measurement, with its factor to the canonical unit of its dimension.',
    example: 'unit/yi-yuan',
    origin: 'pack',
    properties: z.strictObject({ symbol: z.string(), dimension: z.string(), factor: z.number().positive() }),
  }),
  Finding: structural({
    slug: 'finding',
    plural: 'findings',
    caption: { zh: '发现', en: 'finding' },
    about: 'Figures of the plan that cannot all hold, or hold only at an edge: computed, shown, not repaired.',
    example: 'finding/jilin-12fyp-value-added-building-materials-2015',
    origin: 'loader',
    properties: z.strictObject({ rule: z.string(), severity: z.string() }),
  }),
  ArithmeticRule: structural({
    slug: 'rule',
    plural: 'arithmeticRules',
    caption: { zh: '运算规则', en: 'arithmetic rule' },
    about: 'A rule that the figures of a plan were checked by, with how often it was tried and how often it failed.',
    example: 'rule/jilin-12fyp-sum',
    origin: 'loader',
    properties: z.strictObject({ rule: z.string(), checked: z.int(), breached: z.int() }),
  }),
  Gap: structural({
    slug: 'gap',
    plural: 'gaps',
    caption: { zh: '缺失', en: 'gap' },
    about: 'Something that the plan leaves unsaid about a thing, with the passages that were searched for it.',
    example: 'gap/jilin-12fyp-project-without-site-project-recycled-copper',
    origin: 'loader',
    properties: z.strictObject({ gap: v.GAP.schema, subject: z.string(), searched: z.array(z.string()) }),
  }),
  Industry: kind({
    slug: 'industry',
    plural: 'industries',
    caption: { zh: '产业', en: 'industry' },
    about: 'A heading or field of the plan’s industry tree: group, industry, sub-industry, field.',
    example: 'industry/automobile',
    properties: z.strictObject({ level: v.INDUSTRY_LEVEL.schema }),
  }),
  Enterprise: kind({
    slug: 'enterprise',
    plural: 'enterprises',
    caption: { zh: '企业', en: 'enterprise' },
    about: 'A named company or group of companies.',
    example: 'enterprise/faw',
    properties: z.strictObject({}),
  }),
  Park: kind({
    slug: 'park',
    plural: 'parks',
    caption: { zh: '园区', en: 'park' },
    about: 'A park, base, cluster, zone or town of one trade with a place of its own.',
    example: 'park/changchun-automobile-park',
    properties: z.strictObject({ form: v.PARK_FORM.schema, stage }),
  }),
  Project: kind({
    slug: 'project',
    plural: 'projects',
    caption: { zh: '项目', en: 'project' },
    about: 'Something to be built: a plant, line, mine, building, network, or a bundle of these under one figure.',
    example: 'project/faw-car-expansion',
    properties: z.strictObject({ form: v.PROJECT_FORM.schema, stage }),
  }),
  Region: kind({
    slug: 'region',
    plural: 'regions',
    caption: { zh: '地区', en: 'region' },
    about: 'A place: country, province, prefecture, county, economic zone, natural area.',
    example: 'region/changchun',
    properties: z.strictObject({
      level: v.REGION_LEVEL.schema,
      inProvince: z.boolean(),
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    }),
  }),
  Product: kind({
    slug: 'product',
    plural: 'products',
    caption: { zh: '产品', en: 'product' },
    about: 'Anything made, from raw material to vehicle; services and software too.',
    example: 'product/tyres',
    properties: z.strictObject({ category: v.PRODUCT_CATEGORY.schema, specifications: z.array(z.string()).optional() }),
  }),
  Technology: kind({
    slug: 'technology',
    plural: 'technologies',
    caption: { zh: '技术', en: 'technology' },
    about: 'A process, technique or system to develop, adopt or ban.',
    example: 'technology/intelligent-driving',
    properties: z.strictObject({}),
  }),
  Resource: kind({
    slug: 'resource',
    plural: 'resources',
    caption: { zh: '资源', en: 'resource' },
    about: 'A mineral, water, plant, animal, energy or waste stock.',
    example: 'resource/used-engines',
    properties: z.strictObject({ category: v.RESOURCE_CATEGORY.schema }),
  }),
  Institution: kind({
    slug: 'institution',
    plural: 'institutions',
    caption: { zh: '机构', en: 'institution' },
    about: 'A university, institute, bank, exchange, alliance or shared platform.',
    example: 'institution/faw-technology-centre',
    properties: z.strictObject({ form: v.INSTITUTION_FORM.schema, stage: stage.optional() }),
  }),
  Brand: kind({
    slug: 'brand',
    plural: 'brands',
    caption: { zh: '品牌', en: 'brand' },
    about: 'A brand or geographical mark.',
    example: 'brand/hongqi',
    properties: z.strictObject({}),
  }),
  Measure: kind({
    slug: 'measure',
    plural: 'measures',
    caption: { zh: '措施', en: 'measure' },
    about: 'An act of policy, a programme or a strategy.',
    example: 'measure/upstream-parts-chain',
    properties: z.strictObject({
      form: v.MEASURE_FORM.schema,
      instrument: v.INSTRUMENT.schema,
      actor: bilingual.optional(),
      strength: v.STRENGTH.schema.optional(),
    }),
  }),
  Document: kind({
    slug: 'document',
    plural: 'documents',
    caption: { zh: '文件', en: 'document' },
    about: 'Another plan, law or opinion that the plan cites, or a law still to be made.',
    example: 'document/jilin-economic-and-social-12fyp',
    properties: z.strictObject({
      status: v.DOCUMENT_STATUS.schema,
      number: z.string().optional(),
      issuer: bilingual.optional(),
    }),
  }),
  Group: kind({
    slug: 'group',
    plural: 'groups',
    caption: { zh: '组群', en: 'group' },
    about: 'Things the plan counts or lists together, wholly or in part.',
    example: 'group/parts-firms-50',
    properties: z.strictObject({ count: z.int().positive().optional(), complete: z.boolean() }),
  }),
  Goal: kind({
    slug: 'goal',
    plural: 'goals',
    caption: { zh: '目标定位', en: 'goal' },
    about: 'A standing to be reached, such as a world-class base; figures are observations.',
    example: 'goal/world-class-automobile-base',
    properties: z.strictObject({ among: bilingual.optional(), strength: v.STRENGTH.schema.optional() }),
  }),
  Cooperation: kind({
    slug: 'cooperation',
    plural: 'cooperations',
    caption: { zh: '合作', en: 'cooperation' },
    about: 'A cooperation with more than two ends: who brings what, for what.',
    example: 'cooperation/liaoning-manufacturing-north',
    properties: z.strictObject({ strength: v.STRENGTH.schema.optional() }),
  }),
  Issue: kind({
    slug: 'issue',
    plural: 'issues',
    caption: { zh: '问题与形势', en: 'issue' },
    about: 'An achievement, problem, opportunity or challenge of part one.',
    example: 'issue/low-local-parts-rate',
    properties: z.strictObject({
      role: v.ISSUE_ROLE.schema,
      /** What it is measured by; targets of these answer it. */
      indicators: z.array(z.string().startsWith('indicator/')).optional(),
    }),
  }),
} as const satisfies Record<string, NodeKindSpec>;

export type NodeKind = keyof typeof nodeKinds;
export const NODE_KINDS = Object.keys(nodeKinds) as NodeKind[];
/** Kinds that assert something about the world: each needs a citation. */
export const FACT_KINDS = NODE_KINDS.filter((k) => !nodeKinds[k].structural);
/** Kinds that people write in packs. */
export const PACK_KINDS = NODE_KINDS.filter((k) => nodeKinds[k].origin === 'pack');

export const kindBySlug: ReadonlyMap<string, NodeKind> = new Map(NODE_KINDS.map((k) => [nodeKinds[k].slug, k]));
export const kindByPlural: ReadonlyMap<string, NodeKind> = new Map(NODE_KINDS.map((k) => [nodeKinds[k].plural, k]));

/** The kind that a key belongs to, by its first segment; undefined where there is none. */
export function kindOfKey(key: string): NodeKind | undefined {
  return kindBySlug.get(key.slice(0, Math.max(key.indexOf('/'), 0)));
}
