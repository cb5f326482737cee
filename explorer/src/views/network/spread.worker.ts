import { type Spread, spread } from './spread.ts';

/** Lays out beside the page, so that the page answers meanwhile. */
self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly spread: Spread }>) => {
  self.postMessage({ id: data.id, laid: spread(data.spread) });
};
