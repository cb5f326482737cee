import { inEnglish } from '../domain/unit.ts';
import { detailOf, NAMES } from '../graph/detail.ts';
import type { Context } from '../graphql/context.ts';
import type { EntityRecord } from '../graphql/records.ts';
import { type LangValue, textIn } from '../graphql/texts.ts';
import { NATURE } from '../ontology/index.ts';

/** Figures as text: to be shown in a cell, to be read aloud in a path. */

/** What is shown of a unit. */
export const UNIT_SHOWN = detailOf(['nameEn', 'symbol']);

const number = (o: EntityRecord, property: string): number | null => (o[property] as number | undefined) ?? null;

const SIGNS: Readonly<Record<string, string>> = { AT_LEAST: '≥ ', MORE_THAN: '> ', AT_MOST: '≤ ', LESS_THAN: '< ' };
const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = { ABOUT: ['约 ', 'about '], ORDER: ['量级 ', 'of the order of '] };

/** A stated number as stated; a derived one to the digits that its inputs support. */
const shown = (o: EntityRecord): number => {
  const value = number(o, 'value') ?? 0;
  return o.basis === 'DERIVED' ? Number(value.toFixed((o['decimals'] as number | undefined) ?? 1)) : value;
};

/** `≥ 20 万辆`, `5–8 家`, `约 5 ％`; `≥ 200,000 vehicles` in English. */
export function display(o: EntityRecord, unit: EntityRecord | null, lang: LangValue | null | undefined): string {
  const bound = o['bound'] as string;
  const mark = SIGNS[bound] ?? WORDS[bound]?.[lang === 'EN' ? 1 : 0] ?? '';
  const values = bound === 'RANGE' ? [number(o, 'low') ?? 0, number(o, 'high') ?? 0] : [shown(o)];
  if (lang === 'EN') return `${mark}${inEnglish(values, unit?.nameEn ?? '')}`;
  return `${mark}${values.join('–')} ${(unit?.['symbol'] as string | undefined) ?? ''}`.trim();
}

/** Reads a figure aloud: 汽车产业2015年工业总产值（目标）8000 亿元. */
export async function readFigure(o: EntityRecord, lang: LangValue | null | undefined, { load }: Context): Promise<string> {
  const [subject, indicator, unit] = await Promise.all(
    (['subject', 'indicator', 'unit'] as const).map((p) => load.entity.load(o[p] as string, p === 'unit' ? UNIT_SHOWN : NAMES)),
  );
  const name = (e: EntityRecord | null | undefined) => (e && textIn(e, 'name', lang)) ?? '';
  const nature = NATURE.values[o['nature'] as 'TARGET'][lang === 'EN' ? 'en' : 'zh'];
  const figure = display(o, unit ?? null, lang);
  return lang === 'EN'
    ? `${name(indicator)} of ${name(subject)}, ${o['time']} (${nature}): ${figure}`
    : `${name(subject)}${o['time']}年${name(indicator)}（${nature}）：${figure}`;
}
