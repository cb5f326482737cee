import { Link } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';
import { messages, type Translate, useT } from '../../i18n/text.ts';
import { useWidth } from '../../parts/use-width.ts';
import { EDGE, type Industry, isRevenue, type Layout, layoutPlan, type Tile, textWidth } from './plan-layout.ts';
import css from './plan-picture.module.css';

const m = messages({
  name: { zh: '规划一图：四类产业，按 2015 年目标大小', en: 'The plan in one picture: its groups of industries by their 2015 targets' },
  none: { zh: '无产值目标', en: 'no output target' },
  noneShort: { zh: '无产值目标', en: 'no target' },
  revenue: { zh: '销售收入', en: 'sales' },
  growth: (g: string) => ({ zh: `年均 ${g}`, en: `${g} a year` }),
  slow: { zh: '慢', en: 'slower' },
  fast: { zh: '快', en: 'faster growth' },
  legend: {
    zh: '宽度：2015 年总产值目标（太窄的放宽到容得下名称）。颜色：年均增速。双框：目标是销售收入，与产值不可比。虚框：没有这类目标。',
    en: 'Width: 2015 target of gross output (the smallest widened to hold their names). Colour: growth a year. Double frame: the target is sales revenue, not comparable with output. Dashed: no such target.',
  },
});

/** Slowest to fastest growth that the plan sets, in per cent a year. */
const SLOW = 9;
const FAST = 27;
const STEPS = 5;
const stepOf = ({ growth }: Industry): number | undefined => {
  const value = growth?.value ?? growth?.low;
  if (value === null || value === undefined) return undefined;
  return Math.min(STEPS - 1, Math.max(0, Math.floor(((value - SLOW) / (FAST - SLOW)) * STEPS)));
};

/** Groups → industries, each a door. */
export function PlanPicture({
  industries,
  picture,
}: {
  readonly industries: readonly Industry[];
  readonly picture: RefObject<SVGSVGElement | null>;
}) {
  const t = useT();
  const [frame, width] = useWidth<HTMLDivElement>();
  const layout = useMemo(() => layoutPlan(industries, width), [industries, width]);
  return (
    <figure className={css.figure}>
      <div ref={frame} className={css.frame}>
        {width > 0 && (
          <svg ref={picture} role="group" aria-label={t(m.name)} width={width} height={layout.height} viewBox={`0 0 ${width} ${layout.height}`}>
            {layout.rows.map(({ group, lines, y, tiles }) => (
              <g key={group.key}>
                <Link to="/e/$" params={{ _splat: group.key }} search={{}}>
                  <text className={css.group}>
                    {lines.map((line, i) => (
                      <tspan key={line} x={0} y={y + 18 + i * 17}>
                        {spaced(line)}
                      </tspan>
                    ))}
                  </text>
                </Link>
                {tiles.map((tile) => (
                  <TileLink key={tile.industry.key} tile={tile} narrow={layout.narrow} />
                ))}
              </g>
            ))}
          </svg>
        )}
      </div>
      <figcaption className={css.legend}>
        <span className={css.scale}>
          {t(m.slow)}
          {Array.from({ length: STEPS }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a scale
            <span key={i} className={css.swatch} data-step={i} />
          ))}
          {t(m.fast)}
        </span>{' '}
        {t(m.legend)}
      </figcaption>
    </figure>
  );
}

function wordsOf({ target, growth }: Industry, t: Translate): { value: string; rate: string } {
  return {
    value: target ? `${isRevenue(target) ? `${t(m.revenue)} ` : ''}${target.display}` : t(m.none),
    rate: growth ? t(m.growth(growth.display)) : '',
  };
}

/** A broken name still has its spaces for who hears it. */
const spaced = (line: string): string => (/[\u2e80-\uffff]$/.test(line) ? line : `${line} `);

/** Of a figure as it is said everywhere else, what a small tile has room for. */
const short = (figure: string): string =>
  figure
    .replace(/ 亿元$/, '')
    .replace(/ billion yuan$/, ' bn')
    .replace(/ per cent$/, '%');

function TileLink({ tile: { industry, x, y, width, height, lines }, narrow }: { readonly tile: Tile; readonly narrow: Layout['narrow'] }) {
  const t = useT();
  const { value, rate } = wordsOf(industry, t);
  const fits = (words: string) => narrow || textWidth(words) <= width - 2 * EDGE;
  /** Lines that are left below the name. */
  const left = narrow ? 2 : Math.floor((height - 16 * lines.length - 8) / 16);
  /** In a small tile the figures stand without their words; these follow in its name. */
  const small = industry.target ? short(value.replace(/^.*? (?=\d)/, '')) : t(m.noneShort);
  const shownValue = left < 2 ? '' : fits(value) ? value : small;
  const shownRate = left < 1 ? '' : fits(rate) ? rate : short(industry.growth?.display ?? '');
  const seen = [lines.map(spaced).join('').trim(), shownValue, shownRate].filter(Boolean).join(' ');
  return (
    <Link
      to="/e/$"
      params={{ _splat: industry.key }}
      search={{}}
      className={css.tile}
      aria-label={shownValue === value && shownRate === rate ? seen : `${seen} (${[value, rate].filter(Boolean).join(', ')})`}
    >
      <rect
        x={x + 0.5}
        y={narrow ? y + 38.5 : y + 0.5}
        width={width - 1}
        height={narrow ? 10 : height - 1}
        className={css.box}
        data-step={stepOf(industry)}
        data-none={industry.target ? undefined : ''}
      />
      {isRevenue(industry.target) && !narrow && <rect x={x + 3.5} y={y + 3.5} width={width - 7} height={height - 7} className={css.inner} />}
      {(narrow ? [industry.name] : lines).map((line, i, all) => (
        <text key={line} x={narrow ? 0 : x + 8} y={y + (narrow ? 15 : 19 + i * 16)}>
          {i === all.length - 1 ? `${line} ` : spaced(line)}
        </text>
      ))}
      {shownValue && (
        <text x={narrow ? 0 : x + 8} y={narrow ? y + 32 : y + height - 23}>
          <tspan className={css.value}>{`${shownValue} `}</tspan>
          {narrow && shownRate && <tspan className={css.rate}>{shownRate}</tspan>}
        </text>
      )}
      {!narrow && shownRate && (
        <text x={x + 8} y={y + height - 9} className={css.rate}>
          {shownRate}
        </text>
      )}
    </Link>
  );
}
