import { readFileSync } from 'node:fs';
import { fingerprintOf, type OutlineEntry, readOutline } from '../domain/outline.ts';
import { checkContext, faultAt } from './check-context.ts';
import { byPlace, type Fault } from './fault.ts';
import { regionsNotNamed } from './gaps.ts';
import type { Pack, PackContent } from './pack.ts';

/** The plan document as the reader has it; its text never enters packs, graph or logs. */
export interface PlanDocument {
  readonly path: string;
  readonly characters: number;
  readonly fingerprint: string;
  readonly outline: readonly OutlineEntry[];
  /** Text of a heading or paragraph by locator. */
  readonly text: ReadonlyMap<string, string>;
}

/** Throws the file system's error where the document cannot be read. */
export function readDocument(path: string): PlanDocument {
  const content = readFileSync(path, 'utf8');
  const outline = readOutline(content);
  return {
    path,
    characters: content.length,
    fingerprint: fingerprintOf(content),
    outline,
    text: new Map(outline.map((e) => [e.locator, e.text])),
  };
}

/** Does this document belong to the pack? By the fingerprint of the whole file. */
export const isDocumentOf = (document: PlanDocument, pack: PackContent): boolean => document.fingerprint === pack.plan?.entry.document.fingerprint;

export interface Verification {
  readonly citations: number;
  readonly words: number;
  readonly passages: number;
  readonly faults: readonly Fault[];
}

/** Checks every cited word of a plan's pack against its passage, and the outline's fingerprints against the document. */
export function verifyPack(pack: Pack, packs: readonly Pack[], document: PlanDocument): Verification {
  const faults: Fault[] = [];
  const own = checkContext(packs).citations.filter((c) => c.pack === pack);
  let words = 0;
  for (const { cite, place, about } of own) {
    if (cite.basis === 'EXTERNAL') continue;
    const text = document.text.get(cite.at) ?? '';
    for (const word of cite.says) {
      words += 1;
      if (!text.includes(word)) {
        faults.push(
          faultAt(place, 'verify', `${about}: “${word}” does not stand in ${cite.at}`, 'cite words as printed, full-width characters included'),
        );
      }
    }
  }
  for (const { entry, place } of regionsNotNamed(pack, packs)) {
    for (const name of [entry.name.zh, ...entry.aliases]) {
      const at = [...document.text].find(([, text]) => text.includes(name))?.[0];
      if (at) faults.push(faultAt(place, 'verify', `${entry.key} counts as never named, but “${name}” stands in ${at}`, 'cite or mention it there'));
    }
  }
  const actual = new Map(document.outline.map((e) => [e.locator, e]));
  for (const { entry, place } of pack.outline) {
    const found = actual.get(entry.at);
    actual.delete(entry.at);
    if (!found) faults.push(faultAt(place, 'verify', `the document has no ${entry.at}`, 'make the outline anew'));
    else if (found.fingerprint !== entry.fingerprint) {
      faults.push(
        faultAt(
          place,
          'verify',
          `the passage ${entry.at} differs from the one the pack was made from`,
          'use the same edition, or make the outline anew and review',
        ),
      );
    }
  }
  for (const locator of actual.keys()) {
    faults.push({
      file: document.path,
      line: actual.get(locator)?.line ?? 1,
      column: 1,
      rule: 'verify',
      message: `the outline lacks ${locator}`,
      remedy: 'make the outline anew',
    });
  }
  return { citations: own.length, words, passages: pack.outline.length, faults: faults.sort(byPlace) };
}
