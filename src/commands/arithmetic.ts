import { defineCommand } from 'citty';
import { evaluate } from '../arithmetic/index.ts';
import { arithmeticOf } from '../seed/arithmetic-input.ts';
import { isPlanPack } from '../seed/pack.ts';
import { loadPacks } from '../seed/seed.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const arithmetic = defineCommand({
  meta: {
    name: 'arithmetic',
    description: 'Reckon the plan’s figures against one another: rules that hold, findings, and on request what is derived',
  },
  args: {
    derived: { type: 'boolean', description: 'List the derived figures with their formulas' },
    ...seedArgument,
  },
  run({ args }) {
    const packs = loadPacks(seedFolders(args));
    for (const pack of packs.filter(isPlanPack)) {
      const { derived, findings, rules } = evaluate(...arithmeticOf(pack, packs));
      for (const { rule, checked, breached } of rules)
        console.log(`${rule.padEnd(16)} ${String(checked).padStart(4)} checked ${String(breached).padStart(4)} breached`);
      console.log(`${findings.length} findings, ${derived.length} derived figures`);
      for (const f of findings)
        console.log(
          `\n${f.severity} ${f.key}\n  ${f.title.zh}\n  ${f.explanation.zh}\n  ${f.title.en}\n  ${f.explanation.en}\n  ${f.passages.join(' ')}`,
        );
      if (!args.derived) continue;
      for (const f of derived) {
        console.log(
          `\n${f.key}\n  ${f.central.toFixed(3)} [${f.interval.low.toFixed(3)}, ${f.interval.high.toFixed(3)}] ${f.symbol.en} = ${f.derivation?.formula.en}`,
        );
      }
    }
  },
});
