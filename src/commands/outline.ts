import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { depthOf, headingTitle } from '../domain/outline.ts';
import { InputFaults } from '../errors.ts';
import { isDocumentOf, type PlanDocument, readDocument } from '../seed/document.ts';
import { formatEntries } from '../seed/format-pack.ts';
import type { Pack, PlanPack } from '../seed/pack.ts';
import { readRows } from '../seed/yaml-file.ts';

export const outline = defineCommand({
  meta: { name: 'outline', description: 'Print the section tree of a plan document with its locators' },
  args: {
    document: { type: 'positional', description: 'The plan document, a paragraph a line', required: true },
    write: { type: 'string', description: 'Write outline.yaml into this pack folder instead', valueHint: 'graph-seed/PLAN' },
    tsv: { type: 'boolean', description: 'Print locator, kind, line, length and fingerprint, tab-separated' },
  },
  run({ args }) {
    const document = openDocument(args.document);
    if (args.write) {
      const path = join(args.write, 'outline.yaml');
      if (!existsSync(args.write)) throw new InputFaults('outline', [`${args.write} is no folder → make it, with the pack.yaml of the plan`]);
      writeFileSync(path, formatEntries(path, outlineRows(document, existsSync(path) ? englishTitles(path) : new Map())));
      console.log(`${path}: ${document.outline.length} locators, document fingerprint ${document.fingerprint}, ${document.characters} characters`);
    } else if (args.tsv) {
      console.log('locator\tkind\tline\tcharacters\tsha256');
      for (const e of document.outline) console.log([e.locator, e.role.toLowerCase(), e.line, e.characters, e.fingerprint].join('\t'));
    } else {
      printTree(document);
    }
  },
});

export function openDocument(path: string): PlanDocument {
  try {
    return readDocument(path);
  } catch (error) {
    throw new InputFaults('document', [`${path} cannot be read (${(error as NodeJS.ErrnoException).code}) → give the path of the plan’s text file`]);
  }
}

/** The pack that was read from this document, known by its fingerprint. */
export function packOf(document: PlanDocument, packs: readonly Pack[]): PlanPack {
  const pack = packs.find((p): p is PlanPack => isDocumentOf(document, p));
  if (pack) return pack;
  throw new InputFaults('document', [
    `${document.path} (fingerprint ${document.fingerprint}) is the document of no pack → use the edition whose fingerprint stands in pack.yaml`,
  ]);
}

function printTree({ outline: entries }: PlanDocument): void {
  const paragraphs = (section: string) => entries.filter((p) => p.locator.startsWith(`${section}#`)).length;
  console.log(`0 (front matter) · ${paragraphs('0')}`);
  for (const e of entries.filter((o) => o.role === 'HEADING')) {
    console.log(`${'  '.repeat(depthOf(e.locator) - 1)}${e.locator} ${headingTitle(e.text)} · ${paragraphs(e.locator)}`);
  }
}

/** English titles that people wrote stay when the outline is made anew. */
function englishTitles(path: string): Map<string, string> {
  const rows = (readRows(readFileSync(path, 'utf8')) ?? []) as { at?: string; title?: { en?: string } }[];
  return new Map(rows.flatMap(({ at, title }) => (at && title?.en ? [[at, title.en] as const] : [])));
}

function outlineRows({ outline: entries }: PlanDocument, english: ReadonlyMap<string, string>) {
  return entries.map((e) => ({
    at: e.locator,
    role: e.role,
    line: e.line,
    characters: e.characters,
    fingerprint: e.fingerprint,
    ...(e.role === 'HEADING' ? { title: { zh: headingTitle(e.text), en: english.get(e.locator) ?? '' } } : {}),
  }));
}
