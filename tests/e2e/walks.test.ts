import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled, type WatchedPage } from '../support/browser.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

/** The walks of an analyst, from the first page on, by mouse or by keys alone. */
describe.skipIf(!chromiumPath)('the explorer in hand', () => {
  const at = serviceInBrowser(documentIsHere ? { PLAN_DOC: PLAN_DOCUMENT } : {});

  async function open(path: string): Promise<WatchedPage> {
    const watched = await openPage(at.browser, at.service.origin, { reducedMotion: 'reduce' });
    await watched.page.goto(at.service.origin + path);
    await settled(watched.page);
    return watched;
  }
  const search = (page: Page) => page.locator('input[aria-keyshortcuts="/"]').first();
  const options = (page: Page) => page.locator('[role=option]:visible');
  const passageAtSide = (page: Page) => page.locator('aside[aria-labelledby=evidence-title]');

  it.each(['汽车', 'qiche', 'QICHE chanye', 'automotive', '汽车工业', 'ＱＩＣＨＥ'])('汽车产业 is the first hit of %s', async (words) => {
    const { page, context, complaints } = await open('/');
    await search(page).fill(words);
    await options(page).first().filter({ hasText: '汽车产业' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('from pinyin to a railway works, its place and its passage, by mouse', async () => {
    const { page, context, complaints } = await open('/');
    await search(page).fill('changke');
    await options(page).first().click();
    await page.waitForURL(/\/e\/enterprise\/changchun-railway-vehicles/);
    await settled(page);
    await page.locator('main a[href^="/e/region/"]').first().click();
    await page.waitForURL(/\/e\/region\//);
    await settled(page);
    await page.locator('main a[data-evidence]').first().click();
    await passageAtSide(page).locator('[class*=passage]').first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.skipIf(!documentIsHere)('the cited words are marked in the text of each passage', async () => {
    const { page, context, complaints } = await open('/e/industry/automobile');
    const cites = page.locator('#figures a[data-evidence]', { hasText: '#' });
    expect(await cites.count()).toBeGreaterThan(2);
    for (let i = 0; i < 3; i++) {
      await cites.nth(i).click();
      const side = passageAtSide(page);
      await side.locator('blockquote').first().waitFor();
      const quoted = await side.locator('q').first().textContent();
      const marks = await side.locator('mark').allTextContents();
      expect(quoted).toBeTruthy();
      expect(marks.join('')).toContain(quoted);
      await page.keyboard.press('Escape');
      await side.waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('from a finding to the passages it weighs', async () => {
    const { page, context, complaints } = await open('/findings');
    const first = page.locator('[data-finding]').first();
    expect(await first.locator('[class*=arithmetic]').textContent()).toMatch(/\d/);
    const locator = page.locator('[data-finding] a[href*="passage="]').first();
    const place = (await locator.textContent()) as string;
    await locator.click();
    await passageAtSide(page).getByText(place, { exact: false }).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('deep links: reload, and back and forward, give the same page; language and theme are of the address', async () => {
    const { page, context, complaints } = await open('/findings?show=table&severity=IMPOSSIBLE');
    const digest = () => page.locator('main').textContent();
    for (const path of [
      '/targets?measure=growth',
      '/targets?show=table&sort=-output2015',
      '/places?show=table&count=Park',
      '/gaps?gap=PARK_WITHOUT_INDUSTRY',
      '/network?of=industry/automobile&select=industry/automobile',
      '/chain?of=industry/automobile&depth=1',
      '/paths?from=resource/straw&to=industry/automobile&show=table',
      '/e/enterprise/faw?lang=en&theme=dark',
    ]) {
      await page.goto(at.service.origin + path);
      await settled(page);
      const before = await digest();
      expect(before?.length, path).toBeGreaterThan(50);
      await page.reload();
      await settled(page);
      expect(await digest(), `${path} reloaded`).toBe(before);
      await page.locator('header a[href^="/gaps"]').first().click();
      await page.waitForURL(/\/gaps/);
      await settled(page);
      await page.goBack();
      await settled(page);
      expect(await digest(), `${path} after back`).toBe(before);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.locator('header a[lang="zh-CN"]').click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('a key that nothing has is answered 404, with what it may have meant', async () => {
    const { page, context } = await openPage(at.browser, at.service.origin);
    const response = await page.goto(`${at.service.origin}/e/industry/automobil`);
    expect(response?.status()).toBe(404);
    await page.locator('main a[href="/e/industry/automobile"]').waitFor();
    await context.close();
  });

  it('by keys alone: skip link first, / searches, Escape closes, arrows choose', async () => {
    const { page, context, complaints } = await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.keyboard.type('qiche');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/e\//);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('nothing is asked while an input method composes', async () => {
    const { page, context } = await open('/');
    const asked: string[] = [];
    page.on('request', (r) => {
      const body = r.postData() ?? '';
      if (body.includes('"Search"')) asked.push(body);
    });
    await search(page).focus();
    const session = await context.newCDPSession(page);
    for (const text of ['q', 'qi', 'qic', 'qiche'])
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await search(page).inputValue()).toBe('qiche');
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: '汽车' });
    await options(page).first().waitFor();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('汽车');
    await context.close();
  });

  it('an older answer never overwrites a newer', async () => {
    const { page, context } = await open('/');
    let held: (() => Promise<void>) | undefined;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"yiqi"')) return route.continue();
      await new Promise<void>((release) => {
        held = async () => release();
      });
      await route.continue().catch(() => {});
    });
    await search(page).fill('yiqi');
    await expect.poll(() => held !== undefined).toBe(true);
    await search(page).fill('qiche');
    await options(page).first().filter({ hasText: '汽车产业' }).waitFor();
    const shown = await options(page).allTextContents();
    await held?.();
    await search(page).evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await options(page).allTextContents()).toEqual(shown);
    await context.close();
  });
});
