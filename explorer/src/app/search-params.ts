/**
 * What stands after the `?`. The address is the only state of the explorer: a view reads its settings from here and
 * changes them by navigating. Values are plain text; a list is joined by commas. What is not understood is dropped.
 */
export type RawSearch = Readonly<Record<string, unknown>>;

const textOf = (raw: RawSearch, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
};

/** A free text: a key, words to look for. */
export const text = (raw: RawSearch, name: string): string | undefined => textOf(raw, name);

/** One of a closed list; undefined (the default) where it is none of them. */
export function oneOf<V extends string>(raw: RawSearch, name: string, values: readonly V[]): V | undefined {
  const value = textOf(raw, name);
  return values.find((v) => v === value);
}

/** Several keys or names. */
export function listOf<V extends string = string>(raw: RawSearch, name: string, allowed?: readonly V[]): V[] | undefined {
  const value = raw[name];
  const items = (Array.isArray(value) ? value.map(String) : (textOf(raw, name)?.split(',') ?? [])).filter((v) => v !== '');
  const kept = allowed ? items.filter((v) => allowed.includes(v as V)) : items;
  return kept.length > 0 ? (kept as V[]) : undefined;
}

/** A whole number within bounds. */
export function wholeNumber(raw: RawSearch, name: string, least: number, most: number): number | undefined {
  const value = Number(textOf(raw, name));
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

/** In the order given; what is undefined is left out, so that a default never stands in an address. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [] : [[name, Array.isArray(value) ? value.join(',') : String(value)]],
  );
  const written = new URLSearchParams(pairs).toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
  return written === '' ? '' : `?${written}`;
}

/** For links that stay where they are and change some settings: `<Link to="." search={changing({ sort: 'name' })}>`. */
export const changing = (changes: Readonly<Record<string, unknown>>): never =>
  ((before: Record<string, unknown>) => ({ ...before, ...changes })) as never;

/** `activeOptions` of such links: marked is the one whose setting is just the present one. */
export const SETTING = { exact: true, explicitUndefined: true } as const;
