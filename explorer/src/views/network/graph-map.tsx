import { useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { Settings } from '../../parts/setting.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, PICTURE_AND_TABLE } from '../../parts/tabs.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { MapPicture } from './map-picture.tsx';
import css from './network.module.css';
import { Overview, type OverviewQuery } from './overview.graphql.ts';

const m = messages({
  title: { zh: '关系网：全图', en: 'Network: the whole graph' },
  lead: (things: number, links: number) => ({
    zh: `规划提到的 ${things} 个实体与其间 ${links} 条关系。点选任何一个，看它周围。`,
    en: `The ${things} things that the plan speaks of and the ${links} relations among them. Choose one to see what is around it.`,
  }),
  around: { zh: '看谁的周围', en: 'Around what' },
  name: { zh: '实体', en: 'Thing' },
  kind: { zh: '类别', en: 'Kind' },
  degree: { zh: '关系数', en: 'Relations' },
  table: { zh: '全部实体与其关系数', en: 'All things with their relations' },
});

type Point = OverviewQuery['overview']['nodes'][number];

/** The whole graph on a map that the service has drawn: every thing a dot, the weightiest named. */
export function GraphMap() {
  const t = useT();
  const going = useGoing();
  const variables = { lang: useApiLang() };
  const asked = useData(Overview, variables);
  const pick = (thing: { readonly key: string }) => going(changing({ of: [thing.key], hide: undefined, find: undefined, view: undefined }));
  return (
    <Loaded of={asked}>{({ overview }) => <Whole overview={overview} behind={asking(Overview, variables)} pick={pick} title={t(m.title)} />}</Loaded>
  );
}

interface WholeProps {
  readonly overview: OverviewQuery['overview'];
  readonly behind: ReturnType<typeof asking>;
  readonly pick: (thing: { readonly key: string }) => void;
  readonly title: string;
}

function Whole({ overview, behind, pick, title }: WholeProps) {
  const t = useT();
  const picture = useRef<SVGSVGElement>(null);
  const { hide = [], find = '', show, sort } = useSearch({ from: '/network' });
  const shown = useMemo(() => overview.nodes.filter((n) => !hide.includes(n.kind)), [overview, hide]);
  const links = useMemo(() => {
    const keys = new Set(shown.map((n) => n.key));
    return overview.links.filter((l) => keys.has(l.source) && keys.has(l.target));
  }, [overview, shown]);
  const words = find.trim().toLowerCase();
  const found = useMemo(
    () => new Set(words === '' ? [] : shown.filter((n) => n.name.toLowerCase().includes(words)).map((n) => n.key)),
    [shown, words],
  );
  const columns = useMemo(
    (): Column<Point>[] => [
      { id: 'name', header: m.name, value: (n) => n.name, cell: (n) => <ThingLink thing={n} />, rowHeader: true },
      { id: 'kind', header: m.kind, value: (n) => t(nodeKinds[n.kind]) },
      { id: 'degree', header: m.degree, value: (n) => n.degree, numeric: true },
    ],
    [t],
  );
  const rows = useMemo(() => (words === '' ? shown : shown.filter((n) => found.has(n.key))), [shown, found, words]);
  const sheet = useSheet<Point>({ columns, rows, keyOf: (n) => n.key, sort });
  return (
    <Page
      title={title}
      lead={t(m.lead(shown.length, links.length))}
      tools={<ViewBar title={title} slug="network" askings={[behind]} sheet={sheet} picture={show === 'table' ? undefined : () => picture.current} />}
    >
      <Settings>
        <div className={css.add}>
          <span className="small muted">{t(m.around)}</span>
          <SearchBox compact onPick={pick} />
        </div>
        <Choice name="show" value={show} options={PICTURE_AND_TABLE} />
      </Settings>
      <div>
        <CanvasTools things={overview.nodes} found={found.size} />
        {show === 'table' ? (
          <SheetTable sheet={sheet} caption={m.table} />
        ) : (
          <MapPicture points={shown} links={links} found={found} picture={picture} title={title} onPick={pick} />
        )}
      </div>
    </Page>
  );
}
