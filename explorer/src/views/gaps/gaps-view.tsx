import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { lists, nodeKinds } from '../../api/catalogue.ts';
import type { GapKind } from '../../api/enums.ts';
import { useData } from '../../api/use-data.ts';
import { messages, type Text, useApiLang, useT } from '../../i18n/text.ts';
import layout from '../../parts/aside-layout.module.css';
import { PassageLink } from '../../parts/cite.tsx';
import { Facets } from '../../parts/facets.tsx';
import { Page } from '../../parts/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { Gaps, type GapsQuery } from './gaps.graphql.ts';
import css from './gaps.module.css';
import { GAPS } from './search.ts';

type Gap = GapsQuery['gaps']['nodes'][number];

const m = messages({
  title: { zh: '规划没有说的', en: 'What the plan leaves unsaid' },
  lead: {
    zh: '不是空白，而是查过之后的“未说明”：每一项都列出查过的段落，段落里没有这句话。',
    en: 'Not blanks but silences that were looked for: each names the paragraphs that were searched and do not say it.',
  },
  what: { zh: '缺什么', en: 'What is missing' },
  subject: { zh: '对象', en: 'Of what' },
  kind: { zh: '类别', en: 'Kind' },
  searched: { zh: '查过的段落', en: 'Paragraphs searched' },
  count: { zh: '段数', en: 'Number' },
  nowhere: { zh: '全文没有出现', en: 'named nowhere in the document' },
});

/** What each silence means, in a sentence. */
const MEANING: Readonly<Record<GapKind, Text>> = {
  TARGET_WITHOUT_MEASURE: {
    zh: '定了目标，却没有一项措施针对它或它的某一部分。',
    en: 'A target is set, but no measure applies to its subject or a part of it.',
  },
  TARGET_WITHOUT_PROJECT: {
    zh: '定了目标，却没有一个项目属于它或它的某一部分。',
    en: 'A target is set, but no project belongs to its subject or a part of it.',
  },
  TARGET_WITHOUT_ACTOR: { zh: '定了目标，却没有点名由哪家企业或机构承担。', en: 'A target is set, but no firm or institution is named for it.' },
  TARGET_WITHOUT_PLACE: { zh: '定了目标，却没有说在哪里。', en: 'A target is set, but nothing tells where.' },
  MEASURE_WITHOUT_OBJECT: { zh: '提出了措施，却没有说针对谁、针对什么。', en: 'A measure is announced, but not for whom or what.' },
  INDUSTRY_WITHOUT_OUTPUT_TARGET: { zh: '产业或子行业没有产值或销售收入目标。', en: 'An industry or sub-industry has no target of output or sales.' },
  PARK_WITHOUT_INDUSTRY: { zh: '提到园区，却没有说做什么。', en: 'A park is named, but not its trade.' },
  PROJECT_WITHOUT_SITE: { zh: '提出项目，却没有说建在哪里。', en: 'A project is announced, but not where.' },
  ENTERPRISE_WITHOUT_PLACE: { zh: '点了企业的名，却没有说它在哪里。', en: 'A firm is named, but not where it sits.' },
  REGION_NOT_NAMED: { zh: '省内的市、州、县，全文一次也没有提到。', en: 'A prefecture, county or city of the province that no passage names.' },
  INPUT_WITHOUT_MAKER: { zh: '某产品被当作投入品，却没有说省内谁生产。', en: 'A product goes into something, but nobody is said to make it.' },
};

/** Silences by what is missing, each with the paragraphs that were searched for it. */
export function GapsView() {
  const t = useT();
  const { gap = GAPS[0] as GapKind, sort } = useSearch({ from: '/gaps' });
  const variables = { lang: useApiLang(), gap };
  const asked = useData(Gaps, variables);
  const columns = useMemo(
    (): Column<Gap>[] => [
      { id: 'subject', header: m.subject, value: (g) => g.subject.name, cell: (g) => <ThingLink thing={g.subject} />, rowHeader: true },
      { id: 'kind', header: m.kind, value: (g) => t(nodeKinds[g.subject.kind]), short: true },
      { id: 'count', header: m.count, value: (g) => g.searched.length, numeric: true },
      {
        id: 'searched',
        header: m.searched,
        value: (g) => g.searched.map((p) => p.locator).join(' '),
        cell: (g) =>
          g.searched.length === 0 ? (
            <span className="muted">{t(m.nowhere)}</span>
          ) : (
            <span className={css.passages}>
              {g.searched.map((p) => (
                <PassageLink key={p.key} passage={p} />
              ))}
            </span>
          ),
      },
    ],
    [t],
  );
  const sheet = useSheet({ columns, rows: asked.data?.gaps.nodes ?? [], keyOf: (g) => g.key, sort });
  return (
    <Page
      title={m.title}
      lead={t(m.lead)}
      tools={<ViewBar title={t(m.title)} slug={`gaps-${gap}`} askings={[asking(Gaps, variables)]} sheet={sheet} />}
    >
      <Loaded of={asked}>
        {(answer) => (
          <div className={layout.layout}>
            <div className={layout.filters}>
              <Facets
                label={m.what}
                name="gap"
                single
                chosen={[gap]}
                facets={GAPS.map((value) => ({ value, caption: lists.GapKind[value], count: answer[value].totalCount }))}
              />
            </div>
            <div className={layout.main}>
              <h2>
                {t(lists.GapKind[gap])} <span className="muted">{answer.gaps.totalCount}</span>
              </h2>
              <p className={css.meaning}>{t(MEANING[gap])}</p>
              <SheetTable sheet={sheet} caption={lists.GapKind[gap]} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
