import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import pictureCss from '../../pictures/picture.module.css';
import css from './network.module.css';

/**
 * A window on a picture that grows in any direction. What is in sight stays where it is: when the picture grows to the left
 * or upward, the window is scrolled by as much. It begins with 0, 0 in the middle; a narrow one with `edge` at its left, so that
 * what stands beside it is in sight.
 */
export function Viewport({ frame, edge, children }: ViewportProps) {
  const window_ = useRef<HTMLDivElement>(null);
  const before = useRef<readonly [left: number, top: number]>(undefined);
  const [size, setSize] = useState<readonly [width: number, height: number]>([0, 0]);
  useLayoutEffect(() => {
    const element = window_.current as HTMLDivElement;
    const measure = () => setSize([element.clientWidth, element.clientHeight]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const [width, height] = size;
  const left = Math.min(frame[0], -Math.floor(width / 2));
  const top = Math.min(frame[1], -Math.floor(height / 2));
  const right = Math.max(frame[2], Math.floor(width / 2));
  const bottom = Math.max(frame[3], Math.floor(height / 2));
  useLayoutEffect(() => {
    const element = window_.current as HTMLDivElement;
    if (width === 0) return;
    if (before.current) element.scrollBy(before.current[0] - left, before.current[1] - top);
    else element.scrollTo(edge === undefined ? -left - width / 2 : edge - left, -top - height / 2);
    before.current = [left, top];
  }, [left, top, width, height, edge]);
  return (
    <div ref={window_} className={`${pictureCss.scroll} ${css.window}`}>
      {width > 0 && children([left, top, right - left, bottom - top])}
    </div>
  );
}

interface ViewportProps {
  /** What stands at the left edge to begin with; else the middle is in the middle. */
  readonly edge?: number | undefined;
  /** Left, top, right, bottom of what is drawn, around 0, 0. */
  readonly frame: readonly [left: number, top: number, right: number, bottom: number];
  readonly children: (frame: readonly [x: number, y: number, width: number, height: number]) => ReactNode;
}
