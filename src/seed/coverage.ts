import { sectionOf } from '../domain/locator.ts';
import { isDocumentNumber, isOrdinal, isYear, type Numeral, numeralsIn } from '../domain/numerals.ts';
import type { PlanDocument } from './document.ts';
import { mentionsIn, properNames } from './mentions.ts';
import type { Pack } from './pack.ts';
import type { CoverageRow } from './pack-schema.ts';

/** What of a document stands in its pack, paragraph by paragraph: facts, numerals, names. */

export interface OpenNumeral {
  readonly at: string;
  readonly numeral: string;
  /** A few characters around it, so that it can be found; never more than a name is long. */
  readonly around: string;
}

export interface PassageCoverage extends CoverageRow {
  /** At least one citation names the paragraph. */
  readonly cited: boolean;
  /** The pack declares that it asserts nothing. */
  readonly silent: boolean;
  readonly open: readonly OpenNumeral[];
}

/** One entry a paragraph, in reading order. */
export function coverageOf(pack: Pack, packs: readonly Pack[], document: PlanDocument): PassageCoverage[] {
  const figures = wordsByPassage(pack.observations.map(({ entry }) => ({ cite: entry.cite, more: entry.words })));
  const others = wordsByPassage([...pack.nodes, ...pack.mentions, ...pack.edges].map(({ entry }) => ({ cite: entry.cite, more: [] })));
  const silent = new Set(pack.silent.map(({ entry }) => entry.at));
  const names = properNames(packs);
  const asserted = assertedByPassage(pack);
  return document.outline
    .filter(({ role }) => role === 'PARAGRAPH')
    .map(({ locator: at, text }) => {
      const found = numeralsIn(text);
      const exempt = found.filter((n) => isYear(text, n) || isDocumentNumber(text, n) || isOrdinal(text, n));
      const rest = found.filter((n) => !exempt.includes(n));
      const claimed = rest.filter((n) => isClaimed(text, n, figures.get(at) ?? []));
      const named = rest.filter((n) => !claimed.includes(n) && isClaimed(text, n, [...(others.get(at) ?? []), ...(figures.get(at) ?? [])]));
      const open = rest.filter((n) => !claimed.includes(n) && !named.includes(n));
      return {
        at,
        numerals: found.length,
        figures: claimed.length,
        names: named.length,
        exempt: exempt.length,
        mentions: mentionsIn(text, names, asserted.get(at) ?? new Set()),
        cited: figures.has(at) || others.has(at),
        silent: silent.has(at),
        open: open.map((n) => ({ at, numeral: n.text, around: text.slice(Math.max(n.from - 6, 0), n.to + 6) })),
      };
    });
}

export interface CoverageTotals {
  readonly paragraphs: number;
  readonly cited: number;
  readonly silent: number;
  readonly numerals: number;
  readonly figures: number;
  readonly names: number;
  readonly exempt: number;
}

/** Sums over paragraphs: of the whole, or of one section and those below it. */
export function coverageTotals(rows: readonly (CoverageRow & { readonly cited: boolean; readonly silent: boolean })[]): CoverageTotals {
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    paragraphs: rows.length,
    cited: sum((r) => Number(r.cited)),
    silent: sum((r) => Number(r.silent && !r.cited)),
    numerals: sum((r) => r.numerals),
    figures: sum((r) => r.figures),
    names: sum((r) => r.names),
    exempt: sum((r) => r.exempt),
  };
}

/** Does a section hold this passage, itself or further down? */
export const within = (section: string, locator: string): boolean => sectionOf(locator) === section || sectionOf(locator).startsWith(`${section}.`);

/** Locators of the paragraphs that some fact cites. */
export const citedPassages = (pack: Pack): Set<string> =>
  new Set(
    [...pack.nodes, ...pack.mentions, ...pack.edges, ...pack.observations].flatMap(({ entry }) =>
      entry.cite.flatMap((c) => (c.basis === 'EXTERNAL' ? [] : [c.at])),
    ),
  );

/** What coverage.yaml holds: the part that cannot be told without the document. */
export const coverageRows = (passages: readonly PassageCoverage[]): CoverageRow[] =>
  passages.map(({ at, numerals, figures, names, exempt, mentions }) => ({ at, numerals, figures, names, exempt, mentions }));

interface Cited {
  readonly cite: Pack['nodes'][number]['entry']['cite'];
  readonly more: readonly string[];
}

/** Cited words by passage, with further words of each fact. */
function wordsByPassage(facts: readonly Cited[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { cite, more } of facts) {
    for (const c of cite) if (c.basis !== 'EXTERNAL') words.set(c.at, [...(words.get(c.at) ?? []), ...c.says, ...more]);
  }
  return words;
}

/** Things of which a passage asserts something: cited there themselves, at an end of a cited relation, or of a cited figure. */
function assertedByPassage(pack: Pack): Map<string, Set<string>> {
  const asserted = new Map<string, Set<string>>();
  const add = (cite: Cited['cite'], ...keys: string[]) => {
    for (const c of cite) {
      if (c.basis === 'EXTERNAL') continue;
      const known = asserted.get(c.at) ?? new Set();
      for (const key of keys) known.add(key);
      asserted.set(c.at, known);
    }
  };
  for (const { entry } of [...pack.nodes, ...pack.mentions]) add(entry.cite, entry.key);
  for (const { entry } of pack.edges) add(entry.cite, entry.source, entry.target);
  for (const { entry } of pack.observations) add(entry.cite, entry.subject, ...(entry.region ? [entry.region] : []));
  return asserted;
}

/** Does a cited word stand over the numeral, here and not elsewhere in the passage? */
function isClaimed(text: string, { from, to }: Numeral, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) if (i <= from && i + word.length >= to) return true;
    return false;
  });
}
