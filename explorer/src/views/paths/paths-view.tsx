import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import { type Asked, useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { Page } from '../../parts/page.tsx';
import { Setting, Settings } from '../../parts/setting.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, PICTURE_AND_TABLE, type Tab } from '../../parts/tabs.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { EndFields } from './end-fields.tsx';
import { PathEnds, type PathEndsQuery } from './ends.graphql.ts';
import { Paths, type PathsQuery } from './paths.graphql.ts';
import css from './paths.module.css';
import { type Path, type Step, stepsOf } from './paths.ts';
import { PathsPicture } from './paths-picture.tsx';

const m = messages({
  title: { zh: '路径', en: 'Paths' },
  between: (from: string, to: string) => ({ zh: `${from}与${to}怎样相连`, en: `How ${from} and ${to} hang together` }),
  lead: {
    zh: '任选两个实体：规划里的关系怎样把它们连起来，一步一步读出来，每一步都有段落。',
    en: 'Choose two things: how the relations of the plan connect them, read aloud step by step, each with its paragraph.',
  },
  examples: { zh: '例如', en: 'For example' },
  depth: { zh: '至多步数', en: 'Steps at most' },
  count: { zh: '条数', en: 'Paths' },
  by: { zh: '经由', en: 'By' },
  any: { zh: '一切关系', en: 'any relation' },
  supply: { zh: '只走供应', en: 'supply alone' },
  basis: { zh: '依据', en: 'Basis' },
  all: { zh: '明言与可推', en: 'stated and implied' },
  only: { zh: '只要明言', en: 'stated only' },
  number: (n: number, steps: number) => ({ zh: `第 ${n} 条，${steps} 步`, en: `Path ${n}, ${steps} ${steps === 1 ? 'step' : 'steps'}` }),
  pick: { zh: '在图中标出', en: 'Pick out in the picture' },
  picked: { zh: '图中已标出', en: 'Picked out in the picture' },
  composed: {
    zh: '规划在不同段落分别说了各步，没有说整条路径；整条只能算可推。',
    en: 'The plan says the steps in different paragraphs and never the whole: as a whole the path is at best implied.',
  },
  implied: { zh: '其中有可推的一步，整条因此也是可推。', en: 'One of its steps is implied, and so is the whole.' },
  stated: { zh: '同一段落说了全部各步。', en: 'One paragraph says all of it.' },
  truncated: { zh: '两者之间的关系太多，没有全部查看。', en: 'There is too much between the two; not all of it was looked at.' },
  same: { zh: '两端是同一个实体。请另选一个。', en: 'Both ends are the same thing. Choose another.' },
  unknown: { zh: '有一端没有这个实体。请重新选择。', en: 'One of the ends does not exist. Choose again.' },
  none: (from: string, to: string, depth: number) => ({
    zh: `规划没有在 ${depth} 步之内把“${from}”与“${to}”连起来。`,
    en: `Within ${depth} steps the plan does not connect ${from} and ${to}.`,
  }),
  noneWhy: {
    zh: '这是说规划没有写到，不是说现实中没有联系。可以增加步数，改走一切关系，或放宽依据。',
    en: 'That says what the plan leaves out, not that there is no connection. Allow more steps, any relation, or a wider basis.',
  },
  farther: (n: number) => ({ zh: `查 ${n} 步之内`, en: `Look within ${n} steps` }),
  byAny: { zh: '改走一切关系', en: 'Go by any relation' },
  path: { zh: '路径', en: 'Path' },
  step: { zh: '步', en: 'Step' },
  says: { zh: '怎样说', en: 'In words' },
  cited: { zh: '出处', en: 'Passages' },
  table: { zh: '各条路径的步骤', en: 'Steps of the paths' },
});

const EXAMPLES = [
  ['resource/straw', 'industry/automobile', { zh: '秸秆与汽车产业', en: 'straw and the automobile industry' }],
  ['enterprise/hans-laser', 'industry/automobile', { zh: '大族激光与汽车产业', en: 'Han’s Laser and the automobile industry' }],
  ['resource/ginseng', 'industry/pharmaceuticals', { zh: '人参与医药产业', en: 'ginseng and pharmaceuticals' }],
] as const;
const DEPTHS: readonly Tab[] = (['2', '3', undefined, '5', '6'] as const).map((d) => [d, { zh: d ?? '4', en: d ?? '4' }]);
const COUNTS: readonly Tab[] = (['1', undefined, '5', '10'] as const).map((d) => [d, { zh: d ?? '3', en: d ?? '3' }]);
const BY: readonly Tab[] = [
  [undefined, m.any],
  ['SUPPLY', m.supply],
];
const BASES: readonly Tab[] = [
  [undefined, m.all],
  ['STATED', m.only],
];
const SUPPLY = ['INPUT_TO', 'SUPPLIES', 'PRODUCES'] as const;

/** How two things hang together: the best paths, as a picture and in words. */
export function PathsView() {
  const t = useT();
  const lang = useApiLang();
  const search = useSearch({ from: '/paths' });
  const { from, to, depth = 4, count = 3, by, basis } = search;
  const known = { from: from ?? to ?? 'plan/none', to: to ?? from ?? 'plan/none', lang };
  const ends = useData(PathEnds, known, { pause: from === undefined && to === undefined });
  const variables = {
    from: from ?? '',
    to: to ?? '',
    depth,
    count,
    lang,
    ...(by ? { kinds: [...SUPPLY] } : {}),
    ...(basis ? { basis: [basis] } : {}),
  };
  const both = from !== undefined && to !== undefined && from !== to && ends.data?.from != null && ends.data.to != null;
  const asked = useData(Paths, variables, { pause: !both });
  const fields = <EndFields from={from === undefined ? null : (ends.data?.from ?? null)} to={to === undefined ? null : (ends.data?.to ?? null)} />;

  if (from === undefined || to === undefined)
    return (
      <Page title={m.title} lead={t(m.lead)}>
        {fields}
        <section>
          <h2>{t(m.examples)}</h2>
          <ul>
            {EXAMPLES.map(([a, b, name]) => (
              <li key={a}>
                <Link to="/paths" search={{ from: a, to: b }}>
                  {t(name)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </Page>
    );
  return (
    <Loaded of={ends as Asked<PathEndsQuery>}>
      {(named) =>
        from === to || !named.from || !named.to ? (
          <Page title={m.title}>
            {fields}
            <EmptyState>{t(from === to ? m.same : m.unknown)}</EmptyState>
          </Page>
        ) : (
          <Between names={[named.from.name, named.to.name]} asked={asked} askings={[asking(Paths, variables)]} depth={depth}>
            {fields}
            <Settings>
              <Setting label={m.depth} name="depth" value={search.depth === undefined ? undefined : String(search.depth)} options={DEPTHS} />
              <Setting label={m.count} name="count" value={search.count === undefined ? undefined : String(search.count)} options={COUNTS} />
              <Setting label={m.by} name="by" value={by} options={BY} />
              <Setting label={m.basis} name="basis" value={basis} options={BASES} />
              <Choice name="show" value={search.show} options={PICTURE_AND_TABLE} />
            </Settings>
          </Between>
        )
      }
    </Loaded>
  );
}

interface BetweenProps {
  readonly names: readonly [from: string, to: string];
  readonly asked: Asked<PathsQuery>;
  readonly askings: readonly ReturnType<typeof asking>[];
  readonly depth: number;
  readonly children: React.ReactNode;
}

function Between({ names, asked, askings, depth, children }: BetweenProps) {
  const t = useT();
  const { show, sort, by, path: chosen = 1 } = useSearch({ from: '/paths' });
  const picture = useRef<SVGSVGElement>(null);
  const paths = useMemo(() => asked.data?.paths.paths ?? [], [asked.data]);
  const steps = useMemo(() => stepsOf(paths), [paths]);
  const sheet = useSheet<Step>({ columns: useColumns(), rows: steps, keyOf: (s) => `${s.path} ${s.step}`, sort });
  const title = t(m.between(...names));
  return (
    <Page
      title={title}
      tools={
        <ViewBar
          title={title}
          slug={`paths-${names.join('-')}`}
          askings={askings}
          sheet={sheet}
          picture={show === 'table' || paths.length === 0 ? undefined : () => picture.current}
        />
      }
    >
      {children}
      <Loaded
        of={asked}
        isEmpty={(a) => a.paths.paths.length === 0}
        empty={
          <>
            <p>{t(m.none(...names, depth))}</p>
            <p>{t(m.noneWhy)}</p>
            <p>
              {depth < 6 && (
                <Link to="." search={changing({ depth: depth + 1 })}>
                  {t(m.farther(depth + 1))}
                </Link>
              )}{' '}
              {by && (
                <Link to="." search={changing({ by: undefined })}>
                  {t(m.byAny)}
                </Link>
              )}
            </p>
          </>
        }
      >
        {(answer) => (
          <>
            {answer.paths.truncated && <p className="small muted">{t(m.truncated)}</p>}
            {show === 'table' ? (
              <SheetTable sheet={sheet} caption={m.table} />
            ) : (
              <PathsPicture title={title} paths={paths} chosen={chosen} picture={picture} />
            )}
            <ol className={css.paths}>
              {paths.map((path, i) => (
                <PathAloud key={path.relations.map((r) => r.key).join(' ')} path={path} number={i + 1} picked={i + 1 === chosen} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** A path in words, a sentence a step, each with its passages, and how far the whole is supported. */
function PathAloud({ path, number, picked }: { readonly path: Path; readonly number: number; readonly picked: boolean }) {
  const t = useT();
  const why = path.relations.some((r) => r.basis !== 'STATED') ? m.implied : path.basis === 'STATED' ? m.stated : m.composed;
  return (
    <li data-picked={picked ? '' : undefined}>
      <h2>
        {t(m.number(number, path.length))} <BasisMark basis={path.basis} />
        <Link
          to="."
          search={changing({ path: number === 1 ? undefined : number })}
          resetScroll={false}
          aria-current={picked ? 'true' : undefined}
          className={`${css.pick} screen-only`}
        >
          {t(picked ? m.picked : m.pick)}
        </Link>
      </h2>
      <ol className={css.steps}>
        {path.relations.map((r) => (
          <li key={r.key}>
            {r.sentence} <BasisMark basis={r.basis} /> <Cite fact={r.key} citations={r.citations} />
          </li>
        ))}
      </ol>
      <p className="small muted">{t(why)}</p>
    </li>
  );
}

function useColumns(): Column<Step>[] {
  const t = useT();
  return useMemo(
    () => [
      { id: 'path', header: m.path, value: (s) => s.path, numeric: true },
      { id: 'step', header: m.step, value: (s) => s.step, numeric: true },
      { id: 'says', header: m.says, value: (s) => s.relation.sentence, rowHeader: true },
      {
        id: 'basis',
        header: m.basis,
        value: (s) => t(lists.Basis[s.relation.basis]),
        cell: (s) => <BasisMark basis={s.relation.basis} />,
      },
      {
        id: 'cited',
        header: m.cited,
        value: (s) => s.relation.citations.map((c) => c.locator ?? '').join(' '),
        cell: (s) => <Cite fact={s.relation.key} citations={s.relation.citations} />,
      },
    ],
    [t],
  );
}
