/** Where the places of a province stand in a picture, and which of their names fit. Pure: the same places give the same picture. */

export interface Place {
  readonly key: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Things counted there; decides the size of the dot and whose name goes first. */
  readonly count: number;
  /** A larger place, whose name is always wanted. */
  readonly major: boolean;
}

export interface Dot<P extends Place = Place> {
  readonly place: P;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the name begins (`start`) or ends; undefined where it would cover another. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' } | undefined;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const FONT = { major: 15, minor: 12 } as const;
const EDGE = 64;
const SMALLEST = 3.5;
/** Area a thing, so that twice as many look twice as large. */
const AREA = 28;

/** Width of a name: Han characters are square, others somewhat wider than half, and more so where they are bold. */
export const widthOf = (name: string, font: number): number =>
  [...name].reduce((sum, c) => sum + font * (/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(c) ? 1 : font === FONT.major ? 0.68 : 0.6), 0);

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** An equal-distance projection around the middle latitude: right for a province. */
export function layoutMap<P extends Place>(places: readonly P[], width: number): { readonly dots: readonly Dot<P>[]; readonly height: number } {
  if (places.length === 0) return { dots: [], height: 0 };
  const latitudes = places.map((p) => p.latitude);
  const longitudes = places.map((p) => p.longitude);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * EDGE) / Math.max((east - west) * squeeze, 0.1);
  const height = (north - south) * scale + 2 * EDGE;
  const dots = places.map((place) => ({
    place,
    x: EDGE + (place.longitude - west) * squeeze * scale,
    y: EDGE + (north - place.latitude) * scale,
    radius: place.count === 0 ? SMALLEST : Math.max(SMALLEST + 1, Math.sqrt((place.count * AREA) / Math.PI) + 2),
  }));
  return { dots: withLabels(dots, width), height };
}

function withLabels<P extends Place>(dots: readonly Omit<Dot<P>, 'label'>[], width: number): Dot<P>[] {
  const taken: Box[] = dots.map(({ x, y, radius: r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const labels = new Map<string, NonNullable<Dot['label']>>();
  const first = [...dots].sort(
    (a, b) => Number(b.place.major) - Number(a.place.major) || b.place.count - a.place.count || (a.place.key < b.place.key ? -1 : 1),
  );
  for (const dot of first) {
    const own = taken[dots.indexOf(dot)];
    const font = dot.place.major ? FONT.major : FONT.minor;
    const long = widthOf(dot.place.name, font);
    for (const choice of choices(dot, font)) {
      const left = choice.anchor === 'start' ? choice.x : choice.anchor === 'end' ? choice.x - long : choice.x - long / 2;
      const box = { left: left - 1, top: choice.y - font * 0.62, right: left + long + 1, bottom: choice.y + font * 0.62 };
      if (box.left < 2 || box.right > width - 2 || taken.some((t) => t !== own && overlap(t, box))) continue;
      taken.push(box);
      labels.set(dot.place.key, choice);
      break;
    }
  }
  return dots.map((dot) => ({ ...dot, label: labels.get(dot.place.key) }));
}

/** Right, left, below, above, then askew; `y` is the middle of the letters. */
function choices({ x, y, radius }: Omit<Dot, 'label'>, font: number): NonNullable<Dot['label']>[] {
  const [gap, line] = [radius + 4, radius + font * 0.75];
  return [
    { x: x + gap, y, anchor: 'start' },
    { x: x - gap, y, anchor: 'end' },
    { x, y: y + line, anchor: 'middle' },
    { x, y: y - line, anchor: 'middle' },
    { x: x + gap * 0.7, y: y + line * 0.8, anchor: 'start' },
    { x: x + gap * 0.7, y: y - line * 0.8, anchor: 'start' },
    { x: x - gap * 0.7, y: y + line * 0.8, anchor: 'end' },
    { x: x - gap * 0.7, y: y - line * 0.8, anchor: 'end' },
  ];
}
