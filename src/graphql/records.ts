import type { Value } from '../graph/port.ts';
import type { Basis, EdgeKind, NodeKind } from '../ontology/index.ts';

/** A node of the graph as a row gives it: the flat properties that the loader wrote. */
export interface EntityRecord {
  readonly key: string;
  readonly kind: NodeKind | 'Observation' | 'Citation' | 'Redirect';
  readonly plan?: string;
  readonly structural?: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly basis?: Basis;
  /** Lists of it that are a hub’s. */
  readonly hubs?: readonly string[] | null;
  readonly [property: string]: Value | undefined;
}

/** An edge of the graph; its ends are read off its key. */
export interface EdgeRecord {
  readonly key: string;
  readonly kind: EdgeKind;
  readonly basis: Basis;
  readonly [property: string]: Value | undefined;
}

export interface CitationRecord {
  readonly key: string;
  readonly about: string;
  readonly aboutKind: 'NODE' | 'EDGE' | 'OBSERVATION';
  readonly basis: Basis;
  readonly at?: string;
  readonly says?: readonly string[];
  readonly passage?: string;
  readonly sortPlan: string;
  readonly whyZh?: string;
  readonly whyEn?: string;
  readonly plan?: string;
}

/** What an edge of a connection holds. */
export interface LinkRecord {
  readonly cursor: string;
  readonly node: EntityRecord;
  /** The relation that led here; absent in lists that follow no relation. */
  readonly edge?: EdgeRecord | undefined;
  /** The citation that led here, in lists of what a passage asserts. */
  readonly citation?: CitationRecord | undefined;
}

/** A thing of a list with the properties that the list can be filtered by. */
export interface ListMember {
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface ConnectionRecord {
  readonly edges: readonly LinkRecord[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Undefined where the request does not select it. */
  readonly total: number | undefined;
  readonly bases: readonly Basis[];
  /** All things of its kind, under no filter. */
  readonly whole?: boolean;
  /** All things of the list under its filter, in the order of their keys; read where something about the whole is asked for. */
  readonly members?: () => Promise<readonly ListMember[]>;
}

/**
 * Parses the properties of a node or edge as a row gives them. Throws where a query returned something else: a fault of
 * ours, told whole in the log.
 */
export function toRecord<R extends { readonly key: string; readonly kind: string }>(value: Value | undefined): R {
  const record = value as { key?: unknown; kind?: unknown } | null | undefined;
  if (typeof record !== 'object' || record === null || typeof record.key !== 'string' || typeof record.kind !== 'string') {
    throw new TypeError(`a row holds no record: ${JSON.stringify(value)?.slice(0, 100)}`);
  }
  return record as R;
}
