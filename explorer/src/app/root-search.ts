import { oneOf, type RawSearch, text } from './search-params.ts';

/** Settings that go with every view. */
export interface RootSearch {
  /** Chinese where not given. */
  lang?: 'en' | undefined;
  /** As the system has it where not given. */
  theme?: 'light' | 'dark' | undefined;
  /** Key of the fact whose evidence stands at the side. */
  evidence?: string | undefined;
  /** Key of the passage that stands at the side. */
  passage?: string | undefined;
}

export const validateRootSearch = (raw: RawSearch): RootSearch => ({
  lang: oneOf(raw, 'lang', ['en']),
  theme: oneOf(raw, 'theme', ['light', 'dark']),
  evidence: text(raw, 'evidence'),
  passage: text(raw, 'passage'),
});

/** Kept from view to view; the evidence at the side belongs to one view. */
export const KEPT_SEARCH = ['lang', 'theme'] as const;
