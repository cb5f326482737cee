import axe from 'axe-core';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';

export const chromiumPath = findChromium();

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath as string, args: [...CHROMIUM_ARGUMENTS], headless: true });

/** A page, and all that must never happen on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to another host, failed requests, errors of scripts and of the console, breaches of the content policy. */
  readonly complaints: string[];
}

export async function openPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  // A breach of the content policy is no console error where the policy only reports; the event is always there.
  await page.exposeBinding('complain', (_, text: string) => void complaints.push(text));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (e) => complain(`policy ${e.violatedDirective}: ${e.blockedURI}`));
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) complaints.push(`request to ${url}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()}: ${why}`);
  });
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console ${message.text()}`);
  });
  return { page, context, complaints };
}

/** In words of the page, not of the network: it has its heading, nothing is being read any more, and it is painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && document.querySelector('[class*=loading], [data-busy], aside:empty') === null,
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The words that a reader sees, in one line. */
export const seen = async (part: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
  (await part.innerText()).replace(/\s+/g, ' ');

/** What axe finds wrong on the page, one line each: rule, and where. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated over the debugging protocol, so the page's content policy stays as it is.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  });
}

/** What makes the page wider than the window: its width, and the elements that stand out furthest; nothing where it fits. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} ${e.textContent?.slice(0, 30)}`),
    ];
  });
