import { LINE, linesOf, textWidth } from './label.ts';

/** Width of a name before it breaks into lines. */
const WIDEST = 156;
/** Room for the sign of the kind before the name, and for air behind it. */
const PAD = 34;

/** How large the box of a thing is, and how its name breaks; a note stands below the name. */
export function boxSize(name: string, { note, more = 0 }: { readonly note?: string | undefined; readonly more?: number } = {}) {
  const lines = linesOf(name, WIDEST);
  const width = Math.max(...lines.map((l) => textWidth(l)), note ? textWidth(note, 11) : 0) + PAD + more;
  return { lines, width: Math.ceil(width), height: (lines.length + (note ? 1 : 0)) * LINE + 9 };
}
