import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import type { PlanDocument } from '../seed/document.ts';
import { type ExportRecord, exportRecords } from '../seed/export-records.ts';
import { sampleFacts } from '../seed/sample.ts';
import { loadPacks } from '../seed/seed.ts';
import { openDocument, packOf } from './outline.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

/** Characters of the passage shown on either side of a cited word. */
const AROUND = 40;

export const sample = defineCommand({
  meta: { name: 'sample', description: 'Draw facts at random, stratified by kind, each with what its passage says, to be checked by reading' },
  args: {
    doc: { type: 'string', description: 'The plan document', required: true, valueHint: 'FILE' },
    size: { type: 'string', description: 'About how many; at least three of each kind', default: '200' },
    draw: { type: 'string', description: 'Name of the draw: the same name draws the same facts', default: '1' },
    ...seedArgument,
  },
  run({ args }) {
    const size = Number(args.size);
    if (!Number.isInteger(size) || size < 1) throw new InputFaults('sample', [`--size ${args.size} is no count → give a whole number from 1`]);
    const document = openDocument(args.doc);
    const packs = loadPacks(seedFolders(args));
    const { plan } = packOf(document, packs);
    const records = exportRecords(packs).filter((r) => r['plan'] === plan.entry.key);
    const citations = records.filter((r) => r.record === 'citation');
    for (const { record, key, kind, summary: _, aliases: __, structural: ___, plan: ____, ...rest } of sampleFacts(records, size, args.draw)) {
      console.log(`\n${String(kind ?? record)} ${String(key)} ${JSON.stringify(rest)}`);
      for (const c of citations.filter((x) => x['about'] === key)) console.log(`  ${evidence(c, document)}`);
    }
  },
});

/** A citation, and its words as they stand in the passage; why, where the plan does not say it. */
function evidence({ at, basis, says, why }: ExportRecord, document: PlanDocument): string {
  if (basis === 'EXTERNAL') return `EXTERNAL ${Object.values(why as object).join(' · ')}`;
  const text = document.text.get(String(at)) ?? '';
  const places = (says as string[]).map((w) => text.indexOf(w)).filter((i) => i >= 0);
  const [from, to] = [Math.max(Math.min(...places) - AROUND, 0), Math.max(...places) + AROUND];
  return `${String(at)} ${String(basis)} ${JSON.stringify(says)} …${text.slice(from, Math.min(to, from + 400))}…`;
}
