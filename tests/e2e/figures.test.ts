import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { DocumentPage } from './pages/document-page.ts';
import { EntityPage } from './pages/entity-page.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { TargetsPage } from './pages/targets-page.ts';
import { openView } from './pages/view.ts';

/** Every figure on the screen is that of the API, and leads to the words that say it. */

interface Cell {
  readonly state: 'STATED' | 'DERIVED' | 'NOT_STATED';
  readonly value: number | null;
  readonly figure: { readonly display: string } | null;
}
interface Row {
  readonly industry: { readonly key: string; readonly name: string };
  readonly output: Cell & { readonly indicator: { readonly key: string } };
  readonly outputBefore: Cell;
  readonly outputGrowth: Cell;
  readonly outputMultiple: Cell;
  readonly shareOfOutput: Cell;
}
const CELL = '{ state value figure { display } }';
const DASHBOARD = `{ targetsDashboard(level: INDUSTRY) { industry { key name } output { state value indicator { key } figure { display } }
  outputBefore ${CELL} outputGrowth ${CELL} outputMultiple ${CELL} shareOfOutput ${CELL} } }`;

describe.skipIf(!chromiumPath)('figures', () => {
  const at = serviceInBrowser(documentIsHere ? { PLAN_DOC: PLAN_DOCUMENT } : {});
  const dashboard = async () => (await ask<{ targetsDashboard: Row[] }>(at.service.origin, DASHBOARD)).targetsDashboard;

  it('each figure of each industry has its evidence', async () => {
    const rows = await dashboard();
    expect(rows).toHaveLength(16);
    const entity = await openView(EntityPage, at, '/');
    const shown = entity.figures.locator('td [data-nature]');
    let figures = 0;
    for (const { industry } of rows) {
      await entity.goto(`/e/${industry.key}`);
      await entity.figures.locator('table, [class*=empty]').first().waitFor();
      const uncited = await shown.evaluateAll((all) =>
        all.filter((f) => !f.parentElement?.querySelector('a[data-evidence]')).map((f) => f.textContent),
      );
      expect(uncited, industry.key).toEqual([]);
      figures += await shown.count();
    }
    expect(figures).toBeGreaterThan(80);
    await entity.leave();
  }, 90_000);

  it.skipIf(!documentIsHere).each(['industry/automobile', 'industry/pharmaceuticals', 'industry/metallurgy'])(
    'from a figure of %s to its words in the document, in sight and marked',
    async (key) => {
      const entity = await openView(EntityPage, at, `/e/${key}`);
      const { evidence, page } = entity;
      const cite = entity.figureCites.filter({ hasText: '3.' }).first();
      const fact = (await cite.getAttribute('data-evidence')) as string;
      const locator = ((await cite.textContent()) as string).match(/\d[\d.#]*/)?.[0] as string;
      await cite.click();
      await evidence.marks.first().waitFor();
      const says = await evidence.says.first().textContent();
      await evidence.passage(locator).click();
      const passage = entity.as(DocumentPage).passage(locator);
      await passage.locator('mark').first().waitFor();
      expect((await passage.locator('mark').allTextContents()).join('')).toContain(says);
      expect(new URL(page.url()).searchParams.get('evidence')).toBe(fact);
      const box = await passage.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(-1);
      expect(box?.y).toBeLessThan(900);
      await entity.leave();
    },
  );

  it.skipIf(!documentIsHere)(
    'the passage at the side is that of the API, names one of the two ends, and has the words that are quoted',
    async () => {
      interface Link {
        readonly key: string;
        readonly source: { readonly key: string };
        readonly target: { readonly key: string };
      }
      interface Citation {
        readonly basis: string;
        readonly why: string | null;
        readonly says: readonly string[];
        readonly passage: { readonly text: string } | null;
      }
      interface Named {
        readonly name: string;
        readonly aliases: readonly string[];
      }
      const { neighborhood } = await ask<{ readonly neighborhood: { readonly links: readonly Link[] } }>(
        at.service.origin,
        `{ neighborhood(of: ["region/changchun", "enterprise/faw", "industry/metallurgy", "industry/pharmaceuticals"], depth: 1, first: 150) {
          links { key source { key } target { key } } } }`,
      );
      const gaps = await openView(GapsPage, at, '/gaps');
      const { quotes } = gaps.evidence;
      // Every so many of them, the same each time; fifty and more with FULL=1.
      const wanted = process.env['FULL'] === '1' ? 50 : 10;
      const sample = neighborhood.links.filter((_, i) => i % Math.floor(neighborhood.links.length / wanted) === 0);
      expect(sample.length).toBeGreaterThanOrEqual(wanted);
      for (const { key, source, target } of sample) {
        const { fact, ...ends } = await ask<{ fact: { citations: readonly Citation[] }; source: Named; target: Named }>(
          at.service.origin,
          `query ($key: String!, $source: String!, $target: String!) { fact(key: $key) { citations { basis why says passage { text } } }
            source: entity(key: $source) { name aliases } target: entity(key: $target) { name aliases } }`,
          { key, source: source.key, target: target.key },
        );
        await gaps.goto(`/gaps?evidence=${encodeURIComponent(key)}`);
        const cited = fact.citations.filter((c) => c.passage);
        await quotes.nth(Math.max(0, cited.length - 1)).waitFor();
        const shown = await quotes.allTextContents();
        expect(shown, key).toEqual(cited.map((c) => c.passage?.text));
        for (const { says, passage } of cited) for (const words of says) expect(passage?.text, key).toContain(words);
        // What is implied may be named by the plan otherwise than by the graph; why it is implied is told then.
        const names = [ends.source, ends.target].flatMap(({ name, aliases }) => [name, ...aliases]);
        const named = shown.some((text) => names.some((name) => text.includes(name)));
        expect(named || cited.every((c) => c.basis !== 'STATED' && c.why !== null), key).toBe(true);
      }
      await gaps.leave();
    },
    120_000,
  );

  it('bars are as long as their figures, what is derived says so, and sales never stand beside output', async () => {
    const rows = await dashboard();
    const targets = await openView(TargetsPage, at, '/targets');
    const { charts, page } = targets;
    expect(await charts.count()).toBe(2);
    const scale: number[][] = [[], []];
    for (const { industry, output, outputBefore } of rows) {
      if (output.value === null) {
        expect(await page.locator(`[data-industry="${industry.key}"]`).count()).toBe(0);
        continue;
      }
      const chart = output.indicator.key === 'indicator/gross-output' ? 0 : 1;
      const group = charts.nth(chart).locator(`[data-industry="${industry.key}"]`);
      const bars = group.locator('a', { has: page.locator('rect') });
      const expected = [outputBefore, output].filter((c) => c.value !== null);
      expect(await bars.count(), industry.key).toBe(expected.length);
      for (const [i, { value, state, figure }] of expected.entries()) {
        const words = await bars.nth(i).textContent();
        expect(words).toContain(figure?.display);
        expect(words?.includes('（推算）'), `${industry.key} ${words}`).toBe(state === 'DERIVED');
        const bar = bars.nth(i).locator('rect');
        expect((await bar.getAttribute('fill'))?.startsWith('url(#hatch'), industry.key).toBe(state === 'DERIVED' ? true : undefined);
        scale[chart]?.push(Number(await bar.getAttribute('width')) / (value as number));
      }
    }
    for (const of of scale) {
      expect(of.length).toBeGreaterThan(2);
      for (const pixels of of) expect(pixels).toBeCloseTo(of[0] as number, 6);
    }
    await targets.leave();
  }, 60_000);

  it('multiples follow from both ends, shares are of output alone, the sum says what it leaves out', async () => {
    const rows = await dashboard();
    for (const { industry, output, outputBefore, outputMultiple, outputGrowth } of rows) {
      if (output.value === null || outputBefore.value === null || outputGrowth.value === null) continue;
      const multiple = output.value / outputBefore.value;
      expect(outputMultiple.value, industry.key).toBeCloseTo(multiple, 2);
      expect((multiple ** (1 / 5) - 1) * 100, industry.key).toBeCloseTo(outputGrowth.value, 1);
    }
    const targets = await openView(TargetsPage, at, '/targets?measure=share');
    const drawn = await targets.industries.evaluateAll((all) => all.map((g) => g.getAttribute('data-industry')));
    expect(drawn.sort()).toEqual(
      rows
        .filter((r) => r.shareOfOutput.value !== null)
        .map((r) => r.industry.key)
        .sort(),
    );
    const revenue = rows.filter((r) => r.output.indicator.key === 'indicator/sales-revenue' && r.output.value !== null);
    expect(revenue.length).toBe(2);
    for (const { industry } of revenue) expect(drawn).not.toContain(industry.key);
    expect(await targets.main.textContent()).toContain('不含只有销售收入目标的产业');
    await targets.leave();
  });
});
