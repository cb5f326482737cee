// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, InputSource, Lang, NodeKind } from '../../api/enums.ts';

export type HomeQuestionsQueryVariables = {
  lang: Lang;
};

export type HomeQuestionsQuery = { readonly suppliers: { readonly suppliers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> } } | null, readonly makers: { readonly inputs: ReadonlyArray<{ readonly source: InputSource, readonly input: { readonly key: string, readonly kind: NodeKind, readonly name: string } }> }, readonly route: { readonly paths: ReadonlyArray<{ readonly basis: Basis, readonly things: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }> }, readonly rates: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly explanation: string }> }, readonly unnamed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string } }> }, readonly unsited: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string } }> } };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export const HomeQuestions = apiDocument<HomeQuestionsQuery, HomeQuestionsQueryVariables>(
  'HomeQuestions',
  '9b78b6a7167cbfd90b1447f082edcf00af436d9a6ce35037c753addee22b9779',
  `query HomeQuestions($lang: Lang!) {
  suppliers: industry(key: "industry/automobile") {
    suppliers(includeParts: true, first: 50) {
      totalCount
      nodes {
        ...Thing
      }
    }
  }
  makers: chainGaps(of: "industry/automobile") {
    inputs {
      source
      input {
        ...Thing
      }
    }
  }
  route: paths(
    from: "resource/crude-oil"
    to: "industry/automobile"
    count: 1
    depth: 6
  ) {
    paths {
      basis
      things {
        ...Thing
      }
    }
  }
  rates: findings(first: 1, filter: {rules: [SAME_WORD]}) {
    nodes {
      key
      explanation(lang: $lang)
    }
  }
  unnamed: gaps(first: 6, filter: {gaps: [REGION_NOT_NAMED]}) {
    totalCount
    nodes {
      subject {
        ...Thing
      }
    }
  }
  unsited: gaps(first: 6, filter: {gaps: [PROJECT_WITHOUT_SITE]}) {
    totalCount
    nodes {
      subject {
        ...Thing
      }
    }
  }
}

fragment Thing on Entity {
  key
  kind
  name(lang: $lang)
}`,
);
