import type { Identity } from '../arithmetic/index.ts';
import type { EdgeKind, NodeKind } from '../ontology/index.ts';
import type { CoverageRow, EdgeEntry, MentionEntry, NodeEntry, ObservationEntry, OutlineRow, PlanEntry, SilentEntry } from './pack-schema.ts';
import type { Place } from './yaml-file.ts';

/** An entry of a pack with its place, so that every later fault can name file and line. */
export interface Placed<T> {
  readonly entry: T;
  readonly place: Place;
  /** Place of a property of the entry. */
  placeOf(...path: readonly PropertyKey[]): Place;
}

export interface PlacedNode extends Placed<NodeEntry> {
  readonly kind: NodeKind;
}
export interface PlacedMention extends Placed<MentionEntry> {
  readonly kind: NodeKind;
}
export interface PlacedEdge extends Placed<EdgeEntry> {
  readonly kind: EdgeKind;
}

/** One folder of graph-seed, read and shaped but not yet checked against the others. */
export interface Pack {
  readonly folder: string;
  /** Absent in the shared pack. */
  readonly plan?: Placed<PlanEntry>;
  readonly outline: readonly Placed<OutlineRow>[];
  readonly nodes: readonly PlacedNode[];
  /** Evidence for nodes of the shared pack. */
  readonly mentions: readonly PlacedMention[];
  readonly edges: readonly PlacedEdge[];
  readonly observations: readonly Placed<ObservationEntry>[];
  /** Paragraphs declared to assert nothing. */
  readonly silent: readonly Placed<SilentEntry>[];
  /** What the document alone can tell; empty until `plangraph coverage --write` has run. */
  readonly coverage: readonly Placed<CoverageRow>[];
  /** Identities by which figures are reckoned against one another. */
  readonly identities: readonly Placed<Identity>[];
}

type Unplaced<E> = Omit<E, 'place' | 'placeOf'>;

/** What stands in a pack, wherever it stands: all that is needed of one that passed every check. */
export type PackContent = {
  readonly [Part in keyof Pack as Exclude<Part, 'folder'>]: Pack[Part] extends readonly (infer E)[]
    ? readonly Unplaced<E>[]
    : Unplaced<NonNullable<Pack[Part]>>;
};

/** The pack of a plan. */
export type PlanPack<P extends Pack | PackContent = Pack> = P & { readonly plan: NonNullable<P['plan']> };
export const isPlanPack = <P extends Pack | PackContent>(pack: P): pack is PlanPack<P> => pack.plan !== undefined;

/** The content of a pack without the places of its entries, which are functions of the text it was read from. */
export function contentOf({ folder: _, ...pack }: Pack): PackContent {
  const bare = <E extends Placed<unknown>>({ place: _place, placeOf: _placeOf, ...rest }: E): Unplaced<E> => rest;
  return {
    ...(pack.plan ? { plan: bare(pack.plan) } : {}),
    outline: pack.outline.map(bare),
    nodes: pack.nodes.map(bare),
    mentions: pack.mentions.map(bare),
    edges: pack.edges.map(bare),
    observations: pack.observations.map(bare),
    silent: pack.silent.map(bare),
    coverage: pack.coverage.map(bare),
    identities: pack.identities.map(bare),
  };
}
