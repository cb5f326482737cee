import type { GraphSession } from '../graph/session.ts';
import type { Loaders } from './loaders.ts';

/** Where the reader of a passage's text finds it: absent where no document is mounted. */
export interface Passages {
  textOf(plan: string, locator: string): string | undefined;
  /** Is the document of this plan mounted? */
  has(plan: string): boolean;
}

/** What resolvers see: one revision of the graph, read only. */
export interface Context {
  readonly requestId: string;
  readonly graph: GraphSession;
  readonly load: Loaders;
  readonly passages: Passages;
}
