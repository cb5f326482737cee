import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { sectionOf } from '../domain/locator.ts';
import { type CoverageTotals, coverageOf, coverageRows, coverageTotals } from '../seed/coverage.ts';
import { formatEntries } from '../seed/format-pack.ts';
import { loadPacks } from '../seed/seed.ts';
import { openDocument, packOf } from './outline.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

export const coverage = defineCommand({
  meta: { name: 'coverage', description: 'Report how much of a plan document stands in its pack, per section and in all' },
  args: {
    doc: { type: 'string', description: 'The plan document', required: true, valueHint: 'FILE' },
    open: { type: 'boolean', description: 'List every paragraph that is neither cited nor declared silent, and every numeral that none claims' },
    write: {
      type: 'boolean',
      description: 'Write coverage.yaml into the pack, so that the service can tell coverage and mentions without the document',
    },
    ...seedArgument,
  },
  run({ args }) {
    const document = openDocument(args.doc);
    const packs = loadPacks(seedFolders(args));
    const pack = packOf(document, packs);
    const passages = coverageOf(pack, packs, document);
    for (const section of new Set(passages.map((p) => sectionOf(p.at)))) {
      console.log(row(section, coverageTotals(passages.filter((p) => sectionOf(p.at) === section))));
    }
    const all = coverageTotals(passages);
    console.log(row('in all', all));
    const accounted = all.figures + all.names + all.exempt;
    console.log(
      `paragraphs: ${all.cited} cited, ${all.silent} declared to assert nothing: ${percent(all.cited + all.silent, all.paragraphs)} of ${all.paragraphs}`,
    );
    console.log(
      `numerals: ${all.figures} figures, ${all.names} in names and specifications, ${all.exempt} years, ordinals and document numbers: ${percent(accounted, all.numerals)} of ${all.numerals}`,
    );
    console.log(`mentions: ${passages.reduce((n, p) => n + p.mentions.length, 0)} names in paragraphs that assert nothing of them`);
    if (args.open) {
      for (const { at } of passages.filter((p) => !p.cited && !p.silent)) console.log(`uncited: ${at}`);
      for (const { at, numeral, around } of passages.flatMap((p) => p.open)) console.log(`open: ${at} ${numeral} (…${around}…)`);
      for (const { at, mentions } of passages) if (mentions.length > 0) console.log(`mentions: ${at} ${mentions.join(' ')}`);
    }
    if (args.write) {
      const path = join(pack.folder, 'coverage.yaml');
      writeFileSync(path, formatEntries(path, coverageRows(passages)));
      console.log(`written: ${path}`);
    }
  },
});

const row = (name: string, t: CoverageTotals): string =>
  [
    name.padEnd(10),
    `${t.cited}+${t.silent}/${t.paragraphs} paragraphs`.padStart(20),
    `${t.figures + t.names + t.exempt}/${t.numerals} numerals`.padStart(18),
  ].join('  ');
