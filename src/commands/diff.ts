import { defineCommand } from 'citty';
import { diffRecords } from '../seed/diff-records.ts';
import { exportRecords } from '../seed/export-records.ts';
import { loadPacks } from '../seed/seed.ts';
import { seedFolders } from './seed-argument.ts';

export const diff = defineCommand({
  meta: { name: 'diff', description: 'Tell the facts that were added, removed and changed between two folders of packs, by kind' },
  args: {
    old: { type: 'positional', description: 'Folder of packs before', required: true },
    new: { type: 'positional', description: 'Folder of packs after', required: true },
  },
  run({ args }) {
    const records = (seed: string) => exportRecords(loadPacks(seedFolders({ seed })));
    const kinds = diffRecords(records(args.old), records(args.new));
    for (const { record, kind, added, removed, changed } of kinds) {
      console.log(`${record} ${kind}: ${added.length} added, ${removed.length} removed, ${changed.length} changed`);
      for (const key of added) console.log(`  + ${key}`);
      for (const key of removed) console.log(`  - ${key}`);
      for (const key of changed) console.log(`  ~ ${key}`);
    }
    if (kinds.length === 0) console.log('no difference');
  },
});
