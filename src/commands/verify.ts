import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import { checkPacks } from '../seed/check-packs.ts';
import { verifyPack } from '../seed/document.ts';
import { formatFault } from '../seed/fault.ts';
import { openDocument, packOf } from './outline.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const verify = defineCommand({
  meta: { name: 'verify', description: 'Check every cited word and every fingerprint against the plan document' },
  args: { doc: { type: 'string', description: 'The plan document', required: true, valueHint: 'FILE' }, ...seedArgument },
  run({ args }) {
    const { packs, faults } = checkPacks(seedFolders(args));
    if (faults.length > 0) throw new InputFaults('packs', faults.map(formatFault));
    const document = openDocument(args.doc);
    const pack = packOf(document, packs);
    const result = verifyPack(pack, packs, document);
    if (result.faults.length > 0) throw new InputFaults('verification', result.faults.map(formatFault));
    console.log(
      `${pack.plan.entry.key}: ${result.citations} citations with ${result.words} cited words stand in their passages; ${result.passages} fingerprints agree`,
    );
  },
});
