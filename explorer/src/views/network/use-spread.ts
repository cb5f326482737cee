import { useEffect, useRef, useState } from 'react';
import type { Laid, Spread } from './spread.ts';

/** Places from the worker; undefined until they are there. What was laid stays until the next is. */
export function useSpread(wanted: Spread | undefined): readonly Laid[] | undefined {
  const [laid, setLaid] = useState<readonly Laid[]>();
  const worker = useRef<Worker>(undefined);
  const latest = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    if (!wanted) return;
    worker.current ??= new Worker(new URL('./spread.worker.ts', import.meta.url), { type: 'module' });
    latest.current += 1;
    worker.current.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly laid: readonly Laid[] }>) => {
      if (data.id === latest.current) setLaid(data.laid);
    };
    worker.current.postMessage({ id: latest.current, spread: wanted });
  }, [wanted]);
  return wanted ? laid : undefined;
}
