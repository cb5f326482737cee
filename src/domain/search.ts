import { normalise, pinyinForms } from './names.ts';

/**
 * Search in two steps: an engine’s token index gives candidates, one pure function ranks them, so that hits and their order
 * are the same on every engine.
 */

/** Tokens that a candidate must all have, and a beginning that one of its tokens must have. */
export interface TokenQuery {
  readonly all: readonly string[];
  readonly prefix?: string;
}

/** What to look up in the token index for a text; undefined where it holds nothing to look for. */
export function tokenQuery(text: string): TokenQuery | undefined {
  const normal = normalise(text);
  const all: string[] = [];
  for (const run of normal.match(/\p{Script=Han}+/gu) ?? []) {
    const characters = [...run];
    if (characters.length === 1) all.push(run);
    for (let i = 0; i + 1 < characters.length; i += 1) all.push(`${characters[i]}${characters[i + 1]}`);
  }
  const words = normal.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  /** The last word may be unfinished, as it is while somebody types. */
  const prefix = words.pop();
  all.push(...words);
  if (all.length === 0 && prefix === undefined) return undefined;
  return { all: [...new Set(all)], ...(prefix === undefined ? {} : { prefix }) };
}

/** Why a thing was found, best first. */
export const MATCHES = ['EXACT_NAME', 'EXACT_ALIAS', 'NAME_PREFIX', 'ALIAS_PREFIX', 'PINYIN', 'INNER', 'WORDS'] as const;
export type Match = (typeof MATCHES)[number];

export interface Searchable {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly sortPlan: string;
}

export interface Hit<T> {
  readonly item: T;
  /** The form of the name that matched. */
  readonly matched: string;
  readonly match: Match;
}

/** Ranks candidates for a text: by how they match, then shorter forms, then reading order, then key. */
export function rank<T extends Searchable>(text: string, candidates: readonly T[]): Hit<T>[] {
  const query = normalise(text);
  return candidates
    .map((item) => ({ item, ...bestMatch(query, item) }))
    .sort(
      (a, b) =>
        MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match) ||
        a.matched.length - b.matched.length ||
        compare(a.item.sortPlan, b.item.sortPlan) ||
        compare(a.item.key, b.item.key),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function bestMatch(query: string, { nameZh, nameEn, aliases }: Searchable): { matched: string; match: Match } {
  const names = [nameZh, nameEn];
  const found = (forms: readonly string[], test: (form: string) => boolean, match: Match) => {
    const matched = forms.filter((f) => test(f)).sort((a, b) => a.length - b.length || compare(a, b))[0];
    return matched === undefined ? undefined : { matched, match };
  };
  const is = (form: string) => normalise(form) === query;
  const begins = (form: string) => normalise(form).startsWith(query);
  const holds = (form: string) => normalise(form).includes(query);
  const reads = (form: string) => pinyinForms(form).some((p) => p.startsWith(query.replaceAll(' ', '')));
  return (
    found(names, is, 'EXACT_NAME') ??
    found(aliases, is, 'EXACT_ALIAS') ??
    found(names, begins, 'NAME_PREFIX') ??
    found(aliases, begins, 'ALIAS_PREFIX') ??
    found([...names, ...aliases], reads, 'PINYIN') ??
    found([...names, ...aliases], holds, 'INNER') ?? { matched: nameZh, match: 'WORDS' }
  );
}
