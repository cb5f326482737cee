import type { Asking } from './query.ts';

/** Files made of just what is shown. */

export interface About {
  /** What the file shows, for its name. */
  readonly slug: string;
  readonly title: string;
  readonly link: string;
  readonly revision: string;
  readonly askings: readonly Asking[];
}

/** `industry-automobile-2026-01-31-v6f1c0a9b.csv` */
export const fileName = ({ slug, revision }: About, extension: string): string =>
  `${slug.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')}-${new Date().toISOString().slice(0, 10)}-v${revision.slice(0, 8)}.${extension}`;

type Value = string | number | null;

const csvCell = (value: Value): string => {
  const text = value === null ? '' : String(value);
  /** A cell that a spreadsheet would take for a formula is text. */
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** UTF-8 with a mark, so that spreadsheets read Chinese; the head tells where it is from. */
export function toCsv(about: About, header: readonly string[], rows: readonly (readonly Value[])[]): string {
  const head: [string, string][] = [
    ['# title', about.title],
    ['# link', about.link],
    ['# data revision', about.revision],
    ...about.askings.flatMap(({ document, variables }): [string, string][] => [
      ['# query', document.text.replace(/\s+/g, ' ')],
      ['# variables', JSON.stringify(variables)],
    ]),
  ];
  return `\uFEFF${[...head, header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

export function toJson(about: About, columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const { title, link, revision, askings } = about;
  const operations = askings.map(({ document, variables }) => ({ query: document.text, variables }));
  return `${JSON.stringify({ title, link, revision, operations, rows: rows.map((r) => Object.fromEntries(columns.map((c, i) => [c, r[i]]))) }, null, 2)}\n`;
}

const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'visibility',
  'display',
];

const SVG = 'http://www.w3.org/2000/svg';
/** Around all that is drawn. */
const AIR = 12;

/**
 * What is drawn as a file of its own: a picture, or a part of the page with several, each where it stands on the screen, with
 * its headings and lists as text.
 */
export function toSvg(drawn: Element): string {
  const frame = drawn.getBoundingClientRect();
  const [width, height] = [Math.round(frame.width) + 2 * AIR, Math.round(frame.height) + 2 * AIR];
  const file = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ width, height, viewBox: `${-AIR} ${-AIR} ${width} ${height}` }))
    file.setAttribute(name, String(value));
  file.style.background = getComputedStyle(document.documentElement).backgroundColor;
  for (const part of drawn instanceof SVGSVGElement ? [drawn] : drawn.querySelectorAll<HTMLElement | SVGSVGElement>('svg[role=group], h2, li')) {
    const { left, top, width: across, height: down } = part.getBoundingClientRect();
    const copy = part instanceof SVGSVGElement ? copyOf(part) : textOf(part);
    copy.setAttribute('x', String(left - frame.left + Number.parseFloat(getComputedStyle(part).paddingLeft)));
    copy.setAttribute('y', String(top - frame.top + (part instanceof SVGSVGElement ? 0 : down / 2)));
    if (part instanceof SVGSVGElement) {
      copy.setAttribute('width', String(across));
      copy.setAttribute('height', String(down));
    }
    file.append(copy);
  }
  return new XMLSerializer().serializeToString(file);
}

/** A heading or an entry of a list, in one line. */
function textOf(element: HTMLElement): SVGElement {
  const text = document.createElementNS(SVG, 'text');
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not seen
  text.textContent = element.innerText.replace(/\s+/g, ' ');
  const style = getComputedStyle(element);
  for (const name of ['font-family', 'font-size', 'font-weight']) text.setAttribute(name, style.getPropertyValue(name));
  text.setAttribute('fill', style.color);
  text.setAttribute('dominant-baseline', 'central');
  return text;
}

/** Every style that comes from outside the picture is written into it. */
function copyOf(picture: SVGSVGElement): SVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [picture, ...picture.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = copies[i] as Element;
    for (const name of DRAWN) target.setAttribute(name, style.getPropertyValue(name));
    for (const name of ['class', 'style', 'tabindex', 'role']) target.removeAttribute(name);
  });
  return copy;
}

/** Twice the size on the screen, for print. */
export async function toPng(drawn: Element): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([toSvg(drawn)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
    brush.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((b) => (b ? resolve(b) : reject(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

export function save(name: string, content: string | Blob, type: string): void {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
