// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../api/document.ts';

export type AboutQueryVariables = { [key: string]: never; };

export type AboutQuery = { readonly dataRevision: string, readonly plans: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string }> } };

export const About = apiDocument<AboutQuery, AboutQueryVariables>(
  'About',
  'a1a1a4978a4f408ff9017b626deb5190018a58b23ee8aba4e2a86abfdcfd14ea',
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
