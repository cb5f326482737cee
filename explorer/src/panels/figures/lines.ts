import type { PanelFigureFragment } from '../../api/fragments.ts';

/** The figures of a thing as lines: one indicator, its start, its target and its growth side by side. */
export interface Line {
  readonly key: string;
  readonly indicator: { readonly key: string; readonly name: string };
  /** Of which part or population, against what: what tells two lines of one indicator apart. */
  readonly scope: readonly string[];
  readonly base: readonly PanelFigureFragment[];
  readonly target: readonly PanelFigureFragment[];
  readonly growth: readonly PanelFigureFragment[];
  readonly other: readonly PanelFigureFragment[];
}

/** First and last year of the plan. */
const BASE = 2010;
const TARGET = 2015;

const scopeOf = (f: PanelFigureFragment): string[] =>
  [
    f.breakdown,
    f.population,
    f.region?.name,
    f.against,
    f.derivation?.measure === 'MULTIPLE_OF_BASE' && f.derivation.inputs[0]?.indicator.name,
  ].filter((part) => typeof part === 'string');

/** Growth of X stands in the line of X: its indicator is named after it. */
const grownBy = (f: PanelFigureFragment): string | undefined =>
  f.indicator.measure === 'GROWTH' && (f.year ?? f.periodTo) === TARGET ? f.indicator.key.replace(/-growth$/, '') : undefined;

/** Stated before derived, better ranked before worse; in the order that the plan names the indicators. */
export function toLines(figures: readonly PanelFigureFragment[]): Line[] {
  const lines = new Map<string, { line: Omit<Line, 'base' | 'target' | 'growth' | 'other'>; figures: PanelFigureFragment[] }>();
  const idOf = (indicator: string, scope: readonly string[]) => [indicator, ...scope].join('|');
  const levels = new Set(figures.filter((f) => f.indicator.measure !== 'GROWTH').map((f) => idOf(f.indicator.key, scopeOf(f))));
  for (const figure of figures) {
    const scope = scopeOf(figure);
    const grown = grownBy(figure);
    const id = grown && levels.has(idOf(grown, scope)) ? idOf(grown, scope) : idOf(figure.indicator.key, scope);
    const entry = lines.get(id) ?? { line: { key: id, indicator: figure.indicator, scope }, figures: [] };
    if (!grown || id === idOf(figure.indicator.key, scope)) entry.line = { ...entry.line, indicator: figure.indicator };
    entry.figures.push(figure);
    lines.set(id, entry);
  }
  return [...lines.values()].map(({ line, figures: all }) => {
    const growth = all.filter((f) => f.indicator.key !== line.indicator.key);
    const own = all.filter((f) => f.indicator.key === line.indicator.key);
    const base = own.filter((f) => f.time === String(BASE));
    const target = own.filter((f) => (f.year ?? f.periodTo) === TARGET && f.nature === 'TARGET');
    return { ...line, base, target, growth, other: own.filter((f) => !base.includes(f) && !target.includes(f)) };
  });
}
