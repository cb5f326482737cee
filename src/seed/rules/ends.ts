import { edgeKinds, permits } from '../../ontology/index.ts';
import { faultAt, type Rule } from '../check-context.ts';

export const ends: Rule = {
  name: 'ends',
  about: 'An edge joins kinds that the catalogue permits, never a thing with itself; a symmetric edge stands once, smaller key first.',
  check({ edges, kindOf }) {
    return edges.flatMap(({ edge: { kind, entry, place } }) => {
      const source = kindOf(entry.source);
      const target = kindOf(entry.target);
      if (!source || !target) return [];
      if (entry.source === entry.target) return [faultAt(place, 'ends', `${entry.source} is joined with itself`, 'remove the edge')];
      if (!permits(kind, source, target)) {
        const allowed = edgeKinds[kind].ends.map((e) => `${e.source.join('/')} → ${e.target.join('/')}`).join('; ');
        return [faultAt(place, 'ends', `${kind} may not lead from ${source} to ${target}`, `permitted: ${allowed}`)];
      }
      if (edgeKinds[kind].symmetric && entry.source > entry.target) {
        return [faultAt(place, 'ends', `${kind} is symmetric and stands with the larger key first`, 'swap source and target')];
      }
      return [];
    });
  },
};
