import type { IdentityOf } from '../identity.ts';
import { type Ledger, slugOf } from '../ledger.ts';

/** Rules of words: what the text calls a thing, and what it announces, against what it then says. */

/**
 * TWO_NAMES. A firm is written under one name, or under that name cut short (一汽集团, 一汽). Needs no data but the names that
 * its passages print.
 */
export function twoNames(ledger: Ledger): void {
  for (const { key, names } of ledger.world.firms) {
    const apart = names.filter((a) => names.some((b) => a !== b && !a.name.includes(b.name) && !b.name.includes(a.name)));
    ledger.check({
      rule: 'TWO_NAMES',
      slug: slugOf(key),
      severity: 'WORDING',
      figures: [],
      about: [key],
      passages: apart.flatMap((n) => n.passages),
      holds: apart.length === 0,
      title: (lang) =>
        lang === 'zh'
          ? `${ledger.world.nameOf(key, lang)}：同一企业写作${apart.map((n) => `“${n.name}”`).join('、')}`
          : `${ledger.world.nameOf(key, lang)}: one firm, written ${apart.length} ways`,
      explanation: (lang) => {
        const told = apart.map((n) => `“${n.name}” (${n.passages.map((p) => p.split('/').at(-1)).join(', ')})`);
        return lang === 'zh' ? `${told.join('；')}，指同一企业。` : `${told.join('; ')}: the same firm.`;
      },
    });
  }
}

/** What only says that a word is a field of industry; without it, what an opening announces and the heading of a part can be compared. */
const GENERIC = /(?:领域|产业|行业|工业|设备|装备|业)$/;
const stemOf = (name: string): string => name.replace(GENERIC, '');

/**
 * ANNOUNCED. Each field that the opening of an industry announces has a part of its own: it is that part, or their names share
 * a stem. Where the list is closed, each part is announced too; an open one (…等领域) may leave parts unsaid.
 */
export function announced(ledger: Ledger, identity: IdentityOf<'ANNOUNCED'>): void {
  const { nameOf } = ledger.world;
  const headings = new Map(ledger.world.partsOf(identity.industry).map((p) => [p.key, p.heading]));
  const parts = [...headings.keys()];
  const stems = parts.map((part) => stemOf(nameOf(part, 'zh')));
  const partOf = (field: string): string | undefined => {
    if (parts.includes(field)) return field;
    const stem = stemOf(nameOf(field, 'zh'));
    const alike = parts.filter((_, i) => (stems[i] as string).includes(stem) || stem.includes(stems[i] as string));
    // 无机非金属材料 is 无机非金属材料领域 rather than 金属材料领域.
    return alike.sort((a, b) => nameOf(b, 'zh').length - nameOf(a, 'zh').length)[0];
  };
  const found = identity.announced.map((field) => ({ field, part: partOf(field) }));
  const untreated = found.filter((f) => f.part === undefined).map((f) => f.field);
  const unannounced = parts.filter((part) => !found.some((f) => f.part === part));
  const names = (keys: readonly string[], lang: 'zh' | 'en') => keys.map((k) => nameOf(k, lang)).join(lang === 'zh' ? '、' : ', ');
  ledger.check({
    rule: 'ANNOUNCED',
    slug: slugOf(identity.industry),
    severity: identity.severity ?? 'WORDING',
    figures: [],
    about: [identity.industry, ...untreated, ...unannounced, ...identity.concerns],
    passages: [...identity.cite.map((c) => ledger.world.passageKey(c.at)), ...unannounced.map((part) => headings.get(part) as string)],
    holds: untreated.length === 0 && (identity.list === 'OPEN' || unannounced.length === 0),
    title: (lang) =>
      lang === 'zh'
        ? `${nameOf(identity.industry, lang)}：总述所列领域与分述不同`
        : `${nameOf(identity.industry, lang)}: the fields announced are not the fields treated`,
    explanation: (lang) => {
      const none = lang === 'zh' ? '无' : 'none';
      const [only, beside] = [names(untreated, lang) || none, names(unannounced, lang) || none];
      return lang === 'zh'
        ? `总述列 ${found.length} 个：${names(identity.announced, lang)}；分述 ${parts.length} 个：${names(parts, lang)}。列而未述：${only}；述而未列：${beside}。`
        : `Announced, ${found.length}: ${names(identity.announced, lang)}. Treated, ${parts.length}: ${names(parts, lang)}. Announced only: ${only}; treated only: ${beside}.`;
    },
  });
}
