import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { DocumentPage } from './pages/document-page.ts';
import { EntityPage } from './pages/entity-page.ts';
import { HomePage } from './pages/home-page.ts';
import { NetworkPage } from './pages/network-page.ts';
import { PlacesPage } from './pages/places-page.ts';
import { openView, View } from './pages/view.ts';

/** Without a mouse: pictures and matrix are one stop of Tab each, arrows walk within, what is focused is seen. */

const SOON = { timeout: 10_000 };

describe.skipIf(!chromiumPath)('by keys alone', () => {
  const at = serviceInBrowser();

  /** Arrows from box to box, an expansion and its undoing, and Tab out of the picture: as it is asked of every network. */
  async function walkNetwork(network: NetworkPage): Promise<void> {
    const { keyboard } = network;
    expect(await network.focused('data-key')).toBe('industry/automobile');
    await keyboard.press('ArrowLeft');
    const neighbour = await network.focused('data-key');
    expect(neighbour).toMatch(/^(industry|product)\//);
    expect(neighbour).not.toBe('industry/automobile');
    await keyboard.press('ArrowUp');
    expect(await network.focused('data-key')).not.toBe(neighbour);
    const before = await network.boxes.count();
    await network.press('industry/steel', 'e');
    await expect.poll(() => network.boxes.count(), SOON).toBeGreaterThan(before);
    expect(await network.focused('data-key')).toBe('industry/steel');
  }
  async function leaveByTab(view: View): Promise<void> {
    await view.keyboard.press('Tab');
    expect(await view.page.evaluate(() => document.activeElement?.closest('svg') === null)).toBe(true);
  }

  it('arrows walk in a network, e expands, c folds, p pins, z undoes, and one press of Tab leaves it', async () => {
    const network = await openView(NetworkPage, at, '/network?of=industry/automobile');
    const { keyboard, boxes, page } = network;
    const before = await boxes.count();
    await network.centre.focus();
    await walkNetwork(network);
    await keyboard.press('p');
    await page.waitForURL(/pinned=/);
    expect(await network.focused('data-key')).toBe('industry/steel');
    await keyboard.press('p');
    await page.waitForURL((url) => !url.search.includes('pinned='));
    // What the step brought goes with it; the focus comes to what was expanded.
    await boxes.last().focus();
    expect(await network.focused('data-key')).not.toBe('industry/steel');
    await keyboard.press('z');
    await expect.poll(() => boxes.count(), SOON).toBe(before);
    expect(await network.focused('data-key')).toBe('industry/steel');
    await keyboard.press('e');
    await expect.poll(() => boxes.count(), SOON).toBeGreaterThan(before);
    await keyboard.press('c');
    await expect.poll(() => boxes.count(), SOON).toBe(before);
    expect(await network.focused('data-key')).toBe('industry/steel');
    await leaveByTab(network);
    await network.leave();
  });

  it('going back from an expansion while what it brought is focused leaves the focus in the picture', async () => {
    const network = await openView(NetworkPage, at, '/network?of=industry/automobile');
    const before = Object.keys(await network.places());
    await network.press('industry/steel', 'e');
    await expect.poll(() => network.boxes.count(), SOON).toBeGreaterThan(before.length);
    const brought = Object.keys(await network.places()).find((key) => !before.includes(key)) as string;
    await network.box(brought).focus();
    await network.page.goBack();
    await expect.poll(() => network.boxes.count(), SOON).toBe(before.length);
    expect(await network.focusIsLost()).toBe(false);
    expect(await network.focused('data-role')).toBe('centre');
    await network.leave();
  });

  it('from the first page to a network, its expansion, evidence, the document, and back', async () => {
    const home = await openView(HomePage, at, '/');
    const { keyboard, page } = home;
    await keyboard.press('/');
    await keyboard.type('qiche');
    await home.search.first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const entity = home.as(EntityPage);
    await entity.read();
    expect(await entity.focused('id')).toBe('content');
    await entity.tabToLink('/network?of=industry/automobile');
    await keyboard.press('Enter');
    // The page left has a picture of its own, and stands until this one is there.
    await page.getByRole('heading', { level: 1, name: '关系网' }).waitFor();
    const network = entity.as(NetworkPage);
    await network.settled();
    expect(await network.focused('id')).toBe('content');

    await network.tabTo(async (focused) => (await focused('data-key')) !== null);
    const before = await network.boxes.count();
    await walkNetwork(network);
    await keyboard.press('z');
    await expect.poll(() => network.boxes.count(), SOON).toBe(before);
    await leaveByTab(network);
    await network.tabTo(async (focused) => (await focused('data-evidence')) !== null);
    await keyboard.press('Enter');
    await network.evidence.inDocument().waitFor();
    expect(await network.focused('id')).toBe('evidence-title');
    await network.tabToLink('/document?');
    await keyboard.press('Enter');
    const document_ = network.as(DocumentPage);
    await document_.passages.first().waitFor();
    expect(await document_.focusIsLost()).toBe(false);
    await page.goBack();
    await page.waitForURL(/\/network/);
    await network.leave();
  }, 60_000);

  it.each([
    ['/targets', 'light'],
    ['/e/industry/automobile', 'dark'],
    ['/network?of=industry/automobile', 'light'],
    ['/findings', 'dark'],
    ['/document?section=3.1', 'light'],
    ['/', 'dark'],
  ] as const)('what is focused is seen on %s, %s: an outline that stands out from its ground', async (path, colorScheme) => {
    const view = await openView(View, at, path, { colorScheme });
    const luminance = (rgb: string) => {
      const [r, g, b] = (rgb.match(/[\d.]+/g) as string[])
        .map((c) => Number(c) / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
    };
    for (let i = 0; i < 25; i++) {
      await view.keyboard.press('Tab');
      const { outline, width, ground, name } = await view.page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        /** In a picture the box is outlined, not the group that is focused. */
        const drawn = element instanceof SVGGElement ? (element.querySelector('rect') as SVGElement) : undefined;
        const style = getComputedStyle(drawn ?? element);
        let behind: Element | null = element.parentElement;
        while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)') behind = behind.parentElement;
        return {
          outline: drawn ? style.stroke : style.outlineColor,
          width: drawn ? Number.parseFloat(style.strokeWidth) : Number.parseFloat(style.outlineWidth) * (style.outlineStyle === 'none' ? 0 : 1),
          ground: getComputedStyle(behind ?? document.documentElement).backgroundColor,
          name: element.outerHTML.slice(0, 80),
        };
      });
      expect(width, name).toBeGreaterThanOrEqual(2);
      const [a, b] = [luminance(outline), luminance(ground)];
      expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), name).toBeGreaterThanOrEqual(3);
    }
    await view.leave();
  });

  it('the matrix is a table with headers; arrows go from cell to cell, and a cell lists as many as it says', async () => {
    interface Answer {
      readonly enterprises: {
        readonly matrix: { readonly cells: readonly { readonly count: number; column: { name: string } | null; row: { name: string } }[] };
      };
    }
    const places = await openView(PlacesPage, at, '/places?show=matrix');
    expect(await places.tabStop.count()).toBe(1);
    expect(await places.main.locator('thead th[scope=col]').count()).toBeGreaterThan(3);
    expect(await places.main.locator('tbody th[scope=row]').count()).toBeGreaterThan(3);
    const names = await places.cells.evaluateAll((all) => all.map((a) => a.getAttribute('aria-label')));
    // Each cell of the screen is one of the answer to the view’s own query.
    const behind = new URL(
      (await places.page.locator('[role=toolbar] a[href^="/graphql?"]').first().getAttribute('href')) as string,
      at.service.origin,
    );
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

    await places.tabStop.focus();
    const start = await places.at();
    for (const [key, way] of [
      ['ArrowRight', 1],
      ['ArrowLeft', -1],
    ] as const) {
      const [, before] = await places.at();
      await places.keyboard.press(key);
      const [, after] = await places.at();
      expect(Math.sign(after - before), `${key} from ${before}`).toBe(way);
    }
    await places.keyboard.press('ArrowDown');
    expect(await places.at()).not.toEqual(start);
    const [place, count] = ((await places.focused('aria-label')) as string).split('：');
    await places.keyboard.press('Enter');
    await places.members.waitFor();
    expect(await places.members.locator('h2').textContent()).toContain(place);
    expect(await places.members.locator('li').count()).toBe(Number(count));
    await places.leave();
  });
});
