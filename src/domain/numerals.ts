/** Numbers printed in digits, half- or full-width, with their place in the text. */
export interface Numeral {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const DIGITS = /[0-9０-９]+(?:[.．][0-9０-９]+)?/g;

export const numeralsIn = (text: string): Numeral[] =>
  [...text.matchAll(DIGITS)].map((m) => ({ text: m[0], from: m.index, to: m.index + m[0].length }));

/** A year, as of `2015年`, `2005－2010年`, `2006年至2010年`: tells when, measures nothing. */
export function isYear(text: string, { text: digits, to }: Numeral): boolean {
  return /^(?:19|20)\d\d$/.test(digits) && /^(?:年|[－—-]20\d\d[，年])/.test(text.slice(to));
}

/** The ordinal that a paragraph opens with, `1.`: structure, not a figure. */
export const isOrdinal = (text: string, { from, to }: Numeral): boolean => from === 0 && /^[.．]\D/.test(text.slice(to));

/** The number of a document, `〔2009〕36号`. */
export function isDocumentNumber(text: string, { from, to }: Numeral): boolean {
  return text[from - 1] === '〔' || (text[from - 1] === '〕' && text[to] === '号');
}
