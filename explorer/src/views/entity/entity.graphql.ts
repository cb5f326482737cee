// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Lang, NodeKind } from '../../api/enums.ts';

export type EntityPageQueryVariables = {
  key: string;
  lang: Lang;
};

export type EntityPageQuery = { readonly entity: { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> } | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const EntityPage = apiDocument<EntityPageQuery, EntityPageQueryVariables>(
  'EntityPage',
  `query EntityPage($key: String!, $lang: Lang!) {
  entity(key: $key) {
    ...Thing
    zh: name(lang: ZH)
    en: name(lang: EN)
    aliases
    summary(lang: $lang)
    basis
    citations {
      ...Cited
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
