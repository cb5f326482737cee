import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import type { TargetsCellFragment, TargetsRowFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import type { Axis, Measure } from './measures.ts';
import css from './targets.module.css';

const m = messages({
  chart: (what: string, of: string) => ({ zh: `${what}：按${of}`, en: `${what}: by ${of}` }),
  derived: { zh: '推算', en: 'derived' },
  findings: (n: number) => ({ zh: `存疑 ${n}`, en: n === 1 ? '1 finding' : `${n} findings` }),
});

const WIDTH = 1080;
const NAME = 190;
const VALUE = 200;
const ROW = { one: 30, two: 46 } as const;
const BAR = 14;

/** Bars of one axis: 2010 above 2015 where there are two, hatched where derived; names and figures are doors. */
export function Bars({ axis, measure, picture }: { readonly axis: Axis; readonly measure: Measure; readonly picture: Ref<SVGSVGElement> }) {
  const t = useT();
  const { rows, least, most } = axis;
  const { cell, before } = measure;
  const height = before ? ROW.two : ROW.one;
  const span = WIDTH - NAME - VALUE;
  const scale = span / Math.max(most - least, 1e-9);
  const at = (value: number) => NAME + (value - least) * scale;
  const pattern = `hatch-${axis.indicator.key.replace(/\W/g, '-')}`;
  return (
    <div className={css.frame}>
      <svg
        ref={picture}
        className={css.bars}
        viewBox={`0 0 ${WIDTH} ${rows.length * height + 8}`}
        role="group"
        aria-label={t(m.chart(t(measure.caption), axis.indicator.name))}
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
          const now = cell(row);
          const then = before?.(row);
          return (
            <g key={row.industry.key} data-industry={row.industry.key}>
              <NameOf row={row} y={top + (before ? 18 : 10)} />
              {then && <Bar cell={then} y={top} at={at} pattern={pattern} quiet />}
              <Bar cell={now} y={then ? top + BAR + 4 : top + 1} at={at} pattern={pattern} />
              <FindingsOf row={row} y={top + (before ? 18 : 10)} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const NameOf = ({ row: { industry }, y }: { readonly row: TargetsRowFragment; readonly y: number }) => (
  <Link to="/e/$" params={{ _splat: industry.key }} search={{}} className={css.door}>
    <text x={NAME - 12} y={y} textAnchor="end" dominantBaseline="central" fontSize="15">
      {industry.name}
    </text>
  </Link>
);

interface BarProps {
  readonly cell: TargetsCellFragment;
  readonly y: number;
  readonly at: (value: number) => number;
  readonly pattern: string;
  readonly quiet?: boolean;
}

function Bar({ cell: { state, value, figure }, y, at, pattern, quiet = false }: BarProps) {
  const t = useT();
  if (value === null || !figure) return null;
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const words = `${figure.display}${state === 'DERIVED' ? `（${t(m.derived)}）` : ''}`;
  return (
    <Link
      to="."
      search={changing({ evidence: figure.key, passage: undefined })}
      resetScroll={false}
      className={css.door}
      aria-label={`${figure.time} ${words}`}
    >
      <rect
        x={from}
        y={y}
        width={Math.max(to - from, 1.5)}
        height={quiet ? BAR - 3 : BAR}
        fill={state === 'DERIVED' ? `url(#${pattern})` : undefined}
        className={quiet ? css.pale : css.bar}
      />
      <text
        x={to + 6}
        y={y + (quiet ? BAR - 3 : BAR) / 2}
        dominantBaseline="central"
        fontSize={quiet ? 12 : 13}
        className={quiet ? css.faint : undefined}
      >
        {figure.year !== null && quiet ? `${figure.year} ` : ''}
        {words}
      </text>
    </Link>
  );
}

function FindingsOf({ row: { industry }, y }: { readonly row: TargetsRowFragment; readonly y: number }) {
  const t = useT();
  if (industry.findings.totalCount === 0) return null;
  return (
    <Link to="/e/$" params={{ _splat: industry.key }} hash="findings" search={{}} className={css.door}>
      <title>{industry.findings.nodes.map((f) => f.title).join('\n')}</title>
      <text x={WIDTH - 4} y={y} textAnchor="end" dominantBaseline="central" fontSize="12" className={css.flag}>
        ⚑ {t(m.findings(industry.findings.totalCount))}
      </text>
    </Link>
  );
}
