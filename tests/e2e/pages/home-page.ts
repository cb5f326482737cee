import { View } from './view.ts';

export class HomePage extends View {
  /** A question worth asking. */
  question = (words: string) => this.click(this.main.getByRole('link', { name: words }));
}
