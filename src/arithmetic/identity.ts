import { z } from 'zod';
import { NODE_KEY } from '../domain/key.ts';
import { bilingual } from '../ontology/index.ts';
import { SEVERITY } from './vocabulary.ts';

/**
 * Identities as data: which figures a rule is to reckon with. Those of the shared pack name indicators and hold wherever
 * their figures stand; those of a plan name its figures. Rules that need no data (RIVALS, WHOLE, COUNT, SAME_WORD, TWO_NAMES,
 * ALREADY_REACHED) have none here.
 */

const indicator = z.string().startsWith('indicator/');
const figure = z.string().startsWith('observation/');
const entity = z.string().regex(NODE_KEY);
const common = {
  key: z.string().regex(/^identity\/[a-z0-9-]+$/, 'a key is identity/readable-name'),
  /** Instead of the severity that the rule gives. */
  severity: SEVERITY.schema.optional(),
  /** What is taken for granted beyond the plan. */
  assumption: bilingual.optional(),
  /** Things that a breach concerns besides the subjects of its figures. */
  concerns: z.array(entity).default([]),
};
const rule = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) => z.strictObject({ ...common, rule: z.literal(name), ...shape });

/** Passages of the plan that speak of what an identity checks, with the words to be found there. */
const cite = z
  .array(z.strictObject({ basis: z.literal('STATED').default('STATED'), at: z.string(), says: z.array(z.string().min(1).max(20)).min(1) }))
  .default([]);

export const identityEntry = z.discriminatedUnion('rule', [
  rule('GROWTH', { level: indicator, growth: indicator }),
  /** `growth`: what the mean growth is told as, where the plan tells none. */
  rule('INCREASE', { level: indicator, increase: indicator, growth: indicator.optional() }),
  rule('POINTS', { shares: z.array(indicator).min(1), change: indicator }),
  rule('VALUE_ADDED', { valueAdded: indicator, outputs: z.array(indicator).min(1), ratio: indicator, maximum: z.number() }),
  rule('FALLING_RATIO', { valueAddedGrowth: indicator, outputGrowths: z.array(indicator).min(1) }),
  rule('SUM', {
    whole: z.array(figure).min(1).or(z.number()),
    parts: z.array(figure).min(1),
    relation: z.enum(['EQUALS', 'AT_MOST']),
    title: bilingual,
  }),
  rule('SHARE', {
    share: figure,
    parts: z.array(figure).min(1),
    /** The base as the plan words it comes first. */
    bases: z.array(z.array(figure).min(1)).default([]),
    relation: z.enum(['EQUALS', 'AT_MOST', 'AT_LEAST']).default('EQUALS'),
    /** Where no base is stated: what the base is a count or level of. */
    derive: z.strictObject({ subject: entity, indicator, population: bilingual.optional(), unit: z.string().startsWith('unit/') }).optional(),
  }),
  rule('QUOTIENT', { quotient: figure, numerator: figure, denominator: figure }),
  rule('MULTIPLE', { multiple: figure, growth: figure.optional(), base: figure.optional(), level: figure }),
  rule('FALL', { fall: figure, firstYearFall: figure.optional(), first: figure, last: figure }),
  rule('RISING', { series: z.array(figure).min(3), cite }),
  rule('THRESHOLD', { count: figure, threshold: figure, of: z.array(figure).min(1), also: z.array(figure).default([]) }),
  rule('TIER', { rank: figure, above: z.array(figure), tier: figure, level: figure.optional(), bounds: figure.optional() }),
  rule('CUMULATIVE_GROWTH', { total: figure, base: figure, growth: indicator }),
  rule('LEVEL_OF_SHARE', { share: figure, base: z.array(figure).min(1), indicator }),
  rule('REMAINDER', { whole: figure, parts: z.array(figure).min(1), part: bilingual }),
  rule('CUMULATIVE', { total: figure, growth: figure, ratio: figure, whole: figure }),
  rule('TOTAL', { subject: entity, indicator, disjoint: z.array(figure).min(2), overlapping: z.array(figure).min(1), title: bilingual }),
  rule('PROVINCE', { whole: z.array(figure).min(1), share: indicator, of: z.array(indicator).min(1) }),
  rule('STRETCH', { indicators: z.array(indicator).min(1), points: indicator }),
  rule('LEAST_TOTAL', { count: figure, each: figure, indicator }),
  rule('BENCHMARK', { own: figure, gap: figure, other: bilingual }),
  /** `announced`: what the opening of an industry says its parts are, as things of the graph. */
  rule('ANNOUNCED', { industry: entity, announced: z.array(entity).min(2), list: z.enum(['OPEN', 'CLOSED']), cite }),
  rule('NOTE', { title: bilingual, explanation: bilingual, cite, figures: z.array(figure).default([]) }),
]);
export type Identity = z.infer<typeof identityEntry>;
export type IdentityOf<R extends Identity['rule']> = Extract<Identity, { rule: R }>;

/** The keys of figures and entities that an identity names, for checking that they exist. */
export function namesIn(identity: Identity): string[] {
  const found: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string' && /^[a-z]+\//.test(value)) found.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  const { key: _, ...rest } = identity;
  walk(rest);
  return found;
}
