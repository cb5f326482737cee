import { describe, expect, it } from 'vitest';
import { arrowsOf, type Path, stepsOf } from '../../explorer/src/views/paths/paths.ts';

const thing = (key: string) => ({ key, kind: 'Product' as const, name: key, degree: 2 });
const relation = (source: string, target: string) => ({
  key: `${source}>${target}`,
  sentence: `${source}用于${target}`,
  basis: 'STATED' as const,
  source: { key: source },
  target: { key: target },
  citations: [],
});
const path = (keys: readonly string[], relations: Path['relations']): Path => ({
  length: relations.length,
  basis: 'IMPLIED',
  things: keys.map(thing),
  relations,
});

const paths = [
  path(['straw', 'paper', 'light', 'cars'], [relation('straw', 'paper'), relation('paper', 'light'), relation('light', 'cars')]),
  // Its second relation reads the other way: the measure applies to paper.
  path(['straw', 'paper', 'measure', 'cars'], [relation('straw', 'paper'), relation('measure', 'paper'), relation('measure', 'cars')]),
];

describe('paths', () => {
  it('are one picture: each relation once, along the way from end to end', () => {
    const arrows = arrowsOf(paths);
    expect(arrows.map((a) => `${a.source}→${a.target}`)).toEqual(['straw→paper', 'paper→light', 'light→cars', 'paper→measure', 'measure→cars']);
    expect(arrows.filter((a) => a.against).map((a) => a.key)).toEqual(['measure>paper']);
  });
  it('are a table: a row a step, numbered', () => {
    expect(stepsOf(paths).map((s) => [s.path, s.step, s.relation.key])).toEqual([
      [1, 1, 'straw>paper'],
      [1, 2, 'paper>light'],
      [1, 3, 'light>cars'],
      [2, 1, 'straw>paper'],
      [2, 2, 'measure>paper'],
      [2, 3, 'measure>cars'],
    ]);
  });
});
