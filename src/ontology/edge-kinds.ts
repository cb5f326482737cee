import { z } from 'zod';
import { bilingual, type Caption, FACT_KINDS, type NodeKind, nodeKinds } from './node-kinds.ts';
import * as v from './vocabulary.ts';

/**
 * The edge kinds of the graph, declared once: permitted ends, the sentence that reads an edge aloud, the GraphQL
 * fields from both ends, and the place in a supply chain. Packs, Cypher and GraphQL follow from this table.
 */

export interface Ends {
  readonly source: readonly NodeKind[];
  readonly target: readonly NodeKind[];
  /** GraphQL field on the source that leads to targets, and on the target that leads to sources. */
  readonly fields: { readonly source: string; readonly target: string };
}

export interface EdgeKindSpec<S extends z.ZodObject = z.ZodObject> {
  readonly caption: Caption;
  /** `{source}` and `{target}` are replaced by names. */
  readonly sentence: Caption;
  readonly about: string;
  readonly ends: readonly Ends[];
  /** Read the same from both ends; stored once, with the smaller key as source. */
  readonly symmetric: boolean;
  /** Where the edge belongs to a supply chain, the end that is upstream. */
  readonly upstream?: 'source' | 'target';
  /** Properties beyond those of every edge (EDGE_PROPERTIES). */
  readonly properties: S;
  /** Properties that tell two edges of one kind between the same ends apart; part of the key. */
  readonly qualifiers: readonly string[];
}

/** What any edge may carry. `basis` is not here: it is the strongest of the edge's citations. */
export const EDGE_PROPERTIES = z.strictObject({
  strength: v.STRENGTH.schema.optional(),
  stance: v.STANCE.schema.optional(),
  stage: v.STAGE.schema.optional(),
  list: v.LIST.schema.optional(),
  condition: bilingual.optional(),
});

/** One `Ends` a source kind, so that the field on the target is the plural of the kind it leads to. */
const bySource = (source: readonly NodeKind[], target: NodeKind, sourceField: string): Ends[] =>
  source.map((kind) => ({
    source: [kind],
    target: [target],
    fields: { source: sourceField, target: nodeKinds[kind].plural },
  }));

/** Pairs of one kind with itself. */
const within = (kinds: readonly NodeKind[], source: string, target: string): Ends[] =>
  kinds.map((kind) => ({ source: [kind], target: [kind], fields: { source, target } }));

const edge = <S extends z.ZodObject>(
  spec: Omit<EdgeKindSpec<S>, 'symmetric' | 'qualifiers'> & Partial<Pick<EdgeKindSpec<S>, 'symmetric' | 'qualifiers'>>,
): EdgeKindSpec<S> => ({ symmetric: false, qualifiers: [], ...spec });

const none = z.strictObject({});
const key = (kind: NodeKind) => z.string().startsWith(`${nodeKinds[kind].slug}/`);
const year = z.int().min(1900).max(2100);
const except = (...kinds: NodeKind[]) => FACT_KINDS.filter((k) => !kinds.includes(k));

export const edgeKinds = {
  PART_OF: edge({
    caption: { zh: '属于', en: 'part of' },
    sentence: { zh: '{source}属于{target}', en: '{source} is part of {target}' },
    about: 'A smaller thing within a larger one of the same sort.',
    ends: [
      ...within(['Industry', 'Region', 'Park', 'Enterprise', 'Institution', 'Project', 'Measure'], 'partOf', 'parts'),
      { source: ['Institution'], target: ['Enterprise'], fields: { source: 'partOf', target: 'parts' } },
    ],
    properties: none,
  }),
  LOCATED_IN: edge({
    caption: { zh: '位于', en: 'located in' },
    sentence: { zh: '{source}位于{target}', en: '{source} is located in {target}' },
    about: 'A thing and the place it stands in, only where the plan says so or a name contains it.',
    ends: bySource(['Enterprise', 'Park', 'Project', 'Institution', 'Resource'], 'Region', 'regions'),
    properties: z.strictObject({ role: v.PLACE_ROLE.schema.optional() }),
  }),
  OPERATES_IN: edge({
    caption: { zh: '从事', en: 'operates in' },
    sentence: { zh: '{source}从事{target}', en: '{source} operates in {target}' },
    about: 'An enterprise and an industry it works in.',
    ends: bySource(['Enterprise'], 'Industry', 'industries'),
    properties: z.strictObject({ role: v.FIRM_ROLE.schema.optional() }),
  }),
  IN_INDUSTRY: edge({
    caption: { zh: '归属产业', en: 'in industry' },
    sentence: { zh: '{source}归属{target}', en: '{source} belongs to the industry {target}' },
    about: 'A project, park, technology, institution or group and the industry it belongs to.',
    ends: bySource(['Project', 'Park', 'Technology', 'Institution', 'Group'], 'Industry', 'industries'),
    properties: none,
  }),
  PRODUCES: edge({
    caption: { zh: '生产', en: 'produces' },
    sentence: { zh: '{source}生产{target}', en: '{source} produces {target}' },
    about: 'A maker and what it makes or is to make; `stage` tells which.',
    ends: [
      {
        source: ['Industry', 'Enterprise', 'Project', 'Park'],
        target: ['Product'],
        fields: { source: 'products', target: 'producers' },
      },
    ],
    upstream: 'source',
    properties: none,
  }),
  INPUT_TO: edge({
    caption: { zh: '投入', en: 'input to' },
    sentence: { zh: '{source}用于{target}', en: '{source} goes into {target}' },
    about: 'A product or resource and what it goes into.',
    ends: [
      {
        source: ['Product', 'Resource'],
        target: ['Product', 'Industry', 'Project'],
        fields: { source: 'inputTo', target: 'inputs' },
      },
    ],
    upstream: 'source',
    properties: z.strictObject({ role: v.INPUT_ROLE.schema }),
  }),
  SUPPLIES: edge({
    caption: { zh: '配套', en: 'supplies' },
    sentence: { zh: '{source}为{target}配套', en: '{source} supplies {target}' },
    about: 'A supplier and its customer, with the product where the plan says it (one edge a product).',
    ends: [
      {
        source: ['Enterprise', 'Industry', 'Product', 'Project', 'Group', 'Park'],
        target: ['Enterprise', 'Industry', 'Project'],
        fields: { source: 'customers', target: 'suppliers' },
      },
    ],
    upstream: 'source',
    properties: z.strictObject({ product: key('Product').optional() }),
    qualifiers: ['product'],
  }),
  UNDERTAKES: edge({
    caption: { zh: '承担', en: 'undertakes' },
    sentence: { zh: '{source}承担{target}', en: '{source} undertakes {target}' },
    about: 'Who carries out a project.',
    ends: [
      {
        source: ['Enterprise', 'Institution', 'Group'],
        target: ['Project'],
        fields: { source: 'projects', target: 'undertakers' },
      },
    ],
    properties: none,
  }),
  SITED_IN: edge({
    caption: { zh: '落户', en: 'sited in' },
    sentence: { zh: '{source}落户{target}', en: '{source} is sited in {target}' },
    about: 'What stands in a park.',
    ends: [
      {
        source: ['Enterprise', 'Project', 'Institution'],
        target: ['Park'],
        fields: { source: 'parks', target: 'tenants' },
      },
    ],
    properties: none,
  }),
  OWNS_BRAND: edge({
    caption: { zh: '拥有品牌', en: 'owns brand' },
    sentence: { zh: '{source}拥有品牌{target}', en: '{source} owns the brand {target}' },
    about: 'An owner and its brand.',
    ends: [{ source: ['Enterprise', 'Group'], target: ['Brand'], fields: { source: 'brands', target: 'owners' } }],
    properties: none,
  }),
  MARKS: edge({
    caption: { zh: '用于产品', en: 'marks' },
    sentence: { zh: '品牌{source}用于{target}', en: 'the brand {source} marks {target}' },
    about: 'A brand and the product, industry or resource sold under it.',
    ends: [{ source: ['Brand'], target: ['Product', 'Industry', 'Resource'], fields: { source: 'marks', target: 'brands' } }],
    properties: none,
  }),
  DEVELOPS: edge({
    caption: { zh: '研发', en: 'develops' },
    sentence: { zh: '{source}研发{target}', en: '{source} develops {target}' },
    about: 'Who is to develop a technology.',
    ends: [
      {
        source: ['Industry', 'Enterprise', 'Institution', 'Project'],
        target: ['Technology'],
        fields: { source: 'develops', target: 'developers' },
      },
    ],
    properties: none,
  }),
  USES: edge({
    caption: { zh: '采用', en: 'uses' },
    sentence: { zh: '{source}采用{target}', en: '{source} uses {target}' },
    about: 'Who is to adopt a technology, or to give it up (stance PHASE_OUT).',
    ends: [
      {
        source: ['Industry', 'Enterprise', 'Project', 'Product', 'Group'],
        target: ['Technology'],
        fields: { source: 'uses', target: 'users' },
      },
    ],
    properties: none,
  }),
  SUPPORTS: edge({
    caption: { zh: '支撑', en: 'supports' },
    sentence: { zh: '{source}支撑{target}', en: '{source} supports {target}' },
    about: 'An institution, project or technology and what leans on it.',
    ends: [
      {
        source: ['Institution', 'Project', 'Park', 'Technology', 'Enterprise'],
        target: ['Industry', 'Enterprise', 'Park', 'Project', 'Institution', 'Product', 'Technology', 'Group'],
        fields: { source: 'supports', target: 'supporters' },
      },
    ],
    properties: none,
  }),
  APPLIES_TO: edge({
    caption: { zh: '适用于', en: 'applies to' },
    sentence: { zh: '{source}适用于{target}', en: '{source} applies to {target}' },
    about: 'A measure and what it acts on.',
    ends: [
      {
        source: ['Measure'],
        target: except('Measure', 'Issue', 'Document', 'Cooperation'),
        fields: { source: 'appliesTo', target: 'measures' },
      },
    ],
    properties: none,
  }),
  COOPERATES_WITH: edge({
    caption: { zh: '合作', en: 'cooperates with' },
    sentence: { zh: '{source}与{target}合作', en: '{source} cooperates with {target}' },
    about: 'Two that cooperate as equals. A cooperation with giver and taker is a Cooperation.',
    ends: [
      {
        source: ['Region', 'Enterprise', 'Institution', 'Industry', 'Park', 'Group'],
        target: ['Region', 'Enterprise', 'Institution', 'Industry', 'Park', 'Group'],
        fields: { source: 'partners', target: 'partners' },
      },
    ],
    symmetric: true,
    properties: z.strictObject({ matter: bilingual.optional() }),
  }),
  INVOLVES: edge({
    caption: { zh: '参与方', en: 'involves' },
    sentence: { zh: '{source}的参与方有{target}', en: '{source} involves {target}' },
    about: 'A cooperation and a party to it, with the party’s role.',
    ends: [
      {
        source: ['Cooperation'],
        target: ['Region', 'Enterprise', 'Institution', 'Industry', 'Group', 'Park'],
        fields: { source: 'participants', target: 'cooperations' },
      },
    ],
    properties: z.strictObject({ role: v.COOPERATION_ROLE.schema }),
  }),
  BRINGS: edge({
    caption: { zh: '带来', en: 'brings' },
    sentence: { zh: '{source}带来{target}', en: '{source} brings {target}' },
    about: 'A cooperation and what it brings.',
    ends: [
      {
        source: ['Cooperation'],
        target: ['Product', 'Resource', 'Industry', 'Technology'],
        fields: { source: 'brings', target: 'broughtBy' },
      },
    ],
    properties: none,
  }),
  SERVES: edge({
    caption: { zh: '服务于', en: 'serves' },
    sentence: { zh: '{source}服务于{target}', en: '{source} serves {target}' },
    about: 'A thing and its market or purpose: a region, a group, an industry.',
    ends: [
      {
        source: ['Product', 'Industry', 'Park', 'Project', 'Institution', 'Cooperation', 'Technology', 'Enterprise'],
        target: ['Region', 'Group', 'Industry'],
        fields: { source: 'serves', target: 'servedBy' },
      },
    ],
    properties: none,
  }),
  CITES: edge({
    caption: { zh: '引用', en: 'cites' },
    sentence: { zh: '{source}引用{target}', en: '{source} cites {target}' },
    about: 'A document named by the plan, a measure or another document.',
    ends: [
      {
        source: ['Plan', 'Measure', 'Document', 'Issue'],
        target: ['Document'],
        fields: { source: 'cites', target: 'citedBy' },
      },
    ],
    properties: none,
  }),
  OVERLAPS_WITH: edge({
    caption: { zh: '重叠', en: 'overlaps with' },
    sentence: { zh: '{source}与{target}重叠', en: '{source} overlaps with {target}' },
    about: 'The same activity under two headings; their figures must not be added blindly.',
    ends: within(['Industry'], 'overlaps', 'overlaps'),
    symmetric: true,
    properties: none,
  }),
  MEMBER_OF: edge({
    caption: { zh: '成员', en: 'member of' },
    sentence: { zh: '{source}是{target}的成员', en: '{source} is a member of {target}' },
    about: 'A named member of a group, with its dates where membership changes.',
    ends: [
      {
        source: except('Group', 'Issue', 'Cooperation'),
        target: ['Group'],
        fields: { source: 'memberOf', target: 'members' },
      },
    ],
    properties: z.strictObject({ from: year.optional(), until: year.optional() }),
  }),
  HAS_GOAL: edge({
    caption: { zh: '目标定位', en: 'has goal' },
    sentence: { zh: '{source}的目标是{target}', en: '{source} is to become {target}' },
    about: 'Who is to reach a standing.',
    ends: [
      {
        source: ['Plan', 'Industry', 'Enterprise', 'Park', 'Region', 'Institution', 'Group', 'Product', 'Brand', 'Project'],
        target: ['Goal'],
        fields: { source: 'goals', target: 'holders' },
      },
    ],
    properties: none,
  }),
  AFFECTS: edge({
    caption: { zh: '影响', en: 'affects' },
    sentence: { zh: '{source}影响{target}', en: '{source} affects {target}' },
    about: 'An issue and what it helps or harms.',
    ends: [
      {
        source: ['Issue'],
        target: ['Industry', 'Region', 'Enterprise', 'Product', 'Resource', 'Group'],
        fields: { source: 'affects', target: 'issues' },
      },
    ],
    properties: z.strictObject({ sign: v.SIGN.schema }),
  }),
  ADDRESSES: edge({
    caption: { zh: '应对', en: 'addresses' },
    sentence: { zh: '{source}应对{target}', en: '{source} addresses {target}' },
    about: 'A measure, project or goal and the issue it answers.',
    ends: [
      {
        source: ['Measure', 'Project', 'Goal'],
        target: ['Issue'],
        fields: { source: 'addresses', target: 'answers' },
      },
    ],
    properties: none,
  }),
  KIND_OF: edge({
    caption: { zh: '一种', en: 'kind of' },
    sentence: { zh: '{source}是一种{target}', en: '{source} is a kind of {target}' },
    about: 'A narrower thing and the broader one the plan lists it under.',
    ends: within(['Product', 'Resource', 'Technology'], 'kindOf', 'kinds'),
    properties: none,
  }),
  PRECEDES: edge({
    caption: { zh: '先于', en: 'precedes' },
    sentence: { zh: '{source}先于{target}', en: '{source} precedes {target}' },
    about: 'A project and the one that builds on it.',
    ends: within(['Project'], 'successors', 'predecessors'),
    properties: none,
  }),
} as const satisfies Record<string, EdgeKindSpec>;

export type EdgeKind = keyof typeof edgeKinds;
export const EDGE_KINDS = Object.keys(edgeKinds) as EdgeKind[];

/** File of an edge kind within a pack, below `edges/`. */
export const edgeFile = (kind: EdgeKind): string => `${kind.toLowerCase().replaceAll('_', '-')}.yaml`;

/** Does the catalogue permit an edge of this kind between nodes of these kinds? */
export function permits(kind: EdgeKind, source: NodeKind, target: NodeKind): boolean {
  return edgeKinds[kind].ends.some(
    (e) =>
      ((e.source as readonly NodeKind[]).includes(source) && (e.target as readonly NodeKind[]).includes(target)) ||
      (edgeKinds[kind].symmetric && (e.source as readonly NodeKind[]).includes(target) && (e.target as readonly NodeKind[]).includes(source)),
  );
}

/**
 * Relationships that hold the graph together and assert nothing: made by the loader, not by packs. HAS_OBSERVATION leads
 * from a subject to a figure, AT from a citation to its passage, DERIVED_FROM from a derived figure to what it was made
 * from, CONCERNS from a finding or gap to the figures, things and passages it touches, MENTIONS from a passage to a thing
 * that it names without asserting anything of it.
 */
export type StructuralEdge = 'CONTAINED_IN' | 'HAS_OBSERVATION' | 'OF_INDICATOR' | 'AT' | 'DERIVED_FROM' | 'CONCERNS' | 'MENTIONS';

/** PART_OF is followed this far wherever a list takes in the parts of a thing; no tree of a plan is deeper. */
export const PART_DEPTH = 4;
