import { nodeKinds } from '../../ontology/index.ts';
import { faultAt, type Rule } from '../check-context.ts';

export const citations: Rule = {
  name: 'citations',
  about: 'Every fact is cited; a citation names a locator of its plan’s outline; the shared pack has only EXTERNAL ones.',
  check({ packs, nodes, citations: all, isLost }) {
    const locators = new Map(packs.map((p) => [p, new Set(p.outline.map((o) => o.entry.at))]));
    const cited = new Set(all.map((c) => c.about));
    const faults = [];
    for (const { cite, place, pack } of all) {
      if (cite.basis === 'EXTERNAL') continue;
      if (!pack.plan) {
        faults.push(
          faultAt(
            place,
            'citations',
            `the shared pack cites ${cite.at}, but has no document`,
            'cite it in the plan’s pack, in an entry with key and cite alone',
          ),
        );
      } else if (!locators.get(pack)?.has(cite.at)) {
        faults.push(faultAt(place, 'citations', `the outline has no ${cite.at}`, 'see outline.yaml, or `npm run outline -- DOC`'));
      }
    }
    for (const [key, { kind, place }] of nodes) {
      if (!nodeKinds[kind].structural && !cited.has(key) && !isLost(key)) {
        faults.push(faultAt(place, 'citations', `${key} is cited by no plan`, 'cite it where the plan names it, or remove it'));
      }
    }
    return faults;
  },
};
