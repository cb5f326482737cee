import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { between, formatNumber, messages, useApiLang, useLang, useT } from '../../i18n/text.ts';
import { Cite, PassageLink } from '../../parts/cite.tsx';
import { Page } from '../../parts/page.tsx';
import { Plain } from '../../parts/plain.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { Loaded, LoadingState } from '../../parts/states.tsx';
import type { Sheet } from '../../parts/table/values.ts';
import { Choice, PICTURE_AND_TABLE } from '../../parts/tabs.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { HomePage, type HomePageQuery } from './home.graphql.ts';
import css from './home.module.css';
import type { Industry } from './plan-layout.ts';
import { PlanPicture } from './plan-picture.tsx';
import { planSheet } from './plan-sheet.tsx';
import { Questions } from './questions.tsx';

/** The first page opens on the picture; what tables need comes with the first table. */
const SheetTable = lazy(async () => ({ default: (await import('../../parts/table/sheet-table.tsx')).SheetTable }));

const m = messages({
  title: { zh: '从一份规划里查关系、查数字、查出处', en: 'Relations, figures and passages of one plan' },
  about: (things: string, relations: string, figures: string, paragraphs: string) => ({
    zh: `${things} 个实体、${relations} 条关系、${figures} 个数字，出自 ${paragraphs} 段原文，每一条都能回到段落。`,
    en: `${things} things, ${relations} relations and ${figures} figures from ${paragraphs} paragraphs, each with its passage.`,
  }),
  target: { zh: '2015 年全省工业总产值目标', en: 'Gross output of the province’s industry, 2015 target' },
  base: { zh: '2010 年实绩', en: '2010, reached' },
  growth: { zh: '年均增长目标', en: 'Growth a year, target' },
  plan: { zh: '规划一图', en: 'The plan in one picture' },
  table: { zh: '各产业的 2015 年目标', en: 'What each industry is to reach in 2015' },
  targets: { zh: '全部目标', en: 'All targets' },
  findings: { zh: '对不上的数字', en: 'Figures that cannot agree' },
  allFindings: (n: number) => ({ zh: `全部 ${n} 项`, en: `All ${n}` }),
  document: { zh: '规划原文', en: 'The document' },
  facts: (n: string) => ({ zh: `${n} 条`, en: `${n} facts` }),
});

/** The first page: search, the plan in one picture, what does not add up, what is worth asking. */
export function Home() {
  const t = useT();
  const asked = useData(HomePage, { lang: useApiLang() });
  return (
    <Page title={m.title}>
      <div className={css.home}>
        <div className={css.column}>
          <Loaded of={asked}>{(answer) => <About answer={answer} />}</Loaded>
          <SearchBox />
          <Questions />
          <Loaded of={asked}>{(answer) => <Parts answer={answer} />}</Loaded>
        </div>
        <div className={css.column}>
          <Loaded of={asked}>
            {(answer) => (
              <>
                <Totals answer={answer} />
                <Plan answer={answer} />
                <section aria-labelledby="findings">
                  <header className={css.head}>
                    <h2 id="findings">{t(m.findings)}</h2>
                    <Link to="/findings" search={{}} className="small">
                      {t(m.allFindings(answer.all.totalCount))} →
                    </Link>
                  </header>
                  <ul className={css.findings}>
                    {answer.findings.nodes.map((f) => (
                      <li key={f.key}>
                        <p>
                          <span className={css.severity}>{t(lists.Severity[f.severity])}</span>{' '}
                          <strong>
                            <Plain>{f.title}</Plain>
                          </strong>
                        </p>
                        <p className="small muted">
                          <Plain>{f.explanation}</Plain>{' '}
                          {f.passages.slice(0, 2).map((p) => (
                            <span key={p.key}>
                              <PassageLink passage={p} />{' '}
                            </span>
                          ))}
                        </p>
                      </li>
                    ))}
                  </ul>
                </section>
              </>
            )}
          </Loaded>
        </div>
      </div>
    </Page>
  );
}

function About({ answer }: { readonly answer: HomePageQuery }) {
  const t = useT();
  const lang = useLang();
  const plan = answer.plans.nodes[0];
  if (!plan) return null;
  const { things, relations, figures } = plan.factCounts;
  const number = (n: number) => formatNumber(n, lang);
  return (
    <p className={css.about}>
      <Link to="/e/$" params={{ _splat: plan.key }} search={{}}>
        {plan.name}
      </Link>
      {t(between.colon)}
      {t(m.about(number(things), number(relations), number(figures), number(plan.coverage.paragraphs)))}
    </p>
  );
}

function Totals({ answer }: { readonly answer: HomePageQuery }) {
  const t = useT();
  const economy = answer.economy.nodes[0];
  if (!economy) return null;
  return (
    <dl className={css.totals}>
      {[[m.base, economy.base.nodes[0]] as const, [m.target, economy.target.nodes[0]] as const, [m.growth, economy.growth.nodes[0]] as const].map(
        ([caption, figure]) =>
          figure && (
            <div key={caption.en}>
              <dt>{t(caption)}</dt>
              <dd>
                <span>{figure.display}</span> <Cite fact={figure.key} citations={figure.citations} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Plan({ answer }: { readonly answer: HomePageQuery }) {
  const t = useT();
  const lang = useApiLang();
  const { show } = useSearch({ from: '/' });
  const picture = useRef<SVGSVGElement>(null);
  const industries = useMemo(
    () =>
      answer.industries.nodes.flatMap(({ group, target, growth, ...thing }): Industry[] => {
        const parent = group.nodes[0];
        return parent ? [{ ...thing, group: parent, target: target.nodes[0], growth: growth.nodes[0] }] : [];
      }),
    [answer],
  );
  const sheet = useMemo(() => planSheet(industries), [industries]);
  return (
    <section aria-labelledby="plan">
      <header className={css.head}>
        <h2 id="plan">{t(m.plan)}</h2>
        <span className={css.tools}>
          <ViewBar
            quiet
            title={t(m.plan)}
            slug="plan"
            askings={[asking(HomePage, { lang })]}
            sheet={sheet}
            picture={show === 'table' ? undefined : () => picture.current}
          />
          <Choice name="show" value={show} options={PICTURE_AND_TABLE} />
        </span>
      </header>
      {show === 'table' ? (
        <Suspense fallback={<LoadingState />}>
          <SheetTable sheet={sheet as Sheet<unknown>} caption={m.table} sortable={false} />
        </Suspense>
      ) : (
        <PlanPicture industries={industries} picture={picture} />
      )}
      <p className="small">
        <Link to="/targets" search={{}}>
          {t(m.targets)} →
        </Link>
      </p>
    </section>
  );
}

/** The parts of the document, with how much each asserts. */
function Parts({ answer }: { readonly answer: HomePageQuery }) {
  const t = useT();
  const lang = useLang();
  const sections = answer.plans.nodes[0]?.sections.nodes ?? [];
  return (
    <section aria-labelledby="document">
      <h2 id="document">{t(m.document)}</h2>
      <ul className={css.parts}>
        {sections.map((s) => (
          <li key={s.key}>
            <Link to="/document" search={{ section: s.locator }}>
              {s.locator} {s.title}
            </Link>
            <span className="small muted">{t(m.facts(formatNumber(s.factCounts.things + s.factCounts.relations + s.factCounts.figures, lang)))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
