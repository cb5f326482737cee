import { type Evaluation, evaluate, type Figure } from '../arithmetic/index.ts';
import { scale } from '../arithmetic/interval.ts';
import { arithmeticOf } from './arithmetic-input.ts';
import { isPlanPack, type PackContent } from './pack.ts';

/** What the arithmetic would say if some figures were others. Computes with the same function as the loader, and stores nothing. */

/** A change is a factor: 0.9 for a target missed by a tenth. */
export function whatIf(packs: readonly PackContent[]) {
  const plans = packs.filter(isPlanPack).map((p) => arithmeticOf(p, packs));
  const run = (changes: ReadonlyMap<string, number>): Evaluation => {
    const all = plans.map(([figures, identities, world]) =>
      evaluate(
        figures.map((f) => changed(f, changes.get(f.key))),
        identities,
        world,
      ),
    );
    return { derived: all.flatMap((e) => e.derived), findings: all.flatMap((e) => e.findings), rules: all.flatMap((e) => e.rules), faults: [] };
  };
  return {
    before: run(new Map()),
    stated: new Map(plans.flatMap(([figures]) => figures.map((f) => [f.key, f] as const))),
    after: (changes: readonly { readonly figure: string; readonly factor: number }[]): Evaluation =>
      run(new Map(changes.map((c) => [c.figure, c.factor]))),
  };
}

function changed(figure: Figure, factor: number | undefined): Figure {
  if (factor === undefined) return figure;
  const { printed, ...rest } = figure;
  return {
    ...rest,
    central: figure.central * factor,
    interval: scale(figure.interval, factor),
    ...(printed ? { printed: { ...printed, value: printed.value * factor } } : {}),
  };
}
