import type { Figure, Text } from './figure.ts';
import type { Interval } from './interval.ts';

/** Numbers as they stand in explanations. */

export const number = (n: number, decimals = 1): string => (Number.isFinite(n) ? String(Number(n.toFixed(decimals))) : n > 0 ? '∞' : '-∞');

/** `[903, 908.1]`; `≥ 7300`; `8000` where both ends are shown alike. */
export function shown({ low, high }: Interval, decimals = 1): string {
  if (high === Number.POSITIVE_INFINITY) return `≥ ${number(low, decimals)}`;
  if (low === Number.NEGATIVE_INFINITY) return `≤ ${number(high, decimals)}`;
  const [a, b] = [number(low, decimals), number(high, decimals)];
  return a === b ? a : `[${a}, ${b}]`;
}

/** A figure with its unit, as the plan gives it or as it was derived. */
export const quantity = (f: Figure, lang: 'zh' | 'en'): string => {
  const mark = { AT_LEAST: '≥ ', MORE_THAN: '> ', AT_MOST: '≤ ', LESS_THAN: '< ', ABOUT: '≈ ', ORDER: '~ ' }[f.bound] ?? '';
  const { value, symbol } = f.printed ?? { value: f.central, symbol: f.symbol };
  return `${f.derivation ? '≈ ' : mark}${number(value, Math.max(f.decimals, 1))}${unit(symbol[lang])}`;
};

/** `8000 亿元`, `24%`, `8000 × 100 million yuan` */
const unit = (symbol: string): string =>
  /^[%％]/.test(symbol) ? symbol : symbol === 'per cent' ? ' %' : /^\d/.test(symbol) ? ` × ${symbol}` : ` ${symbol}`;

/** A sum written out, closed as the language closes a sentence. */
export const sentence = (text: string, lang: 'zh' | 'en'): string => text + (lang === 'zh' ? '。' : '.');

/** One text in both languages from one template. */
export const both = (template: (lang: 'zh' | 'en') => string): Text => ({ zh: template('zh'), en: template('en') });
