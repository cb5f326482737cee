import { nodeKinds } from '../../ontology/index.ts';
import { faultAt, keyOfEdge, keyOfObservation, type Rule } from '../check-context.ts';
import type { Place } from '../yaml-file.ts';

export const keys: Rule = {
  name: 'keys',
  about: 'A key begins with the slug of its kind and stands once in all packs; so does the derived key of an edge or figure.',
  check({ packs }) {
    const first = new Map<string, Place>();
    const faults = [];
    const claim = (key: string, place: Place, remedy: string) => {
      const before = first.get(key);
      if (before) faults.push(faultAt(place, 'keys', `${key} stands already at ${before.file}:${before.line}`, remedy));
      else first.set(key, place);
    };
    for (const pack of packs) {
      for (const { kind, entry, place } of pack.nodes) {
        const { slug } = nodeKinds[kind];
        if (!entry.key.startsWith(`${slug}/`)) {
          faults.push(faultAt(place, 'keys', `${entry.key} does not begin with ${slug}/`, 'move it to the file of its kind or rename the key'));
        }
        claim(entry.key, place, 'of the same thing, keep one: another pack cites it by key and cite alone; of two, give one another key');
      }
      for (const edge of pack.edges) {
        claim(keyOfEdge(pack.plan?.entry.key, edge), edge.place, 'merge the citations of the two');
      }
      for (const { entry, place } of pack.observations) {
        claim(keyOfObservation(pack.plan?.entry.key ?? 'plan/shared', entry), place, 'merge the two, or tell them apart by scope or qualifier');
      }
    }
    return faults;
  },
};
