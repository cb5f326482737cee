import type { FigureFragment, ThingFragment } from '../../api/fragments.ts';

/** An industry in the picture of the plan. */
export interface Industry extends ThingFragment {
  readonly group: ThingFragment;
  readonly target: FigureFragment | undefined;
  readonly growth: FigureFragment | undefined;
}

export interface Tile {
  readonly industry: Industry;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name, broken where it does not fit. */
  readonly lines: readonly string[];
}

export interface Row {
  readonly group: ThingFragment;
  /** Its name, broken where it does not fit beside its tiles. */
  readonly lines: readonly string[];
  readonly y: number;
  readonly tiles: readonly Tile[];
}

export interface Layout {
  readonly rows: readonly Row[];
  readonly height: number;
  /** One industry a line, with a bar, where there is no room for tiles. */
  readonly narrow: boolean;
}

const NARROW = 620;
const GAP = 4;
const LABEL = 104;
/** Narrower than this no name fits; such tiles are widened. */
const LEAST = 78;
const HEIGHT = 84;
/** Between the frame of a tile and its words. */
export const EDGE = 6;
const CHARACTER = 13;
const LINE = 52;

/** Sales revenue is not output: such a figure has its own sign and is never compared with one of output. */
export const isRevenue = (figure: FigureFragment | undefined): boolean => figure?.indicator.key === 'indicator/sales-revenue';
export const sizeOf = ({ target }: Industry): number => target?.value ?? target?.low ?? 0;

export const textWidth = (text: string): number => [...text].reduce((w, c) => w + (c.charCodeAt(0) > 0x2e7f ? CHARACTER : CHARACTER * 0.56), 0);

/** What a name may be broken into: words in English, characters in Chinese. */
const partsOf = (name: string): string[] => (/[\u2e80-\uffff]/.test(name) ? [...name] : name.split(/(?<= )/));

function breakName(name: string, width: number): string[] {
  const parts = partsOf(name);
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth((line + part).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return [...lines, line.trimEnd()];
}

/** Groups in the order of the plan, each a row; an industry is as wide as its target. */
export function layoutPlan(industries: readonly Industry[], width: number): Layout {
  const groups = new Map<string, Industry[]>();
  for (const industry of industries) groups.set(industry.group.key, [...(groups.get(industry.group.key) ?? []), industry]);
  const members = [...groups.values()];
  return (width < NARROW ? undefined : asTiles(members, width)) ?? asLines(members, width);
}

/** No word of its name is wider than the tile. */
const leastOf = ({ name }: Industry): number => Math.max(LEAST, 2 * EDGE + Math.max(...partsOf(name).map((part) => textWidth(part.trimEnd()))));

/** Undefined where there is no room for all names. */
function asTiles(groups: readonly (readonly Industry[])[], width: number): Layout | undefined {
  const room = width - LABEL;
  const widthsAt = (scale: number) => groups.map((g) => g.map((i) => Math.max(leastOf(i), sizeOf(i) * scale)));
  const widest = (scale: number) => Math.max(...widthsAt(scale).map((ws) => ws.reduce((a, w) => a + w + GAP, -GAP)));
  if (widest(0) > room) return undefined;
  /** The largest scale at which every row fits. */
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (widest(middle) <= room) low = middle;
    else high = middle;
  }
  const widths = widthsAt(low);
  const rows = groups.map((group, r) => {
    const y = r * (HEIGHT + GAP);
    let x = LABEL;
    const tiles = group.map((industry, i) => {
      const w = Math.floor((widths[r] as number[])[i] as number);
      const tile = { industry, x, y, width: w, height: HEIGHT, lines: breakName(industry.name, w - 2 * EDGE) };
      x += w + GAP;
      return tile;
    });
    const { group: whole } = group[0] as Industry;
    return { group: whole, lines: breakName(whole.name, LABEL - EDGE), y, tiles };
  });
  return { rows, height: groups.length * (HEIGHT + GAP) - GAP, narrow: false };
}

function asLines(groups: readonly (readonly Industry[])[], width: number): Layout {
  let y = 0;
  const most = Math.max(...groups.flat().map(sizeOf), 1);
  const rows = groups.map((group) => {
    const top = y;
    y += 28;
    const tiles = group.map((industry) => {
      const tile = { industry, x: 0, y, width: Math.max(2, (sizeOf(industry) / most) * width), height: LINE, lines: [industry.name] };
      y += LINE + 6;
      return tile;
    });
    y += 8;
    const { group: whole } = group[0] as Industry;
    return { group: whole, lines: [whole.name], y: top, tiles };
  });
  return { rows, height: y, narrow: true };
}
