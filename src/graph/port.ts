import type { Lookup, TokenField } from '../domain/search.ts';

/**
 * The graph port: all that the service asks of a graph engine. An engine is a folder under engines/; the same Cypher
 * text runs on each. Ask what an engine can do (capabilities), never which one it is.
 */

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Row = { readonly [column: string]: Value };
export type Parameters = { readonly [name: string]: Value };

export interface Capabilities {
  /** A running statement can be stopped at the engine. Where not, bounds are checked before the call. */
  readonly cancellation: boolean;
  /** The store outlives the process and is loaded by `plangraph load`; otherwise it is filled from the packs at start. */
  readonly durable: boolean;
}

/** Reads one revision of the graph, whole. `$rev` is bound by the reader. Safe for parallel statements. */
export interface GraphReader {
  readonly revision: string;
  /** A statement goes to another process: few of them are worth more than small ones. */
  readonly remote: boolean;
  run(text: string, parameters: Parameters, signal?: AbortSignal): Promise<Row[]>;
  /**
   * For each lookup, keys of the things whose tokens fit it, in code-point order, at most `limit`. The engine’s own token index
   * answers.
   */
  candidates(field: TokenField, lookups: readonly Lookup[], limit: number, signal?: AbortSignal): Promise<string[][]>;
}

export interface GraphNode {
  readonly labels: readonly string[];
  readonly properties: Parameters;
}
export interface GraphEdge {
  readonly type: string;
  /** Keys of nodes of the same revision. */
  readonly source: string;
  readonly target: string;
  readonly properties: Parameters;
}
/** A whole revision, as the loader hands it to a writer. Node keys are unique; `rev` is added by the writer. */
export interface GraphData {
  readonly revision: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface LoadReport {
  readonly revision: string;
  /** False where the engine held this revision already and nothing was written. */
  readonly written: boolean;
  readonly nodes: number;
  readonly edges: number;
  /** Is there an old revision to be collected once its readers are gone? */
  readonly replaced: boolean;
}

/** Connections to a store: at most `size` in use, the rest waits. */
export interface PoolState {
  readonly size: number;
  readonly inUse: number;
  readonly waiting: number;
}

export interface GraphEngine {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** A reader of the current revision. Throws SERVICE_UNAVAILABLE where there is none or the store is away. */
  reader(): Promise<GraphReader>;
  /** Makes this revision the current one; readers of the old one finish undisturbed. */
  load(data: GraphData): Promise<LoadReport>;
  /** Removes revisions that no reader can hold any more. */
  collect(): Promise<void>;
  /** What is missing for answers at speed (constraints, indexes), each with what to do; empty where nothing is. */
  check(): Promise<string[]>;
  /** Resolves where the store answers at all, however much it has to do; sends nothing that needs an answer and leaves nothing behind once the signal has come. */
  ping(signal: AbortSignal): Promise<void>;
  /** Lets go of every connection, answered or not; what comes next opens new ones. Nothing where there are none. */
  reconnect(): void;
  /** Absent where there are no connections. */
  pool?(): PoolState;
  close(): Promise<void>;
}
