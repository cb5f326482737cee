/**
 * Keys: the readable, stable identity of every fact. Node keys are written by people (`industry/automobile`); the keys
 * of edges, observations, citations, sections and passages are derived from what they say, here and nowhere else.
 */

export const NODE_KEY = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The short name of a plan in derived keys: `plan/jilin-12fyp` → `jilin-12fyp`. */
export const planSlug = (planKey: string): string => planKey.slice(planKey.indexOf('/') + 1);

/** What stands for the plan in the key of a fact: its short name, or `shared`. */
const owner = (plan: string | undefined): string => (plan === undefined ? 'shared' : planSlug(plan));

export const sectionKey = (plan: string, locator: string): string => `section/${planSlug(plan)}/${locator}`;
export const passageKey = (plan: string, locator: string): string => `passage/${planSlug(plan)}/${locator}`;

/** `jilin-12fyp/SUPPLIES|industry/glass|industry/automobile|product/processed-glass[|qualifier]` */
export function edgeKey(plan: string | undefined, kind: string, source: string, target: string, qualifiers: readonly string[]): string {
  return [`${owner(plan)}/${kind}`, source, target, ...qualifiers].join('|');
}

export interface ObservationIdentity {
  readonly subject: string;
  readonly indicator: string;
  readonly nature: string;
  readonly time: string;
  readonly population?: string | undefined;
  readonly region?: string | undefined;
  readonly breakdown?: string | undefined;
  readonly qualifier?: string | undefined;
}

/** `above designated size` → `above-designated-size` */
export const slugify = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** `observation/jilin-12fyp|industry/automobile|indicator/gross-output|2015|TARGET` */
export function observationKey(plan: string, o: ObservationIdentity): string {
  const parts: (string | undefined)[] = [
    `observation/${planSlug(plan)}`,
    o.subject,
    o.indicator,
    o.time,
    o.nature,
    o.population && slugify(o.population),
    o.region,
    o.breakdown && slugify(o.breakdown),
    o.qualifier && slugify(o.qualifier),
  ];
  return parts.filter((p) => p !== undefined && p !== '').join('|');
}

/** Citations are numbered within the fact they are about and the pack that makes them. */
export const citationKey = (plan: string | undefined, about: string, ordinal: number): string => `citation/${owner(plan)}|${about}#${ordinal}`;

/** The keys of an edge's ends, read off its own key. */
export function endsOfEdgeKey(key: string): { source: string; target: string } {
  const source = key.indexOf('|') + 1;
  const target = key.indexOf('|', source) + 1;
  const end = key.indexOf('|', target);
  return { source: key.slice(source, target - 1), target: end < 0 ? key.slice(target) : key.slice(target, end) };
}

/** Is this the key of an edge (`jilin-12fyp/SUPPLIES|…|…`)? */
export const isEdgeKey = (key: string): boolean => /^[a-z0-9-]+\/[A-Z_]+\|[^|]+\|[^|]+/.test(key);
