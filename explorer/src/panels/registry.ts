import { around } from './around/index.ts';
import { figures } from './figures/index.ts';
import type { AnyPanel } from './panel.ts';
import { passages } from './passages/index.ts';
import { relations } from './relations/index.ts';
import { silence } from './silence/index.ts';

/** The panels of the page of a thing, in the order of the page. */
export const panels: readonly AnyPanel[] = [figures, around, relations, silence, passages];
