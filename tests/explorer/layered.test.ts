import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, textWidth } from '../../explorer/src/pictures/label.ts';
import { closing } from '../../explorer/src/pictures/layered/circles.ts';
import { columnsOf } from '../../explorer/src/pictures/layered/columns.ts';
import { type Layered, layered } from '../../explorer/src/pictures/layered/layered.ts';
import { crossings, ordered } from '../../explorer/src/pictures/layered/order.ts';
import { steer } from '../../explorer/src/pictures/steer.ts';

const arrows = (text: string) => text.split(' ').map((key) => ({ key, source: key.split('>')[0] as string, target: key.split('>')[1] as string }));
const boxesOf = (text: string) =>
  [...new Set(text.split(/[ >]/))].map((key, i) => ({ key, width: 60 + 20 * (i % 4), height: i % 3 === 0 ? 43 : 26 }));
const draw = (text: string) => layered(boxesOf(text), arrows(text));

const CHAIN =
  'ore>steel steel>car steel>axle axle>car ore>axle glass>car oil>ethylene ethylene>glycol glycol>coolant coolant>car oil>rubber rubber>tyre tyre>car';

const overlapping = ({ boxes }: Layered) =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a.key, b.key]),
  );

describe('a picture from left to right', () => {
  it('draws every box and every arrow once', () => {
    const { boxes, routes } = draw(CHAIN);
    expect(boxes.map((b) => b.key).sort()).toEqual([...new Set(CHAIN.split(/[ >]/))].sort());
    expect(routes.map((r) => r.key).sort()).toEqual(CHAIN.split(' ').sort());
  });
  it('puts every source left of its target, and no box on another', () => {
    const picture = draw(CHAIN);
    const at = new Map(picture.boxes.map((b) => [b.key, b]));
    for (const { source, target } of picture.routes) {
      const [from, to] = [at.get(source), at.get(target)];
      expect((from?.x ?? 0) + (from?.width ?? 0), `${source}>${target}`).toBeLessThan(to?.x ?? 0);
    }
    expect(overlapping(picture)).toEqual([]);
    for (const b of picture.boxes)
      expect(b.x >= 0 && b.y >= 0 && b.x + b.width <= picture.width && b.y + b.height <= picture.height + 0.01).toBe(true);
  });
  it('draws arrows that close a circle backward, and marks them', () => {
    const picture = draw(`${CHAIN} car>ore`);
    expect(picture.routes.filter((r) => r.back).map((r) => r.key)).toEqual(['car>ore']);
    const at = new Map(picture.boxes.map((b) => [b.key, b]));
    expect(at.get('car')?.x).toBeGreaterThan(at.get('ore')?.x ?? 0);
    expect(overlapping(picture)).toEqual([]);
  });
  it('draws two relations of the same two things beside one another', () => {
    const two = layered(boxesOf('a>b'), [...arrows('a>b'), { key: 'second', source: 'a', target: 'b' }]);
    expect(new Set(two.routes.map((r) => r.path)).size).toBe(2);
  });
  it('is the same in whatever order things come', () => {
    const reversed = layered([...boxesOf(CHAIN)].reverse(), arrows(CHAIN).reverse());
    const sorted = <T extends { key: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(sorted(reversed.boxes)).toEqual(sorted(draw(CHAIN).boxes));
  });
  it('holds boxes without arrows, and nothing at all', () => {
    expect(layered(boxesOf('a>b'), []).boxes).toHaveLength(2);
    expect(layered([], [])).toEqual({ boxes: [], routes: [], width: 0, height: 0 });
  });
});

describe('columns', () => {
  /** Every layering with columns 0 … 5: what is shortest of all, by trying. */
  const shortest = (count: number, steps: { source: number; target: number }[]): number => {
    let best = Number.POSITIVE_INFINITY;
    const at: number[] = [];
    const go = (n: number): void => {
      if (n === count) {
        const spans = steps.map((s) => (at[s.target] as number) - (at[s.source] as number));
        if (spans.every((s) => s >= 1))
          best = Math.min(
            best,
            spans.reduce((a, b) => a + b, 0),
          );
        return;
      }
      for (at[n] = 0; (at[n] as number) < 5; at[n] = (at[n] as number) + 1) go(n + 1);
    };
    go(0);
    return best;
  };
  const step = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).filter(([a, b]) => a !== b);
  it('have arrows as short as can be in all, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(step, { maxLength: 9, selector: ([a, b]) => [a, b].sort().join(' ') }), (pairs) => {
        // From the lower number to the higher: no circle.
        const steps = pairs.map(([a, b]) => ({ source: Math.min(a, b), target: Math.max(a, b) }));
        const columns = columnsOf(6, steps);
        const spans = steps.map((s) => (columns[s.target] as number) - (columns[s.source] as number));
        expect(spans.every((s) => s >= 1)).toBe(true);
        if (Math.max(...columns) < 5) expect(spans.reduce((a, b) => a + b, 0)).toBe(steps.length === 0 ? 0 : shortest(6, steps));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the order in columns', () => {
  it('crosses lines only where they must cross', () => {
    // Three against three, each with two: drawn in the order given they cross six times; a circle of six lines cannot do with fewer than two.
    const after = [
      [5, 3],
      [4, 5],
      [3, 4],
    ];
    const joined = [
      ...after.map((ends) => ({ before: [], after: ends })),
      ...[3, 4, 5].map((n) => ({ before: [0, 1, 2].filter((i) => after[i]?.includes(n)), after: [] })),
    ];
    const given = [
      [0, 1, 2],
      [3, 4, 5],
    ];
    expect(crossings(given, joined)).toBe(6);
    expect(crossings(ordered(given, joined), joined)).toBe(2);
    expect(ordered(given, joined).map((c) => [...c].sort())).toEqual(given);
  });
});

describe('circles', () => {
  it('are cut where they come back', () => {
    expect([...closing(arrows('a>b b>c c>b'))]).toEqual(['c>b']);
    expect([...closing(arrows('b>c a>b c>b').reverse())]).toEqual(['c>b']);
    expect(closing(arrows(CHAIN)).size).toBe(0);
    expect(closing(arrows('a>b b>c c>a')).size).toBe(1);
  });
});

describe('labels', () => {
  it('are as wide as their characters, Chinese ones twice as wide as Latin', () => {
    expect(textWidth('汽车产业', 13)).toBe(52);
    expect(textWidth('automobile', 13)).toBeLessThan(85);
  });
  it('break between words and between characters, and lose nothing', () => {
    expect(linesOf('汽车', 120)).toEqual(['汽车']);
    const chinese = linesOf('新型电池正极材料与化工用钼润滑剂', 120);
    expect(chinese.join('')).toBe('新型电池正极材料与化工用钼润滑剂');
    expect(chinese.every((l) => textWidth(l) <= 120)).toBe(true);
    const english = linesOf('Automotive-grade chemical materials', 120);
    expect(english.join(' ')).toBe('Automotive-grade chemical materials');
    expect(english.length).toBeLessThanOrEqual(3);
  });
});

describe('arrow keys', () => {
  const spot = (key: string, x: number, y: number) => ({ key, x, y, width: 80, height: 26 });
  const spots = [spot('a', 0, 0), spot('b', 0, 40), spot('c', 150, 2), spot('d', 150, 60), spot('e', 300, 40)];
  it('lead to the nearest box that way, and nowhere where there is none', () => {
    expect(steer(spots, 'a', 'ArrowDown')).toBe('b');
    expect(steer(spots, 'a', 'ArrowRight')).toBe('c');
    expect(steer(spots, 'd', 'ArrowRight')).toBe('e');
    expect(steer(spots, 'e', 'ArrowLeft')).toBe('d');
    expect(steer(spots, 'b', 'ArrowUp')).toBe('a');
    expect(steer(spots, 'a', 'ArrowLeft')).toBeUndefined();
    expect(steer(spots, 'b', 'End')).toBe('e');
    expect(steer(spots, 'b', 'x')).toBeUndefined();
  });
  it('reach every box from every other', () => {
    for (const { key } of spots) {
      const seen = new Set([key]);
      const queue = [key];
      for (let k = queue.pop(); k !== undefined; k = queue.pop())
        for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const next = steer(spots, k, arrow);
          if (next && !seen.has(next)) queue.push(next);
          if (next) seen.add(next);
        }
      expect(seen.size).toBe(spots.length);
    }
  });
});
