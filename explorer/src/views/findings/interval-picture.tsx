import { formatNumber, messages, useLang, useT } from '../../i18n/text.ts';
import css from './findings.module.css';
import { type Bar, type Interval, intervalBars } from './intervals.ts';

const m = messages({
  expected: { zh: '应在', en: 'expected' },
  actual: { zh: '实为', en: 'found' },
  atLeast: (v: string) => ({ zh: `不低于 ${v}`, en: `at least ${v}` }),
  atMost: (v: string) => ({ zh: `不高于 ${v}`, en: `at most ${v}` }),
  unbounded: { zh: '无界', en: 'unbounded' },
});

/** The two intervals of a finding in words and as bars on one scale. */
export function IntervalPicture({
  expected,
  actual,
  unit,
}: {
  readonly expected: Interval;
  readonly actual: Interval;
  readonly unit: string | null;
}) {
  const t = useT();
  const lang = useLang();
  const bars = intervalBars(expected, actual);
  if (!bars) return null;
  const number = (value: number) => formatNumber(Number(value.toPrecision(6)), lang);
  const words = ({ low, high }: Interval): string => {
    const range =
      low !== null && high !== null
        ? low === high
          ? number(low)
          : `${number(low)}–${number(high)}`
        : low !== null
          ? t(m.atLeast(number(low)))
          : high !== null
            ? t(m.atMost(number(high)))
            : t(m.unbounded);
    return unit ? `${range} ${unit}` : range;
  };
  const row = (name: string, interval: Interval, { from, to }: Bar, kind: string | undefined) => (
    <div className={css.interval}>
      <dt>{name}</dt>
      <dd>
        <span className={css.range}>{words(interval)}</span>
        <svg className={css.scale} viewBox="0 0 200 10" preserveAspectRatio="none" aria-hidden="true">
          <line x1="0" x2="200" y1="5" y2="5" className={css.axis} />
          <rect x={from * 200} width={Math.max((to - from) * 200, 2)} y="1.5" height="7" className={kind} />
        </svg>
      </dd>
    </div>
  );
  return (
    <dl className={css.intervals}>
      {row(t(m.expected), expected, bars.expected, css.expected)}
      {row(t(m.actual), actual, bars.actual, css.actual)}
    </dl>
  );
}
