import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputFaults } from '../errors.ts';
import type { GraphData } from '../graph/port.ts';
import { BUILD, fromRoot } from '../root.ts';
import type { Part, Structure } from '../structure/index.ts';
import { buildGraph } from './build-graph.ts';
import { checkPacks } from './check-packs.ts';
import { formatFault } from './fault.ts';
import { contentOf, type Pack, type PackContent } from './pack.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { listFiles } from './read-packs.ts';

/** All that a service needs of its packs. */
export interface Seed {
  readonly packs: readonly PackContent[];
  readonly data: GraphData;
  /** The structure of each part of the graph, where it was worked out beforehand. */
  readonly structures?: Readonly<Record<Part, Structure>>;
}

/** Packs that passed every check; throws InputFaults with all that did not. */
export function loadPacks(folders: readonly string[]): Pack[] {
  const { packs, faults } = checkPacks(folders);
  if (faults.length > 0) throw new InputFaults('packs', faults.map(formatFault));
  return packs;
}

/** The packs as they were prepared if they are the same to the byte and so is the program; otherwise read, checked and built. */
export function openSeed(folders: readonly string[]): Seed {
  const path = preparedPath(folders);
  return path !== undefined && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Seed) : workOut(folders);
}

export function workOut(folders: readonly string[]): Seed {
  const packs = loadPacks(folders);
  return { packs: packs.map(contentOf), data: buildGraph(packs) };
}

/** Where the built program keeps these packs prepared; undefined where the sources run, or the folders hold what no pack may. */
export function preparedPath(folders: readonly string[], build: string | undefined = BUILD): string | undefined {
  const fingerprint = build === undefined ? undefined : fingerprintOf(folders);
  return fingerprint === undefined ? undefined : fromRoot(`dist/seed-${build}-${fingerprint}.json`);
}

/** Writes a seed whole or not at all. */
export function writePrepared(path: string, seed: Required<Seed>): void {
  writeFileSync(`${path}.new`, JSON.stringify(seed));
  renameSync(`${path}.new`, path);
}

/** Of the names and bytes of all files of packs. */
function fingerprintOf(folders: readonly string[]): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
    let odd = false;
    const files = listFiles(folder, () => {
      odd = true;
    });
    try {
      if (odd || files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) > PACK_LIMITS.packBytes) return undefined;
      hash.update(`${files.length}\n`);
      for (const file of files) {
        const bytes = readFileSync(join(folder, file));
        hash.update(`${file} ${bytes.length}\n`).update(bytes);
      }
    } catch {
      // What cannot be read is told by the reader of packs.
      return undefined;
    }
  }
  return hash.digest('hex').slice(0, 16);
}
