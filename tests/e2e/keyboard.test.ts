import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

/** Without a mouse: pictures and matrix are one stop of Tab each, arrows walk within, what is focused is seen. */

const focused = (page: Page, attribute: string): Promise<string | null> =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);
const hasBodyFocus = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement === document.body);
const SOON = { timeout: 10_000 };

describe.skipIf(!chromiumPath)('by keys alone', () => {
  const at = serviceInBrowser();
  const open = async (path: string) => {
    const watched = await openPage(at.browser, at.service.origin, { reducedMotion: 'reduce' });
    await watched.page.goto(at.service.origin + path);
    await settled(watched.page);
    return watched;
  };

  it('arrows walk in a network, e expands, z undoes, and one press of Tab leaves it', async () => {
    const { page, context, complaints } = await open('/network?of=industry/automobile');
    const { keyboard } = page;
    const boxes = page.locator('g[data-key]');
    await page.locator('g[data-role=centre]').focus();
    await keyboard.press('ArrowLeft');
    const neighbour = await focused(page, 'data-key');
    expect(neighbour).toMatch(/^(industry|product)\//);
    expect(neighbour).not.toBe('industry/automobile');
    await keyboard.press('ArrowUp');
    expect(await focused(page, 'data-key')).not.toBe(neighbour);
    const before = await boxes.count();
    await page.locator('g[data-key="industry/steel"]').focus();
    await keyboard.press('e');
    await expect.poll(() => boxes.count(), SOON).toBeGreaterThan(before);
    expect(await focused(page, 'data-key')).toBe('industry/steel');
    await keyboard.press('p');
    await page.waitForURL(/pinned=/);
    expect(await focused(page, 'data-key')).toBe('industry/steel');
    await keyboard.press('p');
    await page.waitForURL((url) => !url.search.includes('pinned='));
    // What the step brought goes with it; the focus comes to what was expanded.
    await boxes.last().focus();
    expect(await focused(page, 'data-key')).not.toBe('industry/steel');
    await keyboard.press('z');
    await expect.poll(() => boxes.count(), SOON).toBe(before);
    expect(await focused(page, 'data-key')).toBe('industry/steel');
    await keyboard.press('e');
    await expect.poll(() => boxes.count(), SOON).toBeGreaterThan(before);
    await keyboard.press('c');
    await expect.poll(() => boxes.count(), SOON).toBe(before);
    expect(await focused(page, 'data-key')).toBe('industry/steel');
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('from the first page to a network, its expansion, evidence, the document, and back', async () => {
    const { page, context, complaints } = await open('/');
    const { keyboard } = page;
    await keyboard.press('/');
    await keyboard.type('qiche');
    await page.locator('[role=option]:visible').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.locator('#figures table').waitFor();
    await page.locator('#relations li').first().waitFor();
    await settled(page);
    expect(await focused(page, 'id')).toBe('content');

    /** Presses Tab until what is focused fits. */
    const tabTo = async (fits: (href: string, page: Page) => boolean | Promise<boolean>) => {
      let last = '';
      for (let i = 0; i < 200; i++) {
        await keyboard.press('Tab');
        const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '');
        expect(await hasBodyFocus(page), `focus lost after ${last}`).toBe(false);
        last = name;
        if (await fits((await focused(page, 'href')) ?? '', page)) return;
      }
      throw new Error('Tab never came there');
    };
    await tabTo((href) => href.startsWith('/network?of=industry/automobile'));
    await keyboard.press('Enter');
    // The page left has a picture of its own, and stands until this one is there.
    await page.getByRole('heading', { level: 1, name: '关系网' }).waitFor();
    await settled(page);
    expect(await focused(page, 'id')).toBe('content');

    await tabTo(async () => (await focused(page, 'data-key')) !== null);
    expect(await focused(page, 'data-key')).toBe('industry/automobile');
    await keyboard.press('ArrowLeft');
    const neighbour = await focused(page, 'data-key');
    expect(neighbour).toMatch(/^(industry|product)\//);
    expect(neighbour).not.toBe('industry/automobile');
    await keyboard.press('ArrowUp');
    expect(await focused(page, 'data-key')).not.toBe(neighbour);
    const boxes = page.locator('g[data-key]');
    const before = await boxes.count();
    await page.evaluate(() => document.querySelector<SVGGElement>('g[data-key="industry/steel"]')?.focus());
    await keyboard.press('e');
    await expect.poll(() => boxes.count(), SOON).toBeGreaterThan(before);
    expect(await focused(page, 'data-key')).toBe('industry/steel');
    await keyboard.press('z');
    await expect.poll(() => boxes.count(), SOON).toBe(before);

    // One press of Tab leaves the picture.
    await keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
    await tabTo(async () => (await focused(page, 'data-evidence')) !== null);
    await keyboard.press('Enter');
    const side = page.locator('aside[aria-labelledby=evidence-title]');
    await side
      .getByRole('link', { name: /在原文中打开/ })
      .first()
      .waitFor();
    expect(await focused(page, 'id')).toBe('evidence-title');
    await tabTo((href) => href.startsWith('/document?'));
    await keyboard.press('Enter');
    await page.locator('article[id]').first().waitFor();
    expect(await hasBodyFocus(page)).toBe(false);
    await page.goBack();
    await page.waitForURL(/\/network/);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('what is focused is seen: an outline that stands out from its ground', async () => {
    const { page, context } = await open('/targets');
    const dark = (rgb: string) => {
      const [r, g, b] = (rgb.match(/[\d.]+/g) as string[])
        .map((c) => Number(c) / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
    };
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const { outline, width, ground, name } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        let behind: Element | null = element;
        while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
        return {
          outline: style.outlineColor,
          width: Number.parseFloat(style.outlineWidth) * (style.outlineStyle === 'none' ? 0 : 1),
          ground: getComputedStyle(behind?.parentElement ?? document.documentElement).backgroundColor.replace(
            'rgba(0, 0, 0, 0)',
            'rgb(251, 250, 247)',
          ),
          name: element.outerHTML.slice(0, 80),
        };
      });
      expect(width, name).toBeGreaterThanOrEqual(2);
      const [a, b] = [dark(outline), dark(ground)];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), name).toBeGreaterThanOrEqual(3);
    }
    await context.close();
  });

  it('the matrix is a table with headers; arrows go from cell to cell, and a cell lists as many as it says', async () => {
    interface Answer {
      readonly enterprises: {
        readonly matrix: { readonly cells: readonly { count: number; column: { name: string } | null; row: { name: string } }[] };
      };
    }
    const { page, context, complaints } = await open('/places?show=matrix');
    const cells = page.locator('main td a[data-at]');
    expect(await page.locator('main td a[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('main thead th[scope=col]').count()).toBeGreaterThan(3);
    expect(await page.locator('main tbody th[scope=row]').count()).toBeGreaterThan(3);
    const names = await cells.evaluateAll((all) => all.map((a) => a.getAttribute('aria-label')));
    // Each cell of the screen is one of the answer to the view’s own query.
    const behind = new URL((await page.locator('[role=toolbar] a[href^="/graphql?"]').first().getAttribute('href')) as string, at.service.origin);
    const { enterprises } = await ask<Answer>(
      at.service.origin,
      behind.searchParams.get('query') as string,
      JSON.parse(behind.searchParams.get('variables') as string),
    );
    expect([...names].sort()).toEqual(
      enterprises.matrix.cells
        .filter((c) => c.column)
        .map((c) => `${c.row.name}，${c.column?.name}：${c.count}`)
        .sort(),
    );

    await page.locator('main td a[tabindex="0"]').focus();
    const start = (await focused(page, 'data-at')) as string;
    for (const [key, axis, way] of [
      ['ArrowRight', 1, 1],
      ['ArrowLeft', 1, -1],
    ] as const) {
      const before = (await focused(page, 'data-at'))?.split(',').map(Number) as number[];
      await page.keyboard.press(key);
      const after = (await focused(page, 'data-at'))?.split(',').map(Number) as number[];
      expect(Math.sign((after[axis] as number) - (before[axis] as number)), `${key} from ${before}`).toBe(way);
    }
    await page.keyboard.press('ArrowDown');
    expect(await focused(page, 'data-at')).not.toBe(start);
    const [place, count] = ((await focused(page, 'aria-label')) as string).split('：');
    await page.keyboard.press('Enter');
    const members = page.locator('[data-members]');
    await members.waitFor();
    expect(await members.locator('h2').textContent()).toContain(place);
    expect(await members.locator('li').count()).toBe(Number(count));
    expect(complaints).toEqual([]);
    await context.close();
  });
});
