import { Link, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { edgeKinds, lists } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useApiLang, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { Setting, Settings } from '../../parts/setting.tsx';
import { Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { Choice, PICTURE_AND_TABLE, type Tab } from '../../parts/tabs.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import { Canvas } from './canvas.tsx';
import { Network, type NetworkQuery } from './network.graphql.ts';
import css from './network.module.css';
import { MOST, type Pin, readPins, type Things, type Tie, worldOf } from './scene.ts';
import { readFor, sceneOf, stepsWithin } from './scene-of.ts';

const m = messages({
  around: (names: string) => ({ zh: `${names}的关系网`, en: `Around ${names}` }),
  counts: (things: number, ties: number) => ({ zh: `图上 ${things} 个实体，${ties} 条关系`, en: `${things} things and ${ties} relations shown` }),
  depth: { zh: '层数', en: 'Depth' },
  another: { zh: '加入', en: 'Add' },
  whole: { zh: '全图', en: 'The whole graph' },
  unknown: { zh: '没有这个实体，或它没有关系。', en: 'There is no such thing, or it stands in no relation.' },
  full: { zh: `图上已有 ${MOST} 个实体，不再加入；可先收起一些。`, en: `The picture holds ${MOST} things, the most it can: fold some first.` },
  source: { zh: '主语', en: 'Subject' },
  says: { zh: '怎样说', en: 'In words' },
  target: { zh: '宾语', en: 'Object' },
  relation: { zh: '关系', en: 'Relation' },
  basis: { zh: '依据', en: 'Basis' },
  cited: { zh: '出处', en: 'Passages' },
  table: { zh: '图上的关系', en: 'Relations in the picture' },
});

const DEPTHS: readonly Tab[] = [
  [undefined, { zh: '1', en: '1' }],
  ['2', { zh: '2', en: '2' }],
  ['3', { zh: '3', en: '3' }],
];

export function Neighbourhood({ of }: { readonly of: readonly string[] }) {
  const t = useT();
  const { depth = 1, expanded, pinned } = useSearch({ from: '/network' });
  const pins = useMemo(() => readPins(pinned), [pinned]);
  const variables = { ...readFor(of, depth, expanded ?? [], pins), lang: useApiLang() };
  const asked = useData(Network, variables);
  const known = asked.answered?.expanded;
  const steps = useMemo(() => stepsWithin(expanded ?? [], known ?? []), [expanded, known]);
  /** A step waits with what stands; around another thing, or further out, it is another picture. */
  const { data, answered } = asked;
  const same = answered?.depth === depth && [answered.of].flat().join() === of.join();
  return (
    <Loaded of={{ ...asked, data: same ? data : undefined }} isEmpty={(a) => a.neighborhood.nodes.length === 0} empty={t(m.unknown)}>
      {(answer) => <Around of={of} depth={depth} answer={answer} steps={steps} pins={pins} asking={asking(Network, variables)} />}
    </Loaded>
  );
}

interface AroundProps {
  readonly of: readonly string[];
  readonly depth: number;
  readonly answer: NetworkQuery;
  /** What was expanded and folded, as far as `answer` knows of it. */
  readonly steps: readonly string[];
  readonly pins: readonly Pin[];
  readonly asking: ReturnType<typeof asking>;
}

function Around({ of, depth, answer, steps, pins, asking: behind }: AroundProps) {
  const t = useT();
  const going = useGoing();
  const picture = useRef<SVGSVGElement>(null);
  const { hide, show, sort } = useSearch({ from: '/network' });
  const world = useMemo(() => worldOf(answer), [answer]);
  const { scene, initial, spread } = useMemo(() => sceneOf(of, depth, answer, world, steps, pins), [of, depth, answer, world, steps, pins]);
  const visible = useCallback(
    (key: string) => of.includes(key) || pins.some((p) => p.key === key) || !hide?.includes(world.things.get(key)?.kind ?? ''),
    [of, pins, hide, world],
  );
  const rows = scene.ties.filter((x) => visible(x.source.key) && visible(x.target.key));
  const sheet = useSheet<Tie>({ columns: useColumns(world.things), rows, keyOf: (r) => r.key, sort });
  const title = t(m.around(of.map((k) => world.things.get(k)?.name ?? k).join(t(between.list))));
  return (
    <Page
      title={title}
      lead={
        <>
          {of
            .flatMap((k) => world.things.get(k) ?? [])
            .map((x) => (
              <span key={x.key}>
                <ThingLink thing={x} />{' '}
              </span>
            ))}
          · {t(m.counts(scene.keys.filter(visible).length, rows.length))}
        </>
      }
      tools={
        <ViewBar
          title={title}
          slug={`network-${of.join('-')}`}
          askings={[behind]}
          sheet={sheet}
          picture={show === 'table' ? undefined : () => picture.current}
        />
      }
    >
      <Settings>
        <Setting label={m.depth} name="depth" value={depth === 1 ? undefined : String(depth)} options={DEPTHS} />
        <Link to="/network" search={{}}>
          {t(m.whole)}
        </Link>
        <div className={css.add}>
          <span className="small muted">{t(m.another)}</span>
          <SearchBox compact onPick={(thing) => going(changing({ of: [...new Set([...of, thing.key])].slice(0, 10) }))} />
        </div>
        <Choice name="show" value={show} options={PICTURE_AND_TABLE} />
      </Settings>
      {scene.keys.length >= MOST && <p className="small muted">{t(m.full)}</p>}
      {show === 'table' ? (
        <SheetTable sheet={sheet} caption={m.table} />
      ) : (
        <Canvas
          title={title}
          of={of}
          initial={initial}
          scene={scene}
          spread={spread}
          things={world.things}
          pins={pins}
          visible={visible}
          picture={picture}
        />
      )}
    </Page>
  );
}

function useColumns(things: Things): Column<Tie>[] {
  const t = useT();
  return useMemo(() => {
    const end = (key: string) => {
      const thing = things.get(key);
      return thing ? <ThingLink thing={thing} /> : key;
    };
    const name = (key: string) => things.get(key)?.name ?? key;
    return [
      { id: 'source', header: m.source, value: (r) => name(r.source.key), cell: (r) => end(r.source.key), rowHeader: true },
      { id: 'relation', header: m.relation, value: (r) => t(edgeKinds[r.kind].caption) },
      { id: 'target', header: m.target, value: (r) => name(r.target.key), cell: (r) => end(r.target.key) },
      { id: 'says', header: m.says, value: (r) => r.sentence },
      { id: 'basis', header: m.basis, value: (r) => t(lists.Basis[r.basis]), cell: (r) => <BasisMark basis={r.basis} /> },
      {
        id: 'cited',
        header: m.cited,
        value: (r) => r.citations.map((c) => c.locator ?? '').join(' '),
        cell: (r) => <Cite fact={r.key} citations={r.citations} />,
      },
    ];
  }, [things, t]);
}
