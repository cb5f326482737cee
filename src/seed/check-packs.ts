import { checkContext } from './check-context.ts';
import { byPlace, type Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { readPacks } from './read-packs.ts';
import { rules } from './rules/index.ts';

/** Reads and checks packs; `packs` may be used only where `faults` is empty, whatever the warnings. Rules run only on packs that are in shape. */
export function checkPacks(folders: readonly string[]): { packs: Pack[]; faults: Fault[]; warnings: Fault[] } {
  const { packs, faults } = readPacks(folders);
  if (faults.length > 0) return { packs, faults: faults.sort(byPlace), warnings: [] };
  const context = checkContext(packs);
  const found = rules.flatMap((rule) => rule.check(context)).sort(byPlace);
  return { packs, faults: found.filter((f) => !f.warning), warnings: found.filter((f) => f.warning) };
}
