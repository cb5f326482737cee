import { readFileSync } from 'node:fs';
import { encodeCursor } from '../src/domain/cursor.ts';
import { tokenQuery } from '../src/domain/search.ts';
import { lucene } from '../src/graph/engines/neo4j/index.ts';
import { randomOf, type World } from './world.ts';

/**
 * The queries: one folder each with the text for raw Cypher, the peer and plangraph; here the variables they are asked with, and how
 * each answer is brought into one form, so that equality is checked before anything is timed.
 */

// biome-ignore lint/suspicious/noExplicitAny: answers of three servers, each of its own shape
type Answer = any;
type Variables = Record<string, unknown>;
type Side = 'raw' | 'peer' | 'plangraph';

export interface BenchQuery {
  readonly name: string;
  readonly about: string;
  /** Kinds of each side’s texts. */
  readonly text: Readonly<Record<Side, string>>;
  /** What is asked, several times over; a side takes what its text names. */
  readonly variables: (world: World) => Variables[];
  /** One form for the rows of raw Cypher, and for the data of the two GraphQL servers. */
  readonly same: Readonly<Record<Side, (answer: Answer) => unknown>>;
}

/** Variables a query at most. */
const ASKED = 40;

const textOf = (query: string, file: string): string => readFileSync(new URL(`queries/${query}/${file}`, import.meta.url), 'utf8');

function bench(name: string, about: string, rest: Omit<BenchQuery, 'name' | 'about' | 'text'>): BenchQuery {
  const text = { raw: textOf(name, 'raw.cypher'), peer: textOf(name, 'peer.graphql'), plangraph: textOf(name, 'plangraph.graphql') };
  return { name, about, text, ...rest };
}

/** Some of a list, the same ones each time. */
function some<T>(list: readonly T[], seed: number, fits: (item: T) => boolean = () => true): T[] {
  const random = randomOf(seed);
  const found = new Set<T>();
  for (let tries = 0; tries < 4_000 && found.size < ASKED; tries += 1) {
    const item = list[Math.floor(random() * list.length)] as T;
    if (!found.has(item) && fits(item)) found.add(item);
  }
  return [...found];
}

const byKey = <T extends { key: string }>(list: readonly T[]): T[] =>
  [...new Map(list.map((t) => [t.key, t])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
const rows = (answer: Answer): Answer[] => answer.map((r: Answer) => r);
const nodes = (connection: Answer): Answer[] => connection.nodes;

/** Relations that reach each thing, of some kinds. */
function reaching(world: World, kinds: readonly string[]): Map<string, { key: string; source: string }[]> {
  const into = new Map<string, { key: string; source: string }[]>();
  for (const { type, source, target, properties } of world.data.edges) {
    if (!kinds.includes(type)) continue;
    const list = into.get(target);
    const edge = { key: properties['key'] as string, source };
    if (list) list.push(edge);
    else into.set(target, [edge]);
  }
  return into;
}

/** How many relations lead to a thing within some steps; Infinity where there are more than a bound, or a hub is met. */
function reach(into: ReadonlyMap<string, { source: string }[]>, start: string, depth: number, bound: number): number {
  const seen = new Set([start]);
  let count = 0;
  let frontier = [start];
  for (let level = 0; level < depth; level += 1) {
    const next: string[] = [];
    for (const key of frontier) {
      const edges = into.get(key) ?? [];
      count += edges.length;
      if (edges.length > 100 || count > bound) return Number.POSITIVE_INFINITY;
      for (const { source } of edges) {
        if (!seen.has(source)) next.push(source);
        seen.add(source);
      }
    }
    frontier = next;
  }
  return count;
}

/** Nested connections of the peer, as the relations in them. */
function connections(node: Answer): { key: string; citations: string[] }[] {
  return Object.values(node ?? {}).flatMap((value: Answer) =>
    (value?.edges ?? []).flatMap((e: Answer) => [{ key: e.properties.key, citations: e.properties.locators ?? [] }, ...connections(e.node)]),
  );
}

export const QUERIES: readonly BenchQuery[] = [
  bench('lookup', 'an industry by its key', {
    variables: (w) => some(w.industries, 1).map((key) => ({ key })),
    same: { raw: (a) => a[0], peer: (d) => d.industries[0], plangraph: (d) => d.industry },
  }),
  bench('industry', 'an industry with its parts, twenty enterprises and their regions', {
    variables: (w) => some(w.industries, 2).map((key) => ({ key })),
    same: {
      raw: (a) => a[0],
      peer: (d) => d.industries[0],
      plangraph: ({ industry: { key, name, parts, enterprises } }) => ({
        key,
        name,
        parts: nodes(parts),
        enterprises: nodes(enterprises).map((e) => ({ ...e, regions: nodes(e.regions) })),
      }),
    },
  }),
  bench('page', 'a page of fifty enterprises by name, with industries, regions and suppliers', {
    variables: (w) =>
      some(w.enterprises.slice(0, -60), 3).map(({ properties }) => ({
        sort: properties['sortName'],
        after: encodeCursor({ list: 'list/Enterprise/ALL', order: 'NAME', sort: properties['sortName'] as string, tie: properties['key'] as string }),
      })),
    same: {
      raw: rows,
      peer: (d) => d.enterprises,
      plangraph: (d) =>
        nodes(d.enterprises).map((e) => ({ ...e, industries: nodes(e.industries), regions: nodes(e.regions), suppliers: nodes(e.suppliers) })),
    },
  }),
  bench('suppliers', 'three nested levels of suppliers, ten each', {
    variables: (w) => some(w.enterprises, 4).map(({ properties }) => ({ key: properties['key'] })),
    same: {
      raw: (a) => a[0],
      peer: (d) => d.enterprises[0],
      plangraph: (d) => {
        const flat = (e: Answer): Answer => (e.suppliers ? { ...e, suppliers: nodes(e.suppliers).map(flat) } : e);
        return flat(d.enterprise);
      },
    },
  }),
  bench('upstream', 'everything upstream of an enterprise within four hops', {
    variables: (w) => {
      const into = reaching(w, ['SUPPLIES']);
      return some(w.buyers, 5, (key) => reach(into, key, 4, 200) <= 200 && reach(into, key, 4, 200) > 3).map((key) => ({ key }));
    },
    same: {
      raw: byKey,
      peer: (d) => byKey(d.enterprises[0].upstream),
      plangraph: (d) => byKey(d.supplyChain.nodes.slice(1).map((n: Answer) => n.thing)),
    },
  }),
  bench('filter', 'projects in a region’s and an industry’s subtree with a target above X', {
    // A small graph has few projects: those of its first industry, which all others are parts of.
    variables: (w) =>
      some(w.regions.slice(0, 10), 6).flatMap((region, i) =>
        w.industries
          .slice(0, Math.min(4, Math.ceil(w.industries.length / 50)))
          .map((industry) => ({ region, industry, indicator: 'indicator/b-0', minimum: 20 + 10 * (i % 4) })),
      ),
    same: { raw: rows, peer: (d) => d.projects, plangraph: (d) => nodes(d.projects) },
  }),
  bench('groups', 'enterprises per industry and region, the top twenty', {
    variables: () => [{}],
    same: {
      raw: rows,
      peer: (d) => d.enterprisesPerIndustryAndRegion,
      plangraph: (d) => d.enterprises.matrix.cells.map((c: Answer) => ({ industry: c.row.key, region: c.column.key, count: c.count })),
    },
  }),
  bench('neighborhood', 'an enterprise with all that stands around it by kind of relation, and its citations', {
    variables: (w) =>
      some(w.enterprises, 7, ({ properties }) => (w.neighbors.get(properties['key'] as string)?.size ?? 0) < 90).map(({ properties }) => ({
        key: properties['key'],
      })),
    same: {
      raw: ([{ key, citations, groups }]) => ({
        key,
        citations,
        groups: Object.fromEntries(groups.map((g: Answer) => [g.kind, byKey(g.things)]).sort()),
      }),
      peer: ({ enterprises: [{ key, citations, ...rest }] }) => {
        const groups: Record<string, Answer[]> = {};
        for (const [name, things] of Object.entries(rest)) {
          const kind = name.replace(/_(?:IN|OUT2?)$/, (end) => (name.startsWith('SUPPLIES') ? '' : end));
          groups[kind] = [...(groups[kind] ?? []), ...(things as Answer[])];
        }
        return {
          key,
          citations: citations.sort((a: Answer, b: Answer) => (a.sortPlan < b.sortPlan ? -1 : 1)).map((c: Answer) => c.at),
          groups: Object.fromEntries(
            Object.entries(groups)
              .filter(([, things]) => things.length > 0)
              .map(([kind, things]) => [kind, byKey(things)])
              .sort(),
          ),
        };
      },
      plangraph: ({ neighborhood }) => {
        const [thing] = neighborhood.of;
        const groups: Record<string, Answer[]> = {};
        for (const { kind, things } of neighborhood.groups) groups[kind] = [...(groups[kind] ?? []), ...things];
        return {
          key: thing.key,
          citations: thing.citations.map((c: Answer) => c.locator),
          groups: Object.fromEntries(
            Object.entries(groups)
              .map(([kind, things]) => [kind, byKey(things)])
              .sort() as [string, Answer][],
          ),
        };
      },
    },
  }),
  bench('search', 'enterprises by what is typed', {
    variables: (w) => {
      const texts = ['一二', '三四', '五六', '七八', '二零', '八八', '一零一', '二三四'].filter((text) => {
        const hits = w.enterprises.filter((e) => (e.properties['nameZh'] as string).includes(text)).length;
        return hits >= 10 && hits <= 900;
      });
      return texts.map((text) => ({ text, lucene: lucene([tokenQuery(text) as NonNullable<ReturnType<typeof tokenQuery>>]) }));
    },
    same: {
      raw: rows,
      peer: (d, text?: string) =>
        rankedAsTyped(
          d.searchEnterprises.edges.map((e: Answer) => e.node),
          text as string,
        ),
      plangraph: (d) => d.search.hits.map((h: Answer) => h.node),
    } as BenchQuery['same'],
  }),
  bench('chain', 'the supply chain of an industry to depth three, with citations', {
    variables: (w) => {
      const into = reaching(w, ['SUPPLIES', 'INPUT_TO', 'PRODUCES']);
      return some(w.industries, 9, (key) => reach(into, key, 3, 400) <= 400 && reach(into, key, 1, 400) > 0).map((key) => ({ key }));
    },
    same: {
      raw: byKey,
      peer: (d) => byKey(connections(d.industries[0])),
      plangraph: (d) =>
        byKey(d.supplyChain.links.map((l: Answer) => ({ key: l.relation.key, citations: l.relation.citations.map((c: Answer) => c.locator) }))),
    },
  }),
  bench('targets', 'targets derived from others, with their subjects, formulas and inputs', {
    variables: () => [{}],
    same: {
      raw: rows,
      peer: (d) => d.observations.map(({ subjects, ...o }: Answer) => ({ ...o, subject: subjects[0] })),
      plangraph: (d) => nodes(d.observations).map(({ derivation, ...o }) => ({ ...o, formula: derivation.formula, inputs: derivation.inputs })),
    },
  }),
];

/** The service’s ranking of hits inside a name, for the peer, which ranks by the index’s own score. */
function rankedAsTyped(hits: Answer[], text: string): Answer[] {
  const of = (h: Answer) => {
    const inner = h.aliases[0].includes(text);
    return [inner ? 0 : 1, (inner ? h.aliases[0] : h.name).length, h.sortPlan, h.key];
  };
  return hits
    .map((h) => ({ h, by: of(h) }))
    .sort((a, b) => {
      const i = a.by.findIndex((v, at) => v !== b.by[at]);
      return i < 0 ? 0 : a.by[i] < b.by[i] ? -1 : 1;
    })
    .slice(0, 10)
    .map(({ h }) => ({ key: h.key, name: h.name }));
}
