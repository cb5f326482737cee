import { type ReactNode, useLayoutEffect, useRef } from 'react';
import css from './picture.module.css';

const AIR = 12;

/** A window on a picture that may be wider than it: it begins with one box in sight, at the right edge where that is further right. */
export function Window({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = holder.current?.querySelector(`[data-key="${CSS.escape(at)}"]`);
    if (!holder.current || !box) return;
    holder.current.scrollLeft += box.getBoundingClientRect().right + AIR - holder.current.getBoundingClientRect().right;
  }, [at]);
  return (
    <div ref={holder} className={css.scroll}>
      {children}
    </div>
  );
}
