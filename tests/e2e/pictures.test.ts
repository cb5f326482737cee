import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

/** What pictures promise: legible, true to the answer, the same in words and in the table beside them. */

/** A shared machine may be slow. */
const SOON = { timeout: 10_000 };

interface Seen {
  readonly boxes: readonly { readonly key: string; readonly name: string; left: number; right: number; top: number; bottom: number }[];
  readonly lines: readonly { readonly key: string; readonly back: boolean; readonly points: readonly (readonly [number, number])[] }[];
  /** Text of less than 11 px, as it stands on the screen. */
  readonly small: readonly string[];
  readonly cut: readonly string[];
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

const overlaps = ({ boxes }: Seen): string[] =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.key} ${b.key}`] : [])),
  );

type Point = readonly [number, number];
const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const meet = (a: Point, b: Point, c: Point, d: Point): boolean => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

/** Places where lines that share no end cross. */
function crossings({ lines }: Seen, ends: ReadonlyMap<string, readonly string[]>): number {
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

interface ChainAnswer {
  readonly supplyChain: {
    readonly rolledUp: readonly { readonly relations: readonly { key: string; source: { key: string }; target: { key: string } }[] }[];
  };
}

describe.skipIf(!chromiumPath)('pictures', () => {
  const at = serviceInBrowser();
  const open = async (path: string, width = 1440) => {
    const watched = await openPage(at.browser, at.service.origin, { reducedMotion: 'reduce', viewport: { width, height: 900 } });
    await watched.page.goto(at.service.origin + path);
    await settled(watched.page);
    await watched.page.locator('main g[data-key]').first().waitFor();
    return watched;
  };

  it.each([
    ['/chain?of=industry/automobile', 1440],
    ['/chain?of=industry/automobile&lang=en', 360],
    ['/network?of=industry/automobile', 1440],
    ['/network?of=industry/automobile', 360],
    ['/network?of=industry/automobile&depth=2&lang=en', 1440],
    ['/paths?from=resource/straw&to=industry/automobile', 1440],
    ['/e/industry/automobile', 1440],
    ['/e/enterprise/faw?lang=en', 360],
  ])('%s at %i px: no box covers another, no name is cut or small, each is named', async (path, width) => {
    const { page, context, complaints } = await open(path, width);
    const picture = await look(page);
    expect(picture.boxes.length).toBeGreaterThan(4);
    expect(overlaps(picture)).toEqual([]);
    expect(picture.small).toEqual([]);
    expect(picture.cut).toEqual([]);
    const named = path.includes('lang=en') ? /^[^，]+, [^，]+$/ : /^.+，[^,]+$/;
    if (!path.startsWith('/e/')) for (const { key, name } of picture.boxes) expect(name, key).toMatch(/\d+ (条关系|relations?)/);
    for (const { key, name } of picture.boxes) expect(name, key).toMatch(named);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a chain draws every relation of the answer once, each to the right, and few of them cross', async () => {
    const { supplyChain } = await ask<ChainAnswer>(
      at.service.origin,
      '{ supplyChain(of: "industry/automobile", direction: UPSTREAM, depth: 2, grain: AS_STATED) { rolledUp { relations { key source { key } target { key } } } } }',
    );
    const relations = supplyChain.rolledUp.flatMap((link) => link.relations);
    const { page, context } = await open('/chain?of=industry/automobile');
    const picture = await look(page);
    expect(picture.lines.map((l) => l.key).sort()).toEqual(relations.map((r) => r.key).sort());
    const boxOf = new Map(picture.boxes.map((b) => [b.key, b]));
    for (const { key, source, target } of relations) expect(boxOf.get(source.key)?.right, key).toBeLessThan(boxOf.get(target.key)?.left as number);
    expect(crossings(picture, new Map(relations.map((r) => [r.key, [r.source.key, r.target.key]])))).toBeLessThanOrEqual(8);
    // The table beside it has the same relations.
    await page.goto(`${at.service.origin}/chain?of=industry/automobile&show=table`);
    await settled(page);
    expect(await page.locator('main tbody tr').count()).toBe(relations.length);
    await context.close();
  });

  it('a chain that runs in a circle says so, and draws just those lines back', async () => {
    const { page, context } = await open('/chain?of=industry/petrochemicals');
    const notice = page.locator('main [role=status]').filter({ hasText: '构成循环' });
    expect(await notice.textContent()).toMatch(/有 2 条联系构成循环/);
    const { lines } = await look(page);
    const leads = (l: Seen['lines'][number]) => (l.points.at(-1) as Point)[0] - (l.points[0] as Point)[0];
    expect(
      lines
        .filter((l) => l.back)
        .map((l) => l.key)
        .sort(),
    ).toEqual(['jilin-12fyp/INPUT_TO|product/ethylene|industry/ethylene', 'jilin-12fyp/INPUT_TO|product/propylene|industry/ethylene']);
    for (const line of lines) expect(Math.sign(leads(line)), line.key).toBe(line.back ? -1 : 1);
    await context.close();
  });

  it('a chain of more than sixty things is drawn coarser, and says so', async () => {
    const { page, context } = await open('/chain?of=industry/automobile&direction=BOTH&depth=4');
    expect((await look(page)).boxes.length).toBeLessThanOrEqual(60);
    expect(await page.locator('main [role=status]').first().textContent()).toMatch(/60 个以上环节.*已自动归并到/);
    await context.close();
  });

  it('expanding brings twelve at most, what stood stays, folding and undoing lead back step by step', async () => {
    const { page, context, complaints } = await open('/network?of=industry/automobile');
    const places = () =>
      page
        .locator('g[data-key]')
        .evaluateAll((groups) =>
          Object.fromEntries(groups.map((g) => [g.getAttribute('data-key'), ['x', 'y'].map((side) => g.querySelector('rect')?.getAttribute(side))])),
        );
    type Places = Awaited<ReturnType<typeof places>>;
    const states = [await places()];
    const acted: string[] = [];
    for (let step = 0; step < 3; step++) {
      const before = states.at(-1) as Places;
      // One with so many that not all of them can stand there yet.
      const many = page.locator('[data-more]:not([data-more="industry/automobile"])').filter({ hasText: /\+(9|\d\d)/ });
      const more = many.nth(step);
      expect(await more.textContent()).toMatch(/\+\d+/);
      acted.push((await more.getAttribute('data-more')) as string);
      await more.click();
      await expect.poll(async () => Object.keys(await places()).length, SOON).toBeGreaterThan(Object.keys(before).length);
      const after = await places();
      expect(Object.keys(after).length - Object.keys(before).length).toBeLessThanOrEqual(12);
      // What an earlier step brought stays as well as what it began with.
      expect(Object.fromEntries(Object.keys(before).map((key) => [key, after[key]]))).toEqual(before);
      // Told to who cannot see it.
      await expect.poll(() => page.locator('[aria-live=polite][role=status]').textContent(), SOON).toMatch(/\d+ 个实体/);
      states.push(after);
    }
    const [, , third, fourth] = states as [Places, Places, Places, Places];
    // Folding what came last is undoing it; then the same step again.
    const last = page.locator(`g[data-key="${acted[2]}"]`);
    await last.focus();
    await page.keyboard.press('c');
    await expect.poll(places, SOON).toEqual(third);
    await page.keyboard.press('e');
    await expect.poll(places, SOON).toEqual(fourth);
    for (const state of states.slice(0, -1).reverse()) {
      await page.getByRole('button', { name: /撤销展开/ }).click();
      await expect.poll(places, SOON).toEqual(state);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('a network of three steps settles and stays still; its table has the same things', async () => {
    const { page, context } = await open('/network?of=industry/automobile&depth=3');
    const names = (await look(page)).boxes.map((b) => b.name.split('，')[0]);
    expect(names.length).toBeGreaterThan(60);
    expect(names.length).toBeLessThanOrEqual(150);
    const window_ = page.locator('main figure [class*=window]');
    const first = await window_.screenshot();
    await page.waitForTimeout(300);
    expect((await window_.screenshot()).equals(first)).toBe(true);
    await page.goto(`${at.service.origin}/network?of=industry/automobile&depth=3&show=table`);
    await settled(page);
    const listed = new Set(await page.locator('main tbody tr > *:not(:empty)').locator('a[href^="/e/"]').allTextContents());
    const missing = names.filter((name) => ![...listed].some((text) => text.includes(name as string)));
    expect(missing).toEqual([]);
    await context.close();
  });

  it('what is pointed at lights up with its neighbours, and is read aloud', async () => {
    const { page, context } = await open('/chain?of=industry/automobile');
    await page.locator('g[data-key="industry/automobile-parts"]').hover();
    const lit = page.locator('g[data-line][data-near]');
    await expect.poll(() => lit.count(), SOON).toBeGreaterThan(3);
    const said = page.getByRole('region', { name: '所指的关系' });
    expect(await said.locator('li').count()).toBe(await lit.count());
    for (const sentence of await said.locator('li').allTextContents()) expect(sentence).toContain('汽车零部件');
    await context.close();
  });
});
