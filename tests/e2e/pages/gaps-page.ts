import type { Locator } from 'playwright-core';
import { View } from './view.ts';

export class GapsPage extends View {
  readonly rows: Locator = this.main.locator('tbody tr');
}
