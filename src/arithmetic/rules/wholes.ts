import type { Figure } from '../figure.ts';
import type { IdentityOf } from '../identity.ts';
import { exactly, sum as sumOf } from '../interval.ts';
import { type Ledger, slugOf } from '../ledger.ts';
import { number, quantity, sentence } from '../text.ts';
import { jointly } from './ratios.ts';

/** SUM. Parts add up to their whole, or stay within it. A whole told in several ways is what all of them leave. */
export function sum(ledger: Ledger, identity: IdentityOf<'SUM'>): void {
  const parts = ledger.of(identity.parts);
  const wholes = typeof identity.whole === 'number' ? [] : ledger.of(identity.whole);
  const whole = typeof identity.whole === 'number' ? { interval: exactly(identity.whole), central: identity.whole } : jointly(wholes);
  const actual = sumOf(parts.map((p) => p.interval));
  const central = parts.reduce((n, p) => n + p.central, 0);
  ledger.check({
    rule: 'SUM',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: [...parts, ...wholes],
    about: identity.concerns,
    expected: identity.relation === 'EQUALS' ? whole.interval : { low: Number.NEGATIVE_INFINITY, high: whole.interval.high },
    actual,
    title: (lang) => identity.title[lang],
    explanation: (lang) => {
      const terms = parts.map((p) => `${p.part?.[lang] ?? ledger.world.nameOf(p.subject, lang)} ${number(p.central)}`).join(' + ');
      const told = wholes
        .map((w) => `${quantity(w, lang)}${w.derivation ? ` (= ${w.derivation.formula[lang]})` : ''}`)
        .join(lang === 'zh' ? '，' : ', ');
      const total = parts.length > 1 ? `${terms} = ${number(central)}` : terms;
      return lang === 'zh' ? `${total}；总体：${told || number(whole.central)}。` : `${total}; the whole: ${told || number(whole.central)}.`;
    },
    assumption: identity.assumption,
  });
}

/** WHOLE. Of the figures that are “of which” another, those of one kind and disjoint scopes do not exceed it. Needs no data. */
export function whole(ledger: Ledger): void {
  const parts = new Map<string, Figure[]>();
  for (const figure of ledger.stated) if (figure.ofWhich) parts.set(figure.ofWhich, [...(parts.get(figure.ofWhich) ?? []), figure]);
  for (const [key, figures] of parts) {
    const all = ledger.get(key);
    const alike = figures.filter((f) => f.unit === all.unit);
    if (alike.length === 0) continue;
    ledger.check({
      rule: 'WHOLE',
      slug: `${slugOf(all.subject)}-${slugOf(all.indicator)}-${all.to}${all.scope ? `-${all.scope.replaceAll(/[|/]/g, '-')}` : ''}${all.rank > 1 ? `-${all.rank}` : ''}`,
      severity: 'IMPOSSIBLE',
      figures: [all, ...alike],
      expected: { low: Number.NEGATIVE_INFINITY, high: all.interval.high },
      actual: sumOf(alike.map((f) => f.interval)),
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(all.subject, lang)}：其中项之和超过总数`
          : `${ledger.world.nameOf(all.subject, lang)}: its parts exceed the whole`,
      explanation: (lang) => sentence(`${alike.map((f) => number(f.central)).join(' + ')} > ${number(all.central)}`, lang),
    });
  }
}

/** RIVALS. The same subject, quantity, time and scope stated twice: the same value under the same bound. Needs no data. */
export function rivals(ledger: Ledger): void {
  const groups = new Map<string, Figure[]>();
  for (const f of ledger.stated) {
    const id = [f.subject, f.indicator, f.nature, f.from, f.to, f.scope, f.increment].join(' ');
    groups.set(id, [...(groups.get(id) ?? []), f]);
  }
  for (const figures of groups.values()) {
    const [a, b] = figures;
    // Figures that only a qualifier parts are of different things; rivals are ranked.
    if (!a || !b || figures.every((f) => f.rank === 1)) continue;
    const apart = a.interval.low > b.interval.high || b.interval.low > a.interval.high;
    ledger.check({
      rule: 'RIVALS',
      slug: `${slugOf(a.subject)}-${slugOf(a.indicator)}-${a.to}`,
      severity: apart ? 'IMPOSSIBLE' : 'WORDING',
      figures,
      holds: figures.every((f) => f.bound === a.bound && f.central === a.central),
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(a.subject, lang)}：${ledger.world.nameOf(a.indicator, lang)}两处表述不同`
          : `${ledger.world.nameOf(a.subject, lang)}: ${ledger.world.nameOf(a.indicator, lang)} is stated in two ways`,
      explanation: (lang) => {
        const told = figures.map((f) => `${quantity(f, lang)} (${f.passages.map((p) => p.split('/').at(-1)).join(', ')})`);
        return lang === 'zh' ? `${told.join('；')}。数值相同而口径或松紧不同，全部保留。` : `${told.join('; ')}. Both stay as stated.`;
      },
    });
  }
}

/** COUNT. A group has no more members than it is counted to have; one that lists nearly all of them has lost one. Needs no data. */
export function count(ledger: Ledger): void {
  const NEARLY_ALL = 0.8;
  for (const { key, count: stated, complete, members, passages } of ledger.world.groups) {
    if (stated === undefined || members.length === 0) continue;
    const listed = members.length;
    const short = listed < stated && (complete || listed >= NEARLY_ALL * stated);
    ledger.check({
      rule: 'COUNT',
      slug: slugOf(key),
      severity: listed > stated ? 'IMPOSSIBLE' : 'WORDING',
      figures: ledger.stated.filter((f) => f.subject === key && f.indicator.endsWith('-count')),
      about: [key, ...members],
      passages,
      holds: !short && listed <= stated,
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(key, lang)}：称 ${stated} 个，只列出 ${listed} 个`
          : `${ledger.world.nameOf(key, lang)}: ${stated} are counted, ${listed} are named`,
      explanation: (lang) => {
        const names = members.map((m) => ledger.world.nameOf(m, lang)).join(lang === 'zh' ? '、' : ', ');
        return lang === 'zh' ? `所列：${names}。` : `Named: ${names}.`;
      },
    });
  }
}

/** THRESHOLD. As many subjects reach a threshold as are counted; `also` are those that reach it by another measure. */
export function threshold(ledger: Ledger, identity: IdentityOf<'THRESHOLD'>): void {
  const [counted, line] = ledger.of([identity.count, identity.threshold]) as [Figure, Figure];
  const above = (keys: readonly string[]) => ledger.of(keys).filter((f) => f.interval.low >= line.interval.low);
  const [strict, also] = [above(identity.of), above(identity.also)];
  const listed = (figures: readonly Figure[], lang: 'zh' | 'en') =>
    figures.map((f) => `${ledger.world.nameOf(f.subject, lang)} ${number(f.central)}`).join(lang === 'zh' ? '、' : ', ');
  ledger.check({
    rule: 'THRESHOLD',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'DEFINITION',
    figures: [counted, line, ...strict, ...also],
    about: identity.concerns,
    holds: strict.length === counted.central || strict.length + also.length === counted.central,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(counted.subject, lang)}：称 ${counted.central} 个，按目标过线的是 ${strict.length} 或 ${strict.length + also.length} 个`
        : `${ledger.world.nameOf(counted.subject, lang)}: ${counted.central} are counted, ${strict.length} or ${strict.length + also.length} reach the line by their targets`,
    explanation: (lang) =>
      lang === 'zh'
        ? `目标不低于 ${number(line.central)} 的：${listed(strict, lang)}；按销售收入另有：${listed(also, lang)}。`
        : `With targets of ${number(line.central)} or more: ${listed(strict, lang)}; by sales revenue also: ${listed(also, lang)}.`,
  });
}

/** TIER. A rank lies within the places that its tier takes up, after the tiers above it; the level that is ranked lies within the tier’s bounds. */
export function tier(ledger: Ledger, identity: IdentityOf<'TIER'>): void {
  const [rank, own] = ledger.of([identity.rank, identity.tier]) as [Figure, Figure];
  const above = ledger.of(identity.above);
  const before = above.reduce((n, f) => n + f.central, 0);
  ledger.check({
    rule: 'TIER',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: [rank, own, ...above],
    expected: { low: before + 1, high: before + own.central },
    actual: rank.interval,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(rank.subject, lang)}：位次不在所属梯队之内`
        : `${ledger.world.nameOf(rank.subject, lang)}: its rank lies outside its tier`,
    explanation: (lang) =>
      sentence(`${above.map((f) => number(f.central)).join(' + ')} < ${number(rank.central)} ≤ ${number(before + own.central)}`, lang),
  });
  if (!identity.level || !identity.bounds) return;
  const [level, bounds] = ledger.of([identity.level, identity.bounds]) as [Figure, Figure];
  ledger.check({
    rule: 'TIER',
    slug: `${slugOf(identity.key)}-level`,
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: [level, bounds],
    expected: bounds.interval,
    actual: level.interval,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(level.subject, lang)}：水平不在所属梯队的范围之内`
        : `${ledger.world.nameOf(level.subject, lang)}: its level lies outside the bounds of its tier`,
    explanation: (lang) => sentence(quantity(level, lang), lang),
  });
}

/** RISING. A series that is said to rise every year does. */
export function rising(ledger: Ledger, identity: IdentityOf<'RISING'>): void {
  const series = ledger.of(identity.series).sort((a, b) => a.to - b.to);
  const falls = series.flatMap((f, i) => {
    const before = series[i - 1];
    return before && f.interval.high < before.interval.low ? [{ before, now: f }] : [];
  });
  ledger.check({
    rule: 'RISING',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'IMPOSSIBLE',
    figures: series,
    about: identity.concerns,
    passages: identity.cite.map((c) => ledger.world.passageKey(c.at)),
    holds: falls.length === 0,
    title: (lang) =>
      lang === 'zh'
        ? `${ledger.world.nameOf(series[0]?.indicator ?? '', lang)}：称逐年上升，实有下降`
        : `${ledger.world.nameOf(series[0]?.indicator ?? '', lang)}: said to rise every year, but falls`,
    explanation: (lang) => {
      const told = falls.map(({ before, now }) => `${before.to}: ${number(before.central)} → ${now.to}: ${number(now.central)}`).join('; ');
      return lang === 'zh'
        ? `序列 ${series.map((f) => number(f.central)).join('、')}；其中 ${told}。`
        : `The series ${series.map((f) => number(f.central)).join(', ')}; ${told}.`;
    },
  });
}

/** ALREADY_REACHED. A target lies above what has been reached, where more is better (below, where less is). Needs no data. */
export function alreadyReached(ledger: Ledger): void {
  for (const target of ledger.stated.filter((f) => f.nature === 'TARGET' && f.from === f.to && !f.increment && f.rank === 1)) {
    const direction = ledger.world.directionOf(target.indicator);
    if (direction === 'NEUTRAL') continue;
    const past = ledger.find(target.subject, target.indicator, { nature: 'ACTUAL', scope: target.scope }).filter((f) => f.to < target.to);
    const reached = past.sort((a, b) => b.to - a.to)[0];
    if (!reached) continue;
    // What has been reached at least: of an open interval its near end.
    const level = Number.isFinite(reached.interval.high) ? reached.central : reached.interval.low;
    const worse = direction === 'UP' ? target.central <= level : target.central >= level;
    ledger.check({
      rule: 'ALREADY_REACHED',
      slug: `${slugOf(target.subject)}-${slugOf(target.indicator)}${target.scope ? `-${target.scope.replaceAll(/[|/]/g, '-')}` : ''}`,
      severity: 'STRAINED',
      figures: [target, reached],
      holds: !worse,
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(target.indicator, lang)}：目标不高于已有水平`
          : `${ledger.world.nameOf(target.indicator, lang)}: the target is no higher than what has been reached`,
      explanation: (lang) => {
        const how = reached.derivation
          ? ` (= ${reached.derivation.formula[lang]}, ${number(reached.interval.low)}–${number(reached.interval.high)})`
          : '';
        const time = reached.from === reached.to ? String(reached.to) : `${reached.from}–${reached.to}`;
        const [best, between] = direction === 'UP' ? [reached.interval.low, 1] : [reached.interval.high, -1];
        const unsure =
          reached.derivation && between * (target.central - best) > 0
            ? lang === 'zh'
              ? '目标落在这一范围之内，只有原有水平靠近范围的一端才算提高。'
              : ' The target lies within that range: it is a gain only if what there was lies near one end of it.'
            : '';
        return lang === 'zh'
          ? `${target.to}年目标 ${quantity(target, lang)}，而 ${time}年已为 ${quantity(reached, lang)}${how}。${unsure}`
          : `The target for ${target.to} is ${quantity(target, lang)}, while ${time} had ${quantity(reached, lang)}${how}.${unsure}`;
      },
    });
  }
}

/** SAME_WORD. One word printed for several quantities that speak of one matter. Needs no data but the aliases of indicators. */
export function sameWord(ledger: Ledger): void {
  const byWord = new Map<string, Figure[]>();
  for (const f of ledger.stated) {
    for (const word of ledger.world.aliasesOf(f.indicator)) {
      const id = `${word} ${ledger.world.matterOf(f.subject)}`;
      byWord.set(id, [...(byWord.get(id) ?? []), f]);
    }
  }
  for (const [id, figures] of byWord) {
    if (figures.length < 2) continue;
    const indicators = [...new Set(figures.map((f) => f.indicator))];
    const [word = '', matter = ''] = id.split(' ');
    ledger.check({
      rule: 'SAME_WORD',
      slug: slugOf(matter),
      severity: 'DEFINITION',
      figures,
      about: indicators,
      holds: indicators.length < 2,
      title: (lang) =>
        lang === 'zh' ? `“${word}”一词有 ${indicators.length} 种口径` : `One word, “${word}”, stands for ${indicators.length} quantities`,
      explanation: (lang) =>
        figures
          .map((f) => `${ledger.world.nameOf(f.indicator, lang)} ${quantity(f, lang)} (${f.to})`)
          .join(lang === 'zh' ? '；' : '; ')
          .concat(lang === 'zh' ? '。彼此不可直接比较。' : '. They cannot be compared with one another.'),
    });
  }
}

/** NOTE. Written by hand, for what no rule can see; says so. */
export function note(ledger: Ledger, identity: IdentityOf<'NOTE'>): void {
  ledger.check({
    rule: 'NOTE',
    slug: slugOf(identity.key),
    severity: identity.severity ?? 'WORDING',
    figures: ledger.of(identity.figures),
    about: identity.concerns,
    passages: identity.cite.map((c) => ledger.world.passageKey(c.at)),
    holds: false,
    title: (lang) => identity.title[lang],
    explanation: (lang) => identity.explanation[lang],
    handWritten: true,
  });
}
