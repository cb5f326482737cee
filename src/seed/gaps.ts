import { passageKey } from '../domain/key.ts';
import type { GapKind } from '../ontology/index.ts';
import type { Pack, PlacedEdge, PlacedNode, PlanPack } from './pack.ts';
import type { CiteEntry } from './pack-schema.ts';

/** What a plan leaves unsaid, as data: each gap names the thing, what is missing, and the passages that were searched for it. */

export interface Gap {
  readonly kind: GapKind;
  /** Key of the thing. */
  readonly about: string;
  /** Keys of all passages that say anything of the thing, its relations or its figures; none of them says what is missing. */
  readonly searched: readonly string[];
}

/** What the gaps are looked for in: every edge of a thing, those of its parts included where that answers the question. */
interface Graph {
  readonly out: (key: string, ...kinds: PlacedEdge['kind'][]) => readonly PlacedEdge[];
  readonly into: (key: string, ...kinds: PlacedEdge['kind'][]) => readonly PlacedEdge[];
  /** The thing and all its parts; of a group also its members and the industry it belongs to. */
  readonly tree: (key: string) => readonly string[];
  /** Whether a region is a prefecture, county or county-level city. */
  readonly isAdministered: (region: string) => boolean;
}

const TARGET_MEANS: readonly { readonly kind: GapKind; readonly answered: (graph: Graph, key: string) => boolean }[] = [
  { kind: 'TARGET_WITHOUT_MEASURE', answered: (g, k) => g.into(k, 'APPLIES_TO', 'SUPPORTS').some((e) => e.entry.source.startsWith('measure/')) },
  {
    kind: 'TARGET_WITHOUT_PROJECT',
    answered: (g, k) =>
      k.startsWith('project/') ||
      [...g.into(k, 'IN_INDUSTRY', 'PRODUCES'), ...g.out(k, 'UNDERTAKES')].some(
        (e) => /^project\//.test(e.entry.source) || /^project\//.test(e.entry.target),
      ),
  },
  {
    kind: 'TARGET_WITHOUT_ACTOR',
    answered: (g, k) =>
      /^(enterprise|institution)\//.test(k) ||
      g.into(k, 'OPERATES_IN', 'UNDERTAKES', 'PRODUCES', 'SUPPLIES').some((e) => /^(enterprise|institution)\//.test(e.entry.source)) ||
      g.into(k, 'PRODUCES').some((e) => g.into(e.entry.source, 'UNDERTAKES').length > 0),
  },
  {
    kind: 'TARGET_WITHOUT_PLACE',
    answered: (g, k) =>
      k.startsWith('region/') ||
      g.out(k, 'LOCATED_IN', 'SITED_IN').length > 0 ||
      g.into(k, 'IN_INDUSTRY', 'OPERATES_IN', 'PRODUCES').some((e) => g.out(e.entry.source, 'LOCATED_IN', 'SITED_IN').length > 0) ||
      // A resource tells the place of its industry where it is found in a prefecture or county, not in a mountain range.
      g.into(k, 'INPUT_TO').some((e) => g.out(e.entry.source, 'LOCATED_IN').some((place) => g.isAdministered(place.entry.target))),
  },
];

/** All gaps of a plan, by kind and then in the order of the packs. */
export function gapsOf(pack: PlanPack, packs: readonly Pack[]): Gap[] {
  const plan = pack.plan.entry.key;
  const edges = packs.flatMap((p) => p.edges);
  const nodes = [...new Map([...packs.flatMap((p) => p.nodes)].map((n) => [n.entry.key, n])).values()];
  const graph = graphOf(edges, nodes);
  const searched = searcher(plan, pack, edges);
  const of = (kind: string) => nodes.filter((n) => n.kind === kind);
  const gap = (kind: GapKind, about: string): Gap => ({ kind, about, searched: searched(graph.tree(about)) });
  // What the nation aims at is not for the province to say how.
  const outside = new Set(nodes.filter((n) => n.entry['inProvince'] === false).map((n) => n.entry.key));
  const targets = [...new Set(pack.observations.filter(({ entry }) => entry.nature === 'TARGET').map(({ entry }) => entry.subject))].filter(
    (s) => !s.startsWith('measure/') && !outside.has(s),
  );
  const outputs = new Set(
    pack.observations
      .filter(({ entry: o }) => o.nature === 'TARGET' && /gross-output$|sales-revenue$/.test(o.indicator))
      .map(({ entry }) => entry.subject),
  );
  const found: Gap[] = [
    ...TARGET_MEANS.flatMap(({ kind, answered }) => targets.filter((t) => !graph.tree(t).some((k) => answered(graph, k))).map((t) => gap(kind, t))),
    ...of('Measure')
      .filter((n) => graph.out(n.entry.key, 'APPLIES_TO', 'SUPPORTS', 'ADDRESSES').length === 0)
      .map((n) => gap('MEASURE_WITHOUT_OBJECT', n.entry.key)),
    ...of('Industry')
      .filter((n) => ['INDUSTRY', 'SUB_INDUSTRY'].includes(n.entry['level'] as string) && !outputs.has(n.entry.key))
      .map((n) => gap('INDUSTRY_WITHOUT_OUTPUT_TARGET', n.entry.key)),
    ...of('Park')
      .filter((n) => graph.out(n.entry.key, 'IN_INDUSTRY').length === 0)
      .map((n) => gap('PARK_WITHOUT_INDUSTRY', n.entry.key)),
    ...of('Project')
      .filter((n) => graph.out(n.entry.key, 'LOCATED_IN', 'SITED_IN').length === 0)
      .map((n) => gap('PROJECT_WITHOUT_SITE', n.entry.key)),
    ...of('Enterprise')
      .filter((n) => graph.out(n.entry.key, 'LOCATED_IN', 'SITED_IN').length === 0)
      .map((n) => gap('ENTERPRISE_WITHOUT_PLACE', n.entry.key)),
    ...of('Product')
      .filter((n) => graph.out(n.entry.key, 'INPUT_TO').length > 0 && graph.into(n.entry.key, 'PRODUCES').length === 0)
      .map((n) => gap('INPUT_WITHOUT_MAKER', n.entry.key)),
  ];
  return [...found.filter((g) => g.searched.length > 0), ...regionsNotNamed(pack, packs).map((n) => gap('REGION_NOT_NAMED', n.entry.key))];
}

const ADMINISTERED = ['PREFECTURE', 'COUNTY'];

/** Prefectures, counties and county-level cities of the province that no passage of a plan names, be it only in passing. */
export function regionsNotNamed(pack: Pack, packs: readonly Pack[]): PlacedNode[] {
  const named = new Set([
    ...pack.mentions.map((m) => m.entry.key),
    ...pack.coverage.flatMap((c) => c.entry.mentions),
    ...pack.nodes.map((n) => n.entry.key),
    ...pack.edges.filter((e) => e.entry.cite.some((c) => c.basis !== 'EXTERNAL')).flatMap((e) => [e.entry.source, e.entry.target]),
  ]);
  return packs
    .flatMap((p) => p.nodes)
    .filter(
      ({ kind, entry }) =>
        kind === 'Region' && entry['inProvince'] === true && ADMINISTERED.includes(entry['level'] as string) && !named.has(entry.key),
    );
}

function graphOf(edges: readonly PlacedEdge[], nodes: readonly PlacedNode[]): Graph {
  const from = index(edges, (e) => e.entry.source);
  const to = index(edges, (e) => e.entry.target);
  const only = (list: readonly PlacedEdge[] | undefined, kinds: readonly string[]) => (list ?? []).filter((e) => kinds.includes(e.kind));
  const into: Graph['into'] = (key, ...kinds) => only(to.get(key), kinds);
  const out: Graph['out'] = (key, ...kinds) => only(from.get(key), kinds);
  const parts = (key: string): string[] => [key, ...into(key, 'PART_OF').flatMap((e) => parts(e.entry.source))];
  const tree = (key: string): string[] => {
    const own = [
      ...into(key, 'MEMBER_OF').map((e) => e.entry.source),
      ...(key.startsWith('group/') ? out(key, 'IN_INDUSTRY') : []).map((e) => e.entry.target),
    ];
    return [...new Set([...parts(key), ...own.flatMap(parts)])];
  };
  const administered = new Set(nodes.filter((n) => ADMINISTERED.includes(n.entry['level'] as string)).map((n) => n.entry.key));
  return { out, into, tree, isAdministered: (region) => administered.has(region) };
}

function index<T>(items: readonly T[], by: (item: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) map.set(by(item), [...(map.get(by(item)) ?? []), item]);
  return map;
}

/** Passages that cite a thing, an edge at it or a figure of it. */
function searcher(plan: string, pack: Pack, edges: readonly PlacedEdge[]): (keys: readonly string[]) => string[] {
  const passages = new Map<string, Set<string>>();
  const note = (key: string, cites: readonly CiteEntry[]) => {
    const known = passages.get(key) ?? new Set<string>();
    for (const cite of cites) if (cite.basis !== 'EXTERNAL') known.add(passageKey(plan, cite.at));
    passages.set(key, known);
  };
  for (const { entry } of [...pack.nodes, ...pack.mentions]) note(entry.key, entry.cite);
  for (const edge of edges) {
    if (!pack.edges.includes(edge)) continue;
    note(edge.entry.source, edge.entry.cite);
    note(edge.entry.target, edge.entry.cite);
  }
  for (const { entry } of pack.observations) note(entry.subject, entry.cite);
  return (keys) => [...new Set(keys.flatMap((k) => [...(passages.get(k) ?? [])]))];
}
