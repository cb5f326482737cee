import { createHash } from 'node:crypto';
import { parentSection } from './locator.ts';

/**
 * Reads the outline of a Chinese government plan: a line a paragraph; headings 一、 / （一） / 1. / （1）, four levels deep.
 * A line that opens with an ordinal and goes on after its first sentence is both a heading (that sentence) and a paragraph.
 */

export interface OutlineEntry {
  readonly locator: string;
  readonly role: 'HEADING' | 'PARAGRAPH';
  /** Line in the file, from 1. */
  readonly line: number;
  /** Length of the trimmed text in characters (UTF-16 code units, as in the official list). */
  readonly characters: number;
  /** First 16 hex digits of the SHA-256 of the trimmed text. */
  readonly fingerprint: string;
  /** The trimmed text; of a heading its first sentence, without the full stop. */
  readonly text: string;
}

export const fingerprintOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

const HAN = '一二三四五六七八九十';

/** 一 → 1, 十 → 10, 十二 → 12, 二十 → 20, 二十三 → 23. */
export function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (c: string | undefined, empty: number) => (c ? (c === '0' ? 0 : HAN.indexOf(c) + 1) : empty);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

const LEVELS: readonly [RegExp, (m: string) => number][] = [
  [new RegExp(`^([${HAN}]+)、`), hanNumber],
  [new RegExp(`^（([${HAN}]+)）`), hanNumber],
  [/^(\d+)[.．]/, Number],
  [/^（(\d+)）/, Number],
];

/** Trims ASCII and full-width space. */
const trim = (line: string): string => line.replaceAll(/^[\s\u3000]+|[\s\u3000]+$/g, '');

export function readOutline(document: string): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const path: (number | undefined)[] = [];
  let section = '0';
  let paragraph = 0;
  const add = (locator: string, role: OutlineEntry['role'], line: number, text: string) =>
    entries.push({ locator, role, line, text, characters: text.length, fingerprint: fingerprintOf(text) });

  document.split(/\r?\n/).forEach((raw, index) => {
    const text = trim(raw);
    if (text === '') return;
    const line = index + 1;
    const level = LEVELS.findIndex(([pattern]) => pattern.test(text));
    if (level >= 0) {
      const [pattern, number] = LEVELS[level] as (typeof LEVELS)[number];
      path.length = level;
      path[level] = number((pattern.exec(text) as RegExpExecArray)[1] as string);
      section = path.filter((n) => n !== undefined).join('.');
      paragraph = 0;
      const stop = text.indexOf('。');
      const goesOn = stop >= 0 && stop < text.length - 1;
      add(section, 'HEADING', line, stop >= 0 ? text.slice(0, stop) : text);
      if (!goesOn) return;
    }
    paragraph += 1;
    add(`${section}#${paragraph}`, 'PARAGRAPH', line, text);
  });
  return entries;
}

/** A heading without its ordinal: `（1）汽车整车` → `汽车整车`. */
export function headingTitle(text: string): string {
  const found = LEVELS.find(([pattern]) => pattern.test(text));
  return text.replace(found ? found[0] : '', '');
}

/** Depth of a section in the tree: `3` → 1, `3.1.1` → 3. */
export const depthOf = (section: string): number => {
  let depth = 1;
  for (let s = parentSection(section); s !== undefined; s = parentSection(s)) depth += 1;
  return depth;
};
