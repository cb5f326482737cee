import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import { coverageOf, type SectionCoverage } from '../seed/coverage.ts';
import { isDocumentOf } from '../seed/document.ts';
import { loadPacks } from '../service.ts';
import { openDocument } from './outline.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

export const coverage = defineCommand({
  meta: { name: 'coverage', description: 'Report how much of a plan document stands in its pack, per section and in all' },
  args: {
    doc: { type: 'string', description: 'The plan document', required: true, valueHint: 'FILE' },
    open: { type: 'boolean', description: 'List every paragraph that no fact cites and every numeral that none claims' },
    ...seedArgument,
  },
  run({ args }) {
    const document = openDocument(args.doc);
    const pack = loadPacks(seedFolders(args)).find((p) => isDocumentOf(document, p));
    if (!pack) throw new InputFaults('document', [`${args.doc} is the document of no pack → use the edition whose fingerprint stands in pack.yaml`]);
    const sections = coverageOf(pack, document);
    const sum = (of: (s: SectionCoverage) => number) => sections.reduce((total, s) => total + of(s), 0);
    const row = (name: string, cited: number, paragraphs: number, claimed: number, figures: number) =>
      console.log([name.padEnd(10), `${cited}/${paragraphs} paragraphs`.padStart(18), `${claimed}/${figures} numerals`.padStart(18)].join('  '));
    for (const s of sections) row(s.section, s.cited, s.paragraphs, s.claimed, s.numerals - s.exempt);
    const [cited, paragraphs, claimed, figures] = [
      sum((s) => s.cited),
      sum((s) => s.paragraphs),
      sum((s) => s.claimed),
      sum((s) => s.numerals - s.exempt),
    ];
    row('in all', cited, paragraphs, claimed, figures);
    console.log(
      `${percent(cited, paragraphs)} of the paragraphs are cited, ${percent(claimed, figures)} of the numerals claimed; ${sum((s) => s.exempt)} years, ordinals and document numbers left aside`,
    );
    if (args.open) for (const locator of sections.flatMap((s) => s.uncited)) console.log(`uncited: ${locator}`);
    if (args.open) for (const { at, numeral, around } of sections.flatMap((s) => s.open)) console.log(`open: ${at} ${numeral} (…${around}…)`);
  },
});
