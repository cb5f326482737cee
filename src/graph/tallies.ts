import { type Cell, cellsOf, type Groups } from '../domain/cells.ts';
import {
  DEFAULT_BASIS,
  type Dimension,
  dimensionSpec,
  dimensionsOf,
  type EdgeKind,
  type NodeKind,
  nodeKinds,
  PART_DEPTH,
} from '../ontology/index.ts';
import type { GraphData, GraphEdge, GraphNode, Parameters } from './port.ts';

/**
 * Counts that a load keeps with the revision: how many things there are of each kind, and how many in each group or where two groups
 * meet, for what is asked without a filter and over relations of the usual bases. A table may have as many cells as there are things,
 * so it is kept in blocks, fullest cells first; most readers want the first.
 */

export const TALLY = 'Tally';
/** Cells of a block. */
const BLOCK = 500;

/** Keys begin with a capital, as those of things never do. */
export const tallyKey = (kind: NodeKind): string => `${TALLY}/${kind}`;

export interface Table {
  readonly of: NodeKind;
  readonly rows: Dimension;
  readonly columns: Dimension | undefined;
  /** A thing counts in the groups above its own too. */
  readonly rollUp: boolean;
}
export const blockKey = ({ of, rows, columns, rollUp }: Table, block: number): string =>
  [TALLY, of, rows, columns ?? '', rollUp ? 'up' : 'own', block].join('/');

/** A block as it is stored: a list a property, read together. */
export interface Block {
  /** Blocks of the table. */
  readonly blocks: number;
  readonly rows: readonly string[];
  /** Empty where there is one dimension. */
  readonly columns: readonly string[];
  readonly counts: readonly number[];
  /** Levels of the groups; empty texts where they have none. */
  readonly rowLevels: readonly string[];
  readonly columnLevels: readonly string[];
}

export function talliesOf({ nodes, edges }: GraphData): GraphNode[] {
  const graph = new Grouping(nodes, edges);
  return graph.kinds().flatMap((kind) => [node(tallyKey(kind), { total: graph.things(kind).length }), ...graph.tables(kind)]);
}

const node = (key: string, properties: Parameters): GraphNode => ({ labels: [TALLY], properties: { key, kind: TALLY, ...properties } });

class Grouping {
  private readonly byKind = new Map<NodeKind, string[]>();
  private readonly kindOf = new Map<string, NodeKind>();
  private readonly levelOf = new Map<string, string>();
  private readonly byType = new Map<string, GraphEdge[]>();
  private readonly above = new Map<string, string[]>();

  constructor(nodes: readonly GraphNode[], edges: readonly GraphEdge[]) {
    for (const { properties } of nodes) {
      const { key, kind, level } = properties as { key: string; kind: NodeKind; level?: string };
      if (!(kind in nodeKinds)) continue;
      this.kindOf.set(key, kind);
      if (level !== undefined) this.levelOf.set(key, String(level));
      push(this.byKind, kind, key);
    }
    for (const edge of edges) {
      push(this.byType, edge.type, edge);
      if (edge.type === 'PART_OF') push(this.above, edge.source, edge.target);
    }
  }

  kinds(): NodeKind[] {
    return [...this.byKind.keys()];
  }

  things(kind: NodeKind): readonly string[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The tables of a kind: each dimension alone, and each with each other. */
  *tables(of: NodeKind): Generator<GraphNode> {
    if (nodeKinds[of].structural) return;
    const dimensions = dimensionsOf(of);
    for (const rollUp of [true, false]) {
      const groups = new Map(dimensions.map((d) => [d, this.groups(of, d, rollUp)]));
      for (const rows of dimensions) {
        for (const columns of [undefined, ...dimensions.filter((d) => d !== rows)]) {
          const { cells } = cellsOf(this.things(of), groups.get(rows) as Groups, columns && groups.get(columns));
          yield* this.blocks({ of, rows, columns, rollUp }, cells);
        }
      }
    }
  }

  /** Groups of each thing of a kind, as the texts of `matrix/groups` find them. */
  private groups(of: NodeKind, dimension: Dimension, rollUp: boolean): Groups {
    const { out, in: into, kind = of } = dimensionSpec(dimension);
    const found = new Map<string, Set<string>>();
    const reached = new Map<string, readonly string[]>();
    const follow = (edge: GraphEdge, thing: string, first: string) => {
      if (
        this.kindOf.get(thing) !== of ||
        this.kindOf.get(first) !== kind ||
        !(DEFAULT_BASIS as readonly unknown[]).includes(edge.properties['basis'])
      )
        return;
      let groups = reached.get(first);
      if (!groups) {
        groups = rollUp ? this.withAbove(first).filter((g) => this.kindOf.get(g) === kind) : [first];
        reached.set(first, groups);
      }
      for (const group of groups) {
        const own = found.get(thing);
        if (own) own.add(group);
        else found.set(thing, new Set([group]));
      }
    };
    const each = (types: readonly EdgeKind[], take: (edge: GraphEdge) => void) => {
      for (const type of types) for (const edge of this.byType.get(type) ?? []) take(edge);
    };
    each(out, (edge) => follow(edge, edge.source, edge.target));
    each(into, (edge) => follow(edge, edge.target, edge.source));
    return found;
  }

  private withAbove(key: string): string[] {
    const reached = new Set([key]);
    let front = [key];
    for (let depth = 0; depth < PART_DEPTH && front.length > 0; depth += 1) {
      front = front.flatMap((k) => this.above.get(k) ?? []).filter((k) => !reached.has(k));
      for (const k of front) reached.add(k);
    }
    return [...reached];
  }

  private *blocks(table: Table, cells: readonly Cell[]): Generator<GraphNode> {
    const level = (key: string | null) => (key === null ? '' : (this.levelOf.get(key) ?? ''));
    const blocks = Math.max(1, Math.ceil(cells.length / BLOCK));
    for (let i = 0; i < blocks; i += 1) {
      const own = cells.slice(i * BLOCK, (i + 1) * BLOCK);
      const block: Block = {
        blocks,
        rows: own.map((c) => c.row),
        columns: table.columns ? own.map((c) => c.column as string) : [],
        counts: own.map((c) => c.members.length),
        rowLevels: own.map((c) => level(c.row)),
        columnLevels: table.columns ? own.map((c) => level(c.column)) : [],
      };
      yield node(blockKey(table, i), { ...block });
    }
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
