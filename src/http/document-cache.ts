import type { DocumentNode } from 'graphql';

/** Documents kept parsed; each is within the limits of a document, so the memory they take is bounded too. */
const DOCUMENTS = 200;

/** The cache of parsed and validated documents that yoga is given: its own keeps 1,024, and documents that do not parse besides. */
export function documentCache() {
  const documents = new Map<string, DocumentNode>();
  return {
    documentCache: {
      get(text: string): DocumentNode | undefined {
        const known = documents.get(text);
        if (known) {
          documents.delete(text);
          documents.set(text, known);
        }
        return known;
      },
      set(text: string, document: DocumentNode): void {
        documents.set(text, document);
        if (documents.size > DOCUMENTS) documents.delete(documents.keys().next().value as string);
      },
    },
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
