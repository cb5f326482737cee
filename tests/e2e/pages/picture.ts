import type { Locator, Page } from 'playwright-core';
import { View } from './view.ts';

export type Point = readonly [x: number, y: number];

/** A picture as it stands on the screen. */
export interface Seen {
  readonly boxes: readonly { readonly key: string; readonly name: string; left: number; right: number; top: number; bottom: number }[];
  readonly lines: readonly { readonly key: string; readonly back: boolean; readonly points: readonly Point[] }[];
  /** Text of less than 11 px, as it stands on the screen. */
  readonly small: readonly string[];
  readonly cut: readonly string[];
}

/** A view with boxes and lines between them. */
export class PictureView extends View {
  readonly boxes: Locator = this.page.locator('main g[data-key]');
  readonly lines: Locator = this.page.locator('main g[data-line]');
  box = (key: string): Locator => this.page.locator(`main g[data-key="${key}"]`);
  /** What is read aloud of what is pointed at. */
  readonly said: Locator = this.page.getByRole('region', { name: '所指的关系' });
  look = (): Promise<Seen> => look(this.page);

  /** Corner of each box within the picture, by its key. */
  places = (): Promise<Record<string, string>> =>
    this.boxes.evaluateAll((groups) =>
      Object.fromEntries(
        groups.map((g) => {
          const rect = g.querySelector('rect');
          return [g.getAttribute('data-key') as string, `${rect?.getAttribute('x')} ${rect?.getAttribute('y')}`];
        }),
      ),
    );
}

const look = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const groups = [...document.querySelectorAll<SVGGElement>('main g[data-key]')];
    const size = (text: Element) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 1;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    };
    return {
      boxes: groups.map((g) => {
        const { left, right, top, bottom } = (g.querySelector('rect') as Element).getBoundingClientRect();
        return { key: g.dataset['key'] as string, name: g.querySelector('title')?.textContent ?? '', left, right, top, bottom };
      }),
      lines: [...document.querySelectorAll<SVGGElement>('main g[data-line]')].map((g) => {
        const path = g.querySelector('path') as SVGPathElement;
        const length = path.getTotalLength();
        const steps = Math.max(2, Math.ceil(length / 4));
        return {
          key: g.dataset['line'] as string,
          back: g.hasAttribute('data-back'),
          points: Array.from({ length: steps + 1 }, (_, i) => {
            const { x, y } = path.getPointAtLength((length * i) / steps);
            return [x, y] as const;
          }),
        };
      }),
      small: groups.flatMap((g) => [...g.querySelectorAll('text')].filter((t) => size(t) < 10.99).map((t) => `${t.textContent} ${size(t)}`)),
      cut: groups.map((g) => g.textContent ?? '').filter((t) => t.includes('…')),
    };
  });

/** Boxes that cover one another, two by two. */
export const overlaps = ({ boxes }: Seen): string[] =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.key} ${b.key}`] : [])),
  );

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const meet = (a: Point, b: Point, c: Point, d: Point): boolean => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Places where lines that share no end cross. */
export function crossings({ lines }: Seen, ends: ReadonlyMap<string, readonly string[]>): number {
  let sum = 0;
  lines.forEach((one, i) => {
    for (const other of lines.slice(i + 1)) {
      if (ends.get(one.key)?.some((end) => ends.get(other.key)?.includes(end))) continue;
      for (let a = 1; a < one.points.length; a++)
        for (let b = 1; b < other.points.length; b++)
          if (meet(one.points[a - 1] as Point, one.points[a] as Point, other.points[b - 1] as Point, other.points[b] as Point)) sum++;
    }
  });
  return sum;
}
