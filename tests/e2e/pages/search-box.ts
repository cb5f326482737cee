import type { Locator, Page } from 'playwright-core';
import { settled } from '../../support/browser.ts';

/** A search field with what it finds below it: that of the header or the first page, or one that takes a thing into a form. */
export class SearchBox {
  readonly input: Locator;
  readonly options: Locator;
  private readonly page: Page;

  constructor(page: Page, input: Locator) {
    this.page = page;
    this.input = input;
    this.options = page.locator('[role=option]:visible');
  }
  first = (): Locator => this.options.first();
  /** As somebody types it. */
  async type(words: string): Promise<void> {
    await this.input.click();
    await this.input.pressSequentially(words);
  }
  /** Types words and clicks what is found. */
  async pick(words: string, name: string): Promise<void> {
    await this.type(words);
    await this.options.filter({ hasText: name }).first().click();
    await settled(this.page);
  }
}
