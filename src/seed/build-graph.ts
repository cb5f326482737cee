import { createHash } from 'node:crypto';
import { citationKey, passageKey, sectionKey } from '../domain/key.ts';
import { parentSection, sectionOf } from '../domain/locator.ts';
import { nameTokens, normalise, pinyinForms, sortKey, textTokens } from '../domain/names.ts';
import { depthOf } from '../domain/outline.ts';
import { canonicalOf, toCanonical, type UnitDefinition } from '../domain/unit.ts';
import type { GraphData, GraphEdge, GraphNode, Parameters, Value } from '../graph/port.ts';
import { BASIS, type Basis, nodeKinds, type StructuralEdge } from '../ontology/index.ts';
import { addAnalysis } from './analysis.ts';
import { keyOfEdge, keyOfObservation, timeOf } from './check-context.ts';
import { citedPassages, coverageTotals, within } from './coverage.ts';
import { withOverview } from './overview.ts';
import type { Pack } from './pack.ts';
import type { CiteEntry, CoverageRow, NodeEntry, ObservationEntry } from './pack-schema.ts';

/**
 * Turns checked packs into a revision of the graph: nodes and edges with flat properties, citations as nodes, and what
 * the loader alone can write (sort keys, search tokens, canonical values, reading order, the revision's name).
 */

/** Raise when the same packs must give another graph. */
const LOADER_VERSION = 4;

interface Evidence {
  readonly plan: string | undefined;
  readonly cite: CiteEntry;
}

export function buildGraph(packs: readonly Pack[]): GraphData {
  const build = new Build(packs);
  const { edges } = build;
  const nodes = withOverview(build.nodes, edges);
  const hash = createHash('sha256').update(JSON.stringify([LOADER_VERSION, nodes, edges]));
  return { revision: hash.digest('hex').slice(0, 16), nodes, edges };
}

class Build {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  /** Position of a passage in its plan, so that facts sort in reading order. */
  private readonly position = new Map<string, number>();
  private readonly units: UnitDefinition[];

  constructor(packs: readonly Pack[]) {
    this.units = packs.flatMap((p) => p.nodes.filter((n) => n.kind === 'Unit').map((n) => n.entry as unknown as UnitDefinition));
    for (const pack of packs) this.addStructure(pack);
    this.addNodes(packs);
    for (const pack of packs) this.addEdges(pack);
    for (const pack of packs) this.addObservations(pack);
    for (const pack of packs) this.addMentions(pack);
    for (const pack of packs) {
      addAnalysis(pack, packs, {
        node: (node) => this.nodes.push(node),
        edge: (type, source, target, sortPlan) => this.structural(type, source, target, sortPlan),
        readingOrder: (passages) => padded(Math.min(NOWHERE, ...passages.map((p) => this.position.get(p) as number))),
      });
    }
  }

  private addStructure(pack: Pack): void {
    const { plan, outline } = pack;
    if (!plan) return;
    const covered = coverageByPassage(pack);
    const totals = (section: string): Parameters => ({
      ...coverageTotals([...covered.values()].filter(({ at }) => section === '' || within(section, at))),
      ...facts((at) => section === '' || within(section, at)),
    });
    const facts = factCounter(pack);
    const { key, document, redirects, counts: _, ...entry } = plan.entry;
    this.addNode('Plan', key, key, entry as unknown as NodeEntry, { documentFingerprint: document.fingerprint, ...totals('') }, []);
    const paragraphs = new Map<string, number>();
    for (const { entry: row } of outline)
      if (row.role === 'PARAGRAPH') paragraphs.set(sectionOf(row.at), (paragraphs.get(sectionOf(row.at)) ?? 0) + 1);

    const front = { at: '0', title: { zh: '正文之前', en: 'Front matter' } };
    const headings = [front, ...outline.map((o) => o.entry).filter((o) => o.role === 'HEADING')];
    headings.forEach((row, ordinal) => {
      const title = row.title as NonNullable<typeof row.title>;
      this.addNode(
        'Section',
        sectionKey(key, row.at),
        key,
        { name: title, aliases: [], summary: title, key: '', cite: [] },
        {
          locator: row.at,
          level: row.at === '0' ? 1 : depthOf(row.at),
          ordinal,
          passageCount: paragraphs.get(row.at) ?? 0,
          ...totals(row.at),
        },
        [],
      );
      const above = parentSection(row.at);
      this.structural('CONTAINED_IN', sectionKey(key, row.at), above === undefined ? key : sectionKey(key, above), padded(ordinal));
    });
    outline.forEach(({ entry: row }, ordinal) => {
      this.position.set(passageKey(key, row.at), ordinal);
      const { at: locator, role, line, characters, fingerprint } = row;
      const name = { zh: `第${locator}段`, en: `Passage ${locator}` };
      this.addNode(
        'Passage',
        passageKey(key, locator),
        key,
        { name, aliases: [], summary: name, key: '', cite: [] },
        {
          locator,
          role,
          line,
          characters,
          fingerprint,
          ordinal,
          ...coverageProperties(covered.get(locator)),
          ...facts((at) => at === locator),
        },
        [],
      );
      this.structural('CONTAINED_IN', passageKey(key, locator), sectionKey(key, sectionOf(locator)), padded(ordinal));
    });
    for (const [former, target] of Object.entries(redirects)) {
      this.nodes.push({ labels: ['Redirect'], properties: { key: former, kind: 'Redirect', target } });
    }
  }

  private addNodes(packs: readonly Pack[]): void {
    const evidence = new Map<string, Evidence[]>();
    const aliases = new Map<string, string[]>();
    for (const { plan, nodes, mentions } of packs) {
      for (const { entry } of [...nodes, ...mentions]) {
        append(
          evidence,
          entry.key,
          entry.cite.map((cite) => ({ plan: plan?.entry.key, cite })),
        );
        append(aliases, entry.key, entry.aliases);
      }
    }
    for (const { plan, nodes } of packs) {
      for (const { kind, entry } of nodes) {
        const { key, cite: _, ...rest } = entry;
        const all = [...new Set(aliases.get(key))].filter((a) => a !== entry.name.zh && a !== entry.name.en);
        this.addNode(kind, key, plan?.entry.key, { ...rest, aliases: all } as unknown as NodeEntry, {}, evidence.get(key) as Evidence[]);
      }
    }
  }

  private addNode(
    kind: keyof typeof nodeKinds,
    key: string,
    plan: string | undefined,
    entry: NodeEntry,
    extra: Parameters,
    evidence: readonly Evidence[],
  ): void {
    const { name, aliases, summary, cite: _, key: __, ...properties } = entry;
    const names = [name.zh, name.en, ...aliases];
    this.nodes.push({
      labels: [kind],
      properties: {
        key,
        kind,
        structural: nodeKinds[kind].structural,
        ...(plan === undefined ? {} : { plan }),
        nameZh: name.zh,
        nameEn: name.en,
        aliases,
        summaryZh: summary.zh,
        summaryEn: summary.en,
        ...flatten(properties),
        ...extra,
        sortName: sortKey(name.zh),
        sortPlan: 'ordinal' in extra ? padded(extra['ordinal'] as number) : this.readingOrder(evidence),
        searchText: [...new Set(names.flatMap((n) => [normalise(n), ...pinyinForms(n)]))].join('\n'),
        tokens: nameTokens(names).join(' '),
        summaryTokens: textTokens(summary.zh, summary.en).join(' '),
        ...(evidence.length > 0 ? { basis: strongest(evidence) } : {}),
      },
    });
    this.cite(key, 'NODE', evidence);
  }

  private addEdges({ plan, edges }: Pack): void {
    for (const edge of edges) {
      const { source, target, cite, ...properties } = edge.entry;
      const planKey = plan?.entry.key;
      const key = keyOfEdge(planKey, edge);
      const evidence = cite.map((c) => ({ plan: planKey, cite: c }));
      this.edges.push({
        type: edge.kind,
        source,
        target,
        properties: {
          key,
          kind: edge.kind,
          ...(planKey === undefined ? {} : { plan: planKey }),
          ...flatten(properties),
          basis: strongest(evidence),
          sortPlan: this.readingOrder(evidence),
        },
      });
      this.cite(key, 'EDGE', evidence);
    }
  }

  private addObservations({ plan, observations }: Pack): void {
    if (!plan) return;
    for (const { entry } of observations) {
      const { cite, subject, indicator, unit, year, period, value, low, high, ...rest } = entry;
      const key = keyOfObservation(plan.entry.key, entry);
      const evidence = cite.map((c) => ({ plan: plan.entry.key, cite: c }));
      const sortPlan = this.readingOrder(evidence);
      this.nodes.push({
        labels: ['Observation'],
        properties: {
          key,
          kind: 'Observation',
          plan: plan.entry.key,
          subject,
          indicator,
          unit,
          time: timeOf(entry),
          ...(period ? { periodFrom: period.from, periodTo: period.to } : { year: year as number }),
          ...this.quantities(unit, { value, low, high }),
          ...flatten(rest),
          basis: strongest(evidence),
          sortPlan,
        },
      });
      this.structural('HAS_OBSERVATION', subject, key, sortPlan);
      this.structural('OF_INDICATOR', key, indicator, sortPlan);
      this.cite(key, 'OBSERVATION', evidence);
    }
  }

  private addMentions({ plan, coverage }: Pack): void {
    if (!plan) return;
    for (const { entry } of coverage) {
      const passage = passageKey(plan.entry.key, entry.at);
      for (const key of entry.mentions) this.structural('MENTIONS', passage, key, padded(this.position.get(passage) as number));
    }
  }

  /** Values as stated and in the canonical unit of their dimension. */
  private quantities(unit: string, given: Pick<ObservationEntry, 'value' | 'low' | 'high'>): Parameters {
    const { canonical, factor } = canonicalOf(this.units.find((u) => u.key === unit) as UnitDefinition, this.units);
    const all: Record<string, Value> = { canonicalUnit: canonical.key };
    for (const name of ['value', 'low', 'high'] as const) {
      const number = given[name];
      if (number === undefined) continue;
      all[name] = number;
      all[`canonical${name.charAt(0).toUpperCase()}${name.slice(1)}`] = toCanonical(number, factor);
    }
    return all;
  }

  private cite(about: string, aboutKind: 'NODE' | 'EDGE' | 'OBSERVATION', evidence: readonly Evidence[]): void {
    evidence.forEach(({ plan, cite }, i) => {
      const key = citationKey(plan, about, i + 1);
      const sortPlan = this.readingOrder([{ plan, cite }]);
      const passage = passageOf({ plan, cite });
      const stated = cite.basis === 'EXTERNAL' ? {} : { at: cite.at, says: cite.says };
      this.nodes.push({
        labels: ['Citation'],
        properties: {
          key,
          kind: 'Citation',
          about,
          aboutKind,
          basis: cite.basis,
          ...(plan === undefined ? {} : { plan }),
          ...stated,
          ...(passage === undefined ? {} : { passage }),
          ...('why' in cite ? { whyZh: cite.why.zh, whyEn: cite.why.en } : {}),
          sortPlan,
        },
      });
      if (passage !== undefined) this.structural('AT', key, passage, sortPlan);
    });
  }

  private structural(type: StructuralEdge, source: string, target: string, sortPlan: string): void {
    this.edges.push({ type, source, target, properties: { key: `${type}|${source}|${target}`, sortPlan } });
  }

  /** Where the evidence first stands in its plan; facts without a passage come last. */
  private readingOrder(evidence: readonly Evidence[]): string {
    const places = evidence.flatMap((e) => passageOf(e) ?? []).map((passage) => this.position.get(passage) as number);
    return padded(Math.min(NOWHERE, ...places));
  }
}

/** Counts the facts of a plan that some passages assert, each fact once. */
function factCounter(pack: Pack): (here: (at: string) => boolean) => Parameters {
  const places = (facts: readonly { readonly entry: { readonly cite: NodeEntry['cite'] } }[]) =>
    facts.map(({ entry }) => entry.cite.flatMap((c) => (c.basis === 'EXTERNAL' ? [] : [c.at])));
  const [things, relations, figures] = [[...pack.nodes, ...pack.mentions], pack.edges, pack.observations].map((f) => places(f)) as [
    string[][],
    string[][],
    string[][],
  ];
  return (here) => {
    const count = (facts: readonly string[][]) => facts.filter((ats) => ats.some(here)).length;
    return { thingFacts: count(things), relationFacts: count(relations), figureFacts: count(figures) };
  };
}

/** What is known of each paragraph: citations from the pack itself, numerals from what the document told when it was at hand. */
function coverageByPassage(pack: Pack): Map<string, CoverageRow & { cited: boolean; silent: boolean; why?: { zh: string; en: string } }> {
  const cited = citedPassages(pack);
  const silent = new Map(pack.silent.map(({ entry }) => [entry.at, entry.why]));
  const told = new Map(pack.coverage.map(({ entry }) => [entry.at, entry]));
  const unknown = { numerals: 0, figures: 0, names: 0, exempt: 0, mentions: [] };
  return new Map(
    pack.outline
      .filter(({ entry }) => entry.role === 'PARAGRAPH')
      .map(({ entry: { at } }) => {
        const why = silent.get(at);
        return [at, { at, ...unknown, ...told.get(at), cited: cited.has(at), silent: why !== undefined, ...(why ? { why } : {}) }];
      }),
  );
}

const coverageProperties = (row: ReturnType<typeof coverageByPassage> extends Map<string, infer R> ? R | undefined : never): Parameters =>
  row
    ? {
        cited: row.cited,
        numerals: row.numerals,
        figures: row.figures,
        names: row.names,
        exempt: row.exempt,
        ...(row.why ? { silentZh: row.why.zh, silentEn: row.why.en } : {}),
      }
    : {};

/** The passage that a citation names: one of its plan, since the shared pack has EXTERNAL ones alone. */
const passageOf = ({ plan, cite }: Evidence): string | undefined => (cite.basis === 'EXTERNAL' ? undefined : passageKey(plan as string, cite.at));

const NOWHERE = 999_999;
const padded = (n: number): string => String(n).padStart(6, '0');

/** BASIS lists the strongest first. */
const strongest = (evidence: readonly Evidence[]): Basis => BASIS.names.find((b) => evidence.some(({ cite }) => cite.basis === b)) as Basis;

function append<K, V>(map: Map<K, V[]>, key: K, values: readonly V[]): void {
  map.set(key, [...(map.get(key) ?? []), ...values]);
}

/** `{ population: { zh, en } }` → `{ populationZh, populationEn }`. */
function flatten(properties: Readonly<Record<string, unknown>>): Parameters {
  const flat: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [part, inner] of Object.entries(value)) flat[`${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`] = inner as Value;
    } else flat[name] = value as Value;
  }
  return flat;
}
