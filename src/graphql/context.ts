import type { Evaluation, Figure } from '../arithmetic/index.ts';
import type { GraphSession, StatementEvent } from '../graph/session.ts';
import type { Part, Structure } from '../structure/index.ts';
import type { Loaders } from './loaders.ts';

/** Where the texts of passages are, if anywhere. */
export interface Passages {
  /** Texts of a plan’s headings and paragraphs by locator; undefined where its document is not mounted. */
  of(plan: string): ReadonlyMap<string, string> | undefined;
}

/** What is reckoned with the packs at hand and stored nowhere: the arithmetic with some figures changed, the structure of the graph. */
export interface Reckoning {
  readonly revision: string;
  readonly before: Evaluation;
  readonly stated: ReadonlyMap<string, Figure>;
  structure(part: Part): Promise<Structure>;
  after(changes: readonly { readonly figure: string; readonly factor: number }[]): Evaluation;
}

/** How this service guards itself; published by serviceConfig. */
export interface GuardSettings {
  /** Origins whose pages may read answers. */
  readonly corsOrigins: readonly string[];
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  /** Cost that a client may spend a second; 0 for no limit. */
  readonly ratePerSecond: number;
  readonly storedOperationsOnly: boolean;
}

/** As closed as it gets, but without a rate: for tests and for one who asks himself. */
export const UNGUARDED: GuardSettings = { corsOrigins: [], trustedProxies: 0, ratePerSecond: 0, storedOperationsOnly: false };

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
  readonly guard: GuardSettings;
  /** Absent where the service has no packs at hand. */
  readonly reckoning: Reckoning | undefined;
}
