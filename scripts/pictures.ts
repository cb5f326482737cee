import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VIEWS, type ViewName } from '../tests/e2e/views.ts';
import { openBrowser, openPage, settled } from '../tests/support/browser.ts';
import { startService } from '../tests/support/service-process.ts';

/** `npm run pictures`: the views of the explorer at two widths, without the document, into docs/pictures/explorer/. */
const folder = fileURLToPath(new URL('../docs/pictures/explorer/', import.meta.url));
const SHOWN: readonly ViewName[] = [
  'home',
  'search',
  'industry',
  'evidence',
  'section',
  'chain',
  'network',
  'paths',
  'targets',
  'region',
  'findings',
  'gaps',
];

mkdirSync(folder, { recursive: true });
const [service, browser] = await Promise.all([startService(), openBrowser()]);
for (const width of [1280, 390]) {
  for (const name of SHOWN) {
    const { page, context } = await openPage(browser, service.origin, {
      viewport: { width, height: 720 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(service.origin + VIEWS[name]);
    await settled(page);
    await page.screenshot({ path: `${folder}${name}-${width}.png` });
    await context.close();
  }
}
await browser.close();
await service.stop();
