import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDocumentNumber, isOrdinal, isYear, numeralsIn } from '../../src/domain/numerals.ts';
import { hanNumber, readOutline } from '../../src/domain/outline.ts';
import { coverageOf, coverageRows, coverageTotals } from '../../src/seed/coverage.ts';
import { isDocumentOf, readDocument, verifyPack } from '../../src/seed/document.ts';
import { mentionsIn, type ProperName } from '../../src/seed/mentions.ts';
import { mountedPassages } from '../../src/service.ts';
import { MINI_DOCUMENT, miniPacks, seedPacks } from '../support/packs.ts';
import { documentIsHere, OFFICIAL_LOCATORS, PLAN_DOCUMENT } from '../support/plan-document.ts';

describe('the outline of a document', () => {
  it('reads Chinese ordinals', () => {
    expect(['一', '九', '十', '十二', '二十', '二十三'].map(hanNumber)).toEqual([1, 9, 10, 12, 20, 23]);
  });
  it('counts paragraphs under their heading, and a heading that goes on as both', () => {
    expect(readOutline(readFileSync(MINI_DOCUMENT, 'utf8')).map((e) => [e.locator, e.role, e.line])).toEqual([
      ['0#1', 'PARAGRAPH', 1],
      ['1', 'HEADING', 3],
      ['1.1', 'HEADING', 5],
      ['1.1#1', 'PARAGRAPH', 7],
      ['1.2', 'HEADING', 9],
      ['1.2#1', 'PARAGRAPH', 9],
    ]);
  });
});

describe('the coverage of a document', () => {
  it('tells claimed, exempt and open numerals, and paragraphs that no fact cites', () => {
    const packs = miniPacks();
    const pack = packs[1] as (typeof packs)[number];
    const passages = coverageOf(pack, packs, readDocument(MINI_DOCUMENT));
    expect(passages).toEqual([
      { at: '0#1', numerals: 0, figures: 0, names: 0, exempt: 0, mentions: [], cited: false, silent: false, open: [] },
      {
        at: '1.1#1',
        numerals: 3,
        figures: 1,
        names: 0,
        exempt: 1,
        mentions: [],
        cited: true,
        silent: false,
        open: [{ at: '1.1#1', numeral: '8', around: expect.stringContaining('8％') as string }],
      },
      { at: '1.2#1', numerals: 0, figures: 0, names: 0, exempt: 0, mentions: [], cited: true, silent: false, open: [] },
    ]);
    expect(coverageTotals(passages)).toEqual({ paragraphs: 3, cited: 2, silent: 0, numerals: 3, figures: 1, names: 0, exempt: 1 });
  });
  it('finds names by longest match, brands only in quotes, places only outside them', () => {
    const names: ProperName[] = [
      { name: '长白山管委会', key: 'institution/committee', kind: 'Institution' },
      { name: '长白山', key: 'brand/changbai', kind: 'Brand' },
      { name: '长白山', key: 'region/changbai', kind: 'Region' },
      { name: '解放', key: 'brand/jiefang', kind: 'Brand' },
      { name: '白山', key: 'region/baishan', kind: 'Region' },
    ];
    const find = (text: string, asserted: string[] = []) => mentionsIn(text, names, new Set(asserted));
    expect(find('长白山管委会')).toEqual(['institution/committee']);
    expect(find('做大“长白山”品牌')).toEqual(['brand/changbai']);
    expect(find('长白山的人参，白山的钼')).toEqual(['region/baishan', 'region/changbai']);
    expect(find('解放思想')).toEqual([]);
    expect(find('一汽“解放”', ['brand/jiefang'])).toEqual([]);
  });
  it('knows years, ordinals and numbers of documents from figures', () => {
    const kinds = (text: string) =>
      numeralsIn(text).map((n) => (isYear(text, n) ? 'year' : isOrdinal(text, n) ? 'ordinal' : isDocumentNumber(text, n) ? 'document' : n.text));
    expect(kinds('到2015年达到3.5％')).toEqual(['year', '3.5']);
    expect(kinds('2005－2010年，2006年至2010年')).toEqual(['year', 'year', 'year', 'year']);
    expect(kinds('1.坚持')).toEqual(['ordinal']);
    expect(kinds('国发〔2009〕36号，２０辆')).toEqual(['document', 'document', '２０']);
    expect(kinds('产值2015亿元')).toEqual(['2015']);
  });
});

describe('verification of a pack', () => {
  const packs = miniPacks();
  const pack = packs[1] as (typeof packs)[number];
  it('finds every cited word in its passage', () => {
    expect(verifyPack(pack, packs, readDocument(MINI_DOCUMENT))).toMatchObject({ citations: 10, words: 16, faults: [] });
  });
  it('tells a word that is not there, and a passage of another edition', () => {
    const document = readDocument(MINI_DOCUMENT);
    const other = {
      ...document,
      text: new Map([...document.text, ['1.1#1', '什么也没有']]),
      outline: document.outline.map((e) => (e.locator === '1.2#1' ? { ...e, fingerprint: '0000000000000000' } : e)),
    };
    const { faults } = verifyPack(pack, packs, other);
    expect(faults.some((f) => f.file === 'mini/products.yaml' && f.line === 6 && /“车灯” does not stand in 1\.1#1/.test(f.message))).toBe(true);
    expect(faults.some((f) => f.file === 'mini/outline.yaml' && /1\.2#1 differs/.test(f.message))).toBe(true);
  });
  it('shows the text of passages where the document is mounted, and of no other edition', () => {
    const shown = mountedPassages(packs, [readDocument(MINI_DOCUMENT)]);
    expect(shown.of('plan/mini')?.get('1.2#1')?.slice(0, 6)).toBe('（二）玻璃。');
    const foreign = mountedPassages(packs, [{ ...readDocument(MINI_DOCUMENT), fingerprint: 'x' }]);
    expect(foreign.of('plan/mini')).toBeUndefined();
  });
});

describe.skipIf(!documentIsHere)('the plan document', () => {
  it('has the official locators, lines, lengths and fingerprints', () => {
    const official = readFileSync(OFFICIAL_LOCATORS, 'utf8').trim().split('\n').slice(1);
    const ours = readOutline(readFileSync(PLAN_DOCUMENT, 'utf8')).map((e) =>
      [e.locator, e.role.toLowerCase(), e.line, e.characters, e.fingerprint].join('\t'),
    );
    expect(ours).toEqual(official);
  });
  it('holds every cited word of the pack, and the pack holds its outline', () => {
    const packs = seedPacks();
    const document = readDocument(PLAN_DOCUMENT);
    const pack = packs.find((p) => isDocumentOf(document, p)) as (typeof packs)[number];
    const { faults, citations } = verifyPack(pack, packs, document);
    expect(faults).toEqual([]);
    expect(citations).toBeGreaterThan(500);
  });
  it('has no numeral that no fact claims, and no paragraph that is neither cited nor declared silent', () => {
    const packs = seedPacks();
    const document = readDocument(PLAN_DOCUMENT);
    const pack = packs.find((p) => isDocumentOf(document, p)) as (typeof packs)[number];
    const passages = coverageOf(pack, packs, document);
    expect(passages.flatMap((p) => p.open)).toEqual([]);
    expect(passages.filter((p) => !p.cited && !p.silent).map((p) => p.at)).toEqual([]);
    const totals = coverageTotals(passages);
    expect(totals.figures + totals.names + totals.exempt).toBe(totals.numerals);
    expect(totals.figures).toBeGreaterThan(250);
    // What the service tells without the document is what the document says.
    expect(pack.coverage.map((row) => row.entry)).toEqual(coverageRows(passages));
  });
  it('stands in the repository with no sentence', () => {
    const sentences = readDocument(PLAN_DOCUMENT).outline.filter((e) => e.role === 'PARAGRAPH' && e.characters >= 40);
    const texts = readPackTexts();
    // Titles of documents are names.
    const spans = sentences.flatMap(({ text }) => text.replaceAll(/《[^》]*》/g, '\n').split('\n'));
    const runs = new Set(spans.flatMap((text) => Array.from({ length: Math.max(text.length - 21, 0) }, (_, i) => text.slice(i, i + 22))));
    const found: string[] = [];
    for (const text of texts) for (let i = 0; i + 22 <= text.length; i += 1) if (runs.has(text.slice(i, i + 22))) found.push(text.slice(i, i + 22));
    expect(found).toEqual([]);
  });
});

/** All texts of the packs but titles of headings, which may be long. */
function readPackTexts(): string[] {
  return seedPacks().flatMap((p) => [...p.nodes, ...p.edges, ...p.observations].map((e) => JSON.stringify(e.entry)));
}
