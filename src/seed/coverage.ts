import { sectionOf } from '../domain/locator.ts';
import { isDocumentNumber, isOrdinal, isYear, type Numeral, numeralsIn } from '../domain/numerals.ts';
import type { PlanDocument } from './document.ts';
import type { Pack } from './pack.ts';

/** What of a document stands in its pack: passages that assert something, and numerals that a fact claims. */

export interface OpenNumeral {
  readonly at: string;
  readonly numeral: string;
  /** A few characters around it, so that it can be found; never more than a name is long. */
  readonly around: string;
}

export interface SectionCoverage {
  readonly section: string;
  readonly paragraphs: number;
  /** Paragraphs that at least one citation names. */
  readonly cited: number;
  readonly numerals: number;
  /** Numerals that stand in the words of a figure or in the cited words of another fact. */
  readonly claimed: number;
  /** Numerals that measure nothing: years, ordinals, numbers of documents. */
  readonly exempt: number;
  readonly open: readonly OpenNumeral[];
  /** Locators of the paragraphs that no citation names. */
  readonly uncited: readonly string[];
}

export function coverageOf(pack: Pack, document: PlanDocument): SectionCoverage[] {
  const words = wordsByPassage(pack);
  const sections = new Map<string, SectionCoverage>();
  for (const { locator, role, text } of document.outline) {
    if (role === 'HEADING') continue;
    const section = sectionOf(locator);
    const before = sections.get(section) ?? { section, paragraphs: 0, cited: 0, numerals: 0, claimed: 0, exempt: 0, open: [], uncited: [] };
    const found = numeralsIn(text);
    const exempt = found.filter((n) => isYear(text, n) || isDocumentNumber(text, n) || isOrdinal(text, n));
    const claimed = found.filter((n) => !exempt.includes(n) && isClaimed(text, n, words.get(locator) ?? []));
    const open = found.filter((n) => !exempt.includes(n) && !claimed.includes(n));
    sections.set(section, {
      section,
      paragraphs: before.paragraphs + 1,
      cited: before.cited + (words.has(locator) ? 1 : 0),
      numerals: before.numerals + found.length,
      claimed: before.claimed + claimed.length,
      exempt: before.exempt + exempt.length,
      uncited: words.has(locator) ? before.uncited : [...before.uncited, locator],
      open: [...before.open, ...open.map((n) => ({ at: locator, numeral: n.text, around: text.slice(Math.max(n.from - 6, 0), n.to + 6) }))],
    });
  }
  return [...sections.values()];
}

/** All cited words of a passage, those of figures included. */
function wordsByPassage(pack: Pack): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { entry } of [...pack.nodes, ...pack.mentions, ...pack.edges, ...pack.observations]) {
    for (const cite of entry.cite) {
      if (cite.basis === 'EXTERNAL') continue;
      words.set(cite.at, [...(words.get(cite.at) ?? []), ...cite.says, ...('words' in entry ? (entry.words as string[]) : [])]);
    }
  }
  return words;
}

/** Does a cited word stand over the numeral, here and not elsewhere in the passage? */
function isClaimed(text: string, { from, to }: Numeral, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) if (i <= from && i + word.length >= to) return true;
    return false;
  });
}
