import { evaluate, type Figure, type Finding, RULE, type RuleReport, SEVERITY } from '../arithmetic/index.ts';
import { planSlug, slugify } from '../domain/key.ts';
import { normalise, pinyinForms, sortKey } from '../domain/names.ts';
import type { GraphNode, Parameters, Value } from '../graph/port.ts';
import { GAP, type NodeKind, nodeKinds, type StructuralEdge } from '../ontology/index.ts';
import { arithmeticOf } from './arithmetic-input.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { isPlanPack, type Pack } from './pack.ts';

/** What the service computes from a pack when it loads it: derived figures, findings, gaps. Stored with the revision, so that they filter, sort and page like what is stated. */

interface Sink {
  readonly node: (node: GraphNode) => void;
  readonly edge: (type: StructuralEdge, source: string, target: string, sortPlan: string) => void;
  /** Where the first of some passages stands in the plan. */
  readonly readingOrder: (passages: readonly string[]) => string;
}

export function addAnalysis(pack: Pack, packs: readonly Pack[], sink: Sink): void {
  if (!isPlanPack(pack)) return;
  const plan = pack.plan.entry.key;
  const [figures, identities, world] = arithmeticOf(pack, packs);
  const { derived, findings, rules } = evaluate(figures, identities, world);
  const common = { plan, sink, nameOf: world.nameOf };
  for (const figure of derived) addDerived(figure, common);
  for (const finding of findings) addFinding(finding, common);
  for (const report of rules) addRule(report, common);
  for (const gap of gapsOf(pack, packs)) addGap(gap, common);
}

interface Common {
  readonly plan: string;
  readonly sink: Sink;
  readonly nameOf: (key: string, lang: 'zh' | 'en') => string;
}

/** Six significant digits: more than any figure of a plan supports. */
const rounded = (n: number): number => Number(n.toPrecision(6));
const finite = (name: string, n: number | undefined): Parameters => (n === undefined || !Number.isFinite(n) ? {} : { [name]: rounded(n) });

function addDerived(f: Figure, { plan, sink }: Common): void {
  const { derivation } = f;
  if (!derivation) return;
  const sortPlan = sink.readingOrder(f.passages);
  const span = f.from === f.to ? { year: f.to, time: String(f.to) } : { periodFrom: f.from, periodTo: f.to, time: `${f.from}-${f.to}` };
  sink.node({
    labels: ['Observation'],
    properties: {
      key: f.key,
      kind: 'Observation',
      plan,
      subject: f.subject,
      indicator: f.indicator,
      unit: f.unit,
      canonicalUnit: f.unit,
      ...span,
      nature: f.nature,
      value: rounded(f.central),
      canonicalValue: rounded(f.central),
      ...finite('low', f.interval.low),
      ...finite('high', f.interval.high),
      decimals: f.decimals,
      bound: 'ABOUT',
      ...(f.part ? { breakdownZh: f.part.zh, breakdownEn: f.part.en } : {}),
      words: [],
      rank: 1,
      basis: 'DERIVED',
      sortPlan,
      measure: derivation.measure,
      formulaZh: derivation.formula.zh,
      formulaEn: derivation.formula.en,
      ...(derivation.assumption ? { assumptionZh: derivation.assumption.zh, assumptionEn: derivation.assumption.en } : {}),
      inputs: derivation.inputs,
    },
  });
  sink.edge('HAS_OBSERVATION', f.subject, f.key, sortPlan);
  sink.edge('OF_INDICATOR', f.key, f.indicator, sortPlan);
  for (const input of derivation.inputs) sink.edge('DERIVED_FROM', f.key, input, sortPlan);
}

/** A node that the service made: named like any other, searched like none. */
const computed = (
  kind: NodeKind,
  key: string,
  plan: string,
  name: { zh: string; en: string },
  summary: { zh: string; en: string },
  sortPlan: string,
  rest: Parameters,
): GraphNode => ({
  labels: [kind],
  properties: {
    key,
    kind,
    structural: nodeKinds[kind].structural,
    plan,
    nameZh: name.zh,
    nameEn: name.en,
    aliases: [],
    summaryZh: summary.zh,
    summaryEn: summary.en,
    sortName: sortKey(name.zh),
    sortPlan,
    searchText: [name.zh, name.en].flatMap((n) => [normalise(n), ...pinyinForms(n)]).join('\n'),
    ...rest,
  },
});

function addFinding(f: Finding, { plan, sink }: Common): void {
  // Gravest first, then in the order of the plan.
  const sortPlan = `${SEVERITY.names.indexOf(f.severity)}${sink.readingOrder(f.passages)}`;
  const properties: Record<string, Value> = {
    rule: f.rule,
    severity: f.severity,
    handWritten: f.handWritten,
    ...finite('expectedLow', f.expected?.low),
    ...finite('expectedHigh', f.expected?.high),
    ...finite('actualLow', f.actual?.low),
    ...finite('actualHigh', f.actual?.high),
    ...finite('slack', f.slack),
    ...(f.unit ? { unitZh: f.unit.zh, unitEn: f.unit.en } : {}),
    figures: f.figures,
    subjects: f.about,
    passages: f.passages,
  };
  sink.node(computed('Finding', f.key, plan, f.title, f.explanation, sortPlan, properties));
  for (const target of [...f.figures, ...f.about, ...f.passages]) sink.edge('CONCERNS', f.key, target, sortPlan);
}

function addRule({ rule, checked, breached }: RuleReport, { plan, sink }: Common): void {
  const { zh, en, about, example } = RULE.values[rule];
  const order = String(RULE.names.indexOf(rule)).padStart(6, '0');
  const key = `rule/${slugify(`${planSlug(plan)} ${rule}`)}`;
  sink.node(computed('ArithmeticRule', key, plan, { zh, en }, { zh: about, en: about }, order, { rule, formula: about, example, checked, breached }));
}

function addGap({ kind, about, searched }: Gap, { plan, sink, nameOf }: Common): void {
  const value = GAP.values[kind];
  const key = `gap/${slugify(`${planSlug(plan)} ${kind} ${about}`)}`;
  const name = { zh: `${nameOf(about, 'zh')}：${value.zh}`, en: `${nameOf(about, 'en')}: ${value.en}` };
  const summary =
    kind === 'REGION_NOT_NAMED'
      ? { zh: '规划全文未出现其名称。', en: 'Its name stands nowhere in the document.' }
      : { zh: `已查 ${searched.length} 个段落，规划未作说明。`, en: `${searched.length} passages were searched; the plan does not say.` };
  const sortPlan = sink.readingOrder(searched);
  sink.node(computed('Gap', key, plan, name, summary, sortPlan, { gap: kind, subject: about, searched }));
  sink.edge('CONCERNS', key, about, sortPlan);
}
