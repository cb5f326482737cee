import { defineCommand } from 'citty';
import { InputFaults } from '../errors.ts';
import { structuresOf } from '../seed/reckoning.ts';
import { preparedPath, workOut, writePrepared } from '../seed/seed.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const prepare = defineCommand({
  meta: { name: 'prepare', description: 'Work the packs out beforehand, so that the built program starts at once; `npm ci` runs it' },
  args: seedArgument,
  run({ args }) {
    const folders = seedFolders(args);
    const path = preparedPath(folders);
    if (path === undefined)
      throw new InputFaults('prepare', ['the program is not built, and sources always read the packs anew → npm run prepare builds it']);
    const { packs, data } = workOut(folders);
    const structures = structuresOf(data);
    if (preparedPath(folders) !== path) throw new InputFaults('prepare', ['the packs changed while they were worked out → run it again']);
    writePrepared(path, { packs, data, structures });
  },
});
