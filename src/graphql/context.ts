import type { Evaluation, Figure } from '../arithmetic/index.ts';
import type { GraphSession, StatementEvent } from '../graph/session.ts';
import type { Loaders } from './loaders.ts';

/** Where the reader of a passage's text finds it: absent where no document is mounted. */
export interface Passages {
  textOf(plan: string, locator: string): string | undefined;
  /** Is the document of this plan mounted? */
  has(plan: string): boolean;
}

/** The plan’s arithmetic with some figures changed; what-if reckons with it and stores nothing. */
export interface Hypothesis {
  readonly revision: string;
  readonly before: Evaluation;
  readonly stated: ReadonlyMap<string, Figure>;
  after(changes: readonly { readonly figure: string; readonly factor: number }[]): Evaluation;
}

/** What resolvers see: one revision of the graph, read only. */
export interface Context {
  readonly requestId: string;
  readonly graph: GraphSession;
  readonly load: Loaders;
  readonly passages: Passages;
  /** What has run so far for this request. */
  readonly statements: readonly StatementEvent[];
  /** The client asked what ran (header x-plangraph-explain). */
  readonly explain: boolean;
  /** Absent where the service has no packs at hand. */
  readonly whatIf: Hypothesis | undefined;
}
