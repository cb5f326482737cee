import { z } from 'zod';
import { NODE_KEY } from '../domain/key.ts';
import { LOCATOR } from '../domain/locator.ts';
import {
  AGAINST,
  BOUND,
  bilingual,
  EDGE_PROPERTIES,
  type EdgeKind,
  edgeKinds,
  NATURE,
  type NodeKind,
  nodeKinds,
  PASSAGE_ROLE,
  PER,
  STRENGTH,
} from '../ontology/index.ts';

/** Shapes of the entries of a pack. JSON Schemas for editors are generated from these into schema/pack/. */

/** Words cited are names and figures; a longer run would be a sentence of the document. */
const MAX_CITED_WORDS = 20;

const nodeKey = z.string().max(120).regex(NODE_KEY, 'a key is slug/readable-name: a-z, 0-9 and single hyphens');
const keyOf = (kind: NodeKind) => nodeKey.startsWith(`${nodeKinds[kind].slug}/`);
const words = z.string().min(1).max(MAX_CITED_WORDS);
const locator = z.string().regex(LOCATOR, 'a locator is a heading such as 3.1.1 or a paragraph such as 3.1.1#1');

export const citeEntry = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('STATED').default('STATED'), at: locator, says: z.array(words).min(1) }),
  z.strictObject({ basis: z.literal('IMPLIED'), at: locator, says: z.array(words).min(1), why: bilingual }),
  z.strictObject({ basis: z.literal('EXTERNAL'), why: bilingual }),
]);
export type CiteEntry = z.infer<typeof citeEntry>;

const cite = z.array(citeEntry).min(1);
const named = {
  key: nodeKey,
  name: bilingual,
  aliases: z.array(z.string().min(1).max(100)).max(100).default([]),
  summary: bilingual,
};

export interface NodeEntry {
  key: string;
  name: { zh: string; en: string };
  aliases: string[];
  summary: { zh: string; en: string };
  cite: CiteEntry[];
  [property: string]: unknown;
}

/** A plan's evidence for a node that the shared pack defines: the key, further names, citations. */
export const mentionEntry = z.strictObject({ key: nodeKey, aliases: named.aliases, cite });
export type MentionEntry = z.infer<typeof mentionEntry>;

/** Shape of a node of one kind. Structural kinds need no citation, and shared nodes are cited by the plans. */
export function nodeEntry(kind: NodeKind, shared: boolean) {
  const spec = nodeKinds[kind];
  return z.strictObject({
    ...named,
    ...spec.properties.shape,
    cite: spec.structural || shared ? z.array(citeEntry).default([]) : cite,
  }) as unknown as z.ZodType<NodeEntry>;
}

export interface EdgeEntry {
  source: string;
  target: string;
  cite: CiteEntry[];
  [property: string]: unknown;
}

export function edgeEntry(kind: EdgeKind) {
  return z.strictObject({
    source: nodeKey,
    target: nodeKey,
    ...edgeKinds[kind].properties.shape,
    ...EDGE_PROPERTIES.shape,
    cite,
  }) as unknown as z.ZodType<EdgeEntry>;
}

const year = z.int().min(1900).max(2100);

export const observationEntry = z
  .strictObject({
    subject: nodeKey,
    indicator: keyOf('Indicator'),
    nature: NATURE.schema,
    year: year.optional(),
    period: z.strictObject({ from: year, to: year }).optional(),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: keyOf('Unit'),
    bound: BOUND.schema.default('EXACTLY'),
    strength: STRENGTH.schema.optional(),
    per: PER.schema.optional(),
    population: bilingual.optional(),
    region: keyOf('Region').optional(),
    breakdown: bilingual.optional(),
    ofWhich: z.string().optional(),
    against: z.strictObject({ kind: AGAINST.schema, zh: z.string(), en: z.string(), key: nodeKey.optional() }).optional(),
    increment: z.boolean().optional(),
    priceBasis: bilingual.optional(),
    words: z.array(words).min(1),
    qualifier: z.string().min(1).optional(),
    rank: z.int().positive().default(1),
    rankReason: bilingual.optional(),
    cite,
  })
  .refine((o) => (o.year === undefined) !== (o.period === undefined), { error: 'give either year or period', path: ['year'] })
  .refine((o) => (o.bound === 'RANGE' ? o.low !== undefined && o.high !== undefined && o.low <= o.high : o.value !== undefined), {
    error: 'give value; or, with bound RANGE, low and high with low ≤ high',
    path: ['value'],
  })
  .refine((o) => o.period === undefined || o.period.from <= o.period.to, { error: 'a period runs forward', path: ['period'] });
export type ObservationEntry = z.infer<typeof observationEntry>;

export const outlineEntry = z.strictObject({
  at: locator,
  role: PASSAGE_ROLE.schema,
  line: z.int().positive(),
  characters: z.int().positive(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  title: bilingual.optional(),
});
export type OutlineRow = z.infer<typeof outlineEntry>;

/** A paragraph that asserts nothing, and why. */
export const silentEntry = z.strictObject({ at: locator, why: bilingual });
export type SilentEntry = z.infer<typeof silentEntry>;

const count = z.int().nonnegative();
/** What only the document can tell of a paragraph; written by `plangraph coverage --write`. */
export const coverageRow = z.strictObject({
  at: locator,
  /** Numbers printed in digits, and what they are: figures, parts of names or specifications, years and ordinals. */
  numerals: count,
  figures: count,
  names: count,
  exempt: count,
  /** Things named there of which the paragraph asserts nothing. */
  mentions: z.array(nodeKey),
});
export type CoverageRow = z.infer<typeof coverageRow>;

export const planEntry = z.strictObject({
  ...named,
  ...nodeKinds.Plan.properties.shape,
  document: z.strictObject({ characters: z.int().positive(), fingerprint: z.string().regex(/^[0-9a-f]{16}$/) }),
  redirects: z.record(nodeKey, nodeKey).default({}),
  counts: z.record(z.string(), z.strictObject({ min: z.int().nonnegative(), max: z.int().positive().optional() })).default({}),
});
export type PlanEntry = z.infer<typeof planEntry>;
