import { slugify } from '../../domain/key.ts';
import type { Figure } from '../figure.ts';
import type { IdentityOf } from '../identity.ts';
import { divide, exactly, type Interval, intersect, power, scale, subtract, sum } from '../interval.ts';
import { type Ledger, slugOf } from '../ledger.ts';
import { number, quantity, sentence, shown } from '../text.ts';
import { factorOf, PRICES } from './growth.ts';

const PERCENT = 'unit/percent';

/** What all statements about one thing leave together; the first where they leave nothing. */
export function jointly(figures: readonly Figure[]): { interval: Interval; central: number } {
  const [first, ...rest] = figures as [Figure, ...Figure[]];
  const interval = rest.reduce<Interval | undefined>((all, f) => all && intersect(all, f.interval), first.interval) ?? first.interval;
  return { interval, central: first.central };
}

/** VALUE_ADDED. Value added is part of output; the ratio is derived, and a ratio beyond `maximum` is impossible. */
export function valueAdded(ledger: Ledger, { valueAdded: indicator, outputs, ratio, maximum }: IdentityOf<'VALUE_ADDED'>): void {
  for (const added of ledger.all(indicator)) {
    if (added.from !== added.to || added.derivation?.measure === 'PROJECTED_LEVEL') continue;
    const level = (indicator: string) => ledger.find(added.subject, indicator, { year: added.to, scope: added.scope, nature: added.nature });
    const told = outputs.map(level).find((figures) => figures.length > 0) ?? [];
    const [output] = told;
    if (!output) continue;
    const stated = level(indicator);
    const interval = scale(divide(jointly(stated).interval, jointly(told).interval), 100);
    const central = (100 * added.central) / output.central;
    const sales = output.indicator !== outputs[0];
    ledger.check({
      rule: 'VALUE_ADDED',
      slug: `${slugOf(added.subject)}-${added.to}`,
      severity: 'IMPOSSIBLE',
      figures: [added, output],
      expected: { low: 0, high: maximum },
      actual: Number.isFinite(interval.high) ? interval : exactly(central),
      unit: { zh: '%', en: '%' },
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(added.subject, lang)}：${added.to}年增加值${added.central >= output.central ? '不小于' : '几乎等于'}产值`
          : `${ledger.world.nameOf(added.subject, lang)}: value added of ${added.to} is no smaller than output`,
      explanation: (lang) =>
        lang === 'zh'
          ? `增加值 ${quantity(added, lang)}${formula(added, lang)} ÷ 产值 ${quantity(output, lang)}${formula(output, lang)} = ${number(central)} %；增加值是产值扣除中间投入后的部分。`
          : `Value added ${quantity(added, lang)}${formula(added, lang)} ÷ output ${quantity(output, lang)}${formula(output, lang)} = ${number(central)} %; value added is what is left of output once inputs are paid for.`,
    });
    if (ledger.find(added.subject, ratio, { year: added.to, derived: false }).length > 0) continue;
    ledger.derive({
      measure: 'VALUE_ADDED_RATIO',
      subject: added.subject,
      indicator: ratio,
      nature: added.nature,
      from: added.to,
      to: added.to,
      scope: added.scope,
      central,
      interval,
      unit: PERCENT,
      inputs: [...stated, ...told],
      formula: () => `${number(added.central)} ÷ ${number(output.central)}`,
      assumption: sales ? { zh: '以销售收入代替总产值。', en: 'Sales revenue stands in for gross output.' } : undefined,
    });
  }
}

const formula = (f: Figure, lang: 'zh' | 'en'): string =>
  f.derivation ? (lang === 'zh' ? `（＝${f.derivation.formula.zh}）` : ` (= ${f.derivation.formula.en})`) : '';

/** FALLING_RATIO. Where value added is to grow more slowly than output, the value-added ratio falls. */
export function fallingRatio(ledger: Ledger, { valueAddedGrowth, outputGrowths, concerns }: IdentityOf<'FALLING_RATIO'>): void {
  for (const added of ledger.all(valueAddedGrowth).filter((f) => !f.derivation)) {
    const output = outputGrowths
      .flatMap((g) => ledger.find(added.subject, g, { scope: added.scope, nature: added.nature, derived: false }))
      .find((g) => g.from === added.from && g.to === added.to);
    if (!output) continue;
    const years = added.to - added.from + 1;
    const factor = power(divide(factorOf(added), factorOf(output)), years);
    const central = ((100 + added.central) / (100 + output.central)) ** years;
    ledger.check({
      rule: 'FALLING_RATIO',
      slug: added.nature === 'TARGET' ? slugOf(added.subject) : `${slugOf(added.subject)}-${added.from}-${added.to}`,
      severity: 'STRAINED',
      assumption: PRICES,
      figures: [added, output],
      about: concerns,
      holds: added.interval.high > output.interval.low || added.central >= output.central,
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(added.subject, lang)}：增加值增速低于产值增速，增加值率${added.nature === 'TARGET' ? '将' : '已'}下降`
          : `${ledger.world.nameOf(added.subject, lang)}: value added grows more slowly than output, so its ratio ${added.nature === 'TARGET' ? 'falls' : 'fell'}`,
      explanation: (lang) =>
        lang === 'zh'
          ? `年均 ${number(added.central)} % 对 ${number(output.central)} %，${years}年后增加值率为期初的 ((1+${number(added.central)}%) ÷ (1+${number(output.central)}%))^${years} = ${number(central, 3)} 倍（${shown(factor, 3)}）；规划却把增加值率偏低列为问题。`
          : `${number(added.central)} % against ${number(output.central)} % a year: after ${years} years the ratio is ((1+${number(added.central)}%) ÷ (1+${number(output.central)}%))^${years} = ${number(central, 3)} of what it was (${shown(factor, 3)}), while the plan counts a low ratio among its problems.`,
    });
  }
}

/** SHARE. Share = part ÷ base. Of several bases the first is the one that the plan names. */
export function share(ledger: Ledger, identity: IdentityOf<'SHARE'>): void {
  const stated = ledger.get(identity.share);
  const parts = ledger.of(identity.parts);
  const part = sum(parts.map((p) => p.interval));
  const partCentral = parts.reduce((n, p) => n + p.central, 0);
  const partText = parts.length > 1 ? `(${parts.map((p) => number(p.central)).join(' + ')})` : number(partCentral);
  const slug = slugOf(identity.key);
  const name = (key: string, lang: 'zh' | 'en') => ledger.world.nameOf(key, lang);
  if (identity.derive) {
    const { subject, indicator, population, unit } = identity.derive;
    ledger.derive({
      measure: 'BASE_OF_SHARE',
      subject,
      indicator,
      nature: stated.nature,
      from: stated.to,
      to: stated.to,
      scope: population ? slugify(population.en) : '',
      ...(population ? { part: population } : {}),
      central: partCentral / (stated.central / 100),
      interval: divide(part, scale(stated.interval, 0.01)),
      unit,
      inputs: [...parts, stated],
      formula: () => `${partText} ÷ ${number(stated.central)}%`,
      assumption: identity.assumption,
      decimals: unit === 'unit/count' ? 0 : 1,
    });
  }
  const trials = identity.bases.map((keys) => {
    const figures = ledger.of(keys);
    const base = jointly(figures);
    const fits = scale(divide(part, base.interval), 100);
    const expected = {
      EQUALS: fits,
      AT_MOST: { low: 0, high: fits.high },
      AT_LEAST: { low: fits.low, high: 100 },
    }[identity.relation];
    return { figures, base, expected, ratio: (100 * partCentral) / base.central };
  });
  const [first] = trials;
  if (!first) return;
  const other = trials.slice(1).find((t) => t.expected.low <= stated.interval.high && t.expected.high >= stated.interval.low);
  ledger.check({
    rule: 'SHARE',
    slug,
    severity: identity.severity ?? (other ? 'DEFINITION' : 'IMPOSSIBLE'),
    figures: [stated, ...parts, ...first.figures, ...(other?.figures ?? [])],
    about: identity.concerns,
    expected: first.expected,
    actual: stated.interval,
    unit: { zh: '%', en: '%' },
    title: (lang) =>
      lang === 'zh'
        ? `${name(stated.subject, lang)}：所述占比 ${number(stated.central)} %${other ? '与所称基数不符，另有基数相符' : '与基数不符'}`
        : `${name(stated.subject, lang)}: the share of ${number(stated.central)} % does not fit its base${other ? '; another base fits' : ''}`,
    explanation: (lang) => {
      const base = (t: typeof first) => `${name(t.figures[0]?.indicator ?? '', lang)} ${number(t.base.central)}`;
      const tail = other
        ? lang === 'zh'
          ? `以${base(other)}为基数则为 ${number(other.ratio)} %，与所述相符。`
          : ` By ${base(other)} it would be ${number(other.ratio)} %, which is what is stated.`
        : '';
      return `${sentence(`${partText} ÷ ${base(first)} = ${number(first.ratio)} %`, lang)}${tail}`;
    },
    assumption: identity.assumption,
  });
}

/** QUOTIENT. One figure is the quotient of two others. */
export function quotient(ledger: Ledger, identity: IdentityOf<'QUOTIENT'>): void {
  const [stated, top, bottom] = ledger.of([identity.quotient, identity.numerator, identity.denominator]) as [Figure, Figure, Figure];
  const percent = stated.unit === PERCENT ? 100 : 1;
  ledger.check({
    rule: 'QUOTIENT',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: [stated, top, bottom],
    about: identity.concerns,
    assumption: identity.assumption,
    expected: scale(divide(top.interval, bottom.interval), percent),
    actual: stated.interval,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(stated.subject, lang)}：${ledger.world.nameOf(stated.indicator, lang)}与两项数字之比不符`
        : `${ledger.world.nameOf(stated.subject, lang)}: ${ledger.world.nameOf(stated.indicator, lang)} is not the quotient of the two figures`,
    explanation: (lang) =>
      sentence(`${number(top.central)} ÷ ${number(bottom.central)} = ${number((percent * top.central) / bottom.central, 2)}`, lang),
  });
}

/** MULTIPLE. A level that is to become so many times its base does so at the growth stated. Where no base is stated it is derived. */
export function multiple(ledger: Ledger, identity: IdentityOf<'MULTIPLE'>): void {
  const [times, level] = ledger.of([identity.multiple, identity.level]) as [Figure, Figure];
  if (!identity.growth || !identity.base) {
    ledger.derive({
      measure: 'BASE_OF_INCREASE',
      subject: level.subject,
      indicator: level.indicator,
      nature: 'ACTUAL',
      from: times.from - 1,
      to: times.from - 1,
      scope: level.scope,
      central: level.central / times.central,
      interval: divide(level.interval, times.interval),
      unit: level.unit,
      inputs: [level, times],
      formula: () => `${number(level.central)} ÷ ${number(times.central)}`,
      assumption: identity.assumption,
    });
    return;
  }
  const [rate, base] = ledger.of([identity.growth, identity.base]) as [Figure, Figure];
  const years = rate.to - rate.from + 1;
  const allowed = power(factorOf(rate), years);
  const central = (1 + rate.central / 100) ** years;
  ledger.check({
    rule: 'MULTIPLE',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: [times, rate, base, level],
    about: identity.concerns,
    expected: allowed,
    actual: times.interval,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(level.indicator, lang)}：按所述增速达不到 ${number(times.central)} 倍`
        : `${ledger.world.nameOf(level.indicator, lang)}: the growth stated does not reach ${number(times.central)} times`,
    explanation: (lang) =>
      lang === 'zh'
        ? `(1 + ${number(rate.central)}%)^${years} = ${number(central, 3)}；目标 ${quantity(level, lang)} ÷ 基数 ${quantity(base, lang)} = ${number(level.central / base.central, 3)}。翻一番须年均 ${number(100 * (times.central ** (1 / years) - 1))} %。`
        : `(1 + ${number(rate.central)}%)^${years} = ${number(central, 3)}; target ${quantity(level, lang)} ÷ base ${quantity(base, lang)} = ${number(level.central / base.central, 3)}. To reach it takes ${number(100 * (times.central ** (1 / years) - 1))} % a year.`,
  });
}

/** FALL. A fall over years = 1 − last level ÷ first level; a fall that begins a year earlier is freed of that year. */
export function fall(ledger: Ledger, identity: IdentityOf<'FALL'>): void {
  const [stated, first, last] = ledger.of([identity.fall, identity.first, identity.last]) as [Figure, Figure, Figure];
  const early = identity.firstYearFall ? ledger.get(identity.firstYearFall) : undefined;
  const kept = (f: Figure) => subtract(exactly(1), scale(f.interval, 0.01));
  const remaining = early ? divide(kept(stated), kept(early)) : kept(stated);
  const central = (1 - stated.central / 100) / (early ? 1 - early.central / 100 : 1);
  ledger.check({
    rule: 'FALL',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    assumption: identity.assumption,
    figures: [stated, first, last, ...(early ? [early] : [])],
    about: identity.concerns,
    expected: scale(subtract(exactly(1), remaining), 100),
    actual: scale(subtract(exactly(1), divide(last.interval, first.interval)), 100),
    unit: { zh: '%', en: '%' },
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(first.indicator, lang)}：累计降幅与首末水平不符`
        : `${ledger.world.nameOf(first.indicator, lang)}: the fall stated does not fit the first and last levels`,
    explanation: (lang) =>
      lang === 'zh'
        ? `由 ${number(first.central)}（${first.to}年）到 ${number(last.central)}（${last.to}年）下降 1 − ${number(last.central)} ÷ ${number(first.central)} = ${number(100 * (1 - last.central / first.central))} %；所述累计降幅 ${number(stated.central)} %${early ? `除去首年 ${number(early.central, 2)} %` : ''}只合 ${number(100 * (1 - central))} %。`
        : `From ${number(first.central)} (${first.to}) to ${number(last.central)} (${last.to}) it fell by 1 − ${number(last.central)} ÷ ${number(first.central)} = ${number(100 * (1 - last.central / first.central))} %; the ${number(stated.central)} % stated${early ? `, without the first year’s ${number(early.central, 2)} %,` : ''} make only ${number(100 * (1 - central))} %.`,
  });
}

/** CUMULATIVE. A sum over years and its steady growth give each year’s level; the last year’s share of the whole is compared with the ratio said to be kept. */
export function cumulative(ledger: Ledger, identity: IdentityOf<'CUMULATIVE'>): void {
  const [total, rate, ratio, whole] = ledger.of([identity.total, identity.growth, identity.ratio, identity.whole]) as [
    Figure,
    Figure,
    Figure,
    Figure,
  ];
  const years = total.to - total.from + 1;
  const last = (growth: number, amount: number) =>
    (amount * growth ** (years - 1)) / Array.from({ length: years }, (_, i) => growth ** i).reduce((a, b) => a + b, 0);
  const growth = factorOf(rate);
  const level = { low: last(growth.low, total.interval.low), high: last(growth.high, total.interval.high) };
  const central = last(1 + rate.central / 100, total.central);
  ledger.check({
    rule: 'CUMULATIVE',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'STRAINED',
    figures: [total, rate, ratio, whole],
    about: identity.concerns,
    expected: ratio.interval,
    actual: scale(divide(level, whole.interval), 100),
    unit: { zh: '%', en: '%' },
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(ratio.indicator, lang)}：累计额与年均增速推不出所述比率`
        : `${ledger.world.nameOf(ratio.indicator, lang)}: total and growth do not give the ratio stated`,
    explanation: (lang) =>
      lang === 'zh'
        ? `${years}年累计 ${number(total.central)}、年均增长 ${number(rate.central)} %，若匀速则末年为 ${number(central)}，占 ${number(whole.central)} 的 ${number((100 * central) / whole.central)} %。`
        : `${number(total.central)} over ${years} years at ${number(rate.central)} % a year, if steady, make ${number(central)} in the last year, ${number((100 * central) / whole.central)} % of ${number(whole.central)}.`,
  });
}
