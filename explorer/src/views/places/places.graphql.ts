// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind, RegionLevel } from '../../api/enums.ts';

export type PlacesQueryVariables = {
  lang: Lang;
  enterprises: boolean;
  parks: boolean;
  projects: boolean;
  institutions: boolean;
  resources: boolean;
};

export type PlacesQuery = { readonly regions: { readonly nodes: ReadonlyArray<{ readonly level: RegionLevel, readonly latitude: number | null, readonly longitude: number | null, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly partOf: { readonly nodes: ReadonlyArray<{ readonly key: string }> }, readonly gaps: { readonly totalCount: number } }> }, readonly enterprises?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly parks?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly projects?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly institutions?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly resources?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type ByPlaceFragment = { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> };

export const Places = apiDocument<PlacesQuery, PlacesQueryVariables>(
  'Places',
  'b18e372fbb33af619c4edb2b8e85f1ed94087b5d5b56cbfd1369a6306dbdb51c',
  `query Places($lang: Lang!, $enterprises: Boolean!, $parks: Boolean!, $projects: Boolean!, $institutions: Boolean!, $resources: Boolean!) {
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
  enterprises @include(if: $enterprises) {
    totalCount
    matrix(rows: REGION, rollUp: false) {
      ...ByPlace
    }
  }
  parks @include(if: $parks) {
    totalCount
    matrix(rows: REGION, rollUp: false) {
      ...ByPlace
    }
  }
  projects @include(if: $projects) {
    totalCount
    matrix(rows: REGION, rollUp: false) {
      ...ByPlace
    }
  }
  institutions @include(if: $institutions) {
    totalCount
    matrix(rows: REGION, rollUp: false) {
      ...ByPlace
    }
  }
  resources @include(if: $resources) {
    totalCount
    matrix(rows: REGION, rollUp: false) {
      ...ByPlace
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}

fragment ByPlace on Matrix {
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
}`,
);
