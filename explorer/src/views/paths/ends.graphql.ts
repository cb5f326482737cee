// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind } from '../../api/enums.ts';

export type PathEndsQueryVariables = {
  from: string;
  to: string;
  lang: Lang;
};

export type PathEndsQuery = { readonly from: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly to: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const PathEnds = apiDocument<PathEndsQuery, PathEndsQueryVariables>(
  'PathEnds',
  'cc8eda149de4b46790d6fb880125c354c57c36cbbf3c60dd969838e8840df75d',
  `query PathEnds($from: String!, $to: String!, $lang: Lang!) {
  from: entity(key: $from) {
    ...Thing
  }
  to: entity(key: $to) {
    ...Thing
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
