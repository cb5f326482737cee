import { decimalsShown, type Figure, type Identity, intervalOf, type World } from '../arithmetic/index.ts';
import { groupBy } from '../domain/collections.ts';
import { passageKey, planSlug, slugify } from '../domain/key.ts';
import { canonicalOf, toCanonical, type UnitDefinition } from '../domain/unit.ts';
import { keyOfObservation } from './check-context.ts';
import type { PackContent, PlanPack } from './pack.ts';
import type { CiteEntry, EdgeEntry, NodeEntry, ObservationEntry } from './pack-schema.ts';

/** The packs as the arithmetic sees them: figures with intervals, and the few facts of the graph that its rules need. */

/** Quantities that come in whole numbers and are not rounded. */
const WHOLE_NUMBERS = new Set(['COUNT', 'RANK']);

interface Catalogue {
  readonly entries: ReadonlyMap<string, NodeEntry>;
  readonly units: readonly UnitDefinition[];
}

function catalogue(packs: readonly PackContent[]): Catalogue {
  const nodes = packs.flatMap((p) => p.nodes);
  return {
    entries: new Map(nodes.map((n) => [n.entry.key, n.entry])),
    units: nodes.filter((n) => n.kind === 'Unit').map((n) => n.entry as unknown as UnitDefinition),
  };
}

const passagesOf = (plan: string, cites: readonly CiteEntry[]): string[] => [
  ...new Set(cites.flatMap((c) => (c.basis === 'EXTERNAL' ? [] : [passageKey(plan, c.at)]))),
];

/** Population, breakdown and region as they stand in the key of a figure. */
const scopeOf = (o: ObservationEntry): string =>
  [o.population && slugify(o.population.en), o.region, o.breakdown && slugify(o.breakdown.en)].filter(Boolean).join('|');

function figuresOf(pack: PlanPack<PackContent>, packs: readonly PackContent[]): Figure[] {
  const plan = pack.plan.entry.key;
  const { entries, units } = catalogue(packs);
  return pack.observations.map(({ entry: o }) => {
    const unit = units.find((u) => u.key === o.unit) as UnitDefinition;
    const { canonical, factor } = canonicalOf(unit, units);
    const value = o.value ?? ((o.low as number) + (o.high as number)) / 2;
    const whole = WHOLE_NUMBERS.has(entries.get(o.indicator)?.['measure'] as string);
    const decimals = whole ? undefined : decimalsShown(o.words, value);
    const part = o.breakdown ?? (o.region ? nameOf(entries, o.region) : undefined);
    const since = o.against?.kind === 'TIME' ? Number(/\d{4}/.exec(o.against.zh)?.[0]) : Number.NaN;
    return {
      key: keyOfObservation(plan, o),
      subject: o.subject,
      indicator: o.indicator,
      nature: o.nature,
      from: o.period?.from ?? (o.year as number),
      to: o.period?.to ?? (o.year as number),
      scope: scopeOf(o),
      central: toCanonical(value, factor),
      interval: intervalOf({ bound: o.bound, value, low: o.low, high: o.high, decimals, factor }),
      decimals: decimals ?? 0,
      symbol: symbolOf(entries, canonical.key),
      unit: canonical.key,
      bound: o.bound,
      ...(Number.isNaN(since) ? {} : { since }),
      increment: o.increment === true,
      printed: { value, symbol: symbolOf(entries, unit.key) },
      ...(part ? { part } : {}),
      rank: o.rank,
      ...(o.ofWhich ? { ofWhich: o.ofWhich } : {}),
      passages: passagesOf(plan, o.cite),
    };
  });
}

const nameOf = (entries: ReadonlyMap<string, NodeEntry>, key: string): Figure['symbol'] => entries.get(key)?.name ?? { zh: key, en: key };

function symbolOf(entries: ReadonlyMap<string, NodeEntry>, unit: string): Figure['symbol'] {
  const entry = entries.get(unit) as NodeEntry;
  return { zh: entry['symbol'] as string, en: entry.name.en };
}

function worldOf(pack: PlanPack<PackContent>, packs: readonly PackContent[]): World {
  const plan = pack.plan.entry.key;
  const { entries } = catalogue(packs);
  const edges = packs.flatMap((p) => p.edges);
  const partOf = new Map(edges.filter((e) => e.kind === 'PART_OF').map((e) => [e.entry.source, e.entry.target]));
  const members = new Map<string, string[]>();
  // A group is counted on the day of the plan: who joins later is no part of the count.
  const isMember = (entry: EdgeEntry) => entry['from'] === undefined || (entry['from'] as number) <= pack.plan.entry.looksBack.to;
  for (const { kind, entry } of edges)
    if (kind === 'MEMBER_OF' && isMember(entry)) members.set(entry.target, [...(members.get(entry.target) ?? []), entry.source]);
  const numbered = pack.nodes
    .filter(({ kind, entry }) => kind === 'Industry' && entry['level'] === 'SUB_INDUSTRY')
    .flatMap(({ entry }) => {
      const row = headingOf(pack, entry.cite);
      return row ? [{ key: entry.key, heading: passageKey(plan, row.at), line: row.line }] : [];
    })
    .sort((a, b) => a.line - b.line);
  const parts = groupBy(numbered, ({ key }) => partOf.get(key));
  return {
    plan: planSlug(plan),
    nameOf: (key, lang) => nameOf(entries, key)[lang],
    groups: pack.nodes
      .filter((n) => n.kind === 'Group')
      .map(({ entry }) => ({
        key: entry.key,
        ...(entry['count'] === undefined ? {} : { count: entry['count'] as number }),
        complete: entry['complete'] === true,
        members: members.get(entry.key) ?? [],
        passages: passagesOf(plan, entry.cite),
      })),
    aliasesOf: (indicator) => (entries.get(indicator) as NodeEntry).aliases,
    directionOf: (indicator) => (entries.get(indicator) as NodeEntry)['direction'] as string,
    unitOf: (unit) => symbolOf(entries, unit),
    matterOf: (subject) => {
      for (let key: string | undefined = subject; key; key = partOf.get(key)) if (entries.get(key)?.['level'] === 'INDUSTRY') return key;
      return subject;
    },
    partsOf: (industry) => parts.get(industry) ?? [],
    firms: [...pack.nodes, ...pack.mentions]
      .filter(({ kind }) => kind === 'Enterprise')
      .map(({ entry }) => ({ key: entry.key, names: printedNames(plan, entries.get(entry.key), entry.cite) })),
    passageKey: (locator) => passageKey(plan, locator),
  };
}

/** The heading that a numbered part is cited from. */
const headingOf = (pack: PackContent, cites: readonly CiteEntry[]) =>
  pack.outline.map((o) => o.entry).find((row) => row.role === 'HEADING' && cites.some((c) => c.basis !== 'EXTERNAL' && c.at === row.at));

/** Names and aliases of a thing that its passages print as they are, each with where. */
function printedNames(plan: string, entry: NodeEntry | undefined, cites: readonly CiteEntry[]) {
  return [entry?.name.zh ?? '', ...(entry?.aliases ?? [])].flatMap((name) => {
    const passages = passagesOf(
      plan,
      cites.filter((c) => c.basis !== 'EXTERNAL' && c.says.some((word) => word.normalize('NFKC') === name.normalize('NFKC'))),
    );
    return passages.length > 0 ? [{ name, passages }] : [];
  });
}

/** All that `evaluate` takes for one plan. Identities of the shared pack hold for every plan. */
export const arithmeticOf = (pack: PlanPack<PackContent>, packs: readonly PackContent[]): [Figure[], Identity[], World] => [
  figuresOf(pack, packs),
  packs.filter((p) => p === pack || !p.plan).flatMap((p) => p.identities.map((i) => i.entry)),
  worldOf(pack, packs),
];
