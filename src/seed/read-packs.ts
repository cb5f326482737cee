import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { identityEntry } from '../arithmetic/index.ts';
import { compare } from '../domain/collections.ts';
import { EDGE_KINDS, type EdgeKind, edgeFile, kindByPlural, nodeKinds, PACK_KINDS } from '../ontology/index.ts';
import type { Lost } from './check-context.ts';
import type { Fault } from './fault.ts';
import type { Pack, Placed, PlacedEdge, PlacedMention, PlacedNode } from './pack.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { coverageRow, edgeEntry, mentionEntry, nodeEntry, observationEntry, outlineEntry, planEntry, silentEntry } from './pack-schema.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

const edgeKindByFile = new Map<string, EdgeKind>(EDGE_KINDS.map((k) => [edgeFile(k), k]));
const OBSERVATIONS = 'observations.yaml';
/** What is told of a document, which the shared pack does not have. */
const OF_A_PLAN = new Set(['outline.yaml', OBSERVATIONS, 'silent.yaml', 'coverage.yaml']);
const SPECIAL = new Set(['pack.yaml', ...OF_A_PLAN, 'identities.yaml']);

/** Reads pack folders strictly. Never throws for what stands in a pack: every fault is in `faults`. */
export function readPacks(folders: readonly string[]): { packs: Pack[]; faults: Fault[]; lost: Lost } {
  const faults: Fault[] = [];
  const lost = { keys: new Set<string>(), slugs: new Set<string>() };
  const packs = folders.map((folder) => readPack(folder, faults, lost));
  return { packs, faults, lost };
}

/** The pack folders below a seed folder: `shared` first, then the plans by name. */
export function packFolders(seed: string): string[] {
  return readdirSync(seed, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort((a, b) => Number(b === 'shared') - Number(a === 'shared') || compare(a, b))
    .map((name) => join(seed, name));
}

function readPack(folder: string, faults: Fault[], lost: { readonly keys: Set<string>; readonly slugs: Set<string> }): Pack {
  const at = (file: string) => `${basename(folder)}/${file}`;
  const files = listFiles(folder, (name, message) => {
    faults.push({ file: at(name), line: 1, column: 1, rule: 'file-name', message, remedy: 'a pack holds files and the folder edges/, nothing else' });
  });
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  if (bytes > PACK_LIMITS.packBytes) {
    const message = `the pack has ${bytes} bytes, more than ${PACK_LIMITS.packBytes}`;
    faults.push({ file: at('pack.yaml'), line: 1, column: 1, rule: 'yaml', message, remedy: 'split the pack or remove what does not belong' });
    files.length = 0;
  }
  for (const file of files.filter((f) => !isKnown(f))) {
    faults.push({
      file: at(file),
      line: 1,
      column: 1,
      rule: 'file-name',
      message: 'the file is no part of the pack format',
      remedy: `rename it to a kind (${PACK_KINDS.map((k) => nodeKinds[k].plural).join(', ')}) or an edge kind below edges/`,
    });
  }
  for (const file of files.includes('pack.yaml') ? [] : files.filter((f) => OF_A_PLAN.has(f))) {
    faults.push({
      file: at(file),
      line: 1,
      column: 1,
      rule: 'file-name',
      message: 'only the pack of a plan has such a file',
      remedy: 'move it to the pack of the plan that says it, or write the pack.yaml of this one',
    });
  }
  const load = (file: string): YamlFile | undefined => {
    if (!files.includes(file)) return undefined;
    const { file: yaml, faults: found } = readYamlFile(join(folder, file), at(file));
    faults.push(...found);
    if (found.length > 0) lost.slugs.add(slugOfFile(file));
    return yaml;
  };
  const entries = (file: string): { yaml: YamlFile; index: number; value: unknown }[] => {
    const yaml = load(file);
    if (!yaml) return [];
    if (!Array.isArray(yaml.data)) {
      if (yaml.data !== null) {
        faults.push({ ...yaml.placeOf([]), rule: 'shape', message: 'the file must be a list', remedy: 'begin each entry with "- "' });
      }
      return [];
    }
    return yaml.data.map((value: unknown, index) => ({ yaml, index, value }));
  };
  const shaped = <T>({ yaml, index, value }: ReturnType<typeof entries>[number], schema: z.ZodType<T>, file: string): Placed<T>[] => {
    const made = shape(yaml, [index], value, schema, faults);
    if (made.length === 0) {
      if (file === OBSERVATIONS) lost.slugs.add(slugOfFile(file));
      else if (typeof value === 'object' && value !== null && 'key' in value) lost.keys.add(String(value.key));
    }
    return made;
  };
  const list = <T>(file: string, schema: z.ZodType<T>): Placed<T>[] => entries(file).flatMap((entry) => shaped(entry, schema, file));

  const planFile = load('pack.yaml');
  const plan = planFile ? shape(planFile, [], planFile.data, planEntry, faults)[0] : undefined;
  const nodes: PlacedNode[] = [];
  const mentions: PlacedMention[] = [];
  for (const kind of PACK_KINDS) {
    const file = `${nodeKinds[kind].plural}.yaml`;
    const full = nodeEntry(kind, plan === undefined);
    for (const entry of entries(file)) {
      if (isMention(entry.value)) mentions.push(...shaped(entry, mentionEntry, file).map((m) => ({ ...m, kind })));
      else nodes.push(...shaped(entry, full, file).map((n) => ({ ...n, kind })));
    }
  }
  return {
    folder,
    ...(plan ? { plan } : {}),
    outline: list('outline.yaml', outlineEntry),
    nodes,
    mentions,
    edges: EDGE_KINDS.flatMap((kind): PlacedEdge[] => list(`edges/${edgeFile(kind)}`, edgeEntry(kind)).map((e) => ({ ...e, kind }))),
    observations: list(OBSERVATIONS, observationEntry),
    silent: list('silent.yaml', silentEntry),
    coverage: list('coverage.yaml', coverageRow),
    identities: list('identities.yaml', identityEntry),
  };
}

/** First segment of the keys that a file defines; the file itself where it defines none. */
function slugOfFile(file: string): string {
  if (file === OBSERVATIONS) return 'observation';
  const kind = kindByPlural.get(file.replace(/\.yaml$/, ''));
  return kind ? nodeKinds[kind].slug : file;
}

/** The files of a pack. A link may lead out of it and a pipe may never end, so neither is followed or opened. */
export function listFiles(folder: string, refuse: (name: string, message: string) => void): string[] {
  const names = (path: string, prefix: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((e) => {
      const name = prefix + e.name;
      if (e.isFile()) return [name];
      if (e.isDirectory() && name === 'edges') return names(join(path, name), 'edges/');
      refuse(name, e.isSymbolicLink() ? 'links are not allowed in packs' : 'this is no file of a pack');
      return [];
    });
  return existsSync(folder) ? names(folder, '').sort() : [];
}

function isKnown(file: string): boolean {
  if (SPECIAL.has(file)) return true;
  if (file.startsWith('edges/')) return edgeKindByFile.has(file.slice('edges/'.length));
  const kind = kindByPlural.get(file.replace(/\.yaml$/, ''));
  return file.endsWith('.yaml') && kind !== undefined && nodeKinds[kind].origin === 'pack';
}

function shape<T>(yaml: YamlFile, path: PropertyKey[], value: unknown, schema: z.ZodType<T>, faults: Fault[]): Placed<T>[] {
  const parsed = schema.safeParse(withDefaultBasis(value));
  const placeOf = (...rest: readonly PropertyKey[]) => yaml.placeOf([...path, ...rest]);
  if (parsed.success) return [{ entry: parsed.data, place: placeOf(), placeOf }];
  for (const issue of parsed.error.issues) {
    faults.push({
      ...placeOf(...issue.path),
      rule: 'shape',
      message: `${issue.path.join('.') || 'entry'}: ${issue.message}`,
      remedy: issue.code === 'unrecognized_keys' ? 'remove or rename it; docs/pack-format.md lists what is known' : 'see docs/pack-format.md',
    });
  }
  return [];
}

/** An entry without a name adds a plan's evidence to a shared node. */
const isMention = (value: unknown): boolean => typeof value === 'object' && value !== null && !('name' in value);

/** `basis` may be left out of a citation and then is STATED; a discriminated union needs it written. */
function withDefaultBasis(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('cite' in value) || !Array.isArray(value.cite)) return value;
  const cite = value.cite.map((c: unknown) => (typeof c === 'object' && c !== null && !('basis' in c) ? { basis: 'STATED', ...c } : c));
  return { ...value, cite };
}
