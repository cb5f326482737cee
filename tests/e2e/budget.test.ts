import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

/** What the explorer weighs, as it crosses the wire: gzip. Kilobytes are of 1,000 bytes. */
const KB = 1_000;
const dist = fileURLToPath(new URL('../../explorer/dist/', import.meta.url));
const built = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const weigh = (file: string): number => gzipSync(readFileSync(join(dist, file))).length;

it('all script weighs 230 kB at most', () => {
  const scripts = built.filter((f) => f.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.reduce((sum, f) => sum + weigh(f), 0)).toBeLessThanOrEqual(230 * KB);
});

it('there is no font', () => expect(built.filter((f) => /\.(?:woff2?|ttf|otf|eot)$/.test(f))).toEqual([]));

describe.skipIf(!chromiumPath)('the first load', () => {
  const at = serviceInBrowser();

  it('is 130 kB of script, 15 kB of style and 12 requests at most', async () => {
    const { page, context, complaints } = await openPage(at.browser, at.service.origin);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(at.service.origin);
    await settled(page);
    const files = [...new Set(fetched)].map((path) => path.slice(1)).filter((f) => built.includes(f));
    const weight = (ending: string) => files.filter((f) => f.endsWith(ending)).reduce((sum, f) => sum + weigh(f), 0);
    const [script, style] = [weight('.js'), weight('.css')];
    console.info(`first load: ${fetched.length} requests, ${script} bytes of script, ${style} of style`);
    expect(script).toBeGreaterThan(50 * KB);
    expect(script).toBeLessThanOrEqual(130 * KB);
    expect(style).toBeGreaterThan(1 * KB);
    expect(style).toBeLessThanOrEqual(15 * KB);
    expect(fetched.length, fetched.join(' ')).toBeLessThanOrEqual(12);
    expect(complaints).toEqual([]);

    // What a supply chain needs beyond that comes with the first one that is opened.
    const before = new Set(files);
    fetched.length = 0;
    await page.goto(`${at.service.origin}/chain?of=industry/automobile`);
    await settled(page);
    const scripts = fetched.map((path) => path.slice(1)).filter((f) => built.includes(f) && f.endsWith('.js'));
    const more = [...new Set(scripts)].filter((f) => !before.has(f));
    expect(more.length).toBeGreaterThan(0);
    // They are asked for once: what the page preloads is what the view imports.
    expect(scripts.filter((f, i) => scripts.indexOf(f) !== i)).toEqual([]);
    const ahead = JSON.parse((await page.locator('meta[name=views]').getAttribute('content')) ?? '{}') as Record<string, string[]>;
    expect(ahead['chain']?.map((path) => path.slice(1)).sort()).toEqual([...more].sort());
    expect(more.reduce((sum, f) => sum + weigh(f), 0)).toBeLessThanOrEqual(50 * KB);
    await context.close();
  });
});
