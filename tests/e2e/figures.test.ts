import { describe, expect, it } from 'vitest';
import { chromiumPath, openPage, settled } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';

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
  const open = async (path: string) => {
    const watched = await openPage(at.browser, at.service.origin, { reducedMotion: 'reduce' });
    await watched.page.goto(at.service.origin + path);
    await settled(watched.page);
    return watched;
  };
  const dashboard = async () => (await ask<{ targetsDashboard: Row[] }>(at.service.origin, DASHBOARD)).targetsDashboard;

  it('each figure of each industry has its evidence', async () => {
    const rows = await dashboard();
    expect(rows).toHaveLength(16);
    const { page, context, complaints } = await open('/');
    let figures = 0;
    for (const { industry } of rows) {
      await page.goto(`${at.service.origin}/e/${industry.key}`);
      await page.locator('#figures table, #figures [class*=empty]').first().waitFor();
      const uncited = await page
        .locator('#figures td [data-nature]')
        .evaluateAll((all) => all.filter((f) => !f.parentElement?.querySelector('a[data-evidence]')).map((f) => f.textContent));
      expect(uncited, industry.key).toEqual([]);
      figures += await page.locator('#figures td [data-nature]').count();
    }
    expect(figures).toBeGreaterThan(80);
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);

  it.skipIf(!documentIsHere).each(['industry/automobile', 'industry/pharmaceuticals', 'industry/metallurgy'])(
    'from a figure of %s to its words in the document, in sight and marked',
    async (key) => {
      const { page, context, complaints } = await open(`/e/${key}`);
      const cite = page.locator('#figures a[data-evidence]', { hasText: '3.' }).first();
      const fact = (await cite.getAttribute('data-evidence')) as string;
      const locator = ((await cite.textContent()) as string).match(/\d[\d.#]*/)?.[0] as string;
      await cite.click();
      const side = page.locator('aside[aria-labelledby=evidence-title]');
      await side.locator('blockquote mark').first().waitFor();
      const says = await side.locator('q').first().textContent();
      await side.getByRole('link', { name: `${locator} ·` }).click();
      const passage = page.locator(`article[id="${locator}"]`);
      await passage.locator('mark').first().waitFor();
      expect((await passage.locator('mark').allTextContents()).join('')).toContain(says);
      expect(new URL(page.url()).searchParams.get('evidence')).toBe(fact);
      const box = await passage.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(-1);
      expect(box?.y).toBeLessThan(900);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );

  it.skipIf(!documentIsHere)(
    'the passage at the side is that of the API, and has the words that are quoted',
    async () => {
      interface Told {
        readonly neighborhood: { readonly links: readonly { key: string }[] };
      }
      interface Fact {
        readonly fact: { readonly citations: readonly { readonly says: readonly string[]; readonly passage: { readonly text: string } | null }[] };
      }
      const { neighborhood } = await ask<Told>(
        at.service.origin,
        '{ neighborhood(of: ["region/changchun", "enterprise/faw", "industry/metallurgy"], depth: 1) { links { key } } }',
      );
      const { page, context } = await open('/gaps');
      // Every so many of them, the same each time.
      const sample = neighborhood.links.filter((_, i) => i % Math.ceil(neighborhood.links.length / 10) === 0);
      expect(sample.length).toBeGreaterThanOrEqual(8);
      for (const { key } of sample) {
        const { fact } = await ask<Fact>(at.service.origin, 'query ($key: String!) { fact(key: $key) { citations { says passage { text } } } }', {
          key,
        });
        await page.goto(`${at.service.origin}/gaps?evidence=${encodeURIComponent(key)}`);
        const quotes = page.locator('aside blockquote');
        const cited = fact.citations.filter((c) => c.passage);
        await quotes.nth(Math.max(0, cited.length - 1)).waitFor();
        const shown = await quotes.allTextContents();
        expect(shown, key).toEqual(cited.map((c) => c.passage?.text));
        for (const { says, passage } of cited) for (const words of says) expect(passage?.text, key).toContain(words);
      }
      await context.close();
    },
    60_000,
  );

  it('bars are as long as their figures, what is derived says so, and sales never stand beside output', async () => {
    const rows = await dashboard();
    const { page, context } = await open('/targets');
    const charts = page.locator('main svg[role=group]');
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
    await context.close();
  }, 60_000);

  it('multiples follow from both ends, shares are of output alone, the sum says what it leaves out', async () => {
    const rows = await dashboard();
    for (const { industry, output, outputBefore, outputMultiple, outputGrowth } of rows) {
      if (output.value === null || outputBefore.value === null || outputGrowth.value === null) continue;
      const multiple = output.value / outputBefore.value;
      expect(outputMultiple.value, industry.key).toBeCloseTo(multiple, 2);
      expect((multiple ** (1 / 5) - 1) * 100, industry.key).toBeCloseTo(outputGrowth.value, 1);
    }
    const { page, context } = await open('/targets?measure=share');
    const drawn = await page.locator('main [data-industry]').evaluateAll((all) => all.map((g) => g.getAttribute('data-industry')));
    expect(drawn.sort()).toEqual(
      rows
        .filter((r) => r.shareOfOutput.value !== null)
        .map((r) => r.industry.key)
        .sort(),
    );
    const revenue = rows.filter((r) => r.output.indicator.key === 'indicator/sales-revenue' && r.output.value !== null);
    expect(revenue.length).toBe(2);
    for (const { industry } of revenue) expect(drawn).not.toContain(industry.key);
    expect(await page.locator('main').textContent()).toContain('不含只有销售收入目标的产业');
    await context.close();
  });
});
