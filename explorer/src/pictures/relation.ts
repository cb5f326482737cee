import type { Basis } from '../api/enums.ts';

/** A relation as pictures read it aloud. */
export interface SaidRelation {
  readonly key: string;
  readonly sentence: string;
  readonly basis: Basis;
  readonly citations: readonly { readonly locator: string | null }[];
}
