// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, EdgeKind, Lang, ListKind, NodeKind, Stage, Stance, Strength } from '../../api/enums.ts';

export type RelationsPanelQueryVariables = {
  key: string;
  lang: Lang;
};

export type RelationsPanelQuery = { readonly neighborhood: { readonly truncated: boolean, readonly cut: ReadonlyArray<{ readonly kind: string, readonly count: number }>, readonly links: ReadonlyArray<{ readonly key: string, readonly kind: EdgeKind, readonly basis: Basis, readonly strength: Strength | null, readonly stance: Stance | null, readonly stage: Stage | null, readonly list: ListKind | null, readonly role: string | null, readonly condition: string | null, readonly sentence: string, readonly product: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly source: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly target: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const RelationsPanel = apiDocument<RelationsPanelQuery, RelationsPanelQueryVariables>(
  'RelationsPanel',
  '670485ca8936aa7b25f57a24772893e86a565ce3d10bc1d200590d32b58f19a6',
  `query RelationsPanel($key: String!, $lang: Lang!) {
  neighborhood(
    of: [$key]
    depth: 1
    first: 100
    basis: [STATED, IMPLIED, EXTERNAL, DERIVED]
  ) {
    truncated
    cut {
      kind
      count
    }
    links {
      key
      kind
      basis
      strength
      stance
      stage
      list
      role
      condition(lang: $lang)
      sentence(lang: $lang)
      product {
        ...Thing
      }
      source {
        ...Thing
      }
      target {
        ...Thing
      }
      citations {
        ...Cited
      }
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}

fragment Cited on Citation {
  key
  basis
  locator
}`,
);
