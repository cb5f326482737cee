import { useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, memo, type PointerEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import { kindShape } from '../../parts/kind-mark.tsx';
import { type Name, namesOnMap } from '../../pictures/names-on-map.ts';
import { steer } from '../../pictures/steer.ts';
import { useGoing } from '../../pictures/use-going.ts';
import css from './network.module.css';
import type { OverviewQuery } from './overview.graphql.ts';

const m = messages({
  hint: {
    zh: '拖动平移；按钮或 + − 键缩放；方向键从一点走到最近的一点，Enter 看它周围。',
    en: 'Drag to move; buttons or the keys + and − zoom; arrow keys go to the nearest dot, Enter shows what is around it.',
  },
  closer: { zh: '放大', en: 'Zoom in' },
  farther: { zh: '缩小', en: 'Zoom out' },
  all: { zh: '全部', en: 'All' },
  named: (name: string, kind: string, degree: number) => ({
    zh: `${name}，${kind}，${degree} 条关系`,
    en: `${name}, ${kind}, ${degree} ${degree === 1 ? 'relation' : 'relations'}`,
  }),
});

type Point = OverviewQuery['overview']['nodes'][number];
type Link = OverviewQuery['overview']['links'][number];

const NAME = 12;
const ZOOMS = [1, 1.5, 2.25, 3.5, 5, 8];

interface View {
  /** What stands in the middle of the window, in the units of the map, and how much larger than to fit. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface MapPictureProps {
  readonly points: readonly Point[];
  readonly links: readonly Link[];
  readonly found: ReadonlySet<string>;
  readonly title: string;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly onPick: (point: Point) => void;
}

export function MapPicture({ points, links, found, title, picture, onPick }: MapPictureProps) {
  const t = useT();
  const going = useGoing();
  const { view: written } = useSearch({ from: '/network' });
  const [size, setSize] = useState<readonly [width: number, height: number]>([0, 0]);
  const [at, setAt] = useState<string>();
  const [over, setOver] = useState<string>();
  const [moved, setMoved] = useState<View>();
  const hand = useRef<{ readonly px: number; readonly py: number; readonly view: View; far: boolean }>(undefined);
  useLayoutEffect(() => {
    const element = picture.current as SVGSVGElement;
    const observer = new ResizeObserver(() => setSize([element.clientWidth, element.clientHeight]));
    observer.observe(element);
    return () => observer.disconnect();
  }, [picture]);

  const bounds = useMemo(() => boundsOf(points), [points]);
  const view = moved ?? readView(written, bounds);
  const fit = Math.min(size[0] / bounds.width, size[1] / bounds.height) || 1;
  const scale = fit * view.zoom;
  const onScreen = (p: { readonly x: number; readonly y: number }) =>
    [(p.x - view.x) * scale + size[0] / 2, (p.y - view.y) * scale + size[1] / 2] as const;
  const radius = (p: Point) => (1.6 + Math.sqrt(p.degree) * 0.75) * Math.max(0.9, Math.sqrt(scale));
  const pointed = over ?? at;

  const names = namesOnMap(
    points.map((p) => {
      const [x, y] = onScreen(p);
      return { key: p.key, name: p.name, weight: (p.key === pointed ? 1e6 : 0) + (found.has(p.key) ? 1e3 : 0) + p.degree, x, y, radius: radius(p) };
    }),
    size[0],
    size[1],
    NAME,
  );
  const zoomTo = (zoom: number) => going(changing({ view: writeView({ ...view, zoom }, bounds) }), { replace: true });
  const step = (by: 1 | -1) => {
    const now = ZOOMS.reduce((best, z, i) => (Math.abs(z - view.zoom) < Math.abs((ZOOMS[best] as number) - view.zoom) ? i : best), 0);
    zoomTo(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, now + by))] as number);
  };
  const stop = points.some((p) => p.key === at) ? at : points[0]?.key;

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const point = points.find((p) => p.key === (event.target as SVGElement).dataset['key']);
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      step(event.key === '+' ? 1 : -1);
    } else if (point && event.key === 'Enter') {
      event.preventDefault();
      onPick(point);
    } else if (point) {
      const next = steer(
        points.map((p) => ({ key: p.key, x: p.x, y: p.y, width: 0, height: 0 })),
        point.key,
        event.key,
      );
      if (next === undefined) return;
      event.preventDefault();
      setAt(next);
      picture.current?.querySelector<SVGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
    }
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const start = hand.current;
    if (!start) return;
    const [dx, dy] = [event.clientX - start.px, event.clientY - start.py];
    if (!start.far && Math.hypot(dx, dy) < 4) return;
    if (!start.far) event.currentTarget.setPointerCapture(event.pointerId);
    start.far = true;
    setMoved({ ...start.view, x: start.view.x - dx / scale, y: start.view.y - dy / scale });
  };
  const letGo = () => {
    if (hand.current?.far && moved) going(changing({ view: writeView(moved, bounds) }), { replace: true });
    hand.current = undefined;
    setMoved(undefined);
  };

  return (
    <figure>
      <p className={`${css.tools} screen-only`}>
        <span className={css.zoom}>
          <button type="button" onClick={() => step(-1)} disabled={view.zoom <= 1} aria-label={t(m.farther)}>
            −
          </button>
          <button type="button" onClick={() => step(1)} disabled={view.zoom >= 8} aria-label={t(m.closer)}>
            +
          </button>
          <button type="button" onClick={() => going(changing({ view: undefined }), { replace: true })} disabled={!written}>
            {t(m.all)}
          </button>
        </span>
        <span className="small muted">{t(m.hint)}</span>
      </p>
      <svg
        ref={picture}
        className={css.map}
        role="group"
        aria-label={title}
        // On paper it is narrower than it was drawn.
        viewBox={size[0] > 0 ? `0 0 ${size[0]} ${size[1]}` : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button === 0) hand.current = { px: event.clientX, py: event.clientY, view, far: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onMouseOver={(event) => setOver((event.target as SVGElement).dataset['key'])}
        onFocus={(event) => setAt((event.target as SVGElement).dataset['key'])}
        onClick={(event) => {
          const point = points.find((p) => p.key === (event.target as SVGElement).dataset['key']);
          if (point && !hand.current?.far) onPick(point);
        }}
      >
        {size[0] > 0 && (
          <g transform={`translate(${size[0] / 2 - view.x * scale} ${size[1] / 2 - view.y * scale}) scale(${scale})`}>
            <Links points={points} links={links} scale={scale} />
            {pointed && <Near points={points} links={links} pointed={pointed} scale={scale} />}
            <Dots points={points} found={found} scale={scale} stop={stop} radius={radius} />
          </g>
        )}
        <Names names={names} />
      </svg>
    </figure>
  );
}

/** Drawn once for a magnification; moving the map moves the group around them. */
const Links = memo(({ points, links, scale }: { readonly points: readonly Point[]; readonly links: readonly Link[]; readonly scale: number }) => {
  const at = new Map(points.map((p) => [p.key, p]));
  const path = links
    .flatMap(({ source, target }) => {
      const [a, b] = [at.get(source), at.get(target)];
      return a && b ? [`M${a.x} ${a.y}L${b.x} ${b.y}`] : [];
    })
    .join('');
  return <path className={css.faint} d={path} style={{ strokeWidth: 0.5 / scale }} aria-hidden="true" />;
});

function Near({ points, links, pointed, scale }: NearProps) {
  const at = new Map(points.map((p) => [p.key, p]));
  // Two relations may join the same two things: one line is enough here.
  const own = new Map(links.filter((l) => l.source === pointed || l.target === pointed).map((l) => [`${l.source} ${l.target}`, l]));
  return (
    <g aria-hidden="true">
      {[...own].map(([key, { source, target, basis }]) => {
        const [a, b] = [at.get(source), at.get(target)];
        return (
          a && b && <path key={key} className={css.lit} data-basis={basis} style={{ strokeWidth: 1.2 / scale }} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
        );
      })}
    </g>
  );
}

interface NearProps {
  readonly points: readonly Point[];
  readonly links: readonly Link[];
  readonly pointed: string;
  readonly scale: number;
}

interface DotsProps {
  readonly points: readonly Point[];
  readonly found: ReadonlySet<string>;
  readonly scale: number;
  /** The one that the tab key comes to. */
  readonly stop: string | undefined;
  readonly radius: (point: Point) => number;
}

const Dots = memo(
  ({ points, found, scale, stop, radius }: DotsProps) => {
    const t = useT();
    return points.map((p) => (
      <circle
        key={p.key}
        className={css.dot}
        data-key={p.key}
        data-found={found.has(p.key) ? '' : undefined}
        role="button"
        tabIndex={p.key === stop ? 0 : -1}
        aria-label={t(m.named(p.name, t(nodeKinds[p.kind]), p.degree))}
        cx={p.x}
        cy={p.y}
        r={radius(p) / scale}
        fill={kindShape(p.kind).color}
        style={found.has(p.key) ? { strokeWidth: 3 / scale } : undefined}
      />
    ));
  },
  (a, b) => a.points === b.points && a.found === b.found && a.scale === b.scale && a.stop === b.stop,
);

const Names = ({ names }: { readonly names: readonly Name[] }) => (
  <g aria-hidden="true">
    {names.map(({ key, name, x, y, end }) => (
      <text key={key} className={css.name} x={x} y={y + NAME * 0.36} fontSize={NAME} textAnchor={end ? 'end' : 'start'}>
        {name}
      </text>
    ))}
  </g>
);

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(points: readonly Point[]): Bounds {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  const margin = 24;
  const [width, height] = [Math.max(1, ...xs) - left + 2 * margin, Math.max(1, ...ys) - top + 2 * margin];
  return { x: left - margin + width / 2, y: top - margin + height / 2, width, height };
}

/** `x:y:magnification`; the whole map where it is not given or not understood. */
function readView(text: string | undefined, bounds: Bounds): View {
  const [x, y, zoom] = (text ?? '').split(':').map(Number);
  const whole = { x: bounds.x, y: bounds.y, zoom: 1 };
  if (x === undefined || y === undefined || zoom === undefined || ![x, y, zoom].every(Number.isFinite)) return whole;
  return { x, y, zoom: Math.min(8, Math.max(1, zoom)) };
}

const writeView = ({ x, y, zoom }: View, bounds: Bounds): string | undefined =>
  zoom === 1 && Math.hypot(x - bounds.x, y - bounds.y) < 5 ? undefined : [Math.round(x), Math.round(y), zoom].join(':');
