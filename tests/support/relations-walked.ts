import { type ArgumentNode, type ASTNode, Kind, type ObjectFieldNode, parse, visit } from 'graphql';
import { EDGE_KINDS, type EdgeKind, type NodeKind, relationFields, type StructuralEdge } from '../../src/ontology/index.ts';

/**
 * Which relations an answer rests on, told from what is at hand without asking again: the statements that ran name the relations they
 * read, the document names those of its conditions, and a walk shows in its answer the relations it went along.
 */

type Relation = EdgeKind | Extract<StructuralEdge, 'HAS_OBSERVATION' | 'CONCERNS'>;

export interface Walked {
  /** Kinds of relations, sorted; the citations of facts (AT) are no relation of the question. */
  readonly kinds: readonly Relation[];
  /** Relations of the longest way that a walk found, or sought in vain. */
  readonly longest: number;
}

export interface Asked {
  readonly query: string;
  readonly statements: Readonly<Record<string, number>>;
  readonly answer: unknown;
}

const isEdgeKind = (value: unknown): value is EdgeKind => (EDGE_KINDS as readonly unknown[]).includes(value);

export function relationsWalked({ query, statements, answer }: Asked): Walked {
  const named = Object.keys(statements).flatMap(listsOf);
  const document = inDocument(query);
  const found = inAnswer(answer);
  const kept = named.includes('tallies/blocks')
    ? [...named.flatMap((s) => document.grouped.flatMap((d) => groupedBy(s, d))), 'PART_OF' as const]
    : [];
  const kinds = new Set<Relation>([...named.flatMap((s) => ofStatement(s, named)), ...kept, ...document.kinds, ...found.kinds]);
  if (found.emptyWalk) for (const kind of document.allowed) kinds.add(kind);
  return { kinds: [...kinds].sort(), longest: found.emptyWalk ? document.depth : found.longest };
}

/** `entities-by-key [relation/SUPPLIES/in/PLAN]` read a list along. */
const listsOf = (name: string): string[] => name.split(/[[\],]/).flatMap((part) => part.trim() || []);

/** `relation/SUPPLIES/in/parts/PLAN` read SUPPLIES and, for the parts, PART_OF. */
function ofStatement(name: string, all: readonly string[]): Relation[] {
  const [family, first = '', second = ''] = name.split('/');
  const parts: Relation[] = /\/(parts|up)(\/|$)/.test(name) ? ['PART_OF'] : [];
  if (family === 'relation' && isEdgeKind(first)) return [first, ...parts];
  if (name.startsWith('matrix/groups/')) return [...all.flatMap((s) => groupedBy(s, first === 'groups' ? second : first)), ...parts];
  if (/^(observations\/|compare\/figures|ranking\/figures|issue\/targets)/.test(name)) return ['HAS_OBSERVATION'];
  if (/^(concerned\/|list\/(Finding|Gap)\/)/.test(name)) return ['CONCERNS'];
  if (family === 'list' && second !== second.toUpperCase()) return leading(first as NodeKind, `${second.charAt(0).toUpperCase()}${second.slice(1)}`);
  return [];
}

/** A matrix groups the members of a list by the relation that leads to the dimension. */
function groupedBy(statement: string, dimension: string): Relation[] {
  const [, kind] = /^list\/(\w+)\/(?:MEMBERS|ALL\/.*)$/.exec(statement) ?? [];
  return kind ? leading(kind as NodeKind, dimension === 'REGION' ? 'Region' : 'Industry') : [];
}

const BELONGING: ReadonlySet<EdgeKind> = new Set(['LOCATED_IN', 'OPERATES_IN', 'IN_INDUSTRY', 'APPLIES_TO']);
const leading = (from: NodeKind, to: string): EdgeKind[] =>
  relationFields(from)
    .filter((r) => BELONGING.has(r.edge) && (r.far as readonly string[]).includes(to))
    .map((r) => r.edge);

/** Kinds that conditions and rankings name, dimensions that a matrix groups by, kinds that a walk may go along, the depth it may go to. */
function inDocument(query: string): { kinds: Relation[]; grouped: string[]; allowed: EdgeKind[]; depth: number } {
  const kinds: Relation[] = [];
  const grouped: string[] = [];
  const allowed: EdgeKind[] = [];
  let depth = 0;
  const take = (node: ObjectFieldNode | ArgumentNode, into: Relation[]): void => {
    if (node.value.kind !== Kind.LIST) return;
    for (const v of node.value.values) if (v.kind === Kind.ENUM && isEdgeKind(v.value)) into.push(v.value);
  };
  visit(parse(query) as ASTNode, {
    ObjectField(node) {
      if (node.name.value === 'edges') take(node, kinds);
      if (node.name.value === 'figures') kinds.push('HAS_OBSERVATION');
    },
    Argument(node) {
      if (node.name.value === 'edges') take(node, kinds);
      if (node.name.value === 'kinds') take(node, allowed);
      if (['rows', 'columns'].includes(node.name.value) && node.value.kind === Kind.ENUM) grouped.push(node.value.value);
      if (node.name.value === 'depth' && node.value.kind === Kind.INT) depth = Math.max(depth, Number(node.value.value));
    },
  });
  return { kinds, grouped, allowed, depth };
}

/** Kinds that an answer shows, the longest way in it, and whether a walk came back with nothing. */
function inAnswer(answer: unknown): { kinds: EdgeKind[]; longest: number; emptyWalk: boolean } {
  const kinds: EdgeKind[] = [];
  let longest = 0;
  let emptyWalk = false;
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'kind' && isEdgeKind(inner)) kinds.push(inner);
      if (['length', 'layer', 'distance', 'depth'].includes(name) && typeof inner === 'number') longest = Math.max(longest, inner);
      if (name === 'paths' && Array.isArray(inner) && inner.length === 0) emptyWalk = true;
      read(inner);
    }
  };
  read(answer);
  return { kinds, longest, emptyWalk: emptyWalk && longest === 0 };
}
