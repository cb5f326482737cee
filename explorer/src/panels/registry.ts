import { figures } from './figures/index.ts';
import type { AnyPanel } from './panel.ts';

/** The panels of the page of a thing, in the order of the page. */
export const panels: readonly AnyPanel[] = [figures];
