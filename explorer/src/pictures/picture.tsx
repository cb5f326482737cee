import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { NodeKind } from '../api/enums.ts';
import { kindShape } from '../parts/kind-mark.tsx';
import { LINE, TEXT } from './label.ts';
import css from './picture.module.css';
import { steer } from './steer.ts';

/**
 * Boxes with names and lines between them. One stop of the tab key: arrow keys go from box to box, Tab leaves. Every box has
 * a name for who cannot see it; lines are read below the picture and in its table.
 */

export interface DrawnBox {
  readonly key: string;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Name for screen readers: 汽车零部件，子行业，37 条关系. */
  readonly label: string;
  /** The thing the picture is about, or one that belongs to it. */
  readonly role?: 'centre' | 'own' | undefined;
  /** A few words below the name: no maker named. */
  readonly note?: string | undefined;
  /** Things around it that are not shown. */
  readonly more?: number | undefined;
  readonly pinned?: boolean | undefined;
  readonly found?: boolean | undefined;
}

export interface DrawnLine {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly path: string;
  readonly basis: string;
  /** Its sentence runs the other way: the head of the arrow is at its beginning. */
  readonly against?: boolean | undefined;
  /** Leads back, against the way of the picture. */
  readonly back?: boolean | undefined;
  /** Part of what is picked out. */
  readonly strong?: boolean | undefined;
}

export type Mark = { readonly box: string } | { readonly line: string } | undefined;

export interface PictureProps {
  readonly label: string;
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
  /** Left, top, width, height of what is drawn. */
  readonly frame: readonly [x: number, y: number, width: number, height: number];
  readonly mark: Mark;
  readonly onMark: (mark: Mark) => void;
  readonly onOpen: (key: string) => void;
  readonly onLine?: ((key: string) => void) | undefined;
  readonly onMore?: ((key: string) => void) | undefined;
  readonly moreLabel?: ((box: DrawnBox) => string) | undefined;
  /** Further keys on a box: e to expand. */
  readonly onKey?: ((key: string, box: string) => boolean) | undefined;
  /** A box is dragged: where its corner is now, and whether it was let go. */
  readonly onDrag?: ((key: string, x: number, y: number, done: boolean) => void) | undefined;
  readonly picture?: Ref<SVGSVGElement>;
  /** Below the boxes: captions. */
  readonly children?: ReactNode;
}

export function Picture(props: PictureProps) {
  const { label, boxes, lines, frame, mark, onMark, picture, children } = props;
  const [at, setAt] = useState<string>();
  const arrow = useId();
  const groups = useRef(new Map<string, SVGGElement>());
  const stop = boxes.find((b) => b.key === at) ?? boxes.find((b) => b.role === 'centre') ?? boxes[0];
  const near = useMemo(() => lit(mark, lines), [mark, lines]);
  /** A box that goes, by undoing or by going back, takes no focus with it: that comes to the one that is the stop of Tab. */
  const lost = useRef(false);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
    if (lost.current && document.activeElement === document.body && stop) groups.current.get(stop.key)?.focus();
    lost.current = false;
  });
  const acts = useMemo(
    (): Acts => ({
      hold: (key, element) => {
        if (element) groups.current.set(key, element);
        else {
          if (groups.current.get(key) === document.activeElement) lost.current = true;
          groups.current.delete(key);
        }
      },
      keyDown: (event, key) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = steer(latest.current.boxes, key, event.key);
        if (next !== undefined) {
          event.preventDefault();
          setAt(next);
          groups.current.get(next)?.focus();
        } else if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          latest.current.onOpen(key);
        } else if (latest.current.onKey?.(event.key, key)) event.preventDefault();
      },
      focus: (key) => {
        setAt(key);
        latest.current.onMark({ box: key });
      },
      mark: (marked) => latest.current.onMark(marked),
      open: (key) => latest.current.onOpen(key),
      line: (key) => latest.current.onLine?.(key),
      more: (key) => latest.current.onMore?.(key),
      drag: (...where) => latest.current.onDrag?.(...where),
    }),
    [],
  );

  return (
    <svg
      ref={picture}
      className={css.picture}
      role="group"
      aria-label={label}
      viewBox={frame.join(' ')}
      width={frame[2]}
      height={frame[3]}
      data-lit={near ? '' : undefined}
      onMouseLeave={() => onMark(undefined)}
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
          <path d="M0 .8 8 4 0 7.200z" fill="context-stroke" />
        </marker>
      </defs>
      <g aria-hidden="true">
        {lines.map((line) => (
          <Line key={line.key} line={line} near={near?.lines.has(line.key) ?? false} arrow={arrow} acts={acts} />
        ))}
      </g>
      {children}
      {boxes.map((box) => (
        <Box
          key={box.key}
          box={box}
          tab={box === stop}
          near={near?.boxes.has(box.key) ?? false}
          moreLabel={props.onMore && (box.more ?? 0) > 0 ? (props.moreLabel?.(box) ?? `+${box.more}`) : undefined}
          drags={props.onDrag !== undefined}
          acts={acts}
        />
      ))}
    </svg>
  );
}

/** What boxes and lines call: the same as long as the picture stands. Of many things only those are drawn anew that look otherwise. */
interface Acts {
  readonly hold: (key: string, element: SVGGElement | null) => void;
  readonly keyDown: (event: KeyboardEvent, key: string) => void;
  readonly focus: (key: string) => void;
  readonly mark: (mark: Mark) => void;
  readonly open: (key: string) => void;
  readonly line: (key: string) => void;
  readonly more: (key: string) => void;
  readonly drag: NonNullable<PictureProps['onDrag']>;
}

/** Boxes and lines are reckoned anew for every picture, and are mostly the same as before. */
function alike<Props extends object>(a: Props, b: Props): boolean {
  for (const name in b) if (!(name in a)) return false;
  for (const name in a) {
    const [before, now] = [a[name], b[name]];
    const same = Object.is(before, now) || (typeof before === 'object' && typeof now === 'object' && before && now && alike(before, now));
    if (!same) return false;
  }
  return true;
}

interface LineProps {
  readonly line: DrawnLine;
  readonly near: boolean;
  readonly arrow: string;
  readonly acts: Acts;
}

const Line = memo(
  ({ line, near, arrow, acts }: LineProps) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the same is reached from its boxes
    <g
      className={css.line}
      data-basis={line.basis}
      data-back={line.back ? '' : undefined}
      data-strong={line.strong ? '' : undefined}
      data-near={near ? '' : undefined}
      data-line={line.key}
      onMouseEnter={() => acts.mark({ line: line.key })}
      onClick={() => acts.line(line.key)}
    >
      <path className={css.reach} d={line.path} />
      <path className={css.stroke} d={line.path} {...{ [line.against ? 'markerStart' : 'markerEnd']: `url(#${arrow})` }} />
    </g>
  ),
  alike,
);

interface BoxProps {
  readonly box: DrawnBox;
  readonly tab: boolean;
  readonly near: boolean;
  /** Of its “+n”, where it has more and they can be brought. */
  readonly moreLabel: string | undefined;
  readonly drags: boolean;
  readonly acts: Acts;
}

const Box = memo(({ box, tab, near, moreLabel, drags, acts }: BoxProps) => {
  const drag = useDrag(box, drags ? acts.drag : undefined);
  const { key, x, y, width, height, lines, note } = box;
  const { path, color, solid } = kindShape(box.kind);
  const hold = useCallback((element: SVGGElement | null) => acts.hold(key, element), [acts, key]);
  const top = y + (height - (lines.length + (note ? 1 : 0)) * LINE) / 2 + LINE * 0.74;
  return (
    <>
      <g
        ref={hold}
        role="button"
        tabIndex={tab ? 0 : -1}
        className={css.box}
        data-key={key}
        data-role={box.role}
        data-near={near ? '' : undefined}
        data-note={note ? '' : undefined}
        data-found={box.found ? '' : undefined}
        onClick={() => {
          if (!drag.moved()) acts.open(key);
        }}
        {...drag.handlers}
        onKeyDown={(event) => acts.keyDown(event, key)}
        onFocus={() => acts.focus(key)}
        onMouseEnter={() => acts.mark({ box: key })}
      >
        {/* The name for who cannot see it; as a label it would have to repeat the words in the box as they are broken. */}
        <title>{box.label}</title>
        <rect x={x} y={y} width={width} height={height} rx="3" />
        <path
          d={path}
          transform={`translate(${x + 8} ${top - 10})`}
          fill={solid ? color : 'none'}
          stroke={color}
          strokeWidth="1.4"
          className={css.sign}
        />
        <text fontSize={TEXT}>
          {lines.map((line, i) => (
            <tspan key={line} x={x + 26} y={top + i * LINE}>
              {spaced(line)}
            </tspan>
          ))}
        </text>
        {note && (
          <text fontSize="11" className={css.note} x={x + 26} y={top + lines.length * LINE - 1}>
            {note}
          </text>
        )}
        {box.pinned && <circle className={css.pin} cx={x + width - 1} cy={y + 1} r="4" />}
      </g>
      {moreLabel !== undefined && (
        <g
          role="button"
          tabIndex={-1}
          aria-label={moreLabel}
          className={css.more}
          data-more={key}
          onClick={() => acts.more(key)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') acts.more(key);
          }}
        >
          <rect className={css.area} x={x + width - 33} y={y + 1} width="32" height={height - 2} rx="3" />
          <text className={css.plus} fontSize="11" x={x + width - 6} y={y + height / 2 + 4} textAnchor="end">
            +{box.more}
          </text>
        </g>
      )}
    </>
  );
}, alike);

/** A broken name still has its spaces for who hears it. */
const spaced = (line: string): string => (/[\u2e80-\uffff]$/.test(line) ? line : `${line} `);

/** Pixels of a hand that does not mean to drag. */
const STILL = 4;

/** Dragging a box, where the picture allows it; a click that moved is none. */
function useDrag({ key, x, y }: DrawnBox, onDrag: PictureProps['onDrag']) {
  const from = useRef<{ readonly px: number; readonly py: number; readonly x: number; readonly y: number; moved: boolean }>(undefined);
  const at = (event: PointerEvent, start: { px: number; py: number; x: number; y: number }) =>
    [start.x + event.clientX - start.px, start.y + event.clientY - start.py] as const;
  const handlers = onDrag && {
    onPointerDown: (event: PointerEvent<SVGGElement>) => {
      if (event.button !== 0) return;
      from.current = { px: event.clientX, py: event.clientY, x, y, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGGElement>) => {
      const start = from.current;
      if (!start || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      if (!start.moved && Math.hypot(event.clientX - start.px, event.clientY - start.py) < STILL) return;
      start.moved = true;
      onDrag(key, ...at(event, start), false);
    },
    onPointerUp: (event: PointerEvent<SVGGElement>) => {
      const start = from.current;
      if (start?.moved) onDrag(key, ...at(event, start), true);
    },
  };
  return { handlers: handlers ?? {}, moved: () => from.current?.moved === true };
}

/** What stands out: a line with its ends, or a box with its lines and their other ends. */
function lit(mark: Mark, lines: readonly DrawnLine[]): { boxes: ReadonlySet<string>; lines: ReadonlySet<string> } | undefined {
  if (!mark) return undefined;
  const own = lines.filter((l) => ('line' in mark ? l.key === mark.line : l.source === mark.box || l.target === mark.box));
  const boxes = new Set(own.flatMap((l) => [l.source, l.target]));
  if ('box' in mark) boxes.add(mark.box);
  return { boxes, lines: new Set(own.map((l) => l.key)) };
}
