import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { axeFaults, chromiumPath, openPage, seen } from '../support/browser.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { EntityPage } from './pages/entity-page.ts';
import { FindingsPage } from './pages/findings-page.ts';
import { HomePage } from './pages/home-page.ts';
import { PathsPage } from './pages/paths-page.ts';
import { SearchPage } from './pages/search-page.ts';
import { openView, View } from './pages/view.ts';
import { VIEWS } from './views.ts';

/** The walks of an analyst, from the first page on, by mouse or by keys alone. */
describe.skipIf(!chromiumPath)('the explorer in hand', () => {
  const at = serviceInBrowser(documentIsHere ? { PLAN_DOC: PLAN_DOCUMENT } : {});

  it.each(['汽车', 'qiche', 'QICHE chanye', 'automotive', '汽车工业', 'ＱＩＣＨＥ'])('汽车产业 is the first hit of %s', async (words) => {
    const home = await openView(HomePage, at, '/');
    await home.search.input.fill(words);
    await home.search.first().filter({ hasText: '汽车产业' }).waitFor();
    // A hit that is not called so says why it is one.
    const unexplained = await home.search.options.evaluateAll(
      (all, typed) =>
        all.flatMap((o) => {
          const why = o.querySelector('[class*=why]');
          return !why || why.textContent?.trim() || o.textContent?.includes(typed) ? [] : [o.textContent];
        }),
      words,
    );
    expect(unexplained).toEqual([]);
    await home.keyboard.press('Enter');
    const found = home.as(SearchPage);
    await found.hits.first().waitFor();
    expect(await seen(found.hits.first())).toMatch(/^汽车产业 产业/);
    await home.leave();
  });

  it.each([
    ['qccy', '拼音'],
    ['qiche', '拼音'],
    ['汽车工业', '别名“汽车工业”'],
    ['automotive', 'automotive'],
    ['吉华公司', '近似“吉化公司”'],
  ])('a hit of %s says why', async (words, why) => {
    const home = await openView(HomePage, at, '/');
    await home.search.type(words);
    await home.search.first().filter({ hasText: why }).waitFor();
    await home.leave();
  });

  it('what nobody ever named is told in words, below the field and on the page of results', async () => {
    const home = await openView(HomePage, at, '/');
    await home.search.type('zzqxwv');
    await home.page.getByText('没有找到。换个说法').first().waitFor();
    expect(await home.page.locator('[role=alert]').count()).toBe(0);
    await home.keyboard.press('Enter');
    await home.page.waitForURL(/\/search\?q=zzqxwv/);
    await home.main.getByText('规划里没有这样称呼的事物').waitFor();
    expect(await home.as(SearchPage).hits.count()).toBe(0);
    await home.leave();
  });

  it('a key typed is one question at most, and the list stays for those who hear or read it', async () => {
    const home = await openView(HomePage, at, '/');
    const { search, asked } = home;
    await search.input.click();
    for (const [i, key] of [...'qichechanye'].entries()) {
      const before = asked.filter((name) => name === 'Search').length;
      await home.keyboard.type(key);
      await expect.poll(() => search.options.count()).toBeGreaterThan(0);
      await expect.poll(() => asked.filter((name) => name === 'Search').length, { message: `${i} ${key}` }).toBeLessThanOrEqual(before + 1);
    }
    await search.first().filter({ hasText: '汽车产业' }).waitFor();
    expect(await axeFaults(home.page)).toEqual([]);
    /** One letter back and forth again, each answered. */
    const backAndForth = async () => {
      for (const key of ['Backspace', 'e']) {
        const answered = home.page.waitForResponse((r) => r.url().includes('/graphql'), { timeout: 500 }).catch(() => undefined);
        await home.keyboard.press(key);
        await search.first().filter({ hasText: '汽车产业' }).waitFor();
        await answered;
      }
      return asked.filter((name) => name === 'Search').length;
    };
    // A question may have been dropped for the next key; words that were answered are known, and cost nothing.
    const all = await backAndForth();
    expect(await backAndForth()).toBe(all);
    await home.leave();
  });

  it('from pinyin to a railway works, its place and its passage, by mouse', async () => {
    const home = await openView(HomePage, at, '/');
    const { page, main } = home;
    await home.search.input.fill('changke');
    await home.search.first().click();
    await page.waitForURL(/\/e\/enterprise\/changchun-railway-vehicles/);
    const entity = home.as(EntityPage);
    await entity.settled();
    await entity.click(main.locator('a[href^="/e/region/"]').first());
    await page.waitForURL(/\/e\/region\//);
    await entity.cite();
    await entity.evidence.root.locator('[class*=passage]').first().waitFor();
    await entity.leave();
  });

  it.skipIf(!documentIsHere)('the cited words are marked in the text of each passage', async () => {
    const entity = await openView(EntityPage, at, '/e/industry/automobile');
    const { evidence } = entity;
    const cites = entity.figureCites.filter({ hasText: '#' });
    expect(await cites.count()).toBeGreaterThan(2);
    for (let i = 0; i < 3; i++) {
      await cites.nth(i).click();
      await evidence.quotes.first().waitFor();
      const quoted = await evidence.says.first().textContent();
      expect(quoted).toBeTruthy();
      expect((await evidence.marks.allTextContents()).join('')).toContain(quoted);
      await entity.keyboard.press('Escape');
      await evidence.root.waitFor({ state: 'detached' });
    }
    await entity.leave();
  });

  it('from a finding to the passages it weighs', async () => {
    const findings = await openView(FindingsPage, at, '/findings');
    expect(await findings.items.first().locator('[class*=arithmetic]').textContent()).toMatch(/\d/);
    const locator = findings.items.locator('a[href*="passage="]').first();
    const place = (await locator.textContent()) as string;
    await locator.click();
    await findings.evidence.root.getByText(place, { exact: false }).first().waitFor();
    await findings.leave();
  });

  /** States that a reader can bring about: filters, depth, steps, selection, language, light; with FULL=1 every view besides, more than thirty in all. */
  const STATES: readonly string[] = [
    ...(process.env['FULL'] === '1' ? Object.entries(VIEWS).flatMap(([name, path]) => (name === 'unknown' ? [] : [path])) : []),
    '/targets?show=table&sort=-output2015',
    '/findings?show=table&severity=IMPOSSIBLE',
    '/places?show=table&count=Park',
    '/gaps?gap=PARK_WITHOUT_INDUSTRY&evidence=park/changchun-automobile',
    '/network?of=industry/automobile&select=industry/automobile',
    '/network?of=industry/automobile&expanded=industry/steel,industry/glass,-industry/steel&pinned=industry/glass:-40:200&hide=Measure&find=钢',
    '/network?of=industry/automobile,enterprise/faw',
    '/chain?of=industry/automobile&depth=1&direction=BOTH&grain=INDUSTRY&basis=STATED',
    '/paths?from=resource/straw&to=industry/automobile&count=5&path=2',
    '/document?section=3.1.1.2&words=配套率',
    '/e/enterprise/faw?lang=en&theme=dark',
  ];

  it('deep links: reload, back and forward, and another browser give the same page', async () => {
    const [view, other] = [await openView(View, at, '/'), await openView(View, at, '/')];
    const digest = async ({ page }: View) => ({
      main: await page.locator('main').textContent(),
      boxes: await page.locator('main g[data-key] rect').evaluateAll((all) => all.map((r) => `${r.getAttribute('x')} ${r.getAttribute('y')}`)),
      side: await page.locator('aside').allTextContents(),
      root: await page.locator('html').evaluate((e: HTMLElement) => [e.lang, e.dataset['theme'] ?? '']),
    });
    /** What stands there once nothing changes any more. */
    const steady = async (of: View) => {
      let last = await digest(of);
      await expect
        .poll(async () => {
          const before = last;
          last = await digest(of);
          return isDeepStrictEqual(last, before);
        })
        .toBe(true);
      return last;
    };
    const same = (of: View, message: string, as: Awaited<ReturnType<typeof digest>>) => expect.poll(() => digest(of), { message }).toEqual(as);
    for (const path of STATES) {
      await view.goto(path);
      const before = await steady(view);
      expect(before.main?.length, path).toBeGreaterThan(50);
      await other.goto(path);
      await same(other, `${path} in another browser`, before);
      await view.page.reload();
      await view.settled();
      await same(view, `${path} reloaded`, before);
      await view.click(view.page.locator(`header a[href^="${path.startsWith('/gaps') ? '/findings' : '/gaps'}"]`).first());
      await view.page.waitForURL(/\/(gaps|findings)/);
      await view.settled();
      const gaps = await steady(view);
      await view.page.goBack();
      await view.settled();
      await same(view, `${path} after back`, before);
      await view.page.goForward();
      await view.settled();
      await same(view, `forward from ${path}`, gaps);
    }
    await other.leave();
    await view.leave();
  }, 240_000);

  it('language and light are of the address, and are switched by it', async () => {
    const view = await openView(View, at, '/e/enterprise/faw?lang=en&theme=dark');
    const { page } = view;
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.locator('header a[lang="zh-CN"]').click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    await view.leave();
  });

  it('a path of two chapters: every step is cited, the whole is implied, both ends are of the address and can be swapped', async () => {
    const paths = await openView(PathsPage, at, '/paths?from=resource/straw&to=industry/automobile');
    const steps = await paths.steps.count();
    expect(steps).toBeGreaterThan(2);
    expect(await paths.steps.locator('a[data-evidence]').count()).toBe(steps);
    for (const path of await paths.paths.all()) {
      expect(await seen(path.locator('h2'))).toContain('可推');
      expect(await seen(path)).toMatch(/整条因此也是可推|整条只能算可推|同一段落说了全部各步/);
    }
    await paths.click(paths.swap);
    const { searchParams } = new URL(paths.page.url());
    expect([searchParams.get('from'), searchParams.get('to')]).toEqual(['industry/automobile', 'resource/straw']);
    expect(await seen(paths.end('从'))).toContain('汽车产业');
    await paths.leave();
  });

  it('two things that the plan never connects: that is said, with what could be tried', async () => {
    const paths = await openView(PathsPage, at, '/paths?from=resource/straw&to=industry/automobile&depth=2&by=SUPPLY&basis=STATED');
    expect(await paths.paths.count()).toBe(0);
    expect(await seen(paths.main)).toContain('规划没有在 2 步之内把“秸秆”与“汽车产业”连起来');
    expect(await seen(paths.main)).toContain('不是说现实中没有联系');
    await paths.click(paths.main.getByRole('link', { name: '改走一切关系' }));
    expect(new URL(paths.page.url()).searchParams.get('by')).toBeNull();
    await paths.leave();
  });

  it('a key that nothing has is answered 404, with what it may have meant', async () => {
    const { page, context } = await openPage(at.browser, at.service.origin);
    const response = await page.goto(`${at.service.origin}/e/industry/automobil`);
    expect(response?.status()).toBe(404);
    await page.locator('main a[href="/e/industry/automobile"]').waitFor();
    await context.close();
  });

  it('by keys alone: skip link first, / searches, Escape closes, arrows choose', async () => {
    const home = await openView(HomePage, at, '/');
    const { keyboard, search } = home;
    await keyboard.press('Tab');
    expect(await home.focused('href')).toBe('#content');
    await keyboard.press('/');
    expect(await home.focused('role')).toBe('combobox');
    await keyboard.type('qiche');
    await search.first().waitFor();
    await keyboard.press('Escape');
    await search.first().waitFor({ state: 'hidden' });
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await home.page.waitForURL(/\/e\//);
    await home.leave();
  });

  it('nothing is asked while an input method composes', async () => {
    const home = await openView(HomePage, at, '/');
    const { page, search } = home;
    const asked: string[] = [];
    page.on('request', (r) => {
      const body = r.postData() ?? '';
      if (body.includes('"Search"')) asked.push(body);
    });
    await search.input.focus();
    const session = await page.context().newCDPSession(page);
    for (const text of ['q', 'qi', 'qic', 'qiche'])
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    expect(await search.input.inputValue()).toBe('qiche');
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: '汽车' });
    await search.first().waitFor();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('汽车');
    await home.leave();
  });

  it('an older answer never overwrites a newer', async () => {
    const home = await openView(HomePage, at, '/');
    const { search } = home;
    const letGo = await home.hold('yiqi');
    await search.input.fill('yiqi');
    await expect.poll(() => home.asked.filter((name) => name === 'Search').length).toBe(1);
    await search.input.fill('qiche');
    await search.first().filter({ hasText: '汽车产业' }).waitFor();
    const shown = await search.options.allTextContents();
    letGo();
    await home.settled();
    expect(await search.options.allTextContents()).toEqual(shown);
    await home.leave();
  });
});
