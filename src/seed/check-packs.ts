import { checkContext } from './check-context.ts';
import { byPlace, type Fault } from './fault.ts';
import type { Pack } from './pack.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { readPacks } from './read-packs.ts';
import { rules } from './rules/index.ts';

/** Without these nothing else can be judged: what a plan is, and which passages it has. */
const FRAME = /\/(?:pack|outline)\.yaml$/;

/**
 * Reads and checks packs; `packs` may be used only where `faults` is empty, whatever the warnings. Where some entries are out
 * of shape the rest is judged all the same, so that one reading lists every fault.
 */
export function checkPacks(folders: readonly string[]): { packs: Pack[]; faults: Fault[]; warnings: Fault[] } {
  const { packs, faults, lost } = readPacks(folders);
  const context = checkContext(packs, lost);
  const apt = faults.length === 0 ? rules : faults.some((f) => FRAME.test(f.file)) ? [] : rules.filter((rule) => !rule.wantsAll);
  const found = [...faults, ...apt.flatMap((rule) => rule.check(context))];
  return { packs, faults: told(found.filter((f) => !f.warning)), warnings: told(found.filter((f) => f.warning)) };
}

/** Faults in the order of their places; of very many, the first and how many more there are. */
function told(faults: Fault[]): Fault[] {
  const sorted = faults.sort(byPlace);
  const rest = sorted.length - PACK_LIMITS.faults;
  if (rest <= 0) return sorted;
  const last = sorted[PACK_LIMITS.faults - 1] as Fault;
  return [...sorted.slice(0, PACK_LIMITS.faults), { ...last, rule: 'more', message: `${rest} more faults`, remedy: 'mend these first' }];
}
