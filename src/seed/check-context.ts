import { edgeKey, observationKey } from '../domain/key.ts';
import { edgeKinds, kindOfKey, type NodeKind } from '../ontology/index.ts';
import type { Fault } from './fault.ts';
import type { Pack, Placed, PlacedEdge, PlacedNode } from './pack.ts';
import type { CiteEntry, ObservationEntry } from './pack-schema.ts';
import type { Place } from './yaml-file.ts';

/** What every rule sees: all packs at once, indexed. */
export interface CheckContext {
  readonly packs: readonly Pack[];
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly edges: readonly { readonly key: string; readonly edge: PlacedEdge; readonly pack: Pack }[];
  readonly observations: ReadonlyMap<string, Placed<ObservationEntry>>;
  /** Every place where a citation is made, with the pack whose outline it must fit. */
  readonly citations: readonly { readonly cite: CiteEntry; readonly place: Place; readonly pack: Pack; readonly about: string }[];
  /** The kind of a key that some pack defines; plans count, and so does what is out of shape. */
  kindOf(key: string): NodeKind | undefined;
  /** Does the key belong to an entry that is there but out of shape, so that nothing can be said of it? */
  isLost(key: string): boolean;
}

/** Entries that are there but cannot be read: by key, or all of a slug where the file is broken. */
export interface Lost {
  readonly keys: ReadonlySet<string>;
  readonly slugs: ReadonlySet<string>;
}

/** A rule looks at all packs and returns what is wrong. One rule a file, each with a fixture that fails it. */
export interface Rule {
  readonly name: string;
  readonly about: string;
  /** Judges by what is not there, and so only packs of which every entry is in shape. */
  readonly wantsAll?: true;
  check(context: CheckContext): Fault[];
}

export const faultAt = (place: Place, rule: string, message: string, remedy: string): Fault => ({ ...place, rule, message, remedy });

export function keyOfEdge(plan: string | undefined, { kind, entry }: Pick<PlacedEdge, 'kind' | 'entry'>): string {
  const qualifiers = (edgeKinds[kind].qualifiers as readonly string[]).flatMap((q) => (entry[q] === undefined ? [] : [String(entry[q])]));
  return edgeKey(plan, kind, entry.source, entry.target, qualifiers);
}

export const timeOf = (o: ObservationEntry): string => (o.period ? `${o.period.from}-${o.period.to}` : String(o.year));

export function keyOfObservation(plan: string, o: ObservationEntry): string {
  return observationKey(plan, { ...o, time: timeOf(o), population: o.population?.en, breakdown: o.breakdown?.en });
}

const NOTHING: Lost = { keys: new Set(), slugs: new Set() };

export function checkContext(packs: readonly Pack[], lost: Lost = NOTHING): CheckContext {
  const nodes = new Map<string, PlacedNode>();
  const observations = new Map<string, Placed<ObservationEntry>>();
  const edges: { key: string; edge: PlacedEdge; pack: Pack }[] = [];
  const citations: { cite: CiteEntry; place: Place; pack: Pack; about: string }[] = [];
  const plans = new Set<string>();
  for (const pack of packs) {
    const plan = pack.plan?.entry.key;
    if (plan) plans.add(plan);
    const cited = (about: string, item: Placed<{ cite: readonly CiteEntry[] }>) =>
      item.entry.cite.forEach((cite, i) => {
        citations.push({ cite, place: item.placeOf('cite', i), pack, about });
      });
    for (const node of pack.nodes) {
      if (!nodes.has(node.entry.key)) nodes.set(node.entry.key, node);
      cited(node.entry.key, node);
    }
    for (const mention of pack.mentions) cited(mention.entry.key, mention);
    for (const edge of pack.edges) {
      const key = keyOfEdge(plan, edge);
      edges.push({ key, edge, pack });
      cited(key, edge);
    }
    for (const observation of pack.observations) {
      const key = keyOfObservation(plan ?? 'plan/shared', observation.entry);
      if (!observations.has(key)) observations.set(key, observation);
      cited(key, observation);
    }
    for (const { entry, ...at } of pack.identities) if ('cite' in entry) cited(entry.key, { ...at, entry });
  }
  const isLost = (key: string): boolean => lost.keys.has(key) || lost.slugs.has(key.slice(0, key.indexOf('/')));
  return {
    packs,
    nodes,
    edges,
    observations,
    citations,
    kindOf: (key) => nodes.get(key)?.kind ?? (plans.has(key) ? 'Plan' : isLost(key) ? kindOfKey(key) : undefined),
    isLost,
  };
}
