import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { ThingFragment } from '../../api/fragments.ts';
import { useData } from '../../api/use-data.ts';
import { between, messages, type Text, useApiLang, useT } from '../../i18n/text.ts';
import { Loaded } from '../../parts/states.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import css from './home.module.css';
import { HomeQuestions, type HomeQuestionsQuery } from './questions.graphql.ts';

const m = messages({
  title: { zh: '六个值得一问的问题', en: 'Six questions worth asking' },
  suppliers: { zh: '谁为汽车产业配套？', en: 'Who supplies the automobile industry?' },
  makers: { zh: '汽车产业的投入，省内谁也不生产的有哪些？', en: 'Which inputs of the automobile industry does nobody in the province make?' },
  route: { zh: '从原油到汽车，经过哪些环节？', en: 'From crude oil to cars: through what?' },
  rates: { zh: '“配套率”说的是同一件事吗？', en: 'Do all “local parts rates” mean one thing?' },
  unnamed: { zh: '哪些地区规划一次也没有提到？', en: 'Which regions does the plan never name?' },
  unsited: { zh: '哪些项目没有写建在哪里？', en: 'Which projects have no site?' },
  count: (n: number) => ({ zh: `${n} 个：`, en: `${n}: ` }),
  andMore: (n: number) => ({ zh: ` 等，另 ${n} 个`, en: ` and ${n} more` }),
  none: { zh: '没有：所列投入在省内都有人生产或正在规划。', en: 'None: each is made in the province, or planned.' },
  planned: (n: number) => ({ zh: `其中 ${n} 种只在规划之中：`, en: `${n} of them are only planned: ` }),
  implied: { zh: '（整条路径为可推）', en: ' (implied as a whole)' },
  noRoute: { zh: '规划没有把它们连起来。', en: 'The plan does not connect them.' },
});

/** Questions that the graph answers and the document alone does not; the answers are asked now, each a door. */
export function Questions() {
  const t = useT();
  const asked = useData(HomeQuestions, { lang: useApiLang() });
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{t(m.title)}</h2>
      <div className={css.questions}>
        <Loaded of={asked}>{(answers) => <Answers answers={answers} />}</Loaded>
      </div>
    </section>
  );
}

function Answers({ answers }: { readonly answers: HomeQuestionsQuery }) {
  const t = useT();
  const unmade = answers.makers.inputs.filter((i) => i.source === 'NOBODY_NAMED').map((i) => i.input);
  const planned = answers.makers.inputs.filter((i) => i.source === 'PLANNED').map((i) => i.input);
  const route = answers.route.paths[0];
  return (
    <dl>
      <Question
        ask={m.suppliers}
        door={<Link to="/chain" search={{ of: 'industry/automobile' }} />}
        answer={<Names things={answers.suppliers?.suppliers.nodes ?? []} total={answers.suppliers?.suppliers.totalCount ?? 0} />}
      />
      <Question
        ask={m.makers}
        door={<Link to="/chain" search={{ of: 'industry/automobile', show: 'table' }} />}
        answer={
          unmade.length > 0 ? (
            <Names things={unmade} total={unmade.length} />
          ) : (
            <>
              {t(m.none)} {planned.length > 0 && t(m.planned(planned.length))}
              {planned.length > 0 && <Names things={planned} total={0} />}
            </>
          )
        }
      />
      <Question
        ask={m.route}
        door={<Link to="/paths" search={{ from: 'resource/crude-oil', to: 'industry/automobile' }} />}
        answer={
          route ? (
            <>
              {route.things.map((thing, i) => (
                <Fragment key={thing.key}>
                  {i > 0 && ' → '}
                  <ThingLink thing={thing} bare />
                </Fragment>
              ))}
              {route.basis === 'IMPLIED' && <span className="muted">{t(m.implied)}</span>}
            </>
          ) : (
            t(m.noRoute)
          )
        }
      />
      <Question ask={m.rates} door={<Link to="/findings" search={{ rule: ['SAME_WORD'] }} />} answer={answers.rates.nodes[0]?.explanation} />
      <Question
        ask={m.unnamed}
        door={<Link to="/gaps" search={{ gap: 'REGION_NOT_NAMED' }} />}
        answer={<Names things={answers.unnamed.nodes.map((g) => g.subject)} total={answers.unnamed.totalCount} />}
      />
      <Question
        ask={m.unsited}
        door={<Link to="/gaps" search={{ gap: 'PROJECT_WITHOUT_SITE' }} />}
        answer={<Names things={answers.unsited.nodes.map((g) => g.subject)} total={answers.unsited.totalCount} />}
      />
    </dl>
  );
}

function Question({
  ask,
  answer,
  door,
}: {
  readonly ask: Text;
  readonly answer: ReactNode;
  readonly door: React.ReactElement<{ children?: ReactNode }>;
}) {
  const t = useT();
  return (
    <div>
      <dt>
        <door.type {...door.props}>{t(ask)}</door.type>
      </dt>
      <dd>{answer}</dd>
    </div>
  );
}

/** Told of many. */
const SHOWN = 6;

function Names({ things, total }: { readonly things: readonly ThingFragment[]; readonly total: number }) {
  const t = useT();
  const separator = useT()(between.list);
  const shown = things.slice(0, SHOWN);
  return (
    <>
      {total > 0 && t(m.count(total))}
      {shown.map((thing, i) => (
        <Fragment key={thing.key}>
          {i > 0 && separator}
          <ThingLink thing={thing} bare />
        </Fragment>
      ))}
      {total > shown.length && t(m.andMore(total - shown.length))}
    </>
  );
}
