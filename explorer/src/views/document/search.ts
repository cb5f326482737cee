import { type RawSearch, text } from '../../app/search-params.ts';

/** Settings of the document view. */
export interface DocumentSearch {
  /** Locator of the section that is open. */
  section?: string | undefined;
  /** Words to look for in the document. */
  words?: string | undefined;
}

export const validateDocumentSearch = (raw: RawSearch): DocumentSearch => ({ section: text(raw, 'section'), words: text(raw, 'words') });
