// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind, RegionLevel } from '../../api/enums.ts';

export type PlacesQueryVariables = {
  lang: Lang;
  of: NodeKind;
};

export type PlacesQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly level: RegionLevel, readonly latitude: number | null, readonly longitude: number | null, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly partOf: { readonly nodes: ReadonlyArray<{ readonly key: string }> }, readonly gaps: { readonly totalCount: number } }> }, readonly placed: { readonly totalCount: number, readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const Places = apiDocument<PlacesQuery, PlacesQueryVariables>(
  'Places',
  `query Places($lang: Lang!, $of: NodeKind!) {
  regions(filter: {inProvince: true, levels: [PREFECTURE, COUNTY]}, first: 100) {
    nodes {
      ...Thing
      level
      latitude
      longitude
      partOf(first: 1) {
        nodes {
          key
        }
      }
      gaps(gaps: [REGION_NOT_NAMED]) {
        totalCount
      }
    }
  }
  placed: matrix(of: $of, rows: REGION, rollUp: false) {
    totalCount
    cells {
      count
      row {
        ...Thing
      }
      members {
        ...Thing
      }
    }
    notStated {
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
