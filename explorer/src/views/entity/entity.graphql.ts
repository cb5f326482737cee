// Written by `npm run explorer:documents`. Do not edit.
import { apiDocument } from '../../api/document.ts';
import type { Basis, DocumentStatus, IndustryLevel, InstitutionForm, Instrument, IssueRole, Lang, MeasureForm, NodeKind, ParkForm, ProductCategory, ProjectForm, RegionLevel, ResourceCategory, Stage, Strength } from '../../api/enums.ts';

export type EntityPageQueryVariables = {
  key: string;
  lang: Lang;
};

export type EntityPageQuery = { readonly entity:
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly cooperationStrength: Strength | null, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly issuer: string | null, readonly number: string | null, readonly status: DocumentStatus, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly among: string | null, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly goalStrength: Strength | null, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly complete: boolean, readonly count: number | null, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly level: IndustryLevel, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly within: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: NodeKind, readonly name: string }> }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly institutionForm: InstitutionForm, readonly institutionStage: Stage | null, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly role: IssueRole, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly instrument: Instrument, readonly actor: string | null, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly measureForm: MeasureForm, readonly measureStrength: Strength | null, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly parkForm: ParkForm, readonly parkStage: Stage, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly issuedOn: string, readonly coversFrom: number, readonly coversTo: number, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly planIssuer: string, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly specifications: ReadonlyArray<string>, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly productCategory: ProductCategory, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly projectForm: ProjectForm, readonly projectStage: Stage, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly code: string | null, readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly regionLevel: RegionLevel, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
    | { readonly aliases: ReadonlyArray<string>, readonly summary: string, readonly basis: Basis | null, readonly degree: number, readonly key: string, readonly kind: NodeKind, readonly name: string, readonly resourceCategory: ResourceCategory, readonly zh: string, readonly en: string, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> }
   | null };

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export const EntityPage = apiDocument<EntityPageQuery, EntityPageQueryVariables>(
  'EntityPage',
  '4ae1418a1f6c91935cadd4ff439a2e8983663184aeadca92c438f365e48f96d0',
  `query EntityPage($key: String!, $lang: Lang!) {
  entity(key: $key) {
    ...Thing
    zh: name(lang: ZH)
    en: name(lang: EN)
    aliases
    summary(lang: $lang)
    basis
    degree
    citations {
      ...Cited
    }
    ... on Industry {
      level
      within: partOf(first: 1) {
        nodes {
          ...Thing
        }
      }
    }
    ... on Region {
      regionLevel: level
      code
    }
    ... on Park {
      parkForm: form
      parkStage: stage
    }
    ... on Project {
      projectForm: form
      projectStage: stage
    }
    ... on Product {
      productCategory: category
      specifications
    }
    ... on Resource {
      resourceCategory: category
    }
    ... on Institution {
      institutionForm: form
      institutionStage: stage
    }
    ... on Measure {
      measureForm: form
      instrument
      actor(lang: $lang)
      measureStrength: strength
    }
    ... on Document {
      issuer(lang: $lang)
      number
      status
    }
    ... on Group {
      complete
      count
    }
    ... on Goal {
      among(lang: $lang)
      goalStrength: strength
    }
    ... on Cooperation {
      cooperationStrength: strength
    }
    ... on Issue {
      role
    }
    ... on Plan {
      planIssuer: issuer(lang: $lang)
      issuedOn
      coversFrom
      coversTo
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
