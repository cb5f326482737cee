// Written by `npm run explorer:documents`. Do not edit.
import type { Basis, Bound, MeasureType, Nature, NodeKind, Strength, TextStatus } from '../api/enums.ts';

export type ThingFragment = { readonly key: string, readonly kind: NodeKind, readonly name: string };

export type CitedFragment = { readonly key: string, readonly basis: Basis, readonly locator: string | null };

export type FigureFragment = { readonly key: string, readonly display: string, readonly value: number | null, readonly low: number | null, readonly high: number | null, readonly bound: Bound, readonly nature: Nature, readonly time: string, readonly year: number | null, readonly basis: Basis | null, readonly strength: Strength | null, readonly indicator: { readonly key: string, readonly name: string, readonly measure: MeasureType }, readonly unit: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly key: string, readonly basis: Basis, readonly locator: string | null }> };

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
