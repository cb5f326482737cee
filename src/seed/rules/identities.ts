import { evaluate, namesIn } from '../../arithmetic/index.ts';
import { arithmeticOf } from '../arithmetic-input.ts';
import { faultAt, type Rule } from '../check-context.ts';
import { isPlanPack } from '../pack.ts';

export const identities: Rule = {
  name: 'identities',
  about: 'Every identity names figures that are stated or derived, and things that some pack defines.',
  wantsAll: true,
  check(context) {
    const all = context.packs.flatMap((p) => p.identities);
    const seen = new Set<string>();
    const unknown = all.flatMap((identity) => {
      const { key } = identity.entry;
      const twice = seen.has(key);
      seen.add(key);
      return [
        ...(twice ? [faultAt(identity.placeOf('key'), 'identities', `${key} stands twice`, 'rename one of them')] : []),
        ...namesIn(identity.entry)
          .filter((name) => !name.startsWith('observation/') && !context.kindOf(name))
          .map((name) => faultAt(identity.place, 'identities', `no pack defines ${name}`, 'define it or mend the key')),
      ];
    });
    if (unknown.length > 0 || hasBrokenReferences(context)) return unknown;
    return context.packs.filter(isPlanPack).flatMap((pack) =>
      evaluate(...arithmeticOf(pack, context.packs)).faults.map(({ identity, figure }) => {
        const place = all.find((i) => i.entry === identity)?.place ?? pack.identities[0]?.place;
        return faultAt(
          place as NonNullable<typeof place>,
          'identities',
          `${identity.key}: no figure has the key ${figure}`,
          '`plangraph arithmetic --derived` lists what is derived; the export lists what is stated',
        );
      }),
    );
  },
};

/** Figures without unit, indicator or the whole that they are part of cannot be reckoned with; the rules `references` and `units` tell of them. */
const hasBrokenReferences = ({ packs, kindOf, observations }: Parameters<Rule['check']>[0]): boolean =>
  packs.some((p) =>
    p.observations.some(
      ({ entry: o }) => kindOf(o.unit) !== 'Unit' || kindOf(o.indicator) !== 'Indicator' || (o.ofWhich !== undefined && !observations.has(o.ofWhich)),
    ),
  );
