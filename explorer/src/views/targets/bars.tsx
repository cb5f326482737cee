import { Link } from '@tanstack/react-router';
import type { TargetsCellFragment, TargetsRowFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { messages, type Translate, useT } from '../../i18n/text.ts';
import { useWidth } from '../../parts/use-width.ts';
import { textWidth } from '../../pictures/label.ts';
import type { Axis, Measure } from './measures.ts';
import css from './targets.module.css';

const m = messages({
  chart: (what: string, of: string) => ({ zh: `${what}：按${of}`, en: `${what}: by ${of}` }),
  derived: { zh: '（推算）', en: ' (derived)' },
  findings: (n: number) => ({ zh: `存疑 ${n}`, en: n === 1 ? '1 finding' : `${n} findings` }),
});

/** Below this width each name stands above its bars. */
const NARROW = 640;
const ROW = { one: 30, two: 46, name: 24 } as const;
const BAR = { now: 14, before: 11 } as const;
const FONT = { name: 15, now: 13, before: 12 } as const;
const GAP = 6;
/** For the marks of findings, at the right. */
const FLAG = 90;
/** The longest bar is at least so long, however little room its words leave. */
const LEAST = 60;

type When = 'now' | 'before';

/** What stands behind a bar: 2010 约 3977.4 亿元（推算） */
function wordsOf({ state, figure }: TargetsCellFragment, when: When, t: Translate): string {
  if (!figure) return '';
  const year = when === 'before' && figure.year !== null ? `${figure.year} ` : '';
  return `${year}${figure.display}${state === 'DERIVED' ? t(m.derived) : ''}`;
}

/** Bars of one axis: 2010 above 2015 where there are two, hatched where derived; names and figures are doors. */
export function Bars({ axis, measure }: { readonly axis: Axis; readonly measure: Measure }) {
  const [holder, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={holder} className={css.frame}>
      {width > 0 && <Chart axis={axis} measure={measure} width={width} />}
    </div>
  );
}

interface ChartProps {
  readonly axis: Axis;
  readonly measure: Measure;
  readonly width: number;
}

function Chart({ axis, measure: { caption, cell, before }, width }: ChartProps) {
  const t = useT();
  const { rows, least } = axis;
  const narrow = width < NARROW;
  const left = narrow ? 0 : Math.max(...rows.map((r) => textWidth(r.industry.name, FONT.name))) + 2 * GAP;
  const bars = rows.map((row) => [
    ...(before && before(row).value !== null ? [{ when: 'before' as const, cell: before(row) }] : []),
    { when: 'now' as const, cell: cell(row) },
  ]);
  // As long as the words behind each bar allow.
  const scale = Math.min(
    ...bars.flat().map(({ when, cell: { value }, cell: shown }) => {
      const room = width - left - GAP - textWidth(wordsOf(shown, when, t), FONT[when]) - (narrow ? 0 : FLAG);
      return Math.max(room, LEAST) / Math.max((value ?? 0) - least, -least, 1e-9);
    }),
  );
  const at = (value: number) => left + (value - least) * scale;
  const height = (before ? ROW.two : ROW.one) + (narrow ? ROW.name : 0);
  const pattern = `hatch-${axis.indicator.key.replace(/\W/g, '-')}`;
  return (
    <svg
      className={css.bars}
      width={width}
      height={rows.length * height + 8}
      viewBox={`0 0 ${width} ${rows.length * height + 8}`}
      role="group"
      aria-label={t(m.chart(t(caption), axis.indicator.name))}
    >
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" className={css.hatchGround} />
          <line x1="0" x2="0" y1="0" y2="6" className={css.hatchLine} />
        </pattern>
      </defs>
      <line x1={at(0)} x2={at(0)} y1="0" y2={rows.length * height} className={css.axis} />
      {rows.map((row, i) => {
        const top = i * height + 6;
        // One bar alone stands where its name does.
        const alone = before && bars[i]?.length === 1 ? (BAR.before + 4) / 2 : 0;
        const first = top + (narrow ? ROW.name - 4 : 0) + alone;
        const head = narrow ? top + 8 : top + (before ? 18 : 8);
        return (
          <g key={row.industry.key} data-industry={row.industry.key}>
            <Link to="/e/$" params={{ _splat: row.industry.key }} search={{}} className={css.door}>
              <text x={narrow ? GAP : left - 2 * GAP} y={head} textAnchor={narrow ? 'start' : 'end'} dominantBaseline="central" fontSize={FONT.name}>
                {row.industry.name}
              </text>
            </Link>
            {bars[i]?.map(({ when, cell: shown }, n) => (
              <Bar key={when} cell={shown} when={when} y={first + n * (BAR.now + 4)} at={at} pattern={pattern} />
            ))}
            <FindingsOf row={row} x={width - 4} y={head} />
          </g>
        );
      })}
    </svg>
  );
}

interface BarProps {
  readonly cell: TargetsCellFragment;
  readonly when: When;
  readonly y: number;
  readonly at: (value: number) => number;
  readonly pattern: string;
}

function Bar({ cell, when, y, at, pattern }: BarProps) {
  const t = useT();
  const { state, value, figure } = cell;
  if (value === null || !figure) return null;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const words = wordsOf(cell, when, t);
  return (
    <Link
      to="."
      search={changing({ evidence: figure.key, passage: undefined })}
      resetScroll={false}
      className={css.door}
      aria-label={when === 'before' ? words : `${figure.time} ${words}`}
    >
      <rect
        x={from}
        y={y}
        width={Math.max(to - from, 1.5)}
        height={BAR[when]}
        fill={state === 'DERIVED' ? `url(#${pattern})` : undefined}
        className={when === 'before' ? css.pale : css.bar}
      />
      <text x={to + GAP} y={y + BAR[when] / 2} dominantBaseline="central" fontSize={FONT[when]} className={when === 'before' ? css.faint : undefined}>
        {words}
      </text>
    </Link>
  );
}

function FindingsOf({ row: { industry }, x, y }: { readonly row: TargetsRowFragment; readonly x: number; readonly y: number }) {
  const t = useT();
  if (industry.findings.totalCount === 0) return null;
  return (
    <Link to="/e/$" params={{ _splat: industry.key }} hash="findings" search={{}} className={css.door}>
      <title>{industry.findings.nodes.map((f) => f.title).join('\n')}</title>
      <text x={x} y={y} textAnchor="end" dominantBaseline="central" fontSize="12" className={css.flag}>
        ⚑ {t(m.findings(industry.findings.totalCount))}
      </text>
    </Link>
  );
}
