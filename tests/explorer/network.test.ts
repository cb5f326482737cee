import { describe, expect, it } from 'vitest';
import { namesOnMap } from '../../explorer/src/pictures/names-on-map.ts';
import { tie as line } from '../../explorer/src/pictures/ties.ts';
import { type Butterfly, butterfly, firstOf, inTurn } from '../../explorer/src/views/network/butterfly.ts';
import { folding, MOST, neighbours, readPins, replay, STEP, type Tie, worldOf, writePins } from '../../explorer/src/views/network/scene.ts';
import { type Laid, spread } from '../../explorer/src/views/network/spread.ts';

/** An industry with twenty suppliers, twenty products and three regions; a supplier and a product have surroundings of their own. */
const tie = (source: string, kind: Tie['kind'], target: string, basis: Tie['basis'] = 'STATED'): Tie => ({
  key: `${kind}|${source}|${target}`,
  kind,
  basis,
  sentence: `${source} ${kind} ${target}`,
  source: { key: source },
  target: { key: target },
  citations: [],
});
const some = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${String(i).padStart(2, '0')}`);
const ties = [
  ...some('supplier', 20).map((s, i) => tie(s, 'SUPPLIES', 'cars', i % 2 === 0 ? 'STATED' : 'IMPLIED')),
  ...some('product', 20).map((p) => tie('cars', 'PRODUCES', p)),
  ...some('region', 3).map((r) => tie('cars', 'LOCATED_IN', r)),
  ...some('ore', 15).map((o) => tie(o, 'INPUT_TO', 'supplier00')),
  ...some('shop', 5).map((s) => tie('product00', 'SERVES', s)),
];
const keys = [...new Set(ties.flatMap((t) => [t.source.key, t.target.key]))];
const degree = (key: string) => ties.filter((t) => t.source.key === key || t.target.key === key).length;
const node = (key: string) => ({ thing: { key, kind: 'Product' as const, name: `某某${key}`, degree: degree(key) } });
const world = worldOf({ neighborhood: { truncated: false, nodes: keys.map(node), links: ties } });
const order = (key: string) => inTurn(key, neighbours(key, world.things, ties), ties);
const initial = firstOf('cars', neighbours('cars', world.things, ties), ties, STEP);

function shown(expanded: readonly string[], pinned: readonly string[] = []) {
  const scene = replay(world, ['cars', ...initial], expanded, pinned, order, (t) => t.source.key === 'cars' || t.target.key === 'cars');
  const picture = butterfly('cars', initial, scene.blocks, world.things, scene.known);
  return { scene, picture: { ...picture, spots: picture.spots.filter((s) => scene.keys.includes(s.key)) } };
}
const at = ({ spots }: Butterfly) => new Map(spots.map(({ key, x, y }) => [key, `${x} ${y}`]));
const overlapping = (boxes: readonly { key: string; x: number; y: number; width: number; height: number }[]) =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.key} ${b.key}`),
  );

describe('a neighbourhood', () => {
  it('begins with twelve of each side: what is upstream left, the rest right, no relation starved', () => {
    const { picture } = shown([]);
    const left = picture.spots.filter((s) => s.x < -150).map((s) => s.key);
    const right = picture.spots.filter((s) => s.x > 150).map((s) => s.key);
    expect([left.length, right.length]).toEqual([STEP, STEP]);
    expect(left.every((k) => k.startsWith('supplier'))).toBe(true);
    expect(right.filter((k) => k.startsWith('region'))).toHaveLength(3);
    expect(overlapping(picture.spots)).toEqual([]);
  });
  it('brings what is stated before what is implied', () => {
    expect(neighbours('cars', world.things, ties).findIndex((k) => k.startsWith('supplier') && Number(k.slice(8)) % 2 === 1)).toBeGreaterThan(32);
  });
  it('grows by twelve at most a step, and nothing that stands moves', () => {
    let before = shown([]);
    for (const expanded of [
      ['supplier00'],
      ['supplier00', 'product00'],
      ['supplier00', 'product00', 'cars'],
      ['supplier00', 'product00', 'cars', 'supplier00'],
    ]) {
      const after = shown(expanded);
      expect(after.scene.keys.length - before.scene.keys.length).toBeLessThanOrEqual(STEP);
      expect(after.scene.keys.length).toBeGreaterThan(before.scene.keys.length);
      for (const [key, place] of at(before.picture)) expect(at(after.picture).get(key), key).toBe(place);
      expect(overlapping(after.picture.spots)).toEqual([]);
      before = after;
    }
  });
  it('folds to just what it was, and undo leads back to the first set', () => {
    const first = shown([]);
    expect(shown(['supplier00']).scene.keys.length).toBe(first.scene.keys.length + STEP);
    expect(shown(['supplier00', 'product00'].slice(0, -2))).toEqual(first);
    expect(shown(['supplier00', 'product00', folding('product00')]).scene.keys).toEqual(shown(['supplier00']).scene.keys);
  });
  it('folds a step in the middle: what it brought goes, with what that brought; what came after stays, and it comes back to its places', () => {
    const three = shown(['supplier00', 'cars', 'product00']);
    const folded = shown(['supplier00', 'cars', 'product00', folding('supplier00')]);
    expect(folded.scene.open).toEqual(['cars', 'product00']);
    expect(folded.scene.keys).toEqual(three.scene.keys.filter((k) => !k.startsWith('ore')));
    for (const [key, place] of at(folded.picture)) expect(at(three.picture).get(key), key).toBe(place);
    expect(folded.scene.hidden.get('supplier00')).toBe(15);
    expect(folded.picture.captions.filter((c) => c.keys.some((k) => folded.scene.keys.includes(k)))).toHaveLength(folded.picture.captions.length - 1);
    const again = shown(['supplier00', 'cars', 'product00', folding('supplier00'), 'supplier00']);
    expect(at(again.picture)).toEqual(at(three.picture));
    // What was brought by what goes, goes with it.
    expect(shown(['supplier00', 'ore00', 'cars']).scene.open).toEqual(['supplier00', 'ore00', 'cars']);
    expect(shown(['supplier00', 'ore00', 'cars', folding('supplier00')]).scene.open).toEqual(['cars']);
  });
  it('tells how many relations are not drawn', () => {
    const { scene } = shown([]);
    expect(scene.hidden.get('cars')).toBe(43 - 2 * STEP);
    expect(scene.hidden.get('supplier00')).toBe(15);
    expect(shown(['supplier00', 'supplier00']).scene.hidden.get('supplier00')).toBe(0);
  });
  it('draws no relation that was not asked for, and holds 150 things at most', () => {
    const { scene } = shown([]);
    expect(scene.ties.every((t) => t.source.key === 'cars' || t.target.key === 'cars')).toBe(true);
    const many = replay(world, keys, some('cars', 0), [], order, () => true);
    expect(many.keys.length).toBeLessThanOrEqual(MOST);
  });
  it('keeps what is pinned when what brought it is folded', () => {
    expect(shown([], ['ore03']).scene.keys).toContain('ore03');
    const pins = [{ key: 'product/a', x: -12, y: 30 }];
    expect(readPins(writePins(pins))).toEqual(pins);
    expect(readPins(['product/a', 'b:x:1', ':1:2'])).toEqual([]);
    expect(writePins([])).toBeUndefined();
  });
});

describe('many things', () => {
  const sizes = keys.map((key, i) => ({ key, width: 90 + (i % 5) * 20, height: i % 4 === 0 ? 43 : 26 }));
  const links = ties.map((t) => ({ source: t.source.key, target: t.target.key, from: 0 }));
  const base = spread({ stages: [sizes.slice(0, 40)], ties: links });
  it('are laid with no box on another, the first in the middle, the same each time', () => {
    expect(overlapping(base)).toEqual([]);
    expect(base[0]).toMatchObject({ x: -Math.round((sizes[0]?.width ?? 0) / 2) });
    expect(spread({ stages: [sizes.slice(0, 40)], ties: links })).toEqual(base);
  });
  it('keep their places when more comes', () => {
    const grown = spread({ stages: [sizes.slice(0, 40), sizes.slice(40, 52)], ties: links });
    const moved = base.filter((b) => {
      const now = grown.find((g) => g.key === b.key) as Laid;
      return Math.abs(now.x - b.x) > 1 || Math.abs(now.y - b.y) > 1;
    });
    expect(moved).toEqual([]);
    expect(overlapping(grown)).toEqual([]);
  });
});

describe('names on a map', () => {
  const dots = Array.from({ length: 60 }, (_, i) => ({
    key: `k${i}`,
    name: `名字${i}`,
    weight: 60 - i,
    x: 20 + (i % 10) * 70,
    y: 20 + Math.floor(i / 10) * 14,
    radius: 4,
  }));
  it('are those of the weightiest that fit, none over the edge or on another', () => {
    const names = namesOnMap(dots, 700, 300, 12);
    expect(names[0]?.key).toBe('k0');
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThanOrEqual(Math.ceil((700 * 300) / 9000));
    for (const n of names) expect(n.end || n.x + 60 <= 720).toBe(true);
  });
});

describe('lines between boxes', () => {
  const box = (x: number, y: number) => ({ x, y, width: 100, height: 26 });
  it('run from edge to edge, bowed where boxes stand in one column', () => {
    expect(line(box(0, 0), box(300, 100), 'bow')).toMatch(/^M100 13C.* 300 113$/);
    expect(line(box(300, 100), box(0, 0), 'bow')).toMatch(/^M300 113C.* 100 13$/);
    expect(line(box(200, 0), box(200, 100), 'bow')).toMatch(/^M300 13C326 /);
    expect(line(box(0, 0), box(0, 100), 'straight')).toBe('M50 26L50 100');
  });
});
