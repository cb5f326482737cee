import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/examples.ts';
import { chromiumPath, openPage } from '../support/browser.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

/** The playground as somebody meets it: in a real browser that reaches no other host. */
describe.skipIf(!chromiumPath)('the playground', () => {
  const at = serviceInBrowser();

  it('opens on the examples without any other host, and the first one answers', async () => {
    const { page, context, complaints } = await openPage(at.browser, at.service.origin);
    await page.goto(`${at.service.origin}/graphql`);
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
