import { faultAt, type Rule } from '../check-context.ts';

export const redirects: Rule = {
  name: 'redirects',
  about: 'A former key leads to a living one in one step, and is not given out again.',
  wantsAll: true,
  check({ packs, kindOf }) {
    return packs.flatMap(({ plan }) =>
      Object.entries(plan?.entry.redirects ?? {}).flatMap(([from, to]) => {
        const place = plan?.placeOf('redirects', from) ?? { file: '', line: 1, column: 1 };
        if (kindOf(from)) return [faultAt(place, 'redirects', `${from} is redirected but still defined`, 'remove one of the two')];
        if (!kindOf(to)) return [faultAt(place, 'redirects', `${from} leads to ${to}, which no pack defines`, 'lead it to a living key')];
        return [];
      }),
    );
  },
};
