import type { Locator } from 'playwright-core';
import { View } from './view.ts';

export class DocumentPage extends View {
  readonly passages: Locator = this.page.locator('article[id]');
  passage = (locator: string): Locator => this.page.locator(`article[id="${locator}"]`);
}
