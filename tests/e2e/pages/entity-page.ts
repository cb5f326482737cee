import type { Locator } from 'playwright-core';
import { View } from './view.ts';

/** The page of a thing of any kind. */
export class EntityPage extends View {
  readonly figures: Locator = this.page.locator('#figures');
  readonly relations: Locator = this.page.locator('#relations');
  /** Of figures: each to the passage that says it. */
  readonly figureCites: Locator = this.figures.locator('a[data-evidence]');
  /** A group of relations under its sentence. */
  group = (heading: string): Locator => this.main.locator('section', { has: this.page.locator('h3', { hasText: heading }) }).last();
  async read(): Promise<void> {
    await this.figures.locator('table').waitFor();
    await this.relations.locator('li').first().waitFor();
    await this.settled();
  }
}
