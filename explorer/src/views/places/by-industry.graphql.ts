// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind } from '../../api/enums.ts';

export type PlacesByIndustryQueryVariables = {
  lang: Lang;
  enterprises: boolean;
  parks: boolean;
  projects: boolean;
  institutions: boolean;
  resources: boolean;
};

export type PlacesByIndustryQuery = { readonly enterprises?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly parks?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly projects?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly institutions?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } }, readonly resources?: { readonly totalCount: number, readonly matrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } } };

export type ByPlaceAndIndustryFragment = { readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const PlacesByIndustry = apiDocument<PlacesByIndustryQuery, PlacesByIndustryQueryVariables>(
  'PlacesByIndustry',
  '09fed2443db3c1d7ba3f5b91fe70dbcc12f811a4aa7980211a48ff1493e32ad3',
  `query PlacesByIndustry($lang: Lang!, $enterprises: Boolean!, $parks: Boolean!, $projects: Boolean!, $institutions: Boolean!, $resources: Boolean!) {
  enterprises @include(if: $enterprises) {
    totalCount
    matrix(
      rows: REGION
      columns: INDUSTRY
      regionLevels: [PREFECTURE]
      industryLevels: [INDUSTRY]
    ) {
      ...ByPlaceAndIndustry
    }
  }
  parks @include(if: $parks) {
    totalCount
    matrix(
      rows: REGION
      columns: INDUSTRY
      regionLevels: [PREFECTURE]
      industryLevels: [INDUSTRY]
    ) {
      ...ByPlaceAndIndustry
    }
  }
  projects @include(if: $projects) {
    totalCount
    matrix(
      rows: REGION
      columns: INDUSTRY
      regionLevels: [PREFECTURE]
      industryLevels: [INDUSTRY]
    ) {
      ...ByPlaceAndIndustry
    }
  }
  institutions @include(if: $institutions) {
    totalCount
    matrix(
      rows: REGION
      columns: INDUSTRY
      regionLevels: [PREFECTURE]
      industryLevels: [INDUSTRY]
    ) {
      ...ByPlaceAndIndustry
    }
  }
  resources @include(if: $resources) {
    totalCount
    matrix(
      rows: REGION
      columns: INDUSTRY
      regionLevels: [PREFECTURE]
      industryLevels: [INDUSTRY]
    ) {
      ...ByPlaceAndIndustry
    }
  }
}

fragment ByPlaceAndIndustry on Matrix {
  cells {
    count
    row {
      ...Thing
    }
    column {
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

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
