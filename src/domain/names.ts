import { pinyin } from 'pinyin-pro';

/**
 * What engines cannot agree on and the loader therefore writes: how names sort (both engines order Chinese by code
 * point) and the tokens they are found by.
 */

/** One spelling of a text for comparison: NFKC (full-width to half-width), lower case, single spaces. */
export const normalise = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const syllables = (text: string, toneType: 'num' | 'none'): string[] => pinyin(text, { toneType, type: 'array', nonZh: 'consecutive', v: true });

/** Sort key of a Chinese name: its pinyin with tones, then the name itself so that equal readings stay apart. */
export const sortKey = (name: string): string => `${syllables(normalise(name), 'num').join(' ')} ${name}`;

const HAN = /\p{Script=Han}/u;

/** Readings of names met before: a search reads hundreds of names aloud, and the same ones for every key that is pressed. */
const read = new Map<string, readonly string[]>();
const READ = 20_000;

/** `['qi che chan ye', 'qiche…' , 'qccy']` → full pinyin without spaces, and initials; empty for names without Han. */
export function pinyinForms(name: string): readonly string[] {
  const known = read.get(name);
  if (known) return known;
  if (read.size >= READ) read.clear();
  const forms = readingsOf(name);
  read.set(name, forms);
  return forms;
}

function readingsOf(name: string): string[] {
  const text = normalise(name);
  if (!HAN.test(text)) return [];
  const parts = syllables(text, 'none').map((s) => s.replaceAll(/[^a-z0-9]/g, ''));
  const full = parts.join('');
  const initials = parts.map((s) => s.charAt(0)).join('');
  return [...new Set([full, initials])].filter((s) => s !== '');
}

/** Search tokens of texts: every Han character and every two adjacent ones, every Latin word. Sorted and unique. */
export function textTokens(...texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts.map(normalise)) {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      const characters = [...run];
      characters.forEach((c, i) => {
        tokens.add(c);
        const next = characters[i + 1];
        if (next) tokens.add(c + next);
      });
    }
    for (const word of text.match(/[\p{Script=Latin}\p{N}]+/gu) ?? []) tokens.add(word);
  }
  return [...tokens].sort();
}

/** Search tokens of names: those of texts, and the pinyin forms. Two engines index the same. */
export const nameTokens = (names: readonly string[]): string[] => [...new Set([...textTokens(...names), ...names.flatMap(pinyinForms)])].sort();
