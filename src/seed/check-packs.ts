import { checkContext } from './check-context.ts';
import { byPlace, type Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { readPacks } from './read-packs.ts';
import { rules } from './rules/index.ts';

/** Reads and checks packs; `packs` may be used only where `faults` is empty. Rules run only on packs that are in shape. */
export function checkPacks(folders: readonly string[]): { packs: Pack[]; faults: Fault[] } {
  const { packs, faults } = readPacks(folders);
  if (faults.length > 0) return { packs, faults: faults.sort(byPlace) };
  const context = checkContext(packs);
  return { packs, faults: rules.flatMap((rule) => rule.check(context)).sort(byPlace) };
}
