import type { Locator } from 'playwright-core';
import { PictureView } from './picture.ts';
import { SearchBox } from './search-box.ts';

export class ChainPage extends PictureView {
  readonly rows: Locator = this.main.locator('tbody tr');
  /** Takes the thing whose chain it is to be. */
  readonly field = new SearchBox(this.page, this.main.getByRole('combobox').first());
  readonly notices: Locator = this.main.locator('[role=status]');
}
