import { describe, expect, it } from 'vitest';
import { axeFaults, chromiumPath, openPage, settled, tooWide } from '../support/browser.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { VIEWS, type ViewName, withSettings } from './views.ts';

/**
 * Every view as anybody may meet it: Chinese or English, light or dark, wide or narrow. It opens without a complaint, never
 * scrolls sideways, and axe finds nothing. All combinations with FULL=1; else each view in one of two looks that share nothing.
 */
interface Look {
  readonly lang: 'zh' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: 1440 | 360;
}

const ALL: readonly Look[] = (['zh', 'en'] as const).flatMap((lang) =>
  (['light', 'dark'] as const).flatMap((scheme) => ([1440, 360] as const).map((width) => ({ lang, scheme, width }))),
);
const SAMPLE: readonly Look[] = [
  { lang: 'zh', scheme: 'light', width: 1440 },
  { lang: 'en', scheme: 'dark', width: 360 },
];
const NAMES = Object.keys(VIEWS) as ViewName[];
const CASES = NAMES.flatMap((name, i) =>
  (process.env['FULL'] === '1' ? ALL : [SAMPLE[i % SAMPLE.length] as Look]).map((look) => ({ name, ...look })),
);

describe.skipIf(!chromiumPath)('every view', () => {
  const at = serviceInBrowser(documentIsHere ? { PLAN_DOC: PLAN_DOCUMENT } : {});

  it.each(CASES)('$name: $lang, $scheme, $width px', async ({ name, lang, scheme, width }) => {
    const { page, context, complaints } = await openPage(at.browser, at.service.origin, {
      viewport: { width, height: 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const response = await page.goto(at.service.origin + withSettings(VIEWS[name], { lang: lang === 'en' ? 'en' : undefined }));
    await settled(page);
    const policy = response?.headers()['content-security-policy'];
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'en' ? 'en' : 'zh-CN');
    expect(await page.locator('[role=alert]').allTextContents()).toEqual([]);
    expect(await tooWide(page), 'scrolls sideways').toEqual([]);
    expect(await axeFaults(page), 'axe').toEqual([]);
    expect(complaints.filter((c) => name !== 'unknown' || !c.includes('404'))).toEqual([]);
    await context.close();
  });
});
