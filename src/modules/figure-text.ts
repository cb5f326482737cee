import { inEnglish } from '../domain/unit.ts';
import { detailOf, NAMES } from '../graph/detail.ts';
import type { Context } from '../graphql/context.ts';
import type { EntityRecord } from '../graphql/records.ts';
import { type LangValue, textOf } from '../graphql/texts.ts';
import { NATURE } from '../ontology/index.ts';

/** Figures as text: to be shown in a cell, to be read aloud in a path. */

/** What is shown of a unit. */
export const UNIT_SHOWN = detailOf(['nameEn', 'symbol']);

const SIGNS: Readonly<Record<string, string>> = { AT_LEAST: '≥ ', MORE_THAN: '> ', AT_MOST: '≤ ', LESS_THAN: '< ' };
const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = { ABOUT: ['约 ', 'about '], ORDER: ['量级 ', 'of the order of '] };

/** A stated number as stated; a derived one to the digits that its inputs support. */
const shown = (o: EntityRecord): number => {
  const value = o['value'] as number;
  return o.basis === 'DERIVED' ? Number(value.toFixed(o['decimals'] as number)) : value;
};

/** `≥ 20 万辆`, `5–8 家`, `约 5 ％`; `≥ 200,000 vehicles` in English. */
export function display(o: EntityRecord, unit: EntityRecord, lang: LangValue | null | undefined): string {
  const bound = o['bound'] as string;
  const mark = SIGNS[bound] ?? WORDS[bound]?.[lang === 'EN' ? 1 : 0] ?? '';
  const values = bound === 'RANGE' ? [o['low'] as number, o['high'] as number] : [shown(o)];
  if (lang === 'EN') return `${mark}${inEnglish(values, unit.nameEn)}`;
  return `${mark}${values.join('–')} ${unit['symbol'] as string}`.trim();
}

/** Reads a figure aloud: 汽车产业2015年工业总产值（目标）8000 亿元. */
export async function readFigure(o: EntityRecord, lang: LangValue | null | undefined, { load }: Context): Promise<string> {
  const end = (property: string, detail: typeof NAMES) => load.entity.load(o[property] as string, detail) as Promise<EntityRecord>;
  const [subject, indicator, unit] = await Promise.all([end('subject', NAMES), end('indicator', NAMES), end('unit', UNIT_SHOWN)]);
  const name = (e: EntityRecord) => textOf(e, 'name', lang);
  const nature = NATURE.values[o['nature'] as 'TARGET'][lang === 'EN' ? 'en' : 'zh'];
  const figure = display(o, unit, lang);
  return lang === 'EN'
    ? `${name(indicator)} of ${name(subject)}, ${o['time']} (${nature}): ${figure}`
    : `${name(subject)}${o['time']}年${name(indicator)}（${nature}）：${figure}`;
}
