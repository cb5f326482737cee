import type { Locator } from 'playwright-core';
import { PictureView } from './picture.ts';

export class NetworkPage extends PictureView {
  readonly centre: Locator = this.page.locator('g[data-role=centre]');
  /** “+n” of the boxes that have more. */
  readonly more: Locator = this.page.locator('[data-more]');
  readonly undo: Locator = this.page.getByRole('button', { name: /撤销一步/ });
  readonly window: Locator = this.page.locator('main figure [class*=window]');
  readonly announced: Locator = this.page.locator('[aria-live=polite][role=status]');

  /** A key pressed on a box. */
  async press(box: string, key: string): Promise<void> {
    await this.box(box).focus();
    await this.keyboard.press(key);
  }
}
