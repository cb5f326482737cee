import { EDGE_KINDS, NODE_KINDS } from '../../ontology/index.ts';
import { faultAt, type Rule } from '../check-context.ts';

const COUNTED = new Set<string>([...NODE_KINDS, ...EDGE_KINDS, 'Observation']);

export const counts: Rule = {
  name: 'counts',
  about: 'A plan has at least as many entries of a kind as its manifest says, so that a lost file cannot pass; surprisingly many are a warning.',
  wantsAll: true,
  check({ packs }) {
    return packs.flatMap((pack) => {
      const { plan } = pack;
      if (!plan) return [];
      const found = new Map<string, number>([['Observation', pack.observations.length]]);
      for (const { kind } of [...pack.nodes, ...pack.mentions, ...pack.edges]) found.set(kind, (found.get(kind) ?? 0) + 1);
      return Object.entries(plan.entry.counts).flatMap(([kind, { min, max }]) => {
        const place = plan.placeOf('counts', kind);
        const n = found.get(kind) ?? 0;
        if (!COUNTED.has(kind)) return [faultAt(place, 'counts', `${kind} is no kind`, `one of ${[...COUNTED].join(', ')}`)];
        if (n < min)
          return [faultAt(place, 'counts', `${n} ${kind} where at least ${min} are expected`, 'find what was lost, or lower min on purpose')];
        if (max !== undefined && n > max)
          return [
            {
              ...faultAt(place, 'counts', `${n} ${kind} where at most ${max} are expected`, 'look for doubles, or raise max on purpose'),
              warning: true,
            },
          ];
        return [];
      });
    });
  },
};
