import type { Locator } from 'playwright-core';
import { View } from './view.ts';

export class FindingsPage extends View {
  readonly items: Locator = this.page.locator('[data-finding]');
  titled = (words: string): Locator => this.page.locator('[data-finding]', { has: this.page.locator('h2', { hasText: words }) });
  /** Findings of one rule. */
  rule = (name: RegExp) => this.click(this.main.getByRole('link', { name }));
}
