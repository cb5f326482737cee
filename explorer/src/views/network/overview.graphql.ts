// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Lang, NodeKind } from '../../api/enums.ts';

export type OverviewQueryVariables = {
  lang: Lang;
};

export type OverviewQuery = { readonly overview: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string, readonly x: number, readonly y: number, readonly degree: number }>, readonly links: ReadonlyArray<{ readonly source: string, readonly target: string, readonly basis: Basis }> } };

export const Overview = apiDocument<OverviewQuery, OverviewQueryVariables>(
  'Overview',
  'bf66cf39c47895101249b1b9b77e4b610b312c2e579e0ab106edfe592c915746',
  `query Overview($lang: Lang!) {
  overview(basis: [STATED, IMPLIED, EXTERNAL]) {
    truncated
    nodes {
      key
      kind
      name(lang: $lang)
      x
      y
      degree
    }
    links {
      source
      target
      basis
    }
  }
}`,
);
