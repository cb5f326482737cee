import type { Value } from '../graph/port.ts';

export type LangValue = 'ZH' | 'EN';

/** One of the two forms of a bilingual property that the loader wrote as `nameZh`, `nameEn`; null where neither stands. */
export function textIn(
  record: { readonly [property: string]: Value | undefined },
  property: string,
  lang: LangValue | null | undefined,
): string | null {
  const value = record[`${property}${lang === 'EN' ? 'En' : 'Zh'}`];
  return typeof value === 'string' ? value : null;
}
