import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { EntityPage } from './pages/entity-page.ts';
import { TargetsPage } from './pages/targets-page.ts';
import { openView, View } from './pages/view.ts';

/** What is on the screen, what the files hold and what the API answers are one thing. */

/** RFC 4180, which is what a spreadsheet reads. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows[rows.length - 1]?.push(quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((r) => r.length > 0);
}

interface Saved {
  readonly rows: Record<string, string | number | null>[];
  readonly revision: string;
  readonly operations: { query: string; variables: object }[];
}

interface Named {
  readonly name: string;
}

interface Shown {
  readonly view: string;
  readonly path: string;
  readonly slug: string;
  /** Column of the file whose value is the head of each row on the screen. */
  readonly head: string;
  /** The heads of the rows, in the order of the view, from what the API answers to the view's own query. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of many operations
  readonly answered: (data: any) => string[];
}

const VIEWS: readonly Shown[] = [
  {
    view: 'findings',
    path: '/findings?show=table',
    slug: 'findings',
    head: 'title',
    answered: (d) => d.findings.nodes.map((f: { title: string }) => f.title),
  },
  {
    view: 'impossible ones alone',
    path: '/findings?show=table&severity=IMPOSSIBLE',
    slug: 'findings',
    head: 'title',
    answered: (d) => d.findings.nodes.map((f: { title: string }) => f.title),
  },
  {
    view: 'parks without an industry',
    path: '/gaps?gap=PARK_WITHOUT_INDUSTRY',
    slug: 'gaps-PARK-WITHOUT-INDUSTRY',
    head: 'subject',
    answered: (d) => d.gaps.nodes.map((g: { subject: { name: string } }) => g.subject.name),
  },
  {
    view: 'targets',
    path: '/targets?show=table',
    slug: 'targets-INDUSTRY',
    head: 'industry',
    answered: (d) => d.targetsDashboard.map((r: { industry: { name: string } }) => r.industry.name),
  },
  {
    view: 'places',
    path: '/places?show=table',
    slug: 'places-enterprise',
    head: 'place',
    answered: (d) => d.enterprises.matrix.cells.map((c: { row: { name: string } }) => c.row.name),
  },
  {
    view: 'a supply chain',
    path: '/chain?of=industry/automobile&show=table',
    slug: 'chain-industry-automobile',
    head: 'source',
    answered: (d) => d.supplyChain.rolledUp.flatMap((l: { source: Named; relations: object[] }) => l.relations.map(() => l.source.name)),
  },
  {
    view: 'a chain of what is stated, by industry',
    path: '/chain?of=industry/automobile&show=table&grain=INDUSTRY&basis=STATED',
    slug: 'chain-industry-automobile',
    head: 'source',
    answered: (d) => d.supplyChain.rolledUp.map((l: { source: Named }) => l.source.name),
  },
  {
    view: 'paths',
    path: '/paths?from=resource/straw&to=industry/automobile&show=table',
    slug: 'paths-秸秆-汽车产业',
    head: 'says',
    answered: (d) => d.paths.paths.flatMap((p: { relations: { sentence: string }[] }) => p.relations.map((r) => r.sentence)),
  },
  {
    view: 'the plan in one table',
    path: '/?show=table',
    slug: 'plan',
    head: 'industry',
    answered: (d) => d.industries.nodes.map((i: Named) => i.name),
  },
];

describe.skipIf(!chromiumPath)('files of what is shown', () => {
  const at = serviceInBrowser();

  it.each(VIEWS)('$view: table, CSV, JSON and the answer to the query behind it agree', async ({ path, slug, head, answered }) => {
    const view = await openView(View, at, path);
    const heads = await view.heads();
    expect(heads.length).toBeGreaterThan(1);

    const { dataRevision } = await ask<{ dataRevision: string }>(at.service.origin, '{ dataRevision }');
    const csv = await view.save('CSV');
    expect(csv.name).toMatch(new RegExp(`^${slug}-\\d{4}-\\d\\d-\\d\\d-v${dataRevision.slice(0, 8)}\\.csv$`));
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    const lines = readCsv(csv.text.slice(1));
    const about = Object.fromEntries(lines.filter(([name]) => name?.startsWith('# ')) as [string, string][]);
    expect(about['# data revision']).toBe(dataRevision);
    expect(about['# link']).toBe(view.page.url());
    const [, ...rows] = lines.filter(([name]) => !name?.startsWith('# '));

    const json = await view.save('JSON');
    expect(json.name).toBe(csv.name.replace(/csv$/, 'json'));
    const saved = JSON.parse(json.text) as Saved;
    expect(saved.revision).toBe(dataRevision);
    const plain = (value: string | number | null) => (value === null ? '' : String(value));
    expect(rows).toEqual(saved.rows.map((r) => Object.values(r).map((v) => (typeof v === 'string' && /^[=+\-@]/.test(v) ? `'${v}` : plain(v)))));
    expect(saved.rows.map((r) => r[head])).toEqual(heads);

    const behind = saved.operations[0] as Saved['operations'][number];
    expect(answered(await ask(at.service.origin, behind.query, behind.variables))).toEqual(heads);
    expect(about['# query']).toBe(behind.query.replace(/\s+/g, ' '));
    expect(JSON.parse(about['# variables'] as string)).toEqual(behind.variables);
    await view.leave();
  });

  it('the order of the screen is the order of the file', async () => {
    const targets = await openView(TargetsPage, at, '/targets?show=table&sort=-output2015');
    const heads = await targets.heads();
    const { rows } = JSON.parse((await targets.save('JSON')).text) as Saved;
    expect(rows.map((r) => r['industry'])).toEqual(heads);
    const levels = rows.flatMap((r) => (r['output2015'] === null ? [] : [r['output2015'] as number]));
    expect(levels.length).toBeGreaterThan(10);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    await targets.leave();
  });

  it('figures of two industries: each line of the panel is a row of its file', async () => {
    const entity = await openView(EntityPage, at, '/');
    for (const key of ['industry/automobile', 'industry/petrochemicals']) {
      await entity.goto(`/e/${key}`);
      await entity.read();
      const heads = await entity.heads('#figures');
      const csv = await entity.save('CSV', '#figures');
      const rows = readCsv(csv.text.slice(1)).filter(([name]) => !name?.startsWith('# '));
      expect(csv.name).toMatch(new RegExp(`^${key.replace('/', '-')}-figures-`));
      expect(rows.slice(1).map(([name]) => (name as string).replace('：', ' '))).toEqual(heads);
      expect(heads.length).toBeGreaterThan(0);
    }
    await entity.leave();
  });

  it('the picture of the targets holds all charts, their headings and the industries without a target, as on the screen', async () => {
    const targets = await openView(TargetsPage, at, '/targets');
    expect(await targets.charts.count()).toBe(2);
    const svg = await targets.save('SVG');
    expect(svg.name).toMatch(/^targets-INDUSTRY-.*\.svg$/);
    const drawn = await targets.page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        broken: file.querySelector('parsererror')?.textContent ?? '',
        charts: file.querySelectorAll('svg > svg').length,
        industries: [...file.querySelectorAll('[data-industry]')].map((g) => g.getAttribute('data-industry')),
        bars: file.querySelectorAll('[data-industry] rect').length,
        unstyled: [...file.querySelectorAll('[data-industry] rect')].filter((r) => !r.getAttribute('fill')).length,
        words: [...file.querySelectorAll('svg > text')].map((t) => t.textContent),
      };
    }, svg.text);
    expect(drawn.broken).toBe('');
    expect(drawn.charts).toBe(2);
    const onScreen = await targets.industries.evaluateAll((all) => all.map((g) => g.getAttribute('data-industry')));
    expect(drawn.industries).toEqual(onScreen);
    expect(drawn.bars).toBe(await targets.industries.locator('rect').count());
    expect(drawn.unstyled).toBe(0);
    for (const word of ['产值（收入） 工业总产值', '产值（收入） 销售收入', '规划没有给出的']) expect(drawn.words.join('|')).toContain(word);
    const png = await targets.save('PNG');
    const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
    const size = svg.text
      .match(/width="(\d+)" height="(\d+)"/)
      ?.slice(1)
      .map(Number) as [number, number];
    expect([width, height]).toEqual(size.map((n) => 2 * n));
    await targets.leave();
  });
});
