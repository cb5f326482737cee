import { useCallback, useMemo, useSyncExternalStore } from 'react';

/** Whether a media query holds: for what style sheets cannot decide. */
export function useMedia(query: string): boolean {
  /** Asked once: to ask makes the browser lay the page out. */
  const list = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [list],
  );
  return useSyncExternalStore(subscribe, () => list.matches);
}
