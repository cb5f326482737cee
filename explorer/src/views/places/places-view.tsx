import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { lists, nodeKinds } from '../../api/catalogue.ts';
import type { ByPlaceAndIndustryFragment, ByPlaceFragment } from '../../api/fragments.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useApiLang, useT } from '../../i18n/text.ts';
import { Page } from '../../parts/page.tsx';
import { Setting, Settings } from '../../parts/setting.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, type Tab } from '../../parts/tabs.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { PlacesByIndustry } from './by-industry.graphql.ts';
import { Matrix, Things } from './matrix.tsx';
import { type MapPlace, PlaceMap } from './place-map.tsx';
import { Places, type PlacesQuery } from './places.graphql.ts';
import css from './places.module.css';
import { Profile } from './profile.tsx';
import { COUNTED, type Counted } from './search.ts';

const m = messages({
  title: { zh: '什么在哪里', en: 'What the plan puts where' },
  lead: {
    zh: '只算规划明说或可推出所在地的；没有说的单独列出，不归到任何地方。',
    en: 'Only what the plan says or implies of places; what it leaves unsaid is listed apart and put nowhere.',
  },
  counted: { zh: '数什么', en: 'Count' },
  map: { zh: '图', en: 'Map' },
  table: { zh: '表', en: 'Table' },
  matrix: { zh: '地区 × 产业', en: 'Places × industries' },
  place: { zh: '地区', en: 'Place' },
  level: { zh: '级别', en: 'Level' },
  number: { zh: '数目', en: 'Number' },
  members: { zh: '哪些', en: 'Which' },
  industry: { zh: '产业', en: 'Industry' },
  notStated: { zh: '规划没有说在哪里的', en: 'Place not stated' },
  pick: { zh: '点一个地方，看规划把什么放在那里。', en: 'Pick a place to see what the plan puts there.' },
});

const TABS: readonly Tab[] = [
  [undefined, m.map],
  ['table', m.table],
  ['matrix', m.matrix],
];

type Cell = ByPlaceFragment['cells'][number];
type MatrixCell = ByPlaceAndIndustryFragment['cells'][number];

/** Of the lists that could be asked for, the one that was. */
const wanted = (count: Counted) => ({
  enterprises: count === 'Enterprise',
  parks: count === 'Park',
  projects: count === 'Project',
  institutions: count === 'Institution',
  resources: count === 'Resource',
});
const listOf = <List,>(answer: Partial<Record<keyof ReturnType<typeof wanted>, List>>): List =>
  (answer.enterprises ?? answer.parks ?? answer.projects ?? answer.institutions ?? answer.resources) as List;

/** The province by place: a map, a table, and places against industries. */
export function PlacesView() {
  const { show } = useSearch({ from: '/places' });
  return show === 'matrix' ? <ByIndustry /> : <ByPlace />;
}

function ByPlace() {
  const t = useT();
  const { count = 'Enterprise', region, show, sort } = useSearch({ from: '/places' });
  const variables = { lang: useApiLang(), ...wanted(count) };
  const asked = useData(Places, variables);
  const picture = useRef<SVGSVGElement>(null);
  const places = useMemo(() => (asked.data ? mapPlaces(asked.data) : []), [asked.data]);
  const levelOf = useMemo(() => new Map(asked.data?.regions.nodes.map((r) => [r.key, r.level])), [asked.data]);
  const columns = useMemo(
    (): Column<Cell>[] => [
      { id: 'place', header: m.place, value: (c) => c.row.name, cell: (c) => <ThingLink thing={c.row} bare />, rowHeader: true },
      {
        id: 'level',
        header: m.level,
        value: (c) => {
          const level = levelOf.get(c.row.key);
          return level ? t(lists.RegionLevel[level]) : null;
        },
        short: true,
      },
      { id: 'number', header: m.number, value: (c) => c.count, numeric: true },
      {
        id: 'members',
        header: m.members,
        value: (c) => c.members.map((thing) => thing.name).join(t(between.list)),
        cell: (c) => <Things things={c.members} />,
      },
    ],
    [t, levelOf],
  );
  const sheet = useSheet({ columns, rows: asked.data ? listOf(asked.data).matrix.cells : [], keyOf: (c) => c.row.key, sort });
  return (
    <Frame
      askings={[asking(Places, variables)]}
      sheet={sheet}
      slug={`places-${nodeKinds[count].slug}`}
      {...(show === 'table' ? {} : { picture: () => picture.current })}
    >
      <Loaded of={asked}>
        {(answer) => (
          <>
            {show === 'table' ? (
              <SheetTable sheet={sheet} caption={m.title} />
            ) : (
              <div className={css.split}>
                <PlaceMap places={places} chosen={region} what={nodeKinds[count]} picture={picture} />
                {region ? <Profile region={region} /> : <Ranked cells={listOf(answer).matrix.cells} />}
              </div>
            )}
            <section>
              <h2>
                {t(m.notStated)}{' '}
                <span className="muted">
                  {listOf(answer).matrix.notStated.length} / {listOf(answer).totalCount}
                </span>
              </h2>
              <Things things={listOf(answer).matrix.notStated} />
            </section>
          </>
        )}
      </Loaded>
    </Frame>
  );
}

function ByIndustry() {
  const t = useT();
  const { count = 'Enterprise', cell, sort } = useSearch({ from: '/places' });
  const variables = { lang: useApiLang(), ...wanted(count) };
  const asked = useData(PlacesByIndustry, variables);
  const columns = useMemo(
    (): Column<MatrixCell>[] => [
      { id: 'place', header: m.place, value: (c) => c.row.name, rowHeader: true },
      { id: 'industry', header: m.industry, value: (c) => c.column?.name ?? null },
      { id: 'number', header: m.number, value: (c) => c.count, numeric: true },
      { id: 'members', header: m.members, value: (c) => c.members.map((thing) => thing.name).join(t(between.list)) },
    ],
    [t],
  );
  const sheet = useSheet({ columns, rows: asked.data ? listOf(asked.data).matrix.cells : [], keyOf: (c) => `${c.row.key} ${c.column?.key}`, sort });
  return (
    <Frame askings={[asking(PlacesByIndustry, variables)]} sheet={sheet} slug={`places-industries-${nodeKinds[count].slug}`}>
      <Loaded of={asked}>{(answer) => <Matrix answer={listOf(answer).matrix} chosen={cell} />}</Loaded>
    </Frame>
  );
}

/** While no place is picked: the places by how much the plan puts there. */
function Ranked({ cells }: { readonly cells: readonly Cell[] }) {
  const t = useT();
  return (
    <div>
      <p className="muted">{t(m.pick)}</p>
      <ol className={css.ranked}>
        {[...cells]
          .sort((a, b) => b.count - a.count)
          .map(({ row, count }) => (
            <li key={row.key}>
              <Link to="." search={changing({ region: row.key })} resetScroll={false}>
                {row.name}
              </Link>
              <span className="number">{count}</span>
            </li>
          ))}
      </ol>
    </div>
  );
}

type FrameProps = Pick<React.ComponentProps<typeof ViewBar>, 'askings' | 'sheet' | 'slug' | 'picture' | 'children'>;

function Frame({ children, ...bar }: FrameProps) {
  const t = useT();
  const { count, show } = useSearch({ from: '/places' });
  const kinds: readonly Tab[] = COUNTED.map((kind) => [kind === 'Enterprise' ? undefined : kind, nodeKinds[kind]]);
  return (
    <Page title={m.title} lead={t(m.lead)} tools={<ViewBar {...bar} title={t(m.title)} />}>
      <Settings>
        <Setting label={m.counted} name="count" value={count} options={kinds} />
        <Choice name="show" value={show} options={TABS} />
      </Settings>
      {children}
    </Page>
  );
}

function mapPlaces({ regions, ...lists }: PlacesQuery): MapPlace[] {
  const counts = new Map(listOf(lists).matrix.cells.map((c) => [c.row.key, c.count]));
  return regions.nodes.flatMap(({ key, name, latitude, longitude, level, partOf, gaps }) =>
    latitude === null || longitude === null
      ? []
      : [
          {
            key,
            name,
            latitude,
            longitude,
            count: counts.get(key) ?? 0,
            major: level === 'PREFECTURE',
            within: partOf.nodes[0]?.key,
            unnamed: gaps.totalCount > 0,
          },
        ],
  );
}
