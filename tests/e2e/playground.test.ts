import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/examples.ts';
import { chromiumPath, openBrowser, openPage } from '../support/browser.ts';
import { type ServiceProcess, startService } from '../support/service-process.ts';

/** The playground as somebody meets it: in a real browser that reaches no other host. */
describe.skipIf(!chromiumPath)('the playground', () => {
  let service: ServiceProcess;
  let browser: Browser;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  it('opens on the examples without any other host, and the first one answers', async () => {
    const { page, context, complaints } = await openPage(browser, service.origin);
    await page.goto(`${service.origin}/graphql`);
    const tabs = page.locator('.graphiql-tab');
    await tabs.first().waitFor();
    expect(await tabs.count()).toBe(readExamples().length);
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: '"data"' }).waitFor();
    expect(await page.locator('.result-window').textContent()).not.toContain('"errors"');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
