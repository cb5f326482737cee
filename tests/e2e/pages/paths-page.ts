import type { Locator } from 'playwright-core';
import { PictureView } from './picture.ts';
import { SearchBox } from './search-box.ts';

export class PathsPage extends PictureView {
  /** Each path in words. */
  readonly paths: Locator = this.main.locator('ol[class*=paths] > li');
  /** Steps of all paths. */
  readonly steps: Locator = this.paths.locator('ol > li');
  readonly swap: Locator = this.main.getByRole('link', { name: /对调两端/ });
  end = (name: '从' | '到'): Locator => this.page.getByRole('group', { name, exact: true });
  field = (name: '从' | '到'): SearchBox => new SearchBox(this.page, this.end(name).getByRole('combobox'));
}
