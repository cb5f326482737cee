import { faultAt, type Rule } from '../check-context.ts';

/** An indicator of this dimension takes any unit: capacities are counted in tonnes, vehicles, megawatts. */
const ANY = 'any';

export const units: Rule = {
  name: 'units',
  about: 'The unit of a figure has the dimension of its indicator.',
  check({ packs, nodes }) {
    return packs.flatMap((pack) =>
      pack.observations.flatMap(({ entry, placeOf }) => {
        const wanted = nodes.get(entry.indicator)?.entry['dimension'];
        const given = nodes.get(entry.unit)?.entry['dimension'];
        if (wanted === undefined || given === undefined || wanted === ANY || wanted === given) return [];
        return [
          faultAt(
            placeOf('unit'),
            'units',
            `${entry.unit} measures ${given}, ${entry.indicator} wants ${wanted}`,
            'choose another unit or another indicator',
          ),
        ];
      }),
    );
  },
};
