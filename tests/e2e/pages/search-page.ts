import type { Locator } from 'playwright-core';
import { View } from './view.ts';

/** All that is found. */
export class SearchPage extends View {
  readonly hits: Locator = this.main.locator('ol > li');
}
