import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { startService } from '../support/service-process.ts';

/** When something does not work, the rest does, and the reader is told in words what to do. */
describe.skipIf(!chromiumPath)('failure', () => {
  const at = serviceInBrowser();

  const refusal = (code: string, status: number) => ({
    status,
    contentType: 'application/json',
    body: JSON.stringify({ errors: [{ message: 'no', extensions: { code, requestId: 'r-1' } }] }),
  });

  it.each([
    ['away', undefined, /连不上服务/, ''],
    ['an error of the service', refusal('INTERNAL_SERVER_ERROR', 200), /服务出了差错/, ''],
    ['a question that takes too long', refusal('TIMEOUT', 200), /用时过长/, ''],
    ['too many questions', refusal('RATE_LIMITED', 429), /too many|busy|not available/i, '?lang=en'],
  ])('one panel: %s; the others stand, and trying again mends it', async (_, answer, words, search) => {
    const { page, context } = await openPage(at.browser, at.service.origin);
    let broken = true;
    await page.route('**/graphql', (route) => {
      if (!broken || !route.request().postData()?.includes('"FiguresPanel"')) return route.continue();
      return answer ? route.fulfill(answer) : route.abort('connectionrefused');
    });
    await page.goto(`${at.service.origin}/e/industry/automobile${search}`);
    const alert = page.locator('#figures [role=alert]');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(words);
    if (answer) expect(await alert.textContent()).toContain('r-1');
    await page.locator('#relations li').first().waitFor();
    broken = false;
    await alert.getByRole('button', { name: /重试|Try again/ }).click();
    await page.locator('#figures table').waitFor();
    await context.close();
  });

  it('with the service gone a view says so in words, and recovers when it is back', async () => {
    let own = await startService();
    const { port } = new URL(own.origin);
    const { page, context } = await openPage(at.browser, own.origin);
    try {
      await page.goto(`${own.origin}/findings`);
      await page.locator('[data-finding]').first().waitFor();
      own.process.kill('SIGKILL');
      await once(own.process, 'exit');
      await page.locator('[data-facet=IMPOSSIBLE]').click();
      const alert = page.locator('main [role=alert]');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('连不上服务');
      own = await startService({ PORT: port });
      await alert.getByRole('button', { name: '重试' }).click();
      await page.locator('[data-finding]').first().waitFor();
    } finally {
      await context.close();
      await own.stop();
    }
  }, 90_000);

  it('without scripts the page leads to the API, in both languages', async () => {
    const { page, context } = await openPage(at.browser, at.service.origin, { javaScriptEnabled: false });
    await page.goto(at.service.origin);
    expect(await page.locator('noscript a[href="/graphql"]').count()).toBe(2);
    expect(await page.locator('noscript [lang=en]').textContent()).toMatch(/needs JavaScript/);
    await context.close();
  });

  it('every finding of the plan is listed with its arithmetic and its paragraphs', async () => {
    interface Answer {
      readonly findings: {
        readonly totalCount: number;
        readonly nodes: readonly { title: string; explanation: string; passages: readonly { locator: string }[] }[];
      };
    }
    const { findings } = await ask<Answer>(
      at.service.origin,
      '{ findings(first: 100) { totalCount nodes { title explanation passages { locator } } } }',
    );
    const { page, context } = await openPage(at.browser, at.service.origin);
    await page.goto(`${at.service.origin}/findings`);
    await settled(page);
    const items = page.locator('[data-finding]');
    expect(await items.count()).toBe(findings.totalCount);
    const shown = await items.evaluateAll((all) =>
      all.map((item) => ({
        title: item.querySelector('h2')?.textContent,
        explanation: item.querySelector('[class*=arithmetic]')?.textContent,
        passages: [...item.querySelectorAll('a[href*="passage="]')].map((a) => ({ locator: a.textContent })),
      })),
    );
    expect(shown).toEqual(findings.nodes.map(({ title, explanation, passages }) => ({ title, explanation, passages })));
    await context.close();
  });
});
