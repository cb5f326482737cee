// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../api/document.ts';

export type AboutQueryVariables = { [key: string]: never; };

export type AboutQuery = { readonly dataRevision: string, readonly plans: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string }> } };

export const About = apiDocument<AboutQuery, AboutQueryVariables>(
  'About',
  `query About {
  dataRevision
  plans(first: 1) {
    nodes {
      key
      name
    }
  }
}`,
);
