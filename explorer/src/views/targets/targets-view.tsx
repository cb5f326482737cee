import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import type { TargetsCellFragment, TargetsRowFragment } from '../../api/fragments.ts';
import { useData } from '../../api/use-data.ts';
import { messages, type Text, useApiLang, useT } from '../../i18n/text.ts';
import { FigureCell } from '../../parts/figure.tsx';
import { Page } from '../../parts/page.tsx';
import { Setting, Settings } from '../../parts/setting.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, PICTURE_AND_TABLE, type Tab } from '../../parts/tabs.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { Bars } from './bars.tsx';
import { axesOf, measures } from './measures.ts';
import { SHOWN } from './search.ts';
import { Targets, type TargetsQuery } from './targets.graphql.ts';
import css from './targets.module.css';

const m = messages({
  title: { zh: '2015 年目标', en: 'Targets of 2015' },
  lead: {
    zh: '各产业 2010 年的水平（原文或推算）与 2015 年的目标。斜纹是推算；≥ 是原文的下限。销售收入与产值口径不同，从不放在一根轴上。',
    en: 'What each industry had in 2010 (stated or derived) and is to reach in 2015. Hatched: derived; ≥ is the plan’s own bound. Sales revenue and output never share an axis.',
  },
  measure: { zh: '看什么', en: 'Measure' },
  level: { zh: '级别', en: 'Level' },
  industry: { zh: '产业', en: 'Industry' },
  none: { zh: '规划没有给出的', en: 'Not given by the plan' },
  sums: { zh: '各产业合计与全省', en: 'Sum of the industries and the province' },
  whole: { zh: '全省目标', en: 'Target of the province' },
  sumsAbout: {
    zh: '推算合计只加产值口径的产业，不含只有销售收入目标的产业；重叠的产业（先进装备与装备、生物化工与石化等）分别按只计一次和全部计入相加。',
    en: 'The sums add industries with a target of output alone, none that have sales revenue only; industries that overlap are added once, and again in full.',
  },
  output2010: { zh: '产值 2010', en: 'Output 2010' },
  output2015: { zh: '产值 2015', en: 'Output 2015' },
  definition: { zh: '口径', en: 'Defined as' },
  growth: { zh: '年均增速', en: 'Growth a year' },
  multiple: { zh: '倍数', en: 'Multiple' },
  share: { zh: '占全省', en: 'Share' },
  stretch: { zh: '增速跨度', en: 'Stretch' },
  added2010: { zh: '增加值 2010', en: 'Value added 2010' },
  added2015: { zh: '增加值 2015', en: 'Value added 2015' },
  ratio: { zh: '增加值率', en: 'Value-added ratio' },
  findings: { zh: '存疑', en: 'Findings' },
});

const MEASURES: readonly Tab[] = SHOWN.map((shown) => [shown === 'output' ? undefined : shown, measures[shown].caption]);
const LEVELS: readonly Tab[] = (['INDUSTRY', 'GROUP', 'SUB_INDUSTRY', 'FIELD'] as const).map((level) => [
  level === 'INDUSTRY' ? undefined : level,
  lists.IndustryLevel[level],
]);

const column = (id: string, header: Text, cell: (row: TargetsRowFragment) => TargetsCellFragment): Column<TargetsRowFragment> => ({
  id,
  header,
  value: (row) => cell(row).value,
  cell: (row) => <FigureCell figure={cell(row).figure} />,
  numeric: true,
});

/** All industries at a glance: bars of one measure, or all of them in a table. */
export function TargetsView() {
  const t = useT();
  const { measure: shown = 'output', level: chosen, show, sort } = useSearch({ from: '/targets' });
  const level = chosen ?? 'INDUSTRY';
  const variables = { lang: useApiLang(), level } as const;
  const asked = useData(Targets, variables);
  const picture = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    (): Column<TargetsRowFragment>[] => [
      { id: 'industry', header: m.industry, value: (r) => r.industry.name, cell: (r) => <ThingLink thing={r.industry} bare />, rowHeader: true },
      { id: 'definition', header: m.definition, value: (r) => (r.output.state === 'NOT_STATED' ? null : r.output.indicator.name) },
      column('output2010', m.output2010, (r) => r.outputBefore),
      column('output2015', m.output2015, (r) => r.output),
      column('growth', m.growth, (r) => r.outputGrowth),
      column('multiple', m.multiple, (r) => r.outputMultiple),
      column('share', m.share, (r) => r.shareOfOutput),
      column('stretch', m.stretch, (r) => r.outputStretch),
      column('added2010', m.added2010, (r) => r.valueAddedBefore),
      column('added2015', m.added2015, (r) => r.valueAdded),
      column('ratio', m.ratio, (r) => r.valueAddedRatio),
      { id: 'findings', header: m.findings, value: (r) => r.industry.findings.totalCount, numeric: true },
    ],
    [],
  );
  const sheet = useSheet({ columns, rows: asked.data?.targetsDashboard ?? [], keyOf: (r) => r.industry.key, sort });
  const measure = measures[shown];
  const { axes, without } = useMemo(() => axesOf(sheet.rows, measure), [sheet.rows, measure]);
  return (
    <Page
      title={m.title}
      lead={t(m.lead)}
      tools={
        <ViewBar
          title={t(m.title)}
          slug={`targets-${level}`}
          askings={[asking(Targets, variables)]}
          sheet={sheet}
          {...(show === 'table' ? {} : { picture: () => picture.current })}
        />
      }
    >
      <Settings>
        {show !== 'table' && <Setting label={m.measure} name="measure" value={shown === 'output' ? undefined : shown} options={MEASURES} />}
        <Setting label={m.level} name="level" value={chosen} options={LEVELS} />
        <Choice name="show" value={show} options={PICTURE_AND_TABLE} />
      </Settings>
      <Loaded of={asked}>
        {(answer) => (
          <>
            {show === 'table' ? (
              <SheetTable sheet={sheet} caption={m.title} />
            ) : (
              <div ref={picture} className={css.charts}>
                {axes.map((axis) => (
                  <section key={axis.indicator.key} className={css.section}>
                    <h2>
                      {t(measure.caption)} <span className="muted">{axis.indicator.name}</span>
                    </h2>
                    <Bars axis={axis} measure={measure} />
                  </section>
                ))}
                {without.length > 0 && (
                  <section className={css.section}>
                    <h2>
                      {t(m.none)} <span className="muted">{without.length}</span>
                    </h2>
                    <ul className={css.chips}>
                      {without.map(({ industry }) => (
                        <li key={industry.key}>
                          <ThingLink thing={industry} />
                        </li>
                      ))}
                    </ul>
                  </section>
                )}
              </div>
            )}
            <Sums answer={answer} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What the industries add up to beside the target of the province, and what the sum leaves out. */
function Sums({ answer }: { readonly answer: TargetsQuery }) {
  const t = useT();
  return (
    <section className={css.section}>
      <h2>{t(m.sums)}</h2>
      <p className="small muted">{t(m.sumsAbout)}</p>
      <dl className={css.sums}>
        {answer.whole.map(({ industry, output }) => (
          <div key={industry.key}>
            <dt>{t(m.whole)}</dt>
            <dd>
              <FigureCell figure={output.figure} />
            </dd>
          </div>
        ))}
        {answer.sums.nodes.map((figure) => (
          <div key={figure.key}>
            <dt>{figure.derivation ? t(lists.DerivedMeasure[figure.derivation.measure]) : figure.indicator.name}</dt>
            <dd>
              <FigureCell figure={figure} /> <span className="muted">{figure.derivation?.formula}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
