import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { evaluate } from '../../src/arithmetic/index.ts';
import { runCommandLine } from '../../src/commands/command-line.ts';
import { arithmeticOf } from '../../src/seed/arithmetic-input.ts';
import { isPlanPack, type PlanPack } from '../../src/seed/pack.ts';
import { MINI, MINI_DOCUMENT, seedPacks } from '../support/packs.ts';

/** What who works on a pack is told by each command, and which files it writes. */

let root: string;
let pack: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plangraph-commands-'));
  cpSync(MINI, root, { recursive: true });
  pack = join(root, 'mini');
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(root, { recursive: true });
});

/** The lines of standard output. */
async function said(...words: string[]): Promise<string[]> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  await runCommandLine(words);
  return lines;
}
/** A file of the pack with something else in it. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(pack, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(pack, file), text.replace(from, to));
}
const arithmeticOfSeed = () => {
  const packs = seedPacks();
  return evaluate(...arithmeticOf(packs.find(isPlanPack) as PlanPack, packs));
};
const append = (file: string, text: string) => writeFileSync(join(pack, file), text, { flag: 'a' });
describe('outline', () => {
  it('prints the tree of sections, each with its paragraphs', async () => {
    expect(await said('outline', MINI_DOCUMENT)).toEqual(['0 (front matter) · 1', '1 目标 · 0', '  1.1 汽车 · 1', '  1.2 玻璃 · 1']);
  });

  it('prints locators and fingerprints as a table', async () => {
    const lines = await said('outline', MINI_DOCUMENT, '--tsv');
    expect(lines[0]?.split('\t')).toEqual(['locator', 'kind', 'line', 'characters', 'sha256']);
    expect(lines.slice(1).map((l) => l.split('\t').slice(0, 4).join(' '))).toEqual([
      '0#1 paragraph 1 6',
      '1 heading 3 4',
      '1.1 heading 5 5',
      '1.1#1 paragraph 7 40',
      '1.2 heading 9 5',
      '1.2#1 paragraph 9 23',
    ]);
  });

  it('writes an outline into a pack that has none, its English titles still to be written', async () => {
    rmSync(join(pack, 'outline.yaml'));
    expect(await said('outline', MINI_DOCUMENT, '--write', pack)).toEqual([
      `${join(pack, 'outline.yaml')}: 6 locators, document fingerprint 84b9cf94c5200a3e, 98 characters`,
    ]);
    expect(readFileSync(join(pack, 'outline.yaml'), 'utf8')).toMatch(/at: "1\.1".*title: \{ zh: 汽车, en: "" \}/);
  });

  it('keeps the English titles that people wrote', async () => {
    edit('outline.yaml', '{ zh: 汽车, en: Title }', '{ zh: 汽车, en: Cars }');
    edit('outline.yaml', '{ zh: 玻璃, en: Title }', '{ zh: 玻璃 }');
    await said('outline', MINI_DOCUMENT, '--write', pack);
    const text = readFileSync(join(pack, 'outline.yaml'), 'utf8');
    expect(text).toMatch(/zh: 汽车, en: Cars/);
    expect(text).toMatch(/zh: 玻璃, en: ""/);
  });

  it.each([['no: list\n'], ['- [ broken\n'], ['']])('makes anew what was no outline: %j', async (text) => {
    writeFileSync(join(pack, 'outline.yaml'), text);
    await said('outline', MINI_DOCUMENT, '--write', pack);
    expect(readFileSync(join(pack, 'outline.yaml'), 'utf8')).toMatch(/at: 1\.2#1, role: PARAGRAPH, line: 9, characters: 23/);
  });
});

describe('check', () => {
  it('counts what stands in each pack', async () => {
    expect(await said('check', '--seed', root)).toEqual([
      `${join(root, 'shared')}: 3 nodes, 0 edges, 0 observations, no faults`,
      `${pack}: 5 nodes, 3 edges, 1 observations, no faults`,
    ]);
  });

  it('warns of what is odd and no fault', async () => {
    const warned = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    edit('pack.yaml', '{ min: 2 }', '{ min: 1, max: 1 }');
    await said('check', '--seed', root);
    expect(warned.mock.calls.flat()).toEqual([expect.stringMatching(/^warning: mini\/pack\.yaml:\d+:\d+ .*where at most 1 are expected/)]);
  });
});

describe('verify', () => {
  it('counts the words that stand where they are cited', async () => {
    expect(await said('verify', '--doc', MINI_DOCUMENT, '--seed', root)).toEqual([
      'plan/mini: 10 citations with 16 cited words stand in their passages; 6 fingerprints agree',
    ]);
  });

  it('lists what does not', async () => {
    edit('products.yaml', 'says: [ 车灯 ]', 'says: [ 车门 ]');
    await expect(said('verify', '--doc', MINI_DOCUMENT, '--seed', root)).rejects.toThrow(/products\.yaml:\d+.*“车门” does not stand in 1\.1#1/);
  });

  it('tells an outline that is not the document’s', async () => {
    edit('outline.yaml', '- { at: 0#1, role: PARAGRAPH, line: 1, characters: 6, fingerprint: a492ba7b65c11cd9 }\n', '');
    append('outline.yaml', '- { at: 1.2#2, role: PARAGRAPH, line: 10, characters: 6, fingerprint: a492ba7b65c11cd9 }\n');
    const told = said('verify', '--doc', MINI_DOCUMENT, '--seed', root);
    await expect(told).rejects.toThrow(/mini\/outline\.yaml:6:\d+ .*the document has no 1\.2#2 → make the outline anew/);
    await expect(told).rejects.toThrow(/document\.txt:1:1 .*the outline lacks 0#1 → make the outline anew/);
  });

  it('checks no word before the packs are right', async () => {
    edit('products.yaml', 'key: product/lamps', 'key: products/lamps');
    await expect(said('verify', '--doc', MINI_DOCUMENT, '--seed', root)).rejects.toThrow(/products\.yaml:1/);
  });
});

describe('coverage', () => {
  it('tells how much of each section, and of the whole, stands in the pack', async () => {
    const lines = await said('coverage', '--doc', MINI_DOCUMENT, '--seed', root);
    expect(lines.map((l) => l.replace(/ +/g, ' '))).toEqual([
      '0 0+0/1 paragraphs 0/0 numerals',
      '1.1 1+0/1 paragraphs 2/3 numerals',
      '1.2 1+0/1 paragraphs 0/0 numerals',
      'in all 2+0/3 paragraphs 2/3 numerals',
      'paragraphs: 2 cited, 0 declared to assert nothing: 66.7 % of 3',
      'numerals: 1 figures, 0 in names and specifications, 1 years, ordinals and document numbers: 66.7 % of 3',
      'mentions: 0 names in paragraphs that assert nothing of them',
    ]);
  });

  it('lists what is open, and names that are mentioned alone', async () => {
    edit('enterprises.yaml', 'at: 1.1#1, says: [ 乙公司 ]', 'at: 1.2#1, says: [ 玻璃 ]');
    rmSync(join(pack, 'edges/supplies.yaml'));
    append('silent.yaml', '- { at: 0#1, why: { zh: 标题, en: A title } }\n');
    const lines = await said('coverage', '--doc', MINI_DOCUMENT, '--seed', root, '--open');
    expect(lines).toContain('open: 1.1#1 8 (…元，年均增长8％。甲厂为乙…)');
    expect(lines).toContain('mentions: 1.1#1 enterprise/yi');
    expect(lines).toContain('paragraphs: 2 cited, 1 declared to assert nothing: 100.0 % of 3');
    expect(lines.filter((l) => l.startsWith('uncited'))).toEqual([]);
  });

  it('names the paragraphs of which nobody has said anything', async () => {
    expect(await said('coverage', '--doc', MINI_DOCUMENT, '--seed', root, '--open')).toContain('uncited: 0#1');
  });

  it('writes what the service then tells without the document', async () => {
    const path = join(pack, 'coverage.yaml');
    expect((await said('coverage', '--doc', MINI_DOCUMENT, '--seed', root, '--write')).at(-1)).toBe(`written: ${path}`);
    expect(readFileSync(path, 'utf8')).toContain('{ at: 1.1#1, numerals: 3, figures: 1, names: 0, exempt: 1, mentions: [] }');
    const file = join(root, 'question.graphql');
    writeFileSync(file, '{ plan(key: "plan/mini") { coverage { numerals figures } } }');
    expect(JSON.parse((await said('query', file, '--seed', root)).join(''))).toMatchObject({
      data: { plan: { coverage: { numerals: 3, figures: 1 } } },
    });
  });
});

describe('sample', () => {
  it('draws facts of every kind, each with the words of its passage around what it cites', async () => {
    const lines = await said('sample', '--doc', MINI_DOCUMENT, '--size', '1', '--seed', root);
    const facts = lines.filter((l) => l.startsWith('\n')).map((l) => l.trim().split(' ')[0]);
    expect([...new Set(facts)]).toEqual(['Enterprise', 'Industry', 'LOCATED_IN', 'Product', 'SUPPLIES', 'observation']);
    expect(lines.some((l) => l.includes('1.1#1 STATED ["车灯"] …到2015年'))).toBe(true);
  });

  it('draws the same for the same name, and tells why of what is known from elsewhere', async () => {
    edit('products.yaml', '- { at: 1.1#1, says: [ 车灯 ] }', '- { basis: EXTERNAL, why: { zh: 常识, en: Common knowledge } }');
    const draw = (name: string) => said('sample', '--doc', MINI_DOCUMENT, '--draw', name, '--size', '3', '--seed', root);
    const first = await draw('a');
    expect(await draw('a')).toEqual(first);
    expect(await draw('b')).not.toEqual(first);
    expect(first).toContain('  EXTERNAL 常识 · Common knowledge');
  });
});

describe('diff', () => {
  it('tells facts that came, went and changed, and that nothing did', async () => {
    expect(await said('diff', MINI, root)).toEqual(['no difference']);
    edit('edges/located-in.yaml', 'source: enterprise/jia', 'source: enterprise/yi');
    edit('observations.yaml', 'value: 100', 'value: 120');
    const lines = await said('diff', MINI, root);
    expect(lines).toContain('edge LOCATED_IN: 1 added, 1 removed, 0 changed');
    expect(lines).toContain('  + mini/LOCATED_IN|enterprise/yi|region/bing');
    expect(lines).toContain('  - mini/LOCATED_IN|enterprise/jia|region/bing');
    expect(lines).toContain('  ~ observation/mini|industry/automobile|indicator/gross-output|2015|TARGET');
  });
});

describe('format', () => {
  it('names each file that it put into the common style, and leaves it alone the next time', async () => {
    const first = await said('format', '--seed', root);
    expect(first).toContain(`formatted ${join(pack, 'products.yaml')}`);
    expect(first.some((l) => l.includes('pack.yaml'))).toBe(false);
    expect(await said('format', '--seed', root)).toEqual([]);
    expect(await said('check', '--seed', root)).toHaveLength(2);
  });
});

describe('query', () => {
  const ask = (query: string, ...more: string[]) => {
    const file = join(root, 'question.graphql');
    writeFileSync(file, query);
    return said('query', file, '--seed', root, ...more);
  };

  it('prints the answer, with variables', async () => {
    const lines = await ask('query Q($key: String!) { entity(key: $key) { name(lang: EN) } }', '--variables', '{"key": "product/lamps"}');
    expect(JSON.parse(lines.join(''))).toMatchObject({ data: { entity: { name: 'Car lamps' } } });
    expect(process.exitCode).toBeUndefined();
  });

  it('prints an error with its code, and ends with 1', async () => {
    const lines = await ask('{ nothing }');
    expect(JSON.parse(lines.join(''))).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(process.exitCode).toBe(1);
  });

  it('refuses variables that are no JSON', async () => {
    await expect(ask('{ dataRevision }', '--variables', '{key: 1}')).rejects.toThrow(/--variables is no JSON → write it as/);
  });
});

describe('arithmetic', () => {
  it('counts what was checked, and lists findings in both languages and, if asked, what is derived', async () => {
    const { derived, findings } = arithmeticOfSeed();
    const lines = await said('arithmetic', '--derived');
    expect(lines).toContain(`${findings.length} findings, ${derived.length} derived figures`);
    expect(lines.filter((l) => /^\n[A-Z]+ finding\//.test(l))).toHaveLength(findings.length);
    for (const { title, explanation } of findings)
      for (const text of [title.zh, title.en, explanation.zh, explanation.en]) expect(lines.some((l) => l.includes(text))).toBe(true);
    expect(lines).toContain(
      '\nobservation/jilin-12fyp|group/private-economy|indicator/main-business-revenue|2010|ACTUAL|base-of-increase\n  14000.000 [13750.000, 14250.000] 100 million yuan = 28000 ÷ 2',
    );
    const unasked = await said('arithmetic');
    expect(lines.slice(0, unasked.length)).toEqual(unasked);
    expect(lines).toHaveLength(unasked.length + derived.length);
  });
});

describe('prepare', () => {
  it('is for the built program alone', async () => {
    await expect(said('prepare', '--seed', root)).rejects.toThrow(/the program is not built/);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});
