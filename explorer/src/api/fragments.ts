// Written by `npm run explorer:documents`. Do not edit.
import type { ArithmeticRuleName, Basis, Bound, DerivedMeasure, MeasureType, Nature, NodeKind, PassageRole, Per, Severity, Strength, TextStatus } from '../api/enums.ts';

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type FindingInShortFragment = { readonly key: string, readonly severity: Severity, readonly rule: ArithmeticRuleName, readonly title: string, readonly explanation: string, readonly passages: ReadonlyArray<{ readonly key: string, readonly locator: string }> };

export type PanelFigureFragment = { readonly periodFrom: number | null, readonly periodTo: number | null, readonly against: string | null, readonly breakdown: string | null, readonly population: string | null, readonly per: Per | null, readonly increment: boolean, readonly rank: number, readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly region: { readonly key: string, readonly kind: NodeKind, readonly name: string } | null, readonly derivation: { readonly measure: DerivedMeasure, readonly formula: string, readonly inputs: ReadonlyArray<{ readonly indicator: { readonly name: string } }> } | null, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> }, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

export type PassageInListFragment = { readonly key: string, readonly locator: string, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string } };

export type PassageWithFactsFragment = { readonly key: string, readonly locator: string, readonly line: number, readonly textStatus: TextStatus, readonly text: string | null, readonly section: { readonly key: string, readonly locator: string, readonly title: string }, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null }
        & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
      )
      | (
        { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string } }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly sentence: string, readonly key: string, readonly basis: Basis }
        & { readonly __typename: 'Relation' }
      )
    > } };

export type ReadingPassageFragment = { readonly key: string, readonly locator: string, readonly role: PassageRole, readonly text: string | null, readonly textStatus: TextStatus, readonly silentBecause: string | null, readonly factCounts: { readonly things: number, readonly relations: number, readonly figures: number }, readonly facts: { readonly totalCount: number, readonly nodes: ReadonlyArray<
      | (
        { readonly kind: NodeKind, readonly name: string, readonly key: string, readonly basis: Basis | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Brand' | 'Cooperation' | 'Document' | 'Enterprise' | 'Goal' | 'Group' | 'Industry' | 'Institution' | 'Issue' | 'Measure' | 'Park' | 'Plan' | 'Product' | 'Project' | 'Region' | 'Resource' | 'Technology' }
      )
      | (
        { readonly display: string, readonly time: string, readonly key: string, readonly basis: Basis | null, readonly indicator: { readonly name: string }, readonly subject: { readonly key: string, readonly kind: NodeKind, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly sentence: string, readonly key: string, readonly basis: Basis, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly says: ReadonlyArray<string> }> }
        & { readonly __typename: 'Relation' }
      )
    > }, readonly findings: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly severity: Severity, readonly title: string }> } };
