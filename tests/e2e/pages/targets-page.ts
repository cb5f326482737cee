import type { Locator } from 'playwright-core';
import { View } from './view.ts';

export class TargetsPage extends View {
  readonly charts: Locator = this.main.locator('svg[role=group]');
  readonly rows: Locator = this.main.locator('tbody tr');
  readonly industries: Locator = this.main.locator('[data-industry]');
  sortBy = (column: string) => this.click(this.main.locator('thead').getByRole('link', { name: column }));
}
