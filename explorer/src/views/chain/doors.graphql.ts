// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind } from '../../api/enums.ts';

export type ChainDoorsQueryVariables = {
  lang: Lang;
};

export type ChainDoorsQuery = { readonly industries: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const ChainDoors = apiDocument<ChainDoorsQuery, ChainDoorsQueryVariables>(
  'ChainDoors',
  '5e7d3d56b9406e53816ab6a0fff0a3e1ab9d68b98a91df01b7488092485789b4',
  `query ChainDoors($lang: Lang!) {
  industries(filter: {levels: [INDUSTRY]}, first: 30) {
    nodes {
      ...Thing
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
