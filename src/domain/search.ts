import { compare } from './collections.ts';
import { normalise, pinyinForms } from './names.ts';
import { withinOneEdit } from './typo.ts';

/**
 * Search in two steps: an engine’s token index gives candidates, one pure function ranks them, so that hits and their order
 * are the same on every engine.
 */

/** What is looked through: names and aliases, or summaries. Each is a property of the nodes, and an index. */
export type TokenField = 'tokens' | 'summaryTokens';

/** Tokens that a candidate must all have, and a beginning that one of its tokens must have. */
export interface TokenQuery {
  readonly all: readonly string[];
  readonly prefix?: string;
}

/** Queries any of which may hit; one at least. */
export type Lookup = readonly TokenQuery[];

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

/** A text this short is taken at its word; one this long is not looked at for typos. */
const TYPO_LENGTH = { han: 3, latin: 5, beginning: 3, maximum: 30 } as const;

/**
 * What to look up where a text was found nowhere and may hold a typo; any of these may hit. A Chinese text loses each
 * character in turn, several words each word, one word each letter or all but its beginning; and neighbours swap.
 */
export function typoQueries(text: string): TokenQuery[] {
  const characters = [...normalise(text)];
  if (characters.length > TYPO_LENGTH.maximum) return [];
  const words = normalise(text).split(' ');
  const han = characters.some((c) => /\p{Script=Han}/u.test(c));
  const ofWord = () => [
    ...withoutEach(characters, ''),
    characters.slice(0, Math.max(TYPO_LENGTH.beginning, Math.ceil(characters.length / 4))).join(''),
  ];
  const variants = [...swapped(characters), ...(han ? withoutEach(characters, ' ') : words.length > 1 ? withoutEach(words, ' ', ' ') : ofWord())];
  if (characters.length < (han ? TYPO_LENGTH.han : TYPO_LENGTH.latin)) return [];
  return [...new Set(variants)].map(tokenQuery).filter((q) => q !== undefined);
}

const withoutEach = (parts: readonly string[], gap: string, join = ''): string[] =>
  parts.map((_, i) => [parts.slice(0, i).join(join), parts.slice(i + 1).join(join)].join(gap).trim());

const swapped = (characters: readonly string[]): string[] =>
  characters.slice(1).map((c, i) => [...characters.slice(0, i), c, characters[i], ...characters.slice(i + 2)].join(''));

/** Why a thing was found, best first. */
export const MATCHES = ['EXACT_NAME', 'EXACT_ALIAS', 'NAME_PREFIX', 'ALIAS_PREFIX', 'PINYIN', 'INNER', 'WORDS', 'SUMMARY', 'TYPO'] as const;
export type Match = (typeof MATCHES)[number];

export interface Searchable {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly sortPlan: string;
}

export interface Hit<T> {
  readonly item: T;
  /** The form of the name, or the summary, that matched. */
  readonly matched: string;
  readonly match: Match;
}

/** Ranks candidates for a text: by how they match, then shorter forms, then reading order, then key. */
export const rank = <T extends Searchable>(text: string, candidates: readonly T[]): Hit<T>[] => {
  const best = bestMatch(normalise(text));
  return ordered(candidates.map(best));
};

/** Ranks what was found by its summary. */
export const rankSummaries = <T extends Searchable>(text: string, candidates: readonly T[]): Hit<T>[] => {
  const han = /\p{Script=Han}/u.test(normalise(text));
  return ordered(candidates.map((item) => ({ item, matched: han ? item.summaryZh : item.summaryEn, match: 'SUMMARY' as const })));
};

/** Ranks what a text may mean but for a typo; what is more than one edit away is no hit. */
export function rankTypos<T extends Searchable>(text: string, candidates: readonly T[]): Hit<T>[] {
  const query = normalise(text);
  const forms = ({ nameZh, nameEn, aliases }: T) => [nameZh, nameEn, ...aliases].sort((a, b) => a.length - b.length || compare(a, b));
  const near = (form: string) => [normalise(form), ...pinyinForms(form)].some((f) => withinOneEdit(query, f));
  return ordered(
    candidates.flatMap((item) => {
      const matched = forms(item).find(near);
      return matched === undefined ? [] : [{ item, matched, match: 'TYPO' as const }];
    }),
  );
}

const PLACES: ReadonlyMap<Match, number> = new Map(MATCHES.map((match, i) => [match, i]));

const ordered = <T extends Searchable>(hits: readonly Hit<T>[]): Hit<T>[] =>
  hits
    .map((hit) => ({ hit, place: PLACES.get(hit.match) as number, length: hit.matched.length }))
    .sort(
      (a, b) =>
        a.place - b.place || a.length - b.length || compare(a.hit.item.sortPlan, b.hit.item.sortPlan) || compare(a.hit.item.key, b.hit.item.key),
    )
    .map(({ hit }) => hit);

/** A form of a name, and as it is compared. */
interface Spelling {
  readonly form: string;
  readonly normal: string;
}
interface Spellings {
  readonly names: readonly Spelling[];
  readonly aliases: readonly Spelling[];
  readonly all: readonly Spelling[];
}
/** Worked out once a thing: its names are compared with every text that is typed. */
const spellings = new WeakMap<Searchable, Spellings>();

function spellingsOf(thing: Searchable): Spellings {
  const known = spellings.get(thing);
  if (known) return known;
  const spelt = (forms: readonly string[]) =>
    forms.map((form) => ({ form, normal: normalise(form) })).sort((a, b) => a.form.length - b.form.length || compare(a.form, b.form));
  const [names, aliases] = [[thing.nameZh, thing.nameEn], thing.aliases];
  const made = { names: spelt(names), aliases: spelt(aliases), all: spelt([...names, ...aliases]) };
  spellings.set(thing, made);
  return made;
}

/** Pinyin is written in these. */
const LATIN = /^[a-z0-9]+$/;

/** How a thing matches a text best. */
function bestMatch(query: string): <T extends Searchable>(item: T) => Hit<T> {
  const joined = query.replaceAll(' ', '');
  const latin = LATIN.test(joined);
  const is = ({ normal }: Spelling) => normal === query;
  const begins = ({ normal }: Spelling) => normal.startsWith(query);
  const holds = ({ normal }: Spelling) => normal.includes(query);
  const reads = ({ form }: Spelling) => latin && pinyinForms(form).some((p) => p.startsWith(joined));
  const tests = [
    ['names', is, 'EXACT_NAME'],
    ['aliases', is, 'EXACT_ALIAS'],
    ['names', begins, 'NAME_PREFIX'],
    ['aliases', begins, 'ALIAS_PREFIX'],
    ['all', reads, 'PINYIN'],
    ['all', holds, 'INNER'],
  ] as const;
  return (item) => {
    const spelt = spellingsOf(item);
    for (const [forms, test, match] of tests) {
      const first = spelt[forms].find(test);
      if (first) return { item, matched: first.form, match };
    }
    return { item, matched: item.nameZh, match: 'WORDS' };
  };
}
