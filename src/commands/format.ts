import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { formatFile } from '../seed/format-pack.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const format = defineCommand({
  meta: { name: 'format', description: 'Sort the entries of all pack files and write them in the common style' },
  args: { ...seedArgument },
  run({ args }) {
    for (const folder of seedFolders(args)) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (file.endsWith('.yaml') && file !== 'pack.yaml' && formatFile(join(folder, file))) console.log(`formatted ${join(folder, file)}`);
      }
    }
  },
});
