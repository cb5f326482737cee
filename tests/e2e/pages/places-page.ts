import type { Locator } from 'playwright-core';
import { View } from './view.ts';

export class PlacesPage extends View {
  place = (key: string): Locator => this.page.locator(`[data-place="${key}"]`);
  /** Of the matrix of places and industries. */
  readonly cells: Locator = this.main.locator('td a[data-at]');
  readonly tabStop: Locator = this.main.locator('td a[tabindex="0"]');
  /** What a cell counts. */
  readonly members: Locator = this.page.locator('[data-members]');
  /** Row and column of the cell that is focused. */
  async at(): Promise<readonly [row: number, column: number]> {
    const [row, column] = ((await this.focused('data-at')) as string).split(',').map(Number);
    return [row as number, column as number];
  }
}
