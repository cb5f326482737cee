import type { Value } from '../graph/port.ts';

export type LangValue = 'ZH' | 'EN';

type Told = { readonly [property: string]: Value | undefined };

/** One of the two forms of a bilingual property that the loader wrote as `nameZh`, `nameEn`, on every record of its kind. */
export const textOf = (record: Told, property: string, lang: LangValue | null | undefined): string =>
  record[`${property}${lang === 'EN' ? 'En' : 'Zh'}`] as string;

/** The same of a property that not every record has; null where it stands in neither language. */
export const textIn = (record: Told, property: string, lang: LangValue | null | undefined): string | null => textOf(record, property, lang) ?? null;
