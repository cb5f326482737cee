import { compare } from '../domain/collections.ts';
import type { NodeKind } from '../ontology/index.ts';
import type { Pack } from './pack.ts';

/** Mentions: a proper name of the pack standing in a passage that asserts nothing about the thing. Longest match wins. */

export interface ProperName {
  readonly name: string;
  readonly key: string;
  /** Undefined where the name only keeps shorter ones from being found within it. */
  readonly kind: NodeKind | undefined;
}

/** Kinds whose names are proper names. */
const PROPER: ReadonlySet<NodeKind> = new Set(['Enterprise', 'Institution', 'Brand', 'Region', 'Park', 'Document']);
/** The plan’s own province and country are its scope, and are meant everywhere. */
const SCOPE = new Set(['COUNTRY', 'PROVINCE']);

/** Chinese names and aliases of two characters or more of all things, longest first. A name borne by two things tells neither. */
export function properNames(packs: readonly Pack[]): ProperName[] {
  const bearers = new Map<string, ProperName[]>();
  for (const { kind, entry } of packs.flatMap((p) => p.nodes)) {
    const scope = kind === 'Region' && SCOPE.has(entry['level'] as string) && (entry['inProvince'] === true || entry.name.zh === '中国');
    for (const name of new Set([entry.name.zh, ...entry.aliases])) {
      if (name.length < 2 || !/\p{Script=Han}/u.test(name)) continue;
      bearers.set(name, [...(bearers.get(name) ?? []), { name, key: entry.key, kind: PROPER.has(kind) && !scope ? kind : undefined }]);
    }
  }
  return [...bearers.values()]
    .flatMap((all) =>
      all.length > 1 && !all.every((n) => n.kind === 'Brand' || n.kind === 'Region') ? [{ ...(all[0] as ProperName), kind: undefined }] : all,
    )
    .sort((a, b) => b.name.length - a.name.length || compare(a.name, b.name) || compare(a.key, b.key));
}

/** Keys of the things named in a text but not in `asserted`, in code-point order. */
export function mentionsIn(text: string, names: readonly ProperName[], asserted: ReadonlySet<string>): string[] {
  const taken = new Uint8Array(text.length);
  const found = new Set<string>();
  for (let from = 0; from < names.length; ) {
    const { name } = names[from] as ProperName;
    const bearers = names.slice(from).findIndex((n) => n.name !== name);
    const group = names.slice(from, bearers < 0 ? undefined : from + bearers);
    from += group.length;
    for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + 1)) {
      if (taken.subarray(i, i + name.length).some((t) => t === 1)) continue;
      taken.fill(1, i, i + name.length);
      const meant = group.filter((n) => fits(text, i, n));
      if (meant.length === 1 && !asserted.has((meant[0] as ProperName).key)) found.add((meant[0] as ProperName).key);
    }
  }
  return [...found].sort();
}

/** A brand is a word of the language (解放) unless it stands in quotes; a place in quotes is the name of something else. */
function fits(text: string, at: number, { name, kind }: ProperName): boolean {
  const quoted = text[at - 1] === '“' && text[at + name.length] === '”';
  return kind === undefined ? false : kind === 'Brand' ? quoted : kind === 'Region' ? !quoted : true;
}
