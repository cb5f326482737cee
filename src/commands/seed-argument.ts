import { existsSync, statSync } from 'node:fs';
import { InputFaults } from '../errors.ts';
import { fromRoot } from '../root.ts';
import { packFolders } from '../seed/read-packs.ts';

export const DEFAULT_SEED = fromRoot('graph-seed');

/** The argument that names the folder of packs, the same in every command that reads them. */
export const seedArgument = {
  seed: { type: 'string', description: 'Folder of packs', default: DEFAULT_SEED, valueHint: 'graph-seed' },
} as const;

export function seedFolders({ seed }: { seed: string }): string[] {
  if (!existsSync(seed) || !statSync(seed).isDirectory()) {
    throw new InputFaults('packs', [`${seed} is no folder → name the folder that holds shared/ and one folder a plan`]);
  }
  try {
    return packFolders(seed);
  } catch (error) {
    throw new InputFaults('packs', [`${seed} cannot be read (${(error as NodeJS.ErrnoException).code}) → let the user that runs plangraph read it`]);
  }
}
