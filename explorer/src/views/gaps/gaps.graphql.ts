// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Evidence, GapKind, Lang, NodeKind } from '../../api/enums.ts';

export type GapsQueryVariables = {
  lang: Lang;
  gap: GapKind;
};

export type GapsQuery = { readonly gaps: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly gap: GapKind, readonly evidence: Evidence, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly searched: ReadonlyArray<{ readonly key: string, readonly locator: string }> }> }, readonly TARGET_WITHOUT_MEASURE: { readonly totalCount: number }, readonly TARGET_WITHOUT_PROJECT: { readonly totalCount: number }, readonly TARGET_WITHOUT_ACTOR: { readonly totalCount: number }, readonly TARGET_WITHOUT_PLACE: { readonly totalCount: number }, readonly MEASURE_WITHOUT_OBJECT: { readonly totalCount: number }, readonly INDUSTRY_WITHOUT_OUTPUT_TARGET: { readonly totalCount: number }, readonly PARK_WITHOUT_INDUSTRY: { readonly totalCount: number }, readonly PROJECT_WITHOUT_SITE: { readonly totalCount: number }, readonly ENTERPRISE_WITHOUT_PLACE: { readonly totalCount: number }, readonly REGION_NOT_NAMED: { readonly totalCount: number }, readonly INPUT_WITHOUT_MAKER: { readonly totalCount: number } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const Gaps = apiDocument<GapsQuery, GapsQueryVariables>(
  'Gaps',
  'b3eda328aa295adcabf8997beecb367fc2f934e34aca82cdd079bf3a76916019',
  `query Gaps($lang: Lang!, $gap: GapKind!) {
  gaps(filter: {gaps: [$gap]}, first: 100) {
    totalCount
    nodes {
      key
      gap
      evidence
      subject {
        ...Thing
      }
      searched {
        key
        locator
      }
    }
  }
  TARGET_WITHOUT_MEASURE: gaps(filter: {gaps: [TARGET_WITHOUT_MEASURE]}) {
    totalCount
  }
  TARGET_WITHOUT_PROJECT: gaps(filter: {gaps: [TARGET_WITHOUT_PROJECT]}) {
    totalCount
  }
  TARGET_WITHOUT_ACTOR: gaps(filter: {gaps: [TARGET_WITHOUT_ACTOR]}) {
    totalCount
  }
  TARGET_WITHOUT_PLACE: gaps(filter: {gaps: [TARGET_WITHOUT_PLACE]}) {
    totalCount
  }
  MEASURE_WITHOUT_OBJECT: gaps(filter: {gaps: [MEASURE_WITHOUT_OBJECT]}) {
    totalCount
  }
  INDUSTRY_WITHOUT_OUTPUT_TARGET: gaps(
    filter: {gaps: [INDUSTRY_WITHOUT_OUTPUT_TARGET]}
  ) {
    totalCount
  }
  PARK_WITHOUT_INDUSTRY: gaps(filter: {gaps: [PARK_WITHOUT_INDUSTRY]}) {
    totalCount
  }
  PROJECT_WITHOUT_SITE: gaps(filter: {gaps: [PROJECT_WITHOUT_SITE]}) {
    totalCount
  }
  ENTERPRISE_WITHOUT_PLACE: gaps(filter: {gaps: [ENTERPRISE_WITHOUT_PLACE]}) {
    totalCount
  }
  REGION_NOT_NAMED: gaps(filter: {gaps: [REGION_NOT_NAMED]}) {
    totalCount
  }
  INPUT_WITHOUT_MAKER: gaps(filter: {gaps: [INPUT_WITHOUT_MAKER]}) {
    totalCount
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
