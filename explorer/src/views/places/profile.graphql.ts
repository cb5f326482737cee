// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, Lang, NodeKind } from '../../api/enums.ts';

export type RegionProfileQueryVariables = {
  lang: Lang;
  key: string;
};

export type RegionProfileQuery = { readonly region: { readonly summary: string, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly gaps: { readonly totalCount: number }, readonly enterprises: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly parks: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly projects: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly institutions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> }, readonly resources: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly node: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }> } } | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

type Placed_7lMal0suGn5kldYkrs2YhzKq1WxmpyRjvcsPhOgbgg_Fragment = { readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

type Placed_HbMprvh3r3Nj6Qeh3Tbh7bITpHewGdnzIRiQoCkhP0_Fragment = { readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

type Placed_UAUmrqvzM1nJuVsjIh7nWk0zL6Ty0TjCj4lsJi8R9lI_Fragment = { readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

type Placed_UsesEntityEdge_UsesTechnologyEdge_Fragment = { readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type PlacedFragment =
  | Placed_7lMal0suGn5kldYkrs2YhzKq1WxmpyRjvcsPhOgbgg_Fragment
  | Placed_HbMprvh3r3Nj6Qeh3Tbh7bITpHewGdnzIRiQoCkhP0_Fragment
  | Placed_UAUmrqvzM1nJuVsjIh7nWk0zL6Ty0TjCj4lsJi8R9lI_Fragment
  | Placed_UsesEntityEdge_UsesTechnologyEdge_Fragment
;

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const RegionProfile = apiDocument<RegionProfileQuery, RegionProfileQueryVariables>(
  'RegionProfile',
  '31eab2e78babc7fe16a5770f2f211cbc1238467b12b13dd0a471b39fa7984929',
  `query RegionProfile($lang: Lang!, $key: String!) {
  region(key: $key) {
    ...Thing
    summary(lang: $lang)
    gaps(gaps: [REGION_NOT_NAMED]) {
      totalCount
    }
    enterprises(includeParts: true, first: 50) {
      totalCount
      edges {
        ...Placed
        node {
          ...Thing
        }
      }
    }
    parks(includeParts: true, first: 50) {
      totalCount
      edges {
        ...Placed
        node {
          ...Thing
        }
      }
    }
    projects(includeParts: true, first: 50) {
      totalCount
      edges {
        ...Placed
        node {
          ...Thing
        }
      }
    }
    institutions(includeParts: true, first: 50) {
      totalCount
      edges {
        ...Placed
        node {
          ...Thing
        }
      }
    }
    resources(includeParts: true, first: 50) {
      totalCount
      edges {
        ...Placed
        node {
          ...Thing
        }
      }
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}

fragment Placed on Link {
  key
  basis
  citations {
    ...Cited
  }
}

fragment Cited on Citation {
  key
  basis
  locator
}`,
);
