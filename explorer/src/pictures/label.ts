/** Sizes of labels, estimated without a browser: the same everywhere, and rather too wide than too narrow. */

/** Size of the text in pictures; 11 px is the least that Chinese is legible in. */
export const TEXT = 13;
export const LINE = 17;

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef“”‘’…—·]/;

const widthOf = (character: string): number =>
  WIDE.test(character) ? 1 : /[A-ZMWmw@%&]/.test(character) ? 0.78 : /[ilj.,;:'|!()[\] ]/.test(character) ? 0.36 : 0.6;

export const textWidth = (text: string, size = TEXT): number => [...text].reduce((sum, c) => sum + widthOf(c), 0) * size;

/** Lines of a label no wider than `most`: between words where there are any, else between characters. Nothing is left out. */
export function linesOf(text: string, most: number, size = TEXT): string[] {
  if (textWidth(text, size) <= most) return [text];
  const parts = text.match(/[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|[\u2e80-\u9fff\uff00-\uffef]\s*|\s+/g) ?? [text];
  // As many lines as it needs, of much the same length: a single character alone on a line reads badly.
  const count = Math.ceil(textWidth(text, size) / most);
  for (let room = textWidth(text, size) / count; ; room += size / 2) {
    const lines = fill(parts, Math.min(room, most), size);
    if (lines.length <= count || room >= most) return lines;
  }
}

function fill(parts: readonly string[], room: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth((line + part).trimEnd(), size) > room) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return [...lines, line.trimEnd()];
}
