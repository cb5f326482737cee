import { fileURLToPath } from 'node:url';
import { packFolders } from '../../src/seed/read-packs.ts';
import { loadPacks } from '../../src/seed/seed.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const SEED = path('../../graph-seed');
export const MINI = path('../fixtures/mini');
export const MINI_DOCUMENT = path('../fixtures/mini/document.txt');

export const seedPacks = () => loadPacks(packFolders(SEED));
export const miniPacks = () => loadPacks(packFolders(MINI));
