import { useSearch } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import { announce } from '../../parts/announce.tsx';
import { LoadingState } from '../../parts/states.tsx';
import { useMedia } from '../../parts/use-media.ts';
import { boxSize } from '../../pictures/box-size.ts';
import { Legend } from '../../pictures/legend.tsx';
import { named } from '../../pictures/named.ts';
import { type DrawnBox, type DrawnLine, type Mark, Picture, type PictureProps } from '../../pictures/picture.tsx';
import { Said } from '../../pictures/said.tsx';
import { tie } from '../../pictures/ties.ts';
import { useGoing } from '../../pictures/use-going.ts';
import { butterfly, type Spot } from './butterfly.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { Captions } from './captions.tsx';
import { folding, type Pin, type Scene, STEP, stepOf, type Things, type Tie, writePins } from './scene.ts';
import { Selected } from './selected.tsx';
import type { Spread } from './spread.ts';
import { useSpread } from './use-spread.ts';
import { Viewport } from './viewport.tsx';

const m = messages({
  hint: {
    zh: '指向方框或线，这里读出关系。点选方框看它能做什么，再点放开；“+n”再展开至多 12 个；拖动即固定。方向键走，Enter 选，e 展开，c 收起，p 固定，z 撤销，Tab 离开。',
    en: 'Point at a box or a line and this reads it aloud. A click selects, another lets go; “+n” brings twelve more at most; dragging pins. Arrow keys walk, Enter selects, e expands, c folds, p pins, z undoes, Tab leaves.',
  },
  more: (n: number, name: string) => ({ zh: `展开${name}：还有 ${n} 条关系`, en: `Expand ${name}: ${n} more relations` }),
  brought: (n: number) => ({ zh: `加入 ${n} 个实体`, en: `${n} things added` }),
  shown: (n: number) => ({ zh: `图上 ${n} 个实体`, en: `${n} things shown` }),
});

/** Where both wings do not fit beside one another. */
const NARROW = '(width < 48rem)';
const EDGE = 10;

interface CanvasProps {
  readonly title: string;
  readonly of: readonly string[];
  /** What stands around the thing in the middle to begin with, in order. */
  readonly initial: readonly string[];
  readonly scene: Scene;
  /** Where it is laid by forces; else in two wings. */
  readonly spread: Spread | undefined;
  readonly things: Things;
  readonly pins: readonly Pin[];
  readonly visible: (key: string) => boolean;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** The picture of a neighbourhood and what can be done in it. */
export function Canvas({ title, of, initial, scene, spread, things, pins, visible, picture }: CanvasProps) {
  const t = useT();
  const going = useGoing();
  const { expanded = [], select, find } = useSearch({ from: '/network' });
  const [drag, setDrag] = useState<Pin>();
  const narrow = useMedia(NARROW);
  const wings = spread === undefined;
  const still = useMemo(
    () => (wings ? butterfly(of[0] as string, initial, scene.blocks, things, scene.known, narrow) : undefined),
    [wings, of, initial, scene, things, narrow],
  );
  const laid = useSpread(spread);
  useEffect(() => announce(t(m.shown(scene.keys.length))), [scene, t]);

  const spots = still?.spots ?? laid;
  const placed = useMemo(
    () => place(spots ?? [], drag ? [...pins.filter((p) => p.key !== drag.key), drag] : pins, things),
    [spots, drag, pins, things],
  );
  const shown = useMemo(() => new Set(scene.keys.filter((k) => placed.has(k) && visible(k))), [scene, placed, visible]);
  const lines = useMemo(() => linesOf(scene.ties, shown, placed, wings), [scene, shown, placed, wings]);
  const words = find?.trim().toLowerCase();
  const boxes = useMemo(
    () =>
      [...shown].flatMap((key): DrawnBox[] => {
        const [thing, spot] = [things.get(key), placed.get(key)];
        if (!thing || !spot) return [];
        return [
          {
            ...spot,
            key,
            kind: thing.kind,
            label: named(thing, t),
            lines: boxSize(thing.name).lines,
            role: of.includes(key) ? 'centre' : key === select || scene.open.includes(key) ? 'own' : undefined,
            more: scene.hidden.get(key),
            pinned: pins.some((p) => p.key === key),
            found: words !== undefined && words !== '' && thing.name.toLowerCase().includes(words),
          },
        ];
      }),
    [shown, things, placed, of, select, scene, pins, words, t],
  );
  if (!spots) return <LoadingState />;
  /** What held the focus may go with the step: a “+n” that has no more, a button that is done, a box that is undone. What was acted on stays. */
  const step = (key: string, next: readonly string[]) => {
    picture.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    going(changing({ expanded: next.length > 0 ? next : undefined }));
  };
  const expand = (key: string) => {
    if ((scene.hidden.get(key) ?? 0) === 0) return;
    step(key, [...expanded, key]);
    announce(t(m.brought(Math.min(STEP, scene.hidden.get(key) ?? 0))));
  };
  const fold = (key: string) => {
    if (!scene.open.includes(key)) return;
    const before = expanded.slice(0, expanded.findLastIndex((s) => s !== key) + 1);
    // The last step is taken back; one in the middle is folded by a step of its own, so that what came after it stays where it is.
    step(key, scene.open.every((k) => k === key) ? [] : before.includes(key) ? [...expanded, folding(key)] : before);
  };
  const undo = () => {
    const last = expanded.at(-1);
    if (last !== undefined) step(stepOf(last).of, expanded.slice(0, -1));
  };
  const pin = (key: string) => {
    const at = placed.get(key);
    if (!at) return;
    const rest = pins.filter((p) => p.key !== key);
    going(changing({ pinned: writePins(rest.length < pins.length ? rest : [...pins, { key, x: at.x, y: at.y }]) }), { replace: true });
  };
  const onKey = (pressed: string, key: string): boolean => {
    const acts: Readonly<Record<string, () => void>> = {
      e: () => expand(key),
      '+': () => expand(key),
      c: () => fold(key),
      p: () => pin(key),
      z: undo,
    };
    acts[pressed]?.();
    return pressed in acts;
  };

  return (
    <figure>
      <CanvasTools
        things={scene.keys.flatMap((k) => things.get(k) ?? [])}
        found={boxes.filter((b) => b.found).length}
        canUndo={expanded.length > 0}
        onUndo={undo}
      />
      <Pointing
        label={title}
        boxes={boxes}
        lines={lines}
        ties={scene.ties}
        select={select}
        frame={around(boxes)}
        edge={narrow && wings ? (placed.get(of[0] as string)?.x ?? 0) - EDGE : undefined}
        picture={picture}
        onOpen={(key) => going(changing({ select: key === select ? undefined : key }), { replace: true })}
        onLine={(key) => {
          const behind = scene.ties.filter((x) => pairOf(x) === key);
          if (behind[0]) going(changing({ evidence: behind[0].key, passage: undefined }));
        }}
        onMore={expand}
        moreLabel={(box) => t(m.more(box.more ?? 0, things.get(box.key)?.name ?? ''))}
        onKey={onKey}
        onDrag={(key, x, y, done) => {
          setDrag(done ? undefined : { key, x, y });
          if (done) going(changing({ pinned: writePins([...pins.filter((p) => p.key !== key), { key, x, y }]) }), { replace: true });
        }}
        head={(key) => {
          const thing = things.get(key);
          return (
            thing && (
              <Selected
                thing={thing}
                more={scene.hidden.get(key) ?? 0}
                expanded={scene.open.includes(key)}
                pinned={pins.some((p) => p.key === key)}
                onExpand={() => expand(key)}
                onFold={() => fold(key)}
                onPin={() => pin(key)}
              />
            )
          );
        }}
      >
        {still && <Captions captions={still.captions.filter((c) => c.keys.some((k) => shown.has(k)))} />}
      </Pointing>
      <Legend kinds={boxes.map((b) => b.kind)} bases={lines.map((l) => l.basis)} />
    </figure>
  );
}

interface PointingProps extends Omit<PictureProps, 'mark' | 'onMark' | 'frame'> {
  readonly frame: readonly [number, number, number, number];
  readonly edge: number | undefined;
  readonly ties: readonly Tie[];
  readonly select: string | undefined;
  /** What can be done with a box. */
  readonly head: (box: string) => ReactNode;
}

/** The picture, and what is pointed at read aloud below it: apart from the rest, which does not change with it. */
function Pointing({ frame, edge, ties, select, head, ...drawn }: PointingProps) {
  const t = useT();
  const [mark, setMark] = useState<Mark>();
  /** What is selected keeps the word until it is let go: the way to its buttons leads over other boxes. */
  const pointed: Mark = select ? { box: select } : mark;
  const read = pointed
    ? ties.filter((x) => ('line' in pointed ? pairOf(x) === pointed.line : x.source.key === pointed.box || x.target.key === pointed.box))
    : [];
  return (
    <>
      <Viewport frame={frame} edge={edge}>
        {(wide) => <Picture {...drawn} frame={wide} mark={mark ?? pointed} onMark={setMark} />}
      </Viewport>
      <Said
        head={pointed ? 'box' in pointed && head(pointed.box) : <span className="small muted">{t(m.hint)}</span>}
        relations={read}
        fixed={select !== undefined}
      />
    </>
  );
}

/** Relations of the same two things are one line. */
const pairOf = ({ source, target }: Tie): string => [source.key, target.key].sort().join(' ');

type Place = Omit<Spot, 'lines' | 'key'>;

/** Where each thing stands: as laid, unless it was put elsewhere by hand. */
function place(spots: readonly (Place & { readonly key: string })[], pins: readonly Pin[], things: Things): Map<string, Place> {
  const placed = new Map(spots.map(({ key, x, y, width, height }) => [key, { x, y, width, height }]));
  for (const { key, x, y } of pins) {
    const size = placed.get(key) ?? boxSize(things.get(key)?.name ?? key, { more: 26 });
    placed.set(key, { x, y, width: size.width, height: size.height });
  }
  return placed;
}

function linesOf(ties: readonly Tie[], shown: ReadonlySet<string>, placed: ReadonlyMap<string, Place>, wings: boolean): DrawnLine[] {
  const pairs = new Map<string, Tie[]>();
  for (const x of ties) if (shown.has(x.source.key) && shown.has(x.target.key)) pairs.set(pairOf(x), [...(pairs.get(pairOf(x)) ?? []), x]);
  return [...pairs].flatMap(([key, all]): DrawnLine[] => {
    const [first] = all as [Tie, ...Tie[]];
    const [a, b] = [placed.get(first.source.key), placed.get(first.target.key)];
    if (!a || !b || a === b) return [];
    const basis = all.some((x) => x.basis === 'STATED') ? 'STATED' : first.basis;
    return [{ key, source: first.source.key, target: first.target.key, basis, path: tie(a, b, wings ? 'bow' : 'straight') }];
  });
}

const MARGIN = 30;

/** Left, top, right, bottom of all boxes. */
function around(boxes: readonly DrawnBox[]): readonly [number, number, number, number] {
  return [
    Math.min(0, ...boxes.map((b) => b.x)) - MARGIN,
    Math.min(0, ...boxes.map((b) => b.y)) - MARGIN,
    Math.max(0, ...boxes.map((b) => b.x + b.width)) + MARGIN,
    Math.max(0, ...boxes.map((b) => b.y + b.height)) + MARGIN,
  ];
}
