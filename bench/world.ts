import { normalise, sortKey, textTokens } from '../src/domain/names.ts';
import type { GraphData, GraphEdge, GraphNode, Parameters } from '../src/graph/port.ts';
import type { EdgeKind, NodeKind, StructuralEdge } from '../src/ontology/index.ts';

/**
 * A graph of the plan's ontology and shape at any size, the same for the same seed: industries and regions in deep trees, few
 * enterprises with many customers and many with few, chains of suppliers fifty long, one group with half of all things in it.
 * Names are unique, so that every order is total. Beside the service's own edges stand HAS_CITATION edges, and each relation of
 * a supply chain carries the locators of its citations: the peer cannot follow a property to a node, as the service does.
 */

export const SIZES = { S: 1_000, M: 20_000, L: 200_000 } as const;
export type Size = keyof typeof SIZES;

export interface World {
  readonly data: GraphData;
  /** Edges that the peer alone reads. */
  readonly peerEdges: readonly GraphEdge[];
  /** Enterprises by name. */
  readonly enterprises: readonly GraphNode[];
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly products: readonly string[];
  /** Things around each thing, each counted once. */
  readonly neighbors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Enterprises that make nothing, whose chain is suppliers alone. */
  readonly buyers: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** A group that half of all things are members of. */
  readonly hub: string;
  readonly random: () => number;
}

/** mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PLACES = ['长春', '吉林', '四平', '辽源', '通化', '白山', '松原', '白城', '延边', '公主岭', '梅河口', '敦化', '珲春', '榆树', '德惠', '九台'];
const TRADES = ['汽车', '石化', '农产品', '冶金', '建材', '医药', '光电', '轨道', '轻工', '纺织', '能源', '装备', '信息', '新材料', '环保', '旅游'];
const FORMS: Readonly<Partial<Record<NodeKind, string>>> = {
  Industry: '产业',
  Region: '区',
  Enterprise: '公司',
  Product: '产品',
  Project: '项目',
  Park: '园区',
  Group: '集团群',
  Indicator: '指标',
  Unit: '单位',
  Passage: '段',
};
/** Numbers as Chinese digits, so that pinyin of a name is made of parts that are read once. */
const DIGITS = '零一二三四五六七八九';
const digits = (n: number): string => [...String(n)].map((d) => DIGITS[Number(d)]).join('');

const parts = new Map<string, { sort: string; full: string; initials: string }>();
function read(part: string) {
  let known = parts.get(part);
  if (!known) {
    const sort = sortKey(part).slice(0, -part.length - 1);
    const syllables = sort.split(' ').map((s) => s.replaceAll(/[^a-z]/g, ''));
    known = { sort, full: syllables.join(''), initials: syllables.map((s) => s.charAt(0)).join('') };
    parts.set(part, known);
  }
  return known;
}

export function worldOf(size: number, seed = 12): World {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  /** Few are picked often. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(list.length * random() ** 3)] as T;
  const padded = (n: number): string => String(n).padStart(6, '0');

  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const peerEdges: GraphEdge[] = [];
  const names = new Map<string, string>();
  const neighbors = new Map<string, Set<string>>();
  const plan = 'plan/bench';

  const thing = (kind: NodeKind, slug: string, i: number, extra: Parameters = {}): string => {
    const key = `${slug}/b-${i}`;
    const pieces = [PLACES[i % PLACES.length] as string, TRADES[(i * 7 + (i >> 4)) % TRADES.length] as string, FORMS[kind] as string];
    const characters = [...digits(i)];
    const name = `${pieces.slice(0, 2).join('')}${digits(i)}${pieces[2]}`;
    const read3 = [read(pieces[0] as string), read(pieces[1] as string), ...characters.map(read), read(pieces[2] as string)];
    const [full, initials] = [read3.map((r) => r.full).join(''), read3.map((r) => r.initials).join('')];
    const nameEn = `${slug} ${i}`;
    names.set(key, name);
    nodes.push({
      labels: [kind],
      properties: {
        key,
        kind,
        structural: false,
        plan,
        nameZh: name,
        nameEn,
        aliases: [`${pieces[0]}${digits(i)}`],
        summaryZh: `${name}，按规划布局于${pieces[0]}，属${pieces[1]}领域。`,
        summaryEn: `The ${nameEn} of the plan.`,
        ...extra,
        sortName: `${read3.map((r) => r.sort).join(' ')} ${name}`,
        sortPlan: padded(below(1_000_000)),
        searchText: [normalise(name), full, initials, nameEn].join('\n'),
        tokens: [...new Set([...textTokens(name, nameEn), full, initials])].sort().join(' '),
        summaryTokens: textTokens(`${pieces[0]}${pieces[1]}领域`).join(' '),
        basis: 'STATED',
      },
    });
    return key;
  };
  const many = (kind: NodeKind, slug: string, share: number, least: number, extra?: (i: number) => Parameters): string[] =>
    Array.from({ length: Math.max(least, Math.round(size * share)) }, (_, i) => thing(kind, slug, i, extra?.(i)));

  const passages = many('Passage', 'passage/bench', 0.015, 10, (i) => ({
    locator: `1.${1 + (i % 9)}#${i}`,
    role: 'PARAGRAPH',
    line: i,
    characters: 100,
    fingerprint: 'x',
    ordinal: i,
  }));
  let cited = 0;
  const citations = Math.round(size * 0.28);
  const cite = (about: string, aboutKind: 'NODE' | 'EDGE' | 'OBSERVATION'): string[] => {
    if (cited >= citations) return [];
    const passage = pick(passages);
    const at = `1.1#${cited}`;
    const key = `citation/bench|${about}#1`;
    cited += 1;
    const sortPlan = padded(below(1_000_000));
    nodes.push({
      labels: ['Citation'],
      properties: { key, kind: 'Citation', about, aboutKind, basis: 'STATED', plan, at, says: [], passage, sortPlan },
    });
    structural('AT', key, passage, sortPlan);
    if (aboutKind !== 'EDGE')
      peerEdges.push({ type: 'HAS_CITATION', source: about, target: key, properties: { key: `HAS_CITATION|${about}|${key}` } });
    return [at];
  };
  const structural = (type: StructuralEdge, source: string, target: string, sortPlan: string): void => {
    edges.push({ type, source, target, properties: { key: `${type}|${source}|${target}`, sortPlan } });
  };
  const seen = new Set<string>();
  const relate = (kind: EdgeKind, source: string, target: string, extra: Parameters = {}, cites = false): void => {
    const key = `bench/${kind}|${source}|${target}`;
    if (source === target || seen.has(key)) return;
    seen.add(key);
    const locators = cites ? cite(key, 'EDGE') : [];
    edges.push({
      type: kind,
      source,
      target,
      properties: { key, kind, plan, ...extra, basis: 'STATED', sortPlan: padded(below(1_000_000)), locators },
    });
    for (const [a, b] of [
      [source, target],
      [target, source],
    ] as const) {
      const around = neighbors.get(a);
      if (around) around.add(b);
      else neighbors.set(a, new Set([b]));
    }
  };

  const depths = new Map<string, number>();
  /** Each hangs below an earlier one, to the depth that the service walks. */
  const tree = (keys: readonly string[], roots: number): void => {
    keys.forEach((key, i) => {
      if (i < roots) {
        depths.set(key, 0);
        return;
      }
      let parent = keys[below(i)] as string;
      while ((depths.get(parent) as number) >= 4) parent = keys[below(i)] as string;
      depths.set(key, (depths.get(parent) as number) + 1);
      relate('PART_OF', key, parent);
    });
  };
  const industries = many('Industry', 'industry', 0.01, 20, (i) => ({ level: i < 12 ? 'INDUSTRY' : 'SUB_INDUSTRY' }));
  tree(industries, 12);
  const regions = many('Region', 'region', 0.005, 20, (i) => ({ level: i < 10 ? 'PREFECTURE' : 'COUNTY', inProvince: true }));
  tree(regions, 10);
  const units = [thing('Unit', 'unit', 0, { symbol: '亿元', dimension: 'currency', factor: 1 })];
  const indicators = Array.from({ length: 5 }, (_, i) =>
    thing('Indicator', 'indicator', i, { measure: 'LEVEL', dimension: 'currency', direction: 'UP' }),
  );
  const enterprises = many('Enterprise', 'enterprise', 0.33, 300);
  const products = many('Product', 'product', 0.14, 120);
  const projects = many('Project', 'project', 0.1, 90, () => ({ form: 'EXPANSION', stage: 'PLANNED' }));
  const parks = many('Park', 'park', 0.01, 10, () => ({ form: 'PARK', stage: 'BUILT' }));
  const hub = thing('Group', 'group', 0);

  for (const [kind, keys] of [
    ['NODE', industries],
    ['NODE', regions],
    ['NODE', projects],
    ['NODE', parks],
  ] as const)
    for (const key of keys) cite(key, kind);
  for (const e of enterprises) {
    if (random() < 0.25) cite(e, 'NODE');
    relate('OPERATES_IN', e, skewed(industries), { role: 'KEY' });
    if (random() < 0.3) relate('OPERATES_IN', e, pick(industries));
    relate('LOCATED_IN', e, skewed(regions));
    for (let i = 0; i < 5 + below(4); i += 1) relate('SUPPLIES', e, skewed(enterprises), {}, random() < 0.02);
    if (random() < 0.1) relate('SUPPLIES', e, skewed(industries), {}, true);
  }
  // Chains fifty long: each supplies the next.
  for (let c = 0; c < Math.max(2, size / 5_000); c += 1) {
    let at = below(enterprises.length);
    for (let i = 0; i < 50; i += 1) {
      const next = (at + 1 + below(7)) % enterprises.length;
      relate('SUPPLIES', enterprises[at] as string, enterprises[next] as string);
      at = next;
    }
  }
  const makers = enterprises.filter((_, i) => i % 3 === 0);
  for (const p of products) {
    for (let i = 0; i < 2 + below(3); i += 1) relate('PRODUCES', pick(makers), p, { stage: 'BUILT' });
    for (let i = 0; i < 1 + below(3); i += 1) relate('INPUT_TO', p, skewed(products), { role: 'MATERIAL' }, random() < 0.2);
    if (random() < 0.3) relate('INPUT_TO', p, skewed(industries), { role: 'MATERIAL' }, true);
  }
  for (const p of projects) {
    relate('IN_INDUSTRY', p, skewed(industries));
    relate('LOCATED_IN', p, skewed(regions));
    relate('UNDERTAKES', pick(enterprises), p);
    if (random() < 0.5) relate('SITED_IN', p, pick(parks));
  }
  for (const p of parks) relate('LOCATED_IN', p, pick(regions));
  for (const key of [...enterprises, ...products, ...projects].slice(0, Math.round(size * 0.5))) relate('MEMBER_OF', key, hub);

  const figure = (subject: string, indicator: string, value: number, derived?: readonly string[]): string => {
    const key = `observation/bench|${subject}|${indicator}|2015|TARGET${derived ? '|MULTIPLE_OF_BASE' : ''}`;
    const sortPlan = `${padded(below(1_000_000))}${padded(nodes.length)}`;
    nodes.push({
      labels: ['Observation'],
      properties: {
        key,
        kind: 'Observation',
        plan,
        subject,
        indicator,
        unit: units[0] as string,
        canonicalUnit: units[0] as string,
        time: '2015',
        year: 2015,
        nature: 'TARGET',
        value,
        canonicalValue: value,
        bound: derived ? 'ABOUT' : 'EXACTLY',
        words: [],
        rank: 1,
        basis: derived ? 'DERIVED' : 'STATED',
        sortPlan,
        ...(derived
          ? {
              measure: 'MULTIPLE_OF_BASE',
              formulaZh: `${value} ÷ 2`,
              formulaEn: `${value} ÷ 2`,
              inputs: derived,
              decimals: 1,
              low: value,
              high: value,
            }
          : {}),
      },
    });
    structural('HAS_OBSERVATION', subject, key, sortPlan);
    structural('OF_INDICATOR', key, indicator, sortPlan);
    for (const input of derived ?? []) structural('DERIVED_FROM', key, input, sortPlan);
    return key;
  };
  for (const p of projects.slice(0, Math.round(size * 0.07))) figure(p, indicators[0] as string, 1 + below(100));
  for (const e of enterprises.slice(0, Math.round(size * 0.015))) {
    const base = figure(e, indicators[1] as string, 10 + below(1_000));
    figure(e, indicators[2] as string, 1 + below(10), [base]);
  }

  const made = new Set(edges.filter((e) => e.type === 'PRODUCES').map((e) => e.source));
  const byName = nodes
    .filter((n) => n.labels[0] === 'Enterprise')
    .sort((a, b) => ((a.properties['sortName'] as string) < (b.properties['sortName'] as string) ? -1 : 1));
  return {
    data: { revision: `bench-${size}-${seed}`, nodes, edges },
    peerEdges,
    enterprises: byName,
    industries,
    regions,
    products,
    neighbors,
    buyers: enterprises.filter((e) => !made.has(e)),
    names,
    hub,
    random,
  };
}
