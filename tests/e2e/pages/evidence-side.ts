import type { Locator, Page } from 'playwright-core';

/** Where a fact is said, at the side of every view. */
export class EvidenceSide {
  readonly root: Locator;
  /** The text of each passage, where the document is mounted. */
  readonly quotes: Locator;
  readonly marks: Locator;
  /** The words that the fact is read from. */
  readonly says: Locator;

  constructor(page: Page) {
    this.root = page.locator('aside[aria-labelledby=evidence-title]');
    this.quotes = this.root.locator('blockquote');
    this.marks = this.quotes.locator('mark');
    this.says = this.root.locator('q');
  }
  /** The door to a passage in the document. */
  passage = (locator: string): Locator => this.root.getByRole('link', { name: `${locator} ·` }).first();
  inDocument = (): Locator => this.root.getByRole('link', { name: /在原文中打开/ }).first();
}
