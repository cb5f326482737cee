import { PlangraphError } from '../errors.ts';
import type { Basis } from '../ontology/index.ts';
import type { Step } from './step.ts';

/** Chains at a coarser grain: things join their groups, or what lies between is left out. */

export interface RolledLink {
  readonly source: string;
  readonly target: string;
  /** Keys of the relations behind it, each as the plan states it. */
  readonly behind: readonly string[];
  readonly basis: readonly Basis[];
}

/** Links between groups of things: those within one group vanish, equal ones join. */
export function rollUp(links: readonly Step[], groupOf: (key: string) => string | undefined): RolledLink[] {
  const rolled = new Map<string, { source: string; target: string; behind: string[]; basis: Basis[] }>();
  for (const { source, target, edge } of links) {
    const [from, to] = [groupOf(source), groupOf(target)];
    if (from === undefined || to === undefined || from === to) continue;
    const id = `${from} ${to}`;
    const known = rolled.get(id) ?? { source: from, target: to, behind: [], basis: [] };
    known.behind.push(edge.key);
    known.basis.push(edge.basis);
    rolled.set(id, known);
  }
  return [...rolled.values()].sort((a, b) => b.behind.length - a.behind.length || (a.source + a.target < b.source + b.target ? -1 : 1));
}

/**
 * Links between the things that are kept, across those that are not: A → x → B is A → B where x is left out. The relations
 * along the shortest way stand behind each. Throws OPERATION_TOO_COMPLEX where there would be more than `most`.
 */
export function contract(links: readonly Step[], keep: (key: string) => boolean, most: number): RolledLink[] {
  const out = new Map<string, Step[]>();
  for (const link of links) {
    const known = out.get(link.source);
    if (known) known.push(link);
    else out.set(link.source, [link]);
  }
  const found: RolledLink[] = [];
  const sources = [...new Set(links.flatMap((l) => [l.source, l.target]))].filter(keep).sort();
  for (const source of sources) {
    const way = new Map<string, Step[]>([[source, []]]);
    const queue = [source];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      for (const step of out.get(key) ?? []) {
        if (way.has(step.target)) continue;
        const steps = [...(way.get(key) as Step[]), step];
        way.set(step.target, steps);
        if (keep(step.target))
          found.push({ source, target: step.target, behind: steps.map((s) => s.edge.key), basis: steps.map((s) => s.edge.basis) });
        else queue.push(step.target);
      }
    }
    if (found.length > most) {
      const message = `At this grain the chain has more than ${most} links. Choose a coarser grain, or a smaller depth.`;
      throw new PlangraphError('OPERATION_TOO_COMPLEX', message);
    }
  }
  return found;
}
