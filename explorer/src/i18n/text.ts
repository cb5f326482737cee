import { useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A text of the interface in both languages; a key that lacks one does not compile. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The texts of a view or part, beside the code that shows them. A text with something in it is a function of it. */
export const messages = <T extends Readonly<Record<string, Text | ((...values: never[]) => Text)>>>(texts: T): T => texts;

/** Between the parts of a sentence. */
export const between = messages({
  comma: { zh: '，', en: ', ' },
  list: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
  colon: { zh: '：', en: ': ' },
});

export type LangCode = 'zh' | 'en';

/** Language of the interface: the address says. */
export function useLang(): LangCode {
  return useSearch({ strict: false, select: ({ lang }) => lang ?? 'zh' });
}

/** The language as GraphQL names it. */
export const useApiLang = (): 'ZH' | 'EN' => (useLang() === 'en' ? 'EN' : 'ZH');

export type Translate = (text: Text) => string;

/** `t(m.title)`, `t(m.count(3))` */
export function useT(): Translate {
  const lang = useLang();
  return useCallback((text: Text) => text[lang], [lang]);
}

const TAG: Readonly<Record<LangCode, string>> = { zh: 'zh-CN', en: 'en' };
export const languageTag = (lang: LangCode): string => TAG[lang];

const numbers: Readonly<Record<LangCode, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};
/** Counts and values in running text: 8000 in Chinese, 8,000 in English. */
export const formatNumber = (value: number, lang: LangCode): string => numbers[lang].format(value);
