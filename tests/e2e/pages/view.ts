import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Keyboard, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, settled, type WatchedPage } from '../../support/browser.ts';
import { EvidenceSide } from './evidence-side.ts';
import { SearchBox } from './search-box.ts';

/** A page of the explorer, and where it is served. */
export interface On {
  readonly watched: WatchedPage;
  readonly origin: string;
}
export type ViewKind<V extends View> = new (on: On) => V;

/** Opens an address as one view of a fresh browser. */
export async function openView<V extends View>(
  Kind: ViewKind<V>,
  at: { readonly browser: Browser; readonly service: { readonly origin: string } },
  path: string,
  options: BrowserContextOptions = {},
): Promise<V> {
  const { origin } = at.service;
  const view = new Kind({ watched: await openPage(at.browser, origin, { reducedMotion: 'reduce', ...options }), origin });
  await view.goto(path);
  return view;
}

/** What stands around every view and what can be done with each. The page object of a view extends it. */
export class View {
  readonly page: Page;
  readonly main: Locator;
  readonly keyboard: Keyboard;
  readonly search: SearchBox;
  readonly evidence: EvidenceSide;
  /** Names of the operations that were asked, in order. */
  readonly asked: string[] = [];
  private readonly on: On;

  constructor(on: On) {
    this.on = on;
    this.page = on.watched.page;
    this.main = this.page.locator('main');
    this.keyboard = this.page.keyboard;
    this.search = new SearchBox(this.page, this.page.locator('input[aria-keyshortcuts="/"]').first());
    this.evidence = new EvidenceSide(this.page);
    this.page.on('request', (request) => {
      const name = request.postData()?.match(/"operationName":"(\w+)"/)?.[1];
      if (name) this.asked.push(name);
    });
  }

  get origin(): string {
    return this.on.origin;
  }
  get complaints(): readonly string[] {
    return this.on.watched.complaints;
  }
  /** Another view of the same page, after a door to it was gone through. */
  as<V extends View>(Kind: ViewKind<V>): V {
    return new Kind(this.on);
  }
  async goto(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
    await this.settled();
  }
  settled(): Promise<void> {
    return settled(this.page);
  }
  /** Answers to an operation, or to one with such a variable, wait until they are let go. */
  async hold(name: string): Promise<() => void> {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes(`"${name}"`)) await gate;
      // What nobody waits for any more is gone.
      await route.continue().catch(() => {});
    });
    return () => release();
  }
  /** Nothing that must not happen happened; the page is closed. */
  async leave(): Promise<void> {
    expect(this.complaints).toEqual([]);
    await this.on.watched.context.close();
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    await this.settled();
  }
  /** A view of the header. */
  view = (name: string) => this.click(this.page.locator('header nav').getByRole('link', { name, exact: true }));
  choose = (setting: string, value: string) =>
    this.click(this.main.getByRole('group', { name: setting }).getByRole('link', { name: value, exact: true }));
  row = (text: string, within: Locator = this.main): Locator => within.locator('li, tr').filter({ hasText: text }).first();
  /** The first citation within, opened at the side. */
  cite = (within: Locator = this.main) => this.click(within.locator('a[data-evidence], a[href*="passage="]').first());

  /** Of what is focused. */
  focused = (attribute: string): Promise<string | null> =>
    this.page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);
  focusIsLost = (): Promise<boolean> => this.page.evaluate(() => document.activeElement === document.body);
  /** Presses Tab until what is focused fits; focus is never lost on the way. */
  async tabTo(fits: (attribute: View['focused']) => Promise<boolean>): Promise<void> {
    for (let i = 0; i < 200; i++) {
      await this.keyboard.press('Tab');
      expect(await this.focusIsLost(), 'focus lost').toBe(false);
      if (await fits(this.focused)) return;
    }
    throw new Error('Tab never came there');
  }
  tabToLink = (start: string) => this.tabTo(async (focused) => ((await focused('href')) ?? '').startsWith(start));

  /** What names each row of the table, without the sign of its kind. */
  heads = (within = 'main'): Promise<string[]> =>
    this.page.locator(`${within} tbody th[scope=row]`).evaluateAll((cells) =>
      cells.map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const sign of copy.querySelectorAll('svg')) sign.remove();
        return copy.textContent ?? '';
      }),
    );
  /** A file of what is shown. */
  async save(
    format: 'CSV' | 'JSON' | 'SVG' | 'PNG',
    within = 'main',
  ): Promise<{ readonly name: string; readonly bytes: Buffer; readonly text: string }> {
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator(`${within} [role=toolbar]`).first().getByRole('button', { name: format, exact: true }).click(),
    ]);
    const bytes = readFileSync(await file.path());
    return { name: file.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  }
}
