import { lists } from '../../api/catalogue.ts';
import type { PanelFigureFragment } from '../../api/fragments.ts';
import { between, type Translate, useT } from '../../i18n/text.ts';
import { FigureCell } from '../../parts/figure.tsx';
import type { Column } from '../../parts/table/sheet.ts';
import css from './figures.module.css';
import type { Line } from './lines.ts';

const shown = (figures: readonly PanelFigureFragment[], withTime = false): string | null =>
  figures.length === 0 ? null : figures.map((f) => (withTime ? `${f.time}: ${f.display}` : f.display)).join('; ');

function Indicator({ line: { indicator, scope } }: { readonly line: Line }) {
  const t = useT();
  return (
    <>
      {indicator.name}
      {scope.length > 0 && <span className="small muted"> {scope.join(t(between.comma))}</span>}
    </>
  );
}

interface CellProps {
  readonly figures: readonly PanelFigureFragment[];
  /** The time that its column says already. */
  readonly time: string;
  /** The line has a start or a target, so that its other end is missed. */
  readonly expected?: boolean;
}

/** A cell may hold rivals: two figures that the plan gives for one thing. */
function Cell({ figures, time, expected = false }: CellProps) {
  if (figures.length === 0) return expected ? <FigureCell figure={null} /> : <span className="muted">—</span>;
  return (
    <span className={css.rivals}>
      {figures.map((f) => (
        <span key={f.key}>
          <FigureCell figure={f} /> {f.time !== time && <span className="small muted">{f.time}</span>}
        </span>
      ))}
    </span>
  );
}

const paired = ({ base, target }: Line): boolean => base.length + target.length > 0;
const all = (line: Line): PanelFigureFragment[] => [...line.base, ...line.target, ...line.growth, ...line.other];
const distinct = (values: readonly (string | null)[]): string => [...new Set(values.filter((v) => v !== null))].join(' ');
const basisWords = (line: Line, t: Translate): string => distinct(all(line).map((f) => f.basis && t(lists.Basis[f.basis])));

export const figureColumns: readonly Column<Line>[] = [
  {
    id: 'indicator',
    header: { zh: '指标', en: 'Indicator' },
    value: (line, t) => [line.indicator.name, line.scope.join(t(between.comma))].filter(Boolean).join(t(between.colon)),
    cell: (line) => <Indicator line={line} />,
    rowHeader: true,
  },
  {
    id: '2010',
    header: { zh: '2010', en: '2010' },
    value: (line) => shown(line.base),
    cell: (line) => <Cell figures={line.base} time="2010" expected={paired(line)} />,
    numeric: true,
  },
  {
    id: '2015',
    header: { zh: '2015 目标', en: '2015 target' },
    value: (line) => shown(line.target),
    cell: (line) => <Cell figures={line.target} time="2015" expected={paired(line)} />,
    numeric: true,
  },
  {
    id: 'growth',
    header: { zh: '年均', en: 'A year' },
    value: (line) => shown(line.growth),
    cell: (line) => <Cell figures={line.growth} time="2011-2015" />,
    numeric: true,
  },
  {
    id: 'other',
    header: { zh: '其他时间', en: 'Other times' },
    value: (line) => shown(line.other, true),
    cell: (line) => <Cell figures={line.other} time="" />,
    numeric: true,
  },
  { id: 'basis', header: { zh: '依据', en: 'Basis' }, value: basisWords, onlyInFiles: true },
  {
    id: 'passages',
    header: { zh: '出处', en: 'Passages' },
    value: (line) => distinct(all(line).flatMap((f) => f.citations.map((c) => c.locator))),
    onlyInFiles: true,
  },
];
