import type { Context } from '../../graphql/context.ts';
import { describedEnum } from '../../graphql/described-enum.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { loadAll } from '../../graphql/loaders.ts';
import type { EntityRecord } from '../../graphql/records.ts';
import type { Basis, EdgeKind } from '../../ontology/index.ts';
import { contract, kindOf, type RolledLink, rollUp, type Step } from '../../walk/index.ts';
import { walkOf } from './arguments.ts';

/** The grain that a chain is shown at: as the plan states it, or coarser. */

const GRAINS = {
  AS_STATED: ['Each thing as the plan names it.', '丁苯橡胶 → 轮胎'],
  PRODUCT: ['Products and resources alone, across what lies between.', '乙烯 → 汽车化工专用料'],
  ENTERPRISE: ['Enterprises alone, across what lies between.', '辽源麦达斯 → 长春轨道客车'],
  FIELD: ['Sub-industries and fields: what is finer is counted with the industry that makes it.', '玻璃 → 汽车整车'],
  INDUSTRY: ['Numbered industries: all below is counted with them.', '石化产业 → 汽车产业'],
} as const;
export type Grain = keyof typeof GRAINS;
export const GrainEnum = describedEnum('ChainGrain', 'How coarse a chain is shown.', GRAINS);

export interface Grained {
  readonly links: readonly RolledLink[];
  /** What a thing is shown as at this grain; undefined where it is left out. */
  readonly shownAs: (key: string) => string | undefined;
}

/** The links of a chain at a grain. */
export async function atGrain(links: readonly Step[], keys: readonly string[], grain: Grain, context: Context): Promise<Grained> {
  const kept = (kinds: readonly string[]): Grained => {
    const keep = (key: string) => kinds.includes(kindOf(key));
    return { links: contract(links, keep, LIMITS.walkNodes), shownAs: (key) => (keep(key) ? key : undefined) };
  };
  if (grain === 'PRODUCT') return kept(['product', 'resource']);
  if (grain === 'ENTERPRISE') return kept(['enterprise']);
  const groups = grain === 'AS_STATED' ? undefined : await industryOf(keys, grain, context);
  const shownAs = (key: string) => groups?.get(key) ?? key;
  return { links: rollUp(links, shownAs), shownAs };
}

const MEMBERSHIP: Readonly<Record<string, { readonly kinds: readonly EdgeKind[]; readonly direction: 'in' | 'out' }>> = {
  product: { kinds: ['PRODUCES'], direction: 'in' },
  enterprise: { kinds: ['OPERATES_IN'], direction: 'out' },
  project: { kinds: ['IN_INDUSTRY'], direction: 'out' },
  park: { kinds: ['IN_INDUSTRY'], direction: 'out' },
  group: { kinds: ['IN_INDUSTRY'], direction: 'out' },
};
const ALL: readonly Basis[] = ['STATED', 'IMPLIED', 'EXTERNAL'];
/** Levels above a field, at most. */
const CLIMB = 4;

/** The industry that each thing is counted with; a thing of several goes with the first by key. */
async function industryOf(keys: readonly string[], grain: 'FIELD' | 'INDUSTRY', context: Context): Promise<Map<string, string>> {
  const expand = walkOf(context);
  const home = new Map<string, string>(keys.filter((k) => kindOf(k) === 'industry').map((k) => [k, k]));
  for (const [kind, { kinds, direction }] of Object.entries(MEMBERSHIP)) {
    const members = keys.filter((k) => kindOf(k) === kind);
    for (const step of await expand(members, direction, kinds, ALL)) {
      const [own, far] = direction === 'in' ? [step.target, step.source] : [step.source, step.target];
      if (kindOf(far) === 'industry' && (home.get(own) ?? '~') > far) home.set(own, far);
    }
  }
  if (grain === 'FIELD') return home;
  const above = new Map<string, string>();
  let frontier = [...new Set(home.values())];
  for (let level = 0; level < CLIMB && frontier.length > 0; level += 1) {
    const records = await loadAll(context.load.entity, frontier);
    const climbing = frontier.filter((_, i) => !['INDUSTRY', 'GROUP', 'ECONOMY'].includes((records[i] as EntityRecord)['level'] as string));
    for (const { source, target } of await expand(climbing, 'out', ['PART_OF'], ALL)) above.set(source, target);
    frontier = [...new Set(climbing.flatMap((k) => above.get(k) ?? []))];
  }
  const top = (key: string): string => {
    const next = above.get(key);
    return next === undefined ? key : top(next);
  };
  return new Map([...home].map(([key, industry]) => [key, top(industry)]));
}
