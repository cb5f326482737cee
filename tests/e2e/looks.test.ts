import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled, tooWide } from '../support/browser.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { VIEWS, type ViewName, withSettings } from './views.ts';

/** Both languages, light and dark, large letters, little motion, few colours, and paper. */

const HAN = /\p{Script=Han}/u;

/** Words of the interface itself in English mode: what is shown, but for names and quotations that are marked as Chinese. */
const wordsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      if (parent.closest('[lang="zh-CN"], script, noscript, [hidden]')) continue;
      // A tooltip of a picture cannot mark the Chinese word that it speaks of.
      const text = parent.matches('svg title') ? node.textContent?.replace(/“[^”]*”/g, '') : node.textContent;
      if (text?.trim()) words.push(text.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      if (!element.closest('[lang="zh-CN"]')) for (const name of ['aria-label', 'title', 'placeholder']) words.push(element.getAttribute(name) ?? '');
    return words.filter(Boolean);
  });

const canReadPdf = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('SKIPPED: what is printed is not read back: pdftotext is not installed (apt-get install poppler-utils)');
    return false;
  }
})();

describe.skipIf(!chromiumPath)('looks', () => {
  const at = serviceInBrowser();
  const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
    const watched = await openPage(at.browser, at.service.origin, { reducedMotion: 'reduce', ...options });
    await watched.page.goto(at.service.origin + path);
    await settled(watched.page);
    return watched;
  };

  it('in English nothing but names and quotations is Chinese; the heading, the window and the numbers are English', async () => {
    const { page, context } = await open('/?lang=en');
    const chinese: string[] = [];
    for (const name of Object.keys(VIEWS) as ViewName[]) {
      await page.goto(at.service.origin + withSettings(VIEWS[name], { lang: 'en' }));
      await settled(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      // One name tells how it is printed.
      const words = (await wordsOf(page)).map((w) => w.replace(/\(printed [^)]*\)/g, '')).filter((w) => HAN.test(w) || /[，。；：、（）]/.test(w));
      chinese.push(...words.map((w) => `${name}: ${w}`));
      expect(await page.title(), name).not.toMatch(HAN);
    }
    expect(chinese).toEqual([]);
    await page.goto(`${at.service.origin}/e/industry/automobile?lang=en`);
    await page.locator('#figures table').waitFor();
    expect(await page.locator('#figures').textContent()).toContain('800 billion yuan');
    await page.locator('header a[lang="zh-CN"]').click();
    await page.locator('#figures td', { hasText: '8000 亿元' }).waitFor();
    await context.close();
  }, 120_000);

  it('in Chinese the interface has no English but names of formats', async () => {
    const { page, context } = await open('/');
    const english = /^(?:EN|CSV|JSON|SVG|PNG|\/)$/;
    for (const name of ['home', 'chain', 'network', 'targets', 'places', 'findings', 'gaps', 'document'] as const) {
      await page.goto(at.service.origin + VIEWS[name]);
      await settled(page);
      const labels = await page
        .locator('header, footer, [role=toolbar], [role=group] > a, h1, h2, th[scope=col], label')
        .evaluateAll((all) =>
          all.flatMap((e) =>
            [...e.querySelectorAll('a, button, span'), e].filter((x) => x.childElementCount === 0).map((x) => x.textContent?.trim() ?? ''),
          ),
        );
      expect(
        labels.filter((w) => /[A-Za-z]{2}/.test(w) && !HAN.test(w) && !english.test(w)),
        name,
      ).toEqual([]);
    }
    await context.close();
  }, 60_000);

  it('names a third longer, and lines half as far again, still fit', async () => {
    for (const path of ['/', '/e/industry/automobile', '/targets?show=table', '/findings', '/chain?of=industry/automobile']) {
      const { page, context } = await open(path, { viewport: { width: 390, height: 844 } });
      await page
        .addStyleTag({ content: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' })
        .catch(() => {});
      await page.evaluate(() => {
        for (const e of document.querySelectorAll<HTMLElement>('nav a, button, h1, h2, th, label')) {
          const text = [...e.childNodes].find((n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim());
          if (text) text.textContent += '〇'.repeat(Math.ceil((text.textContent ?? '').length * 0.4));
          e.style.letterSpacing = '0.12em';
          e.style.lineHeight = '1.5';
        }
      });
      expect(await tooWide(page), path).toEqual([]);
      await context.close();
    }
  }, 60_000);

  it.each(['/', '/e/industry/automobile', '/places?show=matrix', '/findings', '/network?of=industry/automobile'])(
    '%s at 200 % does not scroll sideways',
    async (path) => {
      // Twice the size on a window of 1280 is a window of 640.
      const { page, context } = await open(path, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
      expect(await tooWide(page)).toEqual([]);
      await context.close();
    },
  );

  it('dark from the first paint, by the system and by the switch; the switch wins', async () => {
    const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const DARK = 'rgb(22, 21, 19)';
    const LIGHT = 'rgb(251, 250, 247)';
    for (const [path, scheme, expected] of [
      ['/', 'dark', DARK],
      ['/', 'light', LIGHT],
      ['/?theme=dark', 'light', DARK],
      ['/?theme=light', 'dark', LIGHT],
    ] as const) {
      const { page, context } = await openPage(at.browser, at.service.origin, { colorScheme: scheme });
      // What is there before the application has run.
      await page.route('**/assets/*.js', () => {});
      await page.goto(at.service.origin + path, { waitUntil: 'commit' });
      await page.locator('link[rel=stylesheet]').waitFor({ state: 'attached' });
      await expect.poll(() => ground(page), { timeout: 5_000 }).toBe(expected);
      await context.close();
    }
    const { page, context } = await open('/gaps', { colorScheme: 'light' });
    await page.getByRole('group', { name: '明暗' }).getByRole('link', { name: '深' }).click();
    await expect.poll(() => ground(page)).toBe(DARK);
    expect(page.url()).toContain('theme=dark');
    await context.close();
  }, 60_000);

  it('with little motion wanted nothing moves; with few colours lines are still seen', async () => {
    const { page, context } = await open('/chain?of=industry/automobile', { forcedColors: 'active' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (e) => getComputedStyle(e).animationName !== 'none' || getComputedStyle(e).transitionDuration !== '0s',
        ).length,
    );
    expect(moving).toBe(0);
    const strokes = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('g[data-line] path:last-child')].map((p) => getComputedStyle(p).stroke)),
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
    expect(strokes).toHaveLength(2);
    expect(strokes[0]).not.toBe(strokes[1]);
    await context.close();
  });

  it.skipIf(!canReadPdf).each([
    ['/e/industry/automobile', ['汽车产业', '8000 亿元', '3.1.1#1', '冶金产业'], 12],
    ['/targets', ['2015 年目标', '石化产业', '13', '全省目标'], 3],
    ['/document?section=3.1.1.2', ['汽车零部件', '3.1.1.2#1'], 4],
    ['/chain?of=industry/automobile', ['汽车产业的上游', '汽车零部件', '未写生产者'], 3],
  ])('%s on paper: words, figures and paragraphs, without what only works on a screen', async (path, words, most) => {
    const { page, context } = await open(path);
    await page.locator('main [class*=loading]').waitFor({ state: 'detached' });
    if (path.startsWith('/e/')) await page.locator('#passages li').first().waitFor();
    const file = join(mkdtempSync(join(tmpdir(), 'plangraph-print-')), 'page.pdf');
    await page.pdf({ path: file, format: 'A4' });
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const word of words) expect(text).toContain(word);
    for (const tool of ['复制链接', '关系网', 'CSV', '跳到正文', '随系统']) expect(text).not.toContain(tool);
    expect(pages.length).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(() => [...document.querySelectorAll('thead')].every((t) => getComputedStyle(t).display === 'table-header-group')),
    ).toBe(true);
    await context.close();
  });
});
