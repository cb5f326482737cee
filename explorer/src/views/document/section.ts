import type { DocumentSectionsQuery } from './sections.graphql.ts';

/** A section of the document, with what it asserts. */
export type Section = DocumentSectionsQuery['sections']['nodes'][number];
