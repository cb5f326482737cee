import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { lists } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import layout from '../../parts/aside-layout.module.css';
import { PassageLink } from '../../parts/cite.tsx';
import { Facets } from '../../parts/facets.tsx';
import { Page } from '../../parts/page.tsx';
import { Plain } from '../../parts/plain.tsx';
import { Settings } from '../../parts/setting.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, type Tab } from '../../parts/tabs.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { Findings, type FindingsQuery } from './findings.graphql.ts';
import css from './findings.module.css';
import { IntervalPicture } from './interval-picture.tsx';
import { RULES, SEVERITIES } from './search.ts';

type Finding = FindingsQuery['findings']['nodes'][number];
type Rule = FindingsQuery['arithmeticRules']['nodes'][number];

const m = messages({
  title: { zh: '对不上的数字', en: 'Figures that do not agree' },
  lead: {
    zh: '把规划里的数字互相验算，边界和四舍五入都计入。原文照录，不作改动；这里只写明哪里对不上、怎么算的。',
    en: 'The plan’s figures checked against one another, bounds and rounding weighed. Nothing is corrected; what does not agree is shown with its arithmetic.',
  },
  severity: { zh: '程度', en: 'Severity' },
  rule: { zh: '规则', en: 'Rule' },
  list: { zh: '逐条', en: 'List' },
  table: { zh: '表', en: 'Table' },
  rules: { zh: '规则与验算次数', en: 'Rules and checks' },
  none: { zh: '没有符合条件的条目。', en: 'Nothing fits these filters.' },
  passages: { zh: '段落', en: 'Passages' },
  about: { zh: '涉及', en: 'About' },
  finding: { zh: '问题', en: 'Finding' },
  arithmetic: { zh: '算式', en: 'Arithmetic' },
  checked: { zh: '验算', en: 'Checked' },
  breached: { zh: '不符', en: 'Failed' },
  formula: { zh: '应满足', en: 'What must hold' },
  shown: (shown: number, all: number) => ({ zh: `${all} 条中的 ${shown} 条`, en: `${shown} of ${all}` }),
});

const TABS: readonly Tab[] = [
  [undefined, m.list],
  ['table', m.table],
  ['rules', m.rules],
];

/** Every figure that cannot hold together with others, with the arithmetic, and how often each rule was tried. */
export function FindingsView() {
  const t = useT();
  const { severity, rule, show, sort } = useSearch({ from: '/findings' });
  const variables = { lang: useApiLang(), severities: severity ?? null, rules: rule ?? null };
  const asked = useData(Findings, variables);

  const findingColumns = useMemo(
    (): Column<Finding>[] => [
      { id: 'title', header: m.finding, value: (f) => f.title, cell: (f) => <Plain>{f.title}</Plain>, rowHeader: true },
      { id: 'severity', header: m.severity, value: (f) => t(lists.Severity[f.severity]), short: true },
      { id: 'rule', header: m.rule, value: (f) => t(lists.ArithmeticRuleName[f.rule]), short: true },
      { id: 'arithmetic', header: m.arithmetic, value: (f) => f.explanation, cell: (f) => <Plain>{f.explanation}</Plain> },
      {
        id: 'passages',
        header: m.passages,
        value: (f) => f.passages.map((p) => p.locator).join(' '),
        cell: (f) => f.passages.map((p) => <PassageLink key={p.key} passage={p} />),
      },
    ],
    [t],
  );
  const ruleColumns = useMemo(
    (): Column<Rule>[] => [
      { id: 'rule', header: m.rule, value: (r) => r.name, rowHeader: true },
      { id: 'formula', header: m.formula, value: (r) => r.formula, cell: (r) => <span lang="en">{r.formula}</span> },
      { id: 'checked', header: m.checked, value: (r) => r.checked, numeric: true },
      { id: 'breached', header: m.breached, value: (r) => r.breached, numeric: true },
    ],
    [],
  );
  const findings = useSheet({ columns: findingColumns, rows: asked.data?.findings.nodes ?? [], keyOf: (f) => f.key, sort });
  const rules = useSheet({ columns: ruleColumns, rows: asked.data?.arithmeticRules.nodes ?? [], keyOf: (r) => r.rule, sort });

  return (
    <Page
      title={m.title}
      lead={t(m.lead)}
      tools={<ViewBar title={t(m.title)} slug="findings" askings={[asking(Findings, variables)]} sheet={show === 'rules' ? rules : findings} />}
    >
      <Settings>
        <Choice name="show" value={show} options={TABS} />
      </Settings>
      <Loaded of={asked}>
        {({ findings: { totalCount, nodes }, all }) => (
          <div className={layout.layout}>
            <div className={layout.filters}>
              <Facets
                label={m.severity}
                name="severity"
                chosen={severity}
                facets={SEVERITIES.map((value) => ({
                  value,
                  caption: lists.Severity[value],
                  count: all.nodes.filter((f) => f.severity === value).length,
                }))}
              />
              <Facets
                label={m.rule}
                name="rule"
                chosen={rule}
                facets={RULES.map((value) => ({
                  value,
                  caption: lists.ArithmeticRuleName[value],
                  count: all.nodes.filter((f) => f.rule === value).length,
                })).filter((f) => f.count > 0)}
              />
            </div>
            <div className={layout.main}>
              {show === 'rules' ? (
                <SheetTable sheet={rules} caption={m.rules} />
              ) : nodes.length === 0 ? (
                <EmptyState>{t(m.none)}</EmptyState>
              ) : (
                <>
                  <p className="small muted">{t(m.shown(totalCount, all.totalCount))}</p>
                  {show === 'table' ? (
                    <SheetTable sheet={findings} caption={m.title} />
                  ) : (
                    <ol className={css.list}>
                      {findings.rows.map((finding) => (
                        <FindingItem key={finding.key} finding={finding} />
                      ))}
                    </ol>
                  )}
                </>
              )}
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const t = useT();
  return (
    <li className={css.finding} id={finding.key.slice('finding/'.length)} data-finding={finding.key}>
      <h2>
        <Plain>{finding.title}</Plain>
      </h2>
      <p className={css.tags}>
        <span className={css.severity} data-severity={finding.severity}>
          {t(lists.Severity[finding.severity])}
        </span>
        <span>{t(lists.ArithmeticRuleName[finding.rule])}</span>
      </p>
      <p className={css.arithmetic}>
        <Plain>{finding.explanation}</Plain>
      </p>
      <IntervalPicture
        expected={{ low: finding.expectedLow, high: finding.expectedHigh }}
        actual={{ low: finding.actualLow, high: finding.actualHigh }}
        unit={finding.unit}
      />
      <p className={css.where}>
        <span className="muted">{t(m.about)}</span>
        {finding.subjects.map((subject) => (
          <ThingLink key={subject.key} thing={subject} />
        ))}
      </p>
      <p className={css.where}>
        <span className="muted">{t(m.passages)}</span>
        {finding.passages.map((passage) => (
          <PassageLink key={passage.key} passage={passage} />
        ))}
      </p>
    </li>
  );
}
