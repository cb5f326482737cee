// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../api/document.ts';
import type { Lang } from '../api/enums.ts';

export type AboutQueryVariables = {
  lang: Lang;
};

export type AboutQuery = { readonly dataRevision: string, readonly plans: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string }> } };

export const About = apiDocument<AboutQuery, AboutQueryVariables>(
  'About',
  '7820dd33d076a14598156910e06b3864b496e9fcdd13e9c4c5ee6d3095f303ac',
  `query About($lang: Lang!) {
  dataRevision
  plans(first: 1) {
    nodes {
      key
      name(lang: $lang)
    }
  }
}`,
);
