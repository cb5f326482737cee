import type { GraphData } from '../../src/graph/port.ts';

/** A small revision in which every node carries the revision's number, so that a mixed answer shows. */
export const revisionOf = (mark: number, size = 50): GraphData => ({
  revision: `revision-${mark}`,
  nodes: Array.from({ length: size }, (_, i) => ({ labels: ['Mark'], properties: { key: `mark/${i}`, kind: 'Mark', mark, tokens: '' } })),
  edges: Array.from({ length: size }, (_, i) => ({
    type: 'NEXT',
    source: `mark/${i}`,
    target: `mark/${(i + 1) % size}`,
    properties: { key: `next/${i}` },
  })),
});
