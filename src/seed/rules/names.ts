import { faultAt, type Rule } from '../check-context.ts';

export const names: Rule = {
  name: 'names',
  about: 'Two nodes of one kind never share a Chinese name; an alias repeats neither the name nor another alias.',
  check({ nodes }) {
    const first = new Map<string, string>();
    const faults = [];
    for (const [key, { kind, entry, place, placeOf }] of nodes) {
      const id = `${kind} ${entry.name.zh}`;
      const before = first.get(id);
      if (before)
        faults.push(
          faultAt(
            placeOf('name'),
            'names',
            `${key} and ${before} have the same name`,
            'of the same thing, keep one: another pack cites it by key and cite alone; two things need telling names',
          ),
        );
      else first.set(id, key);
      const own = [entry.name.zh, entry.name.en, ...entry.aliases];
      const twice = own.filter((n, i) => own.indexOf(n) !== i);
      if (twice.length > 0) faults.push(faultAt(place, 'names', `${key} repeats ${twice.join(', ')}`, 'remove the alias'));
    }
    return faults;
  },
};
