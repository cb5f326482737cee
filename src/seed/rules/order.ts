import { compare } from '../../domain/collections.ts';
import { faultAt, type Rule } from '../check-context.ts';
import type { Fault } from '../fault.ts';
import type { Placed } from '../pack.ts';
import { edgeOrder, observationOrder } from '../pack-order.ts';

export const order: Rule = {
  name: 'order',
  about: 'Entries stand sorted, so that two people’s changes meet where they belong.',
  check({ packs }) {
    return packs.flatMap((pack) => [
      ...sorted([...pack.nodes, ...pack.mentions], (e) => e.key),
      ...sorted(pack.edges, edgeOrder),
      ...sorted(pack.observations, observationOrder),
    ]);
  },
};

function sorted<T>(items: readonly Placed<T>[], keyOf: (entry: T) => string): Fault[] {
  const byFile = new Map<string, Placed<T>[]>();
  for (const item of items) {
    const list = byFile.get(item.place.file);
    if (list) list.push(item);
    else byFile.set(item.place.file, [item]);
  }
  return [...byFile.values()].flatMap((list) => {
    const inFile = [...list].sort((a, b) => a.place.line - b.place.line);
    const wrong = inFile.find((item, i) => i > 0 && compare(keyOf((inFile[i - 1] as Placed<T>).entry), keyOf(item.entry)) > 0);
    return wrong ? [faultAt(wrong.place, 'order', `${keyOf(wrong.entry)} stands out of order`, 'run `npm run pack:format`')] : [];
  });
}
