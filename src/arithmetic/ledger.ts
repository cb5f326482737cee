import { slugify } from '../domain/key.ts';
import type { Derivation, Figure, Text } from './figure.ts';
import { gap, type Interval } from './interval.ts';
import { both, shown } from './text.ts';
import type { Measure, RuleName, Severity } from './vocabulary.ts';

/** A breach of an identity: what the figures would have to be, what they are, and by how much they miss. */
export interface Finding {
  readonly key: string;
  readonly rule: RuleName;
  readonly severity: Severity;
  readonly title: Text;
  readonly explanation: Text;
  readonly expected?: Interval;
  readonly actual?: Interval;
  /** Distance between the two intervals, in `unit`; 0 where they touch. */
  readonly slack?: number;
  readonly unit?: Text;
  readonly figures: readonly string[];
  /** Keys of things. */
  readonly about: readonly string[];
  readonly passages: readonly string[];
  readonly handWritten: boolean;
}

export interface RuleReport {
  readonly rule: RuleName;
  readonly checked: number;
  readonly breached: number;
}

/** Facts of the graph that the rules need besides the figures. */
export interface World {
  readonly plan: string;
  readonly nameOf: (key: string, lang: 'zh' | 'en') => string;
  readonly groups: readonly {
    readonly key: string;
    readonly count?: number;
    readonly complete: boolean;
    readonly members: readonly string[];
    readonly passages: readonly string[];
  }[];
  /** Words that the plan prints for an indicator besides its name. */
  readonly aliasesOf: (indicator: string) => readonly string[];
  readonly directionOf: (indicator: string) => string;
  readonly unitOf: (key: string) => Figure['symbol'];
  /** The industry of the top two levels that a thing belongs to, for telling which figures speak of one matter. */
  readonly matterOf: (subject: string) => string;
  /** The numbered parts of an industry, in the order of the plan, each with its heading. */
  readonly partsOf: (industry: string) => readonly { readonly key: string; readonly heading: string }[];
  /** Firms, each with the names that the plan prints for it and where. */
  readonly firms: readonly { readonly key: string; readonly names: readonly { readonly name: string; readonly passages: readonly string[] }[] }[];
  readonly passageKey: (locator: string) => string;
}

interface Derive extends Pick<Figure, 'subject' | 'indicator' | 'nature' | 'from' | 'to' | 'scope' | 'central' | 'interval' | 'unit'> {
  readonly measure: Measure;
  readonly inputs: readonly Figure[];
  /** Tells two derivations of one measure and subject apart. */
  readonly qualifier?: string;
  readonly formula: (lang: 'zh' | 'en') => string;
  readonly assumption?: Text | undefined;
  readonly decimals?: number;
  readonly part?: Text;
}

interface Check {
  readonly rule: RuleName;
  /** Last part of the finding's key. */
  readonly slug: string;
  readonly severity: Severity;
  readonly figures: readonly Figure[];
  readonly about?: readonly string[];
  readonly passages?: readonly string[];
  readonly expected?: Interval;
  readonly actual?: Interval;
  readonly unit?: Text;
  /** Where the identity is not one of intervals: does it hold? Otherwise the gap decides. */
  readonly holds?: boolean;
  readonly title: (lang: 'zh' | 'en') => string;
  readonly explanation: (lang: 'zh' | 'en') => string;
  readonly handWritten?: boolean;
  /** What the check takes for granted, beside what its derived figures do. */
  readonly assumption?: Text | undefined;
}

export class UnknownFigure extends Error {
  readonly figure: string;
  constructor(figure: string) {
    super(`no figure has the key ${figure}`);
    this.figure = figure;
  }
}

/** What the rules read from and write into: the stated figures, the derived ones, the findings. */
export class Ledger {
  readonly derived: Figure[] = [];
  readonly findings: Finding[] = [];
  private readonly byKey = new Map<string, Figure>();
  private readonly bySubject = new Map<string, Figure[]>();
  private readonly counts = new Map<RuleName, { checked: number; breached: number }>();

  readonly world: World;
  readonly stated: readonly Figure[];

  constructor(world: World, stated: readonly Figure[]) {
    this.world = world;
    this.stated = stated;
    for (const figure of stated) this.index(figure);
  }

  private index(figure: Figure): void {
    this.byKey.set(figure.key, figure);
    const id = `${figure.subject} ${figure.indicator}`;
    this.bySubject.set(id, [...(this.bySubject.get(id) ?? []), figure]);
  }

  /** Throws UnknownFigure where there is none. */
  get(key: string): Figure {
    const figure = this.byKey.get(key);
    if (!figure) throw new UnknownFigure(key);
    return figure;
  }

  of(keys: readonly string[]): Figure[] {
    return keys.map((k) => this.get(k));
  }

  find(subject: string, indicator: string, want: { year?: number; scope?: string; nature?: string; derived?: boolean } = {}): Figure[] {
    return (this.bySubject.get(`${subject} ${indicator}`) ?? [])
      .filter(
        (f) =>
          (want.year === undefined || (f.from === want.year && f.to === want.year)) &&
          (want.scope === undefined || f.scope === want.scope) &&
          (want.nature === undefined || f.nature === want.nature) &&
          (want.derived === undefined || (f.derivation !== undefined) === want.derived) &&
          !f.increment,
      )
      .sort((a, b) => Number(a.derivation !== undefined) - Number(b.derivation !== undefined) || a.rank - b.rank);
  }

  /** All figures of an indicator, stated first. */
  all(indicator: string): Figure[] {
    return [...this.byKey.values()].filter((f) => f.indicator === indicator);
  }

  derive(wanted: Derive): Figure {
    const { measure, inputs, qualifier, formula, assumption, decimals = 1, subject, indicator, nature, from, to, scope, part } = wanted;
    const slug = [measure.toLowerCase().replaceAll('_', '-'), ...(qualifier ? [qualifier] : [])].join('-');
    const time = from === to ? String(to) : `${from}-${to}`;
    const derivation: Derivation = {
      measure,
      inputs: [...new Set(inputs.map((f) => f.key))],
      formula: both(formula),
      ...(assumption ? { assumption } : {}),
    };
    const figure: Figure = {
      key: [`observation/${this.world.plan}`, subject, indicator, time, nature, ...(scope ? [scope] : []), slug].join('|'),
      subject,
      indicator,
      nature,
      from,
      to,
      scope,
      central: wanted.central,
      interval: wanted.interval,
      unit: wanted.unit,
      symbol: this.world.unitOf(wanted.unit),
      bound: 'ABOUT',
      decimals,
      increment: false,
      rank: 1,
      passages: [...new Set(inputs.flatMap((f) => f.passages))],
      derivation,
      ...(part ? { part } : {}),
    };
    if (this.byKey.has(figure.key)) throw new Error(`two derived figures have the key ${figure.key}`);
    this.index(figure);
    this.derived.push(figure);
    return figure;
  }

  /** Counts a check, and writes a finding where it fails. Returns whether it held. */
  check({
    rule,
    slug,
    severity,
    figures,
    about = [],
    passages = [],
    expected,
    actual,
    unit,
    holds,
    title,
    explanation,
    handWritten = false,
    assumption,
  }: Check): boolean {
    const slack = expected && actual ? gap(actual, expected) : undefined;
    const fine = holds ?? slack === 0;
    const count = this.counts.get(rule) ?? { checked: 0, breached: 0 };
    this.counts.set(rule, { checked: count.checked + (handWritten ? 0 : 1), breached: count.breached + (fine ? 0 : 1) });
    if (fine) return true;
    const symbol = unit ?? figures[0]?.symbol;
    const key = `finding/${slugify([this.world.plan, rule, slug].join(' '))}`;
    if (this.findings.some((f) => f.key === key)) throw new Error(`two findings have the key ${key}`);
    this.findings.push({
      key,
      rule,
      severity,
      title: both(title),
      explanation: both((lang) => {
        const text = explanation(lang) + assumed([...(assumption ? [assumption] : []), ...assumptionsOf(figures)], lang);
        if (!expected || !actual || !symbol) return text;
        return lang === 'zh'
          ? `${text}应在 ${shown(expected, 2)}，实为 ${shown(actual, 2)}（${symbol.zh}）。`
          : `${text} Expected ${shown(expected, 2)}, found ${shown(actual, 2)} (${symbol.en}).`;
      }),
      ...(expected ? { expected } : {}),
      ...(actual ? { actual } : {}),
      ...(slack === undefined ? {} : { slack: Number(slack.toFixed(6)) }),
      ...(symbol && expected ? { unit: symbol } : {}),
      figures: this.statedBehind(figures),
      about: [...new Set([...figures.map((f) => f.subject), ...about])],
      passages: [...new Set([...figures.flatMap((f) => f.passages), ...passages])],
      handWritten,
    });
    return false;
  }

  /** The figures themselves and, for derived ones, what they were made from. */
  private statedBehind(figures: readonly Figure[]): string[] {
    const keys = new Set<string>();
    const visit = (figure: Figure) => {
      if (keys.has(figure.key)) return;
      keys.add(figure.key);
      for (const input of figure.derivation?.inputs ?? []) visit(this.get(input));
    };
    figures.forEach(visit);
    return [...keys];
  }

  reports(): RuleReport[] {
    return [...this.counts].map(([rule, count]) => ({ rule, ...count }));
  }
}

const assumptionsOf = (figures: readonly Figure[]): Text[] => figures.flatMap((f) => f.derivation?.assumption ?? []);

function assumed(assumptions: readonly Text[], lang: 'zh' | 'en'): string {
  const texts = [...new Set(assumptions.map((a) => a[lang]))];
  if (texts.length === 0) return '';
  return lang === 'zh' ? `假定：${texts.join('')}` : ` Assumed: ${texts.join(' ')}`;
}

/** `industry/automobile` → `automobile`: the part of a key that tells it from others of its kind. */
export const slugOf = (key: string): string => key.slice(key.indexOf('/') + 1);
