// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Lang, NodeKind } from '../../api/enums.ts';

export type PlacesByIndustryQueryVariables = {
  lang: Lang;
  of: NodeKind;
};

export type PlacesByIndustryQuery = { readonly matrix: { readonly totalCount: number, readonly cells: ReadonlyArray<{ readonly count: number, readonly row: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly column: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }>, readonly notStated: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const PlacesByIndustry = apiDocument<PlacesByIndustryQuery, PlacesByIndustryQueryVariables>(
  'PlacesByIndustry',
  `query PlacesByIndustry($lang: Lang!, $of: NodeKind!) {
  matrix(
    of: $of
    rows: REGION
    columns: INDUSTRY
    regionLevels: [PREFECTURE]
    industryLevels: [INDUSTRY]
  ) {
    totalCount
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
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
