import { slugify } from '../../domain/key.ts';
import type { Figure } from '../figure.ts';
import type { IdentityOf } from '../identity.ts';
import { add, divide, exactly, multiply, power, scale, subtract } from '../interval.ts';
import { type Ledger, slugOf } from '../ledger.ts';
import { number, quantity, sentence } from '../text.ts';

export const PRICES = {
  zh: '增速与水平按同一价格基准理解；规划未说明价格基准。',
  en: 'Growth and levels are taken at the same price basis; the plan does not state one.',
};
const PERCENT = 'unit/percent';

/** 1 + growth, of a growth in percent. */
export const factorOf = (growth: Figure) => add(exactly(1), scale(growth.interval, 0.01));

/**
 * GROWTH. Level at the end = level at the base × (1 + growth)^n, n the years of the period, the base the year before it.
 * Where one of the levels is not stated it is derived; where both are, the growth they need is compared with the growth stated.
 */
export function growth(ledger: Ledger, { level, growth: growthIndicator }: IdentityOf<'GROWTH'>): void {
  for (const rate of ledger.all(growthIndicator)) {
    const years = rate.to - rate.from + 1;
    const factor = power(factorOf(rate), years);
    const central = (1 + rate.central / 100) ** years;
    const name = (lang: 'zh' | 'en') => ledger.world.nameOf(rate.subject, lang);
    const levelName = (lang: 'zh' | 'en') => ledger.world.nameOf(level, lang);
    const [end] = ledger.find(rate.subject, level, { year: rate.to, scope: rate.scope });
    const [base] = ledger.find(rate.subject, level, { year: rate.from - 1, scope: rate.scope });
    const common = { subject: rate.subject, indicator: level, scope: rate.scope, assumption: PRICES };
    if (end && base) {
      const needed = scale(subtract(power(divide(end.interval, base.interval), 1 / years), exactly(1)), 100);
      ledger.check({
        rule: 'GROWTH',
        slug: `${slugOf(rate.subject)}-${slugOf(level)}-${rate.from}-${rate.to}`,
        severity: 'IMPOSSIBLE',
        figures: [rate, base, end],
        expected: needed,
        actual: rate.interval,
        title: (lang) =>
          lang === 'zh'
            ? `${name(lang)}：${levelName(lang)}的增速与两端水平不符`
            : `${name(lang)}: growth of ${levelName(lang)} does not join its two levels`,
        explanation: (lang) =>
          lang === 'zh'
            ? `由 ${quantity(base, lang)}（${base.to}年）到 ${quantity(end, lang)}（${end.to}年），${years}年间年均增速须为 (${number(end.central)} ÷ ${number(base.central)})^(1/${years}) − 1。`
            : `From ${quantity(base, lang)} (${base.to}) to ${quantity(end, lang)} (${end.to}) over ${years} years, growth must be (${number(end.central)} ÷ ${number(base.central)})^(1/${years}) − 1.`,
      });
      if (rate.nature === 'TARGET') {
        ledger.derive({
          measure: 'REQUIRED_GROWTH',
          subject: rate.subject,
          indicator: growthIndicator,
          nature: 'TARGET',
          from: rate.from,
          to: rate.to,
          scope: rate.scope,
          central: 100 * ((end.central / base.central) ** (1 / years) - 1),
          interval: needed,
          unit: PERCENT,
          inputs: [base, end],
          formula: () => `(${number(end.central)} ÷ ${number(base.central)})^(1/${years}) − 1`,
          assumption: PRICES,
          decimals: 2,
        });
      }
    }
    if (base && rate.nature === 'TARGET') {
      ledger.derive({
        ...common,
        measure: 'PROJECTED_LEVEL',
        nature: 'TARGET',
        from: rate.to,
        to: rate.to,
        central: base.central * central,
        interval: multiply(base.interval, factor),
        unit: base.unit,
        inputs: [base, rate],
        formula: () => `${number(base.central)} × (1 + ${number(rate.central)}%)^${years}`,
      });
    }
    if (end && !base) {
      ledger.derive({
        ...common,
        measure: 'IMPLIED_BASE',
        nature: 'ACTUAL',
        from: rate.from - 1,
        to: rate.from - 1,
        central: end.central / central,
        interval: divide(end.interval, factor),
        unit: end.unit,
        inputs: [end, rate],
        formula: () => `${number(end.central)} ÷ (1 + ${number(rate.central)}%)^${years}`,
      });
    }
    if (end && rate.nature === 'TARGET') {
      ledger.derive({
        subject: rate.subject,
        indicator: 'indicator/multiple-of-base',
        scope: [rate.scope, slugOf(level)].filter(Boolean).join('|'),
        measure: 'MULTIPLE_OF_BASE',
        nature: 'TARGET',
        from: rate.to,
        to: rate.to,
        central: base ? end.central / base.central : central,
        interval: base ? divide(end.interval, base.interval) : factor,
        unit: 'unit/multiple',
        inputs: base ? [base, end] : [rate],
        formula: () => (base ? `${number(end.central)} ÷ ${number(base.central)}` : `(1 + ${number(rate.central)}%)^${years}`),
        assumption: PRICES,
        decimals: 2,
      });
    }
  }
}

/** INCREASE. “Grew by 2.5 times” is × 3.5: the level then = the level now ÷ (1 + increase). */
export function increase(ledger: Ledger, { level, increase: increaseIndicator, growth: growthIndicator }: IdentityOf<'INCREASE'>): void {
  for (const rise of ledger.all(increaseIndicator)) {
    const [now] = ledger.find(rise.subject, level, { year: rise.to, scope: rise.scope });
    if (!now || rise.since === undefined) continue;
    const [then] = ledger.find(rise.subject, level, { year: rise.since, scope: rise.scope });
    if (then) {
      ledger.check({
        rule: 'INCREASE',
        slug: `${slugOf(rise.subject)}-${slugOf(level)}-${rise.since}-${rise.to}`,
        severity: 'IMPOSSIBLE',
        figures: [rise, then, now],
        expected: subtract(divide(now.interval, then.interval), exactly(1)),
        actual: rise.interval,
        title: (lang) =>
          lang === 'zh'
            ? `${ledger.world.nameOf(rise.subject, lang)}：${ledger.world.nameOf(level, lang)}的增长倍数与两年水平不符`
            : `${ledger.world.nameOf(rise.subject, lang)}: the increase of ${ledger.world.nameOf(level, lang)} does not fit its two levels`,
        explanation: (lang) =>
          lang === 'zh'
            ? `${number(now.central)} ÷ ${number(then.central)} − 1 与所述倍数不同。`
            : `${number(now.central)} ÷ ${number(then.central)} − 1 is not the increase stated.`,
      });
      if (growthIndicator) {
        const years = rise.to - rise.since;
        ledger.derive({
          measure: 'MEAN_GROWTH',
          subject: rise.subject,
          indicator: growthIndicator,
          nature: 'ACTUAL',
          from: rise.since + 1,
          to: rise.to,
          scope: rise.scope,
          central: 100 * ((now.central / then.central) ** (1 / years) - 1),
          interval: scale(subtract(power(divide(now.interval, then.interval), 1 / years), exactly(1)), 100),
          unit: PERCENT,
          inputs: [then, now],
          formula: () => `(${number(now.central)} ÷ ${number(then.central)})^(1/${years}) − 1`,
        });
      }
      continue;
    }
    ledger.derive({
      measure: 'BASE_OF_INCREASE',
      subject: rise.subject,
      indicator: level,
      nature: 'ACTUAL',
      from: rise.since,
      to: rise.since,
      scope: rise.scope,
      central: now.central / (1 + rise.central),
      interval: divide(now.interval, add(exactly(1), rise.interval)),
      unit: now.unit,
      inputs: [now, rise],
      formula: () => `${number(now.central)} ÷ (1 + ${number(rise.central, 2)})`,
      assumption: { zh: '“增长N倍”按增加N倍（即N+1倍）理解。', en: '“Grew by N times” is taken as × (N + 1).' },
    });
  }
}

/** POINTS. Share now = share then + change in percentage points. */
export function points(ledger: Ledger, { shares, change: changeIndicator }: IdentityOf<'POINTS'>): void {
  for (const change of ledger.all(changeIndicator)) {
    if (change.since === undefined) continue;
    for (const share of shares) {
      const [now] = ledger.find(change.subject, share, { year: change.to, scope: change.scope });
      if (!now) continue;
      const then = ledger.find(change.subject, share, { scope: change.scope }).find((f) => f.to === change.since || f.to === (change.since ?? 0) + 1);
      if (then) {
        ledger.check({
          rule: 'POINTS',
          slug: `${slugOf(change.subject)}-${slugOf(share)}-${[change.scope, String(change.to)].filter(Boolean).join('-').replaceAll('|', '-')}`,
          severity: 'IMPOSSIBLE',
          figures: [change, then, now],
          expected: subtract(now.interval, then.interval),
          actual: change.interval,
          title: (lang) =>
            lang === 'zh'
              ? `${ledger.world.nameOf(share, lang)}的变化与两年数值不符`
              : `The change of ${ledger.world.nameOf(share, lang)} does not fit its two values`,
          explanation: (lang) => sentence(`${number(now.central)} − ${number(then.central)} = ${number(now.central - then.central)}`, lang),
        });
        continue;
      }
      ledger.derive({
        measure: 'BASE_OF_CHANGE',
        subject: change.subject,
        indicator: share,
        nature: 'ACTUAL',
        from: change.since,
        to: change.since,
        scope: change.scope,
        central: now.central - change.central,
        interval: subtract(now.interval, change.interval),
        unit: now.unit,
        inputs: [now, change],
        formula: () => `${number(now.central)} − (${number(change.central)})`,
      });
    }
  }
}

/** STRETCH: growth aimed at − growth reached before, in percentage points. */
export function stretch(ledger: Ledger, { indicators, points: pointsIndicator }: IdentityOf<'STRETCH'>): void {
  for (const indicator of indicators) {
    for (const target of ledger.all(indicator).filter((f) => f.nature === 'TARGET' && !f.derivation)) {
      // A rate of one year and a sum over five are not to be set off against each other.
      const [past] = ledger
        .find(target.subject, indicator, { nature: 'ACTUAL', scope: target.scope, derived: false })
        .filter((f) => f.to - f.from === target.to - target.from);
      if (!past) continue;
      ledger.derive({
        measure: 'STRETCH',
        subject: target.subject,
        indicator: pointsIndicator,
        nature: 'TARGET',
        from: target.from,
        to: target.to,
        scope: [target.scope, slugOf(indicator)].filter(Boolean).join('|'),
        central: target.central - past.central,
        interval: subtract(target.interval, past.interval),
        unit: 'unit/percentage-point',
        inputs: [target, past],
        formula: () => `${number(target.central)} − ${number(past.central)}`,
      });
    }
  }
}

/** CUMULATIVE_GROWTH. The steady growth from the base that makes a sum over years: total = base × ((1 + g) + … + (1 + g)^n). */
export function cumulativeGrowth(ledger: Ledger, { total: totalKey, base: baseKey, growth: indicator }: IdentityOf<'CUMULATIVE_GROWTH'>): void {
  const [total, base] = ledger.of([totalKey, baseKey]) as [Figure, Figure];
  const years = total.to - total.from + 1;
  const least = total.interval.low / base.interval.high;
  const most = total.interval.high / base.interval.low;
  ledger.derive({
    measure: 'REQUIRED_GROWTH',
    subject: total.subject,
    indicator,
    nature: total.nature,
    from: total.from,
    to: total.to,
    scope: total.scope,
    central: 100 * steadyGrowth(total.central / base.central, years),
    interval: { low: 100 * steadyGrowth(least, years), high: Number.isFinite(most) ? 100 * steadyGrowth(most, years) : most },
    unit: PERCENT,
    inputs: [base, total],
    formula: () => `${number(base.central)} × Σ(1 + g)^k (k = 1…${years}) = ${number(total.central)}`,
    assumption: { zh: '每年增速相同。', en: 'Growth is the same every year.' },
    decimals: 2,
  });
}

/** g with (1 + g) + … + (1 + g)^years = ratio, by halving: the sum rises with g. */
function steadyGrowth(ratio: number, years: number): number {
  const sumAt = (g: number) => Array.from({ length: years }, (_, k) => (1 + g) ** (k + 1)).reduce((a, b) => a + b, 0);
  let [low, high] = [-1, Math.max(1, ratio)];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) < ratio) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** BENCHMARK. The other side of a comparison: its value = own value − gap. */
export function benchmark(ledger: Ledger, { own: ownKey, gap: gapKey, other }: IdentityOf<'BENCHMARK'>): void {
  const [own, gap] = ledger.of([ownKey, gapKey]) as [Figure, Figure];
  ledger.derive({
    measure: 'OTHER_SIDE',
    subject: own.subject,
    indicator: own.indicator,
    nature: own.nature,
    from: own.from,
    to: own.to,
    scope: slugify(other.en),
    part: other,
    central: own.central - gap.central,
    interval: subtract(own.interval, gap.interval),
    unit: own.unit,
    inputs: [own, gap],
    formula: () => `${number(own.central)} − (${number(gap.central)})`,
  });
}
