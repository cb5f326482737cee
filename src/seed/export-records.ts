import { compare } from '../domain/collections.ts';
import { endsOfEdgeKey } from '../domain/key.ts';
import type { Parameters, Value } from '../graph/port.ts';
import { edgeKinds, nodeKinds } from '../ontology/index.ts';
import { buildGraph } from './build-graph.ts';
import type { Pack } from './pack.ts';

export type ExportRecord = { readonly record: 'node' | 'edge' | 'observation' | 'derived' | 'citation'; readonly key: unknown } & {
  readonly [property: string]: unknown;
};

/** Properties that only serve the engines. */
const INTERNAL = new Set([
  'sortName',
  'sortPlan',
  'searchText',
  'tokens',
  'summaryTokens',
  'kind',
  'key',
  'structural',
  'nameZh',
  'nameEn',
  'summaryZh',
  'summaryEn',
  'aliases',
  'ordinal',
  'mapX',
  'mapY',
  'degree',
]);

/** The whole graph as flat records, in the order nodes, edges, observations, derived figures, citations, each sorted by key. */
export function exportRecords(packs: readonly Pack[]): ExportRecord[] {
  const { nodes, edges } = buildGraph(packs);
  const byKey = (a: ExportRecord, b: ExportRecord) => compare(String(a.key), String(b.key));
  const of = (label: string) => nodes.filter((n) => n.labels.includes(label)).map((n) => n.properties);
  const things = nodes.filter((n) => n.labels.some((l) => l in nodeKinds)).map((n) => nodeRecord(n.properties));
  return [
    ...things.sort(byKey),
    ...edges
      .filter((e) => e.type in edgeKinds)
      .map((e) => edgeRecord(e.properties))
      .sort(byKey),
    ...of('Observation')
      .filter((o) => o['basis'] !== 'DERIVED')
      .map((o) => observationRecord(o, 'observation'))
      .sort(byKey),
    ...of('Observation')
      .filter((o) => o['basis'] === 'DERIVED')
      .map((o) => observationRecord(o, 'derived'))
      .sort(byKey),
    ...of('Citation').map(citationRecord).sort(byKey),
  ];
}

const rest = (p: Parameters, ...without: string[]): Parameters =>
  Object.fromEntries(Object.entries(p).filter(([name, value]) => !INTERNAL.has(name) && !without.includes(name) && value !== undefined));

const nodeRecord = (p: Parameters): ExportRecord => ({
  record: 'node',
  key: p['key'],
  kind: p['kind'],
  structural: p['structural'],
  name: { zh: p['nameZh'], en: p['nameEn'] },
  aliases: p['aliases'],
  summary: { zh: p['summaryZh'], en: p['summaryEn'] },
  ...rest(p),
});

const edgeRecord = (p: Parameters): ExportRecord => ({
  record: 'edge',
  key: p['key'],
  kind: p['kind'],
  ...endsOfEdgeKey(p['key'] as string),
  ...rest(p),
});

/** A figure that the plan states, or one that the service computed from such; the latter names its inputs, not a citation. */
const observationRecord = (p: Parameters, record: 'observation' | 'derived'): ExportRecord => {
  const span: Record<string, Value> = p['year'] === undefined ? { period: `${p['periodFrom']}-${p['periodTo']}` } : { year: p['year'] };
  return {
    record,
    key: p['key'],
    subject: p['subject'],
    indicator: p['indicator'],
    ...rest(p, 'subject', 'indicator', 'year', 'periodFrom', 'periodTo', 'time'),
    ...span,
  };
};

const citationRecord = (p: Parameters): ExportRecord => ({
  record: 'citation',
  key: p['key'],
  about: p['about'],
  at: p['at'] ?? null,
  basis: p['basis'],
  says: p['says'] ?? [],
  ...(p['whyZh'] === undefined ? {} : { why: { zh: p['whyZh'], en: p['whyEn'] } }),
  ...(p['plan'] === undefined ? {} : { plan: p['plan'] }),
});
