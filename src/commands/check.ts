import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import { checkPacks } from '../seed/check-packs.ts';
import { formatFault } from '../seed/fault.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const check = defineCommand({
  meta: { name: 'check', description: 'Read every pack strictly and list every fault with file, line and what to do' },
  args: { ...seedArgument },
  run({ args }) {
    const folders = seedFolders(args);
    const { packs, faults, warnings } = checkPacks(folders);
    if (faults.length > 0) throw new InputFaults('packs', faults.map(formatFault));
    for (const warning of warnings) console.error(`warning: ${formatFault(warning)}`);
    for (const pack of packs) {
      console.log(`${pack.folder}: ${pack.nodes.length} nodes, ${pack.edges.length} edges, ${pack.observations.length} observations, no faults`);
    }
  },
});
