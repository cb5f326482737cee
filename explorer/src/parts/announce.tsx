import { useSyncExternalStore } from 'react';

/** What changed on the page, said to who cannot see it: `announce('12 条结果')`. */
let message = '';
const listeners = new Set<() => void>();

export function announce(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div className="hidden-visually" role="status" aria-live="polite">
      {text}
    </div>
  );
}
