import { once } from 'node:events';
import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import { exportRecords } from '../seed/export-records.ts';
import { loadPacks } from '../seed/seed.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const exportGraph = defineCommand({
  meta: { name: 'export', description: 'Write the whole graph to standard output, one record a line' },
  args: { format: { type: 'string', description: 'Only jsonl for now', default: 'jsonl', valueHint: 'jsonl' }, ...seedArgument },
  async run({ args }) {
    if (args.format !== 'jsonl') throw new InputFaults('export', [`the format ${args.format} is not known → use --format jsonl`]);
    for (const record of exportRecords(loadPacks(seedFolders(args)))) {
      if (!process.stdout.write(`${JSON.stringify(record)}\n`)) await once(process.stdout, 'drain');
    }
  },
});
