import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

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

/** What names each row, without the sign of its kind. */
const headsOf = (page: Page, within: string): Promise<string[]> =>
  page.locator(`${within} tbody th[scope=row]`).evaluateAll((cells) =>
    cells.map((cell) => {
      const copy = cell.cloneNode(true) as Element;
      for (const sign of copy.querySelectorAll('svg')) sign.remove();
      return copy.textContent ?? '';
    }),
  );

async function download(page: Page, button: 'CSV' | 'JSON', within: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`${within} [role=toolbar]`).first().getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

interface Saved {
  readonly rows: Record<string, string | number | null>[];
  readonly revision: string;
  readonly operations: { query: string; variables: object }[];
}

interface View {
  readonly view: string;
  readonly path: string;
  /** Where the table and its bar stand. */
  readonly within: string;
  readonly slug: string;
  /** Column of the file whose value is the head of each row on the screen. */
  readonly head: string;
  /** The heads of the rows, in the order of the view, from what the API answers to the view's own query. */
  // biome-ignore lint/suspicious/noExplicitAny: answers of many operations
  readonly answered: (data: any) => string[];
}

const VIEWS: readonly View[] = [
  {
    view: 'findings',
    path: '/findings?show=table',
    within: 'main',
    slug: 'findings',
    head: 'title',
    answered: (d) => d.findings.nodes.map((f: { title: string }) => f.title),
  },
  {
    view: 'impossible ones alone',
    path: '/findings?show=table&severity=IMPOSSIBLE',
    within: 'main',
    slug: 'findings',
    head: 'title',
    answered: (d) => d.findings.nodes.map((f: { title: string }) => f.title),
  },
  {
    view: 'parks without an industry',
    path: '/gaps?gap=PARK_WITHOUT_INDUSTRY',
    within: 'main',
    slug: 'gaps-PARK-WITHOUT-INDUSTRY',
    head: 'subject',
    answered: (d) => d.gaps.nodes.map((g: { subject: { name: string } }) => g.subject.name),
  },
  {
    view: 'targets',
    path: '/targets?show=table',
    within: 'main',
    slug: 'targets-INDUSTRY',
    head: 'industry',
    answered: (d) => d.targetsDashboard.map((r: { industry: { name: string } }) => r.industry.name),
  },
  {
    view: 'places',
    path: '/places?show=table',
    within: 'main',
    slug: 'places-enterprise',
    head: 'place',
    answered: (d) => d.enterprises.matrix.cells.map((c: { row: { name: string } }) => c.row.name),
  },
];

describe.skipIf(!chromiumPath)('files of what is shown', () => {
  const at = serviceInBrowser();

  it.each(VIEWS)('$view: table, CSV, JSON and the answer to the query behind it agree', async ({ path, within, slug, head, answered }) => {
    const { page, context, complaints } = await openPage(at.browser, at.service.origin);
    await page.goto(at.service.origin + path);
    await settled(page);
    const heads = await headsOf(page, within);
    expect(heads.length).toBeGreaterThan(1);

    const { dataRevision } = await ask<{ dataRevision: string }>(at.service.origin, '{ dataRevision }');
    const csv = await download(page, 'CSV', within);
    expect(csv.name).toMatch(new RegExp(`^${slug}-\\d{4}-\\d\\d-\\d\\d-v${dataRevision.slice(0, 8)}\\.csv$`));
    expect(csv.text.charCodeAt(0)).toBe(0xfeff);
    const lines = readCsv(csv.text.slice(1));
    const about = Object.fromEntries(lines.filter(([name]) => name?.startsWith('# ')) as [string, string][]);
    expect(about['# data revision']).toBe(dataRevision);
    expect(about['# link']).toBe(page.url());
    const [, ...rows] = lines.filter(([name]) => !name?.startsWith('# '));

    const json = await download(page, 'JSON', within);
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
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('the order of the screen is the order of the file', async () => {
    const { page, context } = await openPage(at.browser, at.service.origin);
    await page.goto(`${at.service.origin}/targets?show=table&sort=-output2015`);
    await settled(page);
    const heads = await headsOf(page, 'main');
    const { rows } = JSON.parse((await download(page, 'JSON', 'main')).text) as Saved;
    expect(rows.map((r) => r['industry'])).toEqual(heads);
    const levels = rows.flatMap((r) => (r['output2015'] === null ? [] : [r['output2015'] as number]));
    expect(levels.length).toBeGreaterThan(10);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
    await context.close();
  });

  it('figures of two industries: each line of the panel is a row of its file', async () => {
    const { page, context } = await openPage(at.browser, at.service.origin);
    for (const key of ['industry/automobile', 'industry/petrochemicals']) {
      await page.goto(`${at.service.origin}/e/${key}`);
      await settled(page);
      const heads = await headsOf(page, '#figures');
      const csv = await download(page, 'CSV', '#figures');
      const rows = readCsv(csv.text.slice(1)).filter(([name]) => !name?.startsWith('# '));
      expect(csv.name).toMatch(new RegExp(`^${key.replace('/', '-')}-figures-`));
      expect(rows.slice(1).map(([name]) => (name as string).replace('：', ' '))).toEqual(heads);
      expect(heads.length).toBeGreaterThan(0);
    }
    await context.close();
  });
});
