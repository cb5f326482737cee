import { slugify } from '../../domain/key.ts';
import type { Figure } from '../figure.ts';
import type { IdentityOf } from '../identity.ts';
import { add, divide, multiply, scale, subtract, sum } from '../interval.ts';
import { type Ledger, slugOf } from '../ledger.ts';
import { number } from '../text.ts';
import { jointly } from './ratios.ts';

/** Rules that derive a level, share or total and find no fault. */

const PERCENT = 'unit/percent';

/** LEVEL_OF_SHARE: the level of a part whose share is stated = share × base. */
export function levelOfShare(ledger: Ledger, identity: IdentityOf<'LEVEL_OF_SHARE'>): void {
  const share = ledger.get(identity.share);
  const bases = ledger.of(identity.base);
  const base = jointly(bases);
  ledger.derive({
    measure: 'LEVEL_OF_SHARE',
    subject: share.subject,
    indicator: identity.indicator,
    nature: share.nature,
    from: share.from,
    to: share.to,
    scope: share.scope,
    ...(share.part ? { part: share.part } : {}),
    central: (share.central * base.central) / 100,
    interval: scale(multiply({ ...share.interval, high: Math.min(share.interval.high, 100) }, base.interval), 0.01),
    unit: bases[0]?.unit as string,
    inputs: [share, ...bases],
    formula: () => `${number(share.central)}% × ${number(base.central)}`,
    assumption: identity.assumption,
  });
}

/** REMAINDER: what is left of a whole without the parts that are stated. */
export function remainder(ledger: Ledger, identity: IdentityOf<'REMAINDER'>): void {
  const [whole, ...parts] = ledger.of([identity.whole, ...identity.parts]) as [Figure, ...Figure[]];
  ledger.derive({
    measure: 'REMAINDER',
    subject: whole.subject,
    indicator: whole.indicator,
    nature: whole.nature,
    from: whole.from,
    to: whole.to,
    scope: [whole.scope, slugify(identity.part.en)].filter(Boolean).join('|'),
    part: identity.part,
    central: parts.reduce((n, p) => n - p.central, whole.central),
    interval: subtract(whole.interval, sum(parts.map((p) => p.interval))),
    unit: whole.unit,
    inputs: [whole, ...parts],
    formula: () => [whole, ...parts].map((f) => number(f.central)).join(' − '),
    assumption: identity.assumption,
  });
}

/** PROVINCE: the share of each subject in the province’s level of the same year. Sales revenue has none: it is no part of output. */
export function province(ledger: Ledger, { whole: keys, share: indicator, of }: IdentityOf<'PROVINCE'>): void {
  const figures = ledger.of(keys);
  const whole = jointly(figures);
  const year = figures[0]?.to as number;
  const done = new Set<string>();
  for (const level of of.flatMap((i) => ledger.all(i))) {
    if (
      level.from !== year ||
      level.to !== year ||
      level.subject === figures[0]?.subject ||
      level.bound === 'ORDER' ||
      !level.subject.startsWith('industry/') ||
      done.has(level.subject)
    )
      continue;
    done.add(level.subject);
    const central = (100 * level.central) / whole.central;
    const { low, high } = scale(divide(level.interval, whole.interval), 100);
    ledger.derive({
      measure: 'SHARE_OF_PROVINCE',
      subject: level.subject,
      indicator,
      nature: level.nature,
      from: year,
      to: year,
      scope: level.scope,
      central,
      // The whole is shown as printed, which may lie at the very end of what all statements about it leave.
      interval: { low: Math.min(low, central), high: Math.max(high, central) },
      unit: PERCENT,
      inputs: [level, ...figures],
      formula: () => `${number(level.central)} ÷ ${number(whole.central)}`,
    });
  }
}

/** LEAST_TOTAL: number × what each reaches at least. */
export function leastTotal(ledger: Ledger, identity: IdentityOf<'LEAST_TOTAL'>): void {
  const [count, each] = ledger.of([identity.count, identity.each]) as [Figure, Figure];
  ledger.derive({
    measure: 'LEAST_TOTAL',
    subject: count.subject,
    indicator: identity.indicator,
    nature: count.nature,
    from: count.from,
    to: count.to,
    scope: count.scope,
    qualifier: slugOf(identity.key),
    central: count.central * each.central,
    interval: { ...multiply(count.interval, each.interval), high: Number.POSITIVE_INFINITY },
    unit: each.unit,
    inputs: [count, each],
    formula: () => `${number(count.central)} × ${number(each.central)}`,
  });
}

/** TOTAL: sums over subjects that may overlap, told as low (counted once), high (all counted) and the difference. */
export function total(ledger: Ledger, identity: IdentityOf<'TOTAL'>): void {
  const once = ledger.of(identity.disjoint);
  const twice = ledger.of(identity.overlapping);
  const amount = (figures: readonly Figure[]) => ({
    central: figures.reduce((n, f) => n + f.central, 0),
    interval: sum(figures.map((f) => f.interval)),
  });
  const [low, extra] = [amount(once), amount(twice)];
  const year = once[0]?.to as number;
  const common = {
    subject: identity.subject,
    indicator: identity.indicator,
    nature: 'TARGET' as const,
    from: year,
    to: year,
    scope: '',
    unit: once[0]?.unit as string,
    assumption: identity.assumption,
  };
  const terms = (figures: readonly Figure[]) => figures.map((f) => number(f.central)).join(' + ');
  ledger.derive({ ...common, ...low, measure: 'TOTAL_LOW', inputs: once, formula: () => terms(once) });
  ledger.derive({
    ...common,
    measure: 'TOTAL_HIGH',
    central: low.central + extra.central,
    interval: add(low.interval, extra.interval),
    inputs: [...once, ...twice],
    formula: () => terms([...once, ...twice]),
  });
  ledger.derive({ ...common, ...extra, measure: 'COUNTED_TWICE', inputs: twice, formula: () => terms(twice) });
}
