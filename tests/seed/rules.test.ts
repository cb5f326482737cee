import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkPacks } from '../../src/seed/check-packs.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { rules } from '../../src/seed/rules/index.ts';
import { MINI } from '../support/packs.ts';

/** Every rule has a pack that breaks it: the sound mini pack with one thing changed. */

interface Case {
  readonly rule: string;
  readonly what: string;
  readonly file: string;
  /** Replaces this text by that; or appends where `from` is empty. */
  readonly from: string;
  readonly to: string;
  /** Where the fault must be told. */
  readonly at: RegExp;
  readonly says: RegExp;
}

const cases: readonly Case[] = [
  {
    rule: 'yaml',
    what: 'broken YAML',
    file: 'mini/products.yaml',
    from: 'category: COMPONENT',
    to: 'category: [',
    at: /^mini\/products\.yaml:\d+/,
    says: /./,
  },
  {
    rule: 'yaml',
    what: 'a key twice in one entry',
    file: 'mini/products.yaml',
    from: '  category: COMPONENT',
    to: '  category: COMPONENT\n  category: FOOD',
    at: /^mini\/products\.yaml:5:/,
    says: /unique/,
  },
  {
    rule: 'yaml',
    what: 'an alias, as of a YAML bomb',
    file: 'mini/products.yaml',
    from: '{ zh: 车上的灯, en: Lamps of a car }',
    to: '&a { zh: 车上的灯, en: Lamps of a car }\n  more: [*a, *a]',
    at: /^mini\/products\.yaml:4:/,
    says: /alias/,
  },
  {
    rule: 'shape',
    what: 'an unknown property',
    file: 'mini/products.yaml',
    from: 'category: COMPONENT',
    to: 'category: COMPONENT\n  colour: red',
    at: /^mini\/products\.yaml:1:/,
    says: /colour/,
  },
  {
    rule: 'shape',
    what: 'a value outside a closed list',
    file: 'mini/products.yaml',
    from: 'COMPONENT',
    to: 'COMPONANT',
    at: /^mini\/products\.yaml:4:13/,
    says: /category/,
  },
  {
    rule: 'shape',
    what: 'a sentence in says',
    file: 'mini/products.yaml',
    from: '[ 车灯 ]',
    to: '[ 这是一句很长很长很长很长很长很长的话不是名称 ]',
    at: /^mini\/products\.yaml:6:/,
    says: /20/,
  },
  {
    rule: 'shape',
    what: 'IMPLIED without why',
    file: 'mini/products.yaml',
    from: '{ at: 1.1#1',
    to: '{ basis: IMPLIED, at: 1.1#1',
    at: /^mini\/products\.yaml:6:/,
    says: /why/,
  },
  {
    rule: 'shape',
    what: 'year and period at once',
    file: 'mini/observations.yaml',
    from: '  year: 2015',
    to: '  year: 2015\n  period: { from: 2011, to: 2015 }',
    at: /^mini\/observations\.yaml:4:/,
    says: /either year or period/,
  },
  {
    rule: 'shape',
    what: 'a range without ends',
    file: 'mini/observations.yaml',
    from: '  value: 100',
    to: '  value: 100\n  bound: RANGE',
    at: /^mini\/observations\.yaml:5:/,
    says: /low and high/,
  },
  {
    rule: 'file-name',
    what: 'a file of no kind',
    file: 'mini/widgets.yaml',
    from: '',
    to: '- key: widget/a\n',
    at: /^mini\/widgets\.yaml:1:/,
    says: /no part of the pack format/,
  },
  {
    rule: 'outline',
    what: 'a locator below no heading',
    file: 'mini/outline.yaml',
    from: '- { at: 1.2#1',
    to: '- { at: 1.9#1',
    at: /^mini\/outline\.yaml:6:/,
    says: /1\.9/,
  },
  {
    rule: 'keys',
    what: 'a key of another kind',
    file: 'mini/products.yaml',
    from: 'product/lamps',
    to: 'park/lamps',
    at: /^mini\/products\.yaml:1:/,
    says: /product\//,
  },
  {
    rule: 'keys',
    what: 'one key twice',
    file: 'mini/products.yaml',
    from: '',
    to: '- key: product/lamps\n  name: { zh: 灯二, en: Lamps two }\n  summary: { zh: 灯, en: Lamps }\n  category: OTHER\n  cite:\n    - { at: 1.1#1, says: [ 车灯 ] }\n',
    at: /^mini\/products\.yaml:7:/,
    says: /already at mini\/products\.yaml:1/,
  },
  {
    rule: 'references',
    what: 'an end that no pack defines',
    file: 'mini/edges/located-in.yaml',
    from: 'region/bing',
    to: 'region/ding',
    at: /^mini\/edges\/located-in\.yaml:2:/,
    says: /region\/ding/,
  },
  {
    rule: 'ends',
    what: 'an edge between kinds that may not be joined',
    file: 'mini/edges/located-in.yaml',
    from: 'source: enterprise/jia',
    to: 'source: product/lamps',
    at: /^mini\/edges\/located-in\.yaml:1:/,
    says: /Product to Region/,
  },
  {
    rule: 'citations',
    what: 'a locator that the outline lacks',
    file: 'mini/enterprises.yaml',
    from: 'at: 1.1#1',
    to: 'at: 1.1#7',
    at: /^mini\/enterprises\.yaml:6:/,
    says: /1\.1#7/,
  },
  {
    rule: 'citations',
    what: 'a shared node that no plan cites',
    file: 'mini/regions.yaml',
    from: '- key: region/bing\n  cite:\n    - { at: 1.2#1, says: [ 丙市 ] }',
    to: '[]',
    at: /^shared\/regions\.yaml:1:/,
    says: /cited by no plan/,
  },
  {
    rule: 'cycles',
    what: 'a circle of parts',
    file: 'mini/edges/part-of.yaml',
    from: '',
    to: '- source: industry/automobile\n  target: industry/glass\n  cite: [ { at: 1.1#1, says: [ 汽车 ] } ]\n- source: industry/glass\n  target: industry/automobile\n  cite: [ { at: 1.1#1, says: [ 汽车 ] } ]\n',
    at: /^mini\/edges\/part-of\.yaml:1:/,
    says: /closes a circle/,
  },
  {
    rule: 'names',
    what: 'two things of one kind with one name',
    file: 'mini/enterprises.yaml',
    from: 'zh: 乙公司',
    to: 'zh: 甲厂',
    at: /^mini\/enterprises\.yaml:8:/,
    says: /same name/,
  },
  {
    rule: 'order',
    what: 'entries out of order',
    file: 'mini/enterprises.yaml',
    from: 'key: enterprise/jia',
    to: 'key: enterprise/zzz',
    at: /^mini\/enterprises\.yaml:7:/,
    says: /out of order/,
  },
  {
    rule: 'units',
    what: 'a unit of another dimension',
    file: 'shared/indicators.yaml',
    from: 'dimension: currency',
    to: 'dimension: mass',
    at: /^mini\/observations\.yaml:6:/,
    says: /wants mass/,
  },
  {
    rule: 'redirects',
    what: 'a former key that leads nowhere',
    file: 'mini/pack.yaml',
    from: 'enterprise/jia }',
    to: 'enterprise/gone }',
    at: /^mini\/pack\.yaml:9:/,
    says: /enterprise\/gone/,
  },
  {
    rule: 'counts',
    what: 'fewer entries than the manifest says',
    file: 'mini/pack.yaml',
    from: 'min: 2',
    to: 'min: 3',
    at: /^mini\/pack\.yaml:10:/,
    says: /at least 3/,
  },
  {
    rule: 'identities',
    what: 'an identity that names a figure nobody states',
    file: 'mini/identities.yaml',
    from: '',
    to: '- key: identity/x\n  rule: QUOTIENT\n  quotient: observation/mini|a\n  numerator: observation/mini|b\n  denominator: observation/mini|c\n',
    at: /^mini\/identities\.yaml:1:/,
    says: /no figure has the key observation\/mini\|a/,
  },
  {
    rule: 'identities',
    what: 'an identity that stands twice',
    file: 'mini/identities.yaml',
    from: '',
    to: `- key: identity/x
  rule: INCREASE
  level: indicator/gross-output
  increase: indicator/gross-output
- key: identity/x
  rule: INCREASE
  level: indicator/gross-output
  increase: indicator/gone
`,
    at: /^mini\/identities\.yaml:5:/,
    says: /stands twice/,
  },
  {
    rule: 'coverage',
    what: 'a silent paragraph that facts cite',
    file: 'mini/silent.yaml',
    from: '',
    to: '- { at: 1.1#1, why: { zh: 无, en: none } }\n',
    at: /^mini\/silent\.yaml:1:/,
    says: /facts cite it/,
  },
  {
    rule: 'coverage',
    what: 'a paragraph that the outline does not have',
    file: 'mini/silent.yaml',
    from: '',
    to: '- { at: 9.9#1, why: { zh: 无, en: none } }\n',
    at: /^mini\/silent\.yaml:1:/,
    says: /no paragraph 9\.9#1/,
  },
  {
    rule: 'yaml',
    what: 'a key that is a map, twice',
    file: 'mini/products.yaml',
    from: '  category: COMPONENT',
    to: '  category: COMPONENT\n  ? { a: 1 }\n  : 1\n  ? { a: 1 }\n  : 2',
    at: /^mini\/products\.yaml:7:/,
    says: /unique/,
  },
  {
    rule: 'shape',
    what: 'a map where a list must stand',
    file: 'mini/silent.yaml',
    from: '',
    to: 'at: 1.1#1\n',
    at: /^mini\/silent\.yaml:1:/,
    says: /must be a list/,
  },
  {
    rule: 'shape',
    what: 'a period that runs backward',
    file: 'mini/observations.yaml',
    from: '  year: 2015',
    to: '  period: { from: 2015, to: 2011 }',
    at: /^mini\/observations\.yaml:4:/,
    says: /runs forward/,
  },
  {
    rule: 'shape',
    what: 'a range whose ends are swapped',
    file: 'mini/observations.yaml',
    from: '  value: 100',
    to: '  low: 8\n  high: 5\n  bound: RANGE',
    at: /^mini\/observations\.yaml:\d+:/,
    says: /low ≤ high/,
  },
  {
    rule: 'shape',
    what: 'an indicator that is none',
    file: 'mini/observations.yaml',
    from: 'indicator: indicator/gross-output',
    to: 'indicator: unit/yi-yuan',
    at: /^mini\/observations\.yaml:2:/,
    says: /indicator: .*indicator\//,
  },
  {
    rule: 'shape',
    what: 'a unit that is no unit',
    file: 'mini/observations.yaml',
    from: 'unit: unit/yi-yuan',
    to: 'unit: region/bing',
    at: /^mini\/observations\.yaml:6:/,
    says: /unit: .*unit\//,
  },
  {
    rule: 'file-name',
    what: 'figures in a pack of no plan, where nobody would read them',
    file: 'shared/observations.yaml',
    from: '',
    to: '[]\n',
    at: /^shared\/observations\.yaml:1:/,
    says: /only the pack of a plan/,
  },
  {
    rule: 'outline',
    what: 'a plan without an outline',
    file: 'mini/outline.yaml',
    from: '- {',
    to: '# {',
    at: /^mini\/pack\.yaml:1:/,
    says: /has no outline\.yaml/,
  },
  {
    rule: 'outline',
    what: 'a locator twice',
    file: 'mini/outline.yaml',
    from: 'at: 1.2#1',
    to: 'at: 1.1#1',
    at: /^mini\/outline\.yaml:6:/,
    says: /1\.1#1 stands twice/,
  },
  {
    rule: 'outline',
    what: 'a heading without a title',
    file: 'mini/outline.yaml',
    from: ', title: { zh: 玻璃, en: Title }',
    to: '',
    at: /^mini\/outline\.yaml:5:/,
    says: /heading 1\.2 .+ has no title/,
  },
  {
    rule: 'keys',
    what: 'one relation twice',
    file: 'mini/edges/located-in.yaml',
    from: '- source: enterprise/jia\n  target: region/bing\n',
    to: '- source: enterprise/jia\n  target: region/bing\n  cite: [ { at: 1.1#1, says: [ 甲厂 ] } ]\n- source: enterprise/jia\n  target: region/bing\n',
    at: /^mini\/edges\/located-in\.yaml:4:/,
    says: /already at mini\/edges\/located-in\.yaml:1/,
  },
  {
    rule: 'references',
    what: 'a key that no kind begins with',
    file: 'mini/edges/located-in.yaml',
    from: 'region/bing',
    to: 'place/bing',
    at: /^mini\/edges\/located-in\.yaml:2:/,
    says: /no pack defines place\/bing/,
  },
  {
    rule: 'references',
    what: 'a part of a whole that nobody states',
    file: 'mini/observations.yaml',
    from: '  value: 100',
    to: '  value: 100\n  ofWhich: observation/mini|nothing',
    at: /^mini\/observations\.yaml:6:/,
    says: /no figure has the key observation\/mini\|nothing/,
  },
  {
    rule: 'references',
    what: 'an indicator that no pack defines',
    file: 'mini/issues.yaml',
    from: '',
    to: '- key: issue/few\n  name: { zh: 少, en: Few }\n  summary: { zh: 少, en: Few }\n  role: PROBLEM\n  indicators: [ indicator/none ]\n  cite: [ { at: 1.1#1, says: [ 汽车 ] } ]\n',
    at: /^mini\/issues\.yaml:5:/,
    says: /no pack defines indicator\/none/,
  },
  {
    rule: 'references',
    what: 'a figure of a thing that no pack defines',
    file: 'mini/observations.yaml',
    from: 'subject: industry/automobile',
    to: 'subject: industry/none\n  region: region/none',
    at: /^mini\/observations\.yaml:1:/,
    says: /subject: no pack defines industry\/none/,
  },
  {
    rule: 'references',
    what: 'evidence for a firm that no pack defines',
    file: 'mini/enterprises.yaml',
    from: '- key: enterprise/yi\n  name: { zh: 乙公司, en: Yi company }\n  summary: { zh: 一家公司, en: A company }\n',
    to: '- key: enterprise/yi\n',
    at: /^mini\/enterprises\.yaml:7:/,
    says: /no pack defines enterprise\/yi/,
  },
  {
    rule: 'ends',
    what: 'a thing joined with itself',
    file: 'mini/edges/supplies.yaml',
    from: 'target: enterprise/yi',
    to: 'target: enterprise/jia',
    at: /^mini\/edges\/supplies\.yaml:1:/,
    says: /joined with itself/,
  },
  {
    rule: 'ends',
    what: 'a symmetric relation that begins with the larger key',
    file: 'mini/edges/cooperates-with.yaml',
    from: '',
    to: '- source: enterprise/yi\n  target: enterprise/jia\n  cite: [ { at: 1.1#1, says: [ 甲厂 ] } ]\n',
    at: /^mini\/edges\/cooperates-with\.yaml:1:/,
    says: /larger key first/,
  },
  {
    rule: 'citations',
    what: 'a passage cited by the shared pack',
    file: 'shared/regions.yaml',
    from: '  inProvince: true',
    to: '  inProvince: true\n  cite: [ { at: 1.1#1, says: [ 丙市 ] } ]',
    at: /^shared\/regions\.yaml:\d+:/,
    says: /has no document/,
  },
  {
    rule: 'citations',
    what: 'an identity that cites a passage which the outline lacks',
    file: 'mini/identities.yaml',
    from: '',
    to: '- key: identity/x\n  rule: NOTE\n  title: { zh: 注, en: Note }\n  explanation: { zh: 注, en: Note }\n  cite: [ { at: 9.9#9, says: [ 汽车 ] } ]\n',
    at: /^mini\/identities\.yaml:5:/,
    says: /the outline has no 9\.9#9/,
  },
  {
    rule: 'redirects',
    what: 'a former key that is given out again',
    file: 'mini/pack.yaml',
    from: 'enterprise/jia-old:',
    to: 'enterprise/yi:',
    at: /^mini\/pack\.yaml:9:/,
    says: /still defined/,
  },
  {
    rule: 'counts',
    what: 'a count of what is no kind',
    file: 'mini/pack.yaml',
    from: 'Industry:',
    to: 'Industries:',
    at: /^mini\/pack\.yaml:10:/,
    says: /Industries is no kind/,
  },
  {
    rule: 'counts',
    what: 'a count of a kind that is not there at all',
    file: 'mini/pack.yaml',
    from: 'Industry:',
    to: 'Brand:',
    at: /^mini\/pack\.yaml:10:/,
    says: /0 Brand where at least 2/,
  },
  {
    rule: 'identities',
    what: 'an identity of a thing that no pack defines',
    file: 'mini/identities.yaml',
    from: '',
    to: '- { key: identity/x, rule: INCREASE, level: indicator/gross-output, increase: indicator/gone }\n',
    at: /^mini\/identities\.yaml:1:/,
    says: /no pack defines indicator\/gone/,
  },
  {
    rule: 'coverage',
    what: 'a mention of what no pack defines',
    file: 'mini/coverage.yaml',
    from: '',
    to: '- { at: 1.1#1, numerals: 0, figures: 0, names: 0, exempt: 0, mentions: [ brand/none ] }\n',
    at: /^mini\/coverage\.yaml:1:/,
    says: /no pack defines brand\/none/,
  },
];

const root = mkdtempSync(join(tmpdir(), 'plangraph-rules-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('checks of packs', () => {
  it('pass the sound pack', () => expect(checkPacks(packFolders(MINI)).faults).toEqual([]));

  it.each(cases.map((c, i) => ({ ...c, i })))('$rule: tells $what, with file and line', ({ rule, file, from, to, at, says, i }) => {
    const folder = join(root, String(i));
    cpSync(MINI, folder, { recursive: true });
    const path = join(folder, file);
    const before = from === '' ? (file.includes('products') ? readFileSync(path, 'utf8') : '') : readFileSync(path, 'utf8');
    expect(before).toContain(from);
    writeFileSync(path, from === '' ? before + to : before.replaceAll(from, to));
    const { faults } = checkPacks(packFolders(folder));
    const told = faults.filter((f) => f.rule === rule && at.test(`${f.file}:${f.line}:${f.column}`) && says.test(f.message));
    expect(told, JSON.stringify(faults, null, 1)).not.toEqual([]);
    for (const f of told) expect(f.remedy.length).toBeGreaterThan(5);
  });

  it('tell in one reading what is out of shape and what is wrong with the rest, and nothing that only follows from it', () => {
    const folder = join(root, 'many');
    cpSync(MINI, folder, { recursive: true });
    const change = (file: string, from: string, to: string) => {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
    };
    change('mini/industries.yaml', 'en: Glass', 'en: ""');
    change('mini/observations.yaml', 'unit/yi-yuan', 'unit/parsec');
    change('mini/products.yaml', '1.1#1', '9.9#9');
    const { faults } = checkPacks(packFolders(folder));
    expect(faults.map((f) => `${f.file} ${f.rule}`)).toEqual([
      'mini/industries.yaml shape',
      'mini/observations.yaml references',
      'mini/products.yaml citations',
    ]);
  });

  it('warn of surprisingly many entries, and let them pass', () => {
    const folder = join(root, 'warned');
    cpSync(MINI, folder, { recursive: true });
    const path = join(folder, 'mini/pack.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('min: 2', 'min: 1, max: 1'));
    const { faults, warnings } = checkPacks(packFolders(folder));
    expect(faults).toEqual([]);
    expect(warnings.map((w) => `${w.file} ${w.message}`)).toEqual([expect.stringMatching(/^mini\/pack\.yaml 2 \w+ where at most 1 are expected$/)]);
  });

  it('have a failing fixture for every rule', () => {
    const tried = new Set(cases.map((c) => c.rule));
    expect(rules.map((r) => r.name).filter((r) => !tried.has(r))).toEqual([]);
  });
});
