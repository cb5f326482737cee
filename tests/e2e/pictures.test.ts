import { describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/browser.ts';
import { ask } from '../support/graphql.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { ChainPage } from './pages/chain-page.ts';
import { NetworkPage } from './pages/network-page.ts';
import { crossings, overlaps, PictureView, type Seen } from './pages/picture.ts';
import { openView } from './pages/view.ts';

/** What pictures promise: legible, true to the answer, the same in words and in the table beside them. */

/** A shared machine may be slow. */
const SOON = { timeout: 10_000 };

interface ChainAnswer {
  readonly supplyChain: {
    readonly rolledUp: readonly { readonly relations: readonly { key: string; source: { key: string }; target: { key: string } }[] }[];
  };
}

describe.skipIf(!chromiumPath)('pictures', () => {
  const at = serviceInBrowser();
  it.each([
    ['/chain?of=industry/automobile', 1440],
    ['/chain?of=industry/automobile&lang=en', 360],
    ['/network?of=industry/automobile', 1440],
    ['/network?of=industry/automobile', 360],
    ['/network?of=industry/automobile&depth=2&lang=en', 1440],
    ['/paths?from=resource/straw&to=industry/automobile', 1440],
    ['/e/industry/automobile', 1440],
    ['/e/enterprise/faw?lang=en', 360],
  ])('%s at %i px: no box covers another, no name is cut or small, each is named', async (path, width) => {
    const view = await openView(PictureView, at, path, { viewport: { width, height: 900 } });
    await view.boxes.first().waitFor();
    const picture = await view.look();
    expect(picture.boxes.length).toBeGreaterThan(4);
    expect(overlaps(picture)).toEqual([]);
    expect(picture.small).toEqual([]);
    expect(picture.cut).toEqual([]);
    const named = path.includes('lang=en') ? /^[^，]+, [^，]+$/ : /^.+，[^,]+$/;
    if (!path.startsWith('/e/')) for (const { key, name } of picture.boxes) expect(name, key).toMatch(/\d+ (条关系|relations?)/);
    for (const { key, name } of picture.boxes) expect(name, key).toMatch(named);
    await view.leave();
  });

  it('a chain draws every relation of the answer once, each to the right, and few of them cross', async () => {
    const { supplyChain } = await ask<ChainAnswer>(
      at.service.origin,
      '{ supplyChain(of: "industry/automobile", direction: UPSTREAM, depth: 2, grain: AS_STATED) { rolledUp { relations { key source { key } target { key } } } } }',
    );
    const relations = supplyChain.rolledUp.flatMap((link) => link.relations);
    const chain = await openView(ChainPage, at, '/chain?of=industry/automobile');
    const picture = await chain.look();
    expect(picture.lines.map((l) => l.key).sort()).toEqual(relations.map((r) => r.key).sort());
    const boxOf = new Map(picture.boxes.map((b) => [b.key, b]));
    for (const { key, source, target } of relations) expect(boxOf.get(source.key)?.right, key).toBeLessThan(boxOf.get(target.key)?.left as number);
    expect(crossings(picture, new Map(relations.map((r) => [r.key, [r.source.key, r.target.key]])))).toBeLessThanOrEqual(8);
    // The table beside it has the same relations.
    await chain.choose('显示方式', '表');
    expect(await chain.rows.count()).toBe(relations.length);
    await chain.leave();
  });

  it('a chain that runs in a circle says so, and draws just those lines back', async () => {
    const chain = await openView(ChainPage, at, '/chain?of=industry/petrochemicals');
    const notice = chain.notices.filter({ hasText: '构成循环' });
    expect(await notice.textContent()).toMatch(/有 2 条联系构成循环/);
    const { lines } = await chain.look();
    const leads = (l: Seen['lines'][number]) => (l.points.at(-1)?.[0] ?? 0) - (l.points[0]?.[0] ?? 0);
    expect(
      lines
        .filter((l) => l.back)
        .map((l) => l.key)
        .sort(),
    ).toEqual(['jilin-12fyp/INPUT_TO|product/ethylene|industry/ethylene', 'jilin-12fyp/INPUT_TO|product/propylene|industry/ethylene']);
    for (const line of lines) expect(Math.sign(leads(line)), line.key).toBe(line.back ? -1 : 1);
    await chain.leave();
  });

  it('a chain of more than sixty things is drawn coarser, and says so', async () => {
    const chain = await openView(ChainPage, at, '/chain?of=industry/automobile&direction=BOTH&depth=4');
    expect(await chain.boxes.count()).toBeLessThanOrEqual(60);
    expect(await chain.notices.first().textContent()).toMatch(/60 个以上环节.*已自动归并到/);
    await chain.leave();
  });

  it('expanding brings twelve at most, what stood stays, folding and undoing lead back step by step', async () => {
    const network = await openView(NetworkPage, at, '/network?of=industry/automobile');
    const { places, undo } = network;
    const count = async () => Object.keys(await places()).length;
    /** Of some places, where they are now. */
    const standing = async (of: Awaited<ReturnType<typeof places>>) => {
      const now = await places();
      return Object.fromEntries(Object.keys(of).map((key) => [key, now[key]]));
    };
    const states = [await places()];
    const acted: string[] = [];
    for (let step = 0; step < 3; step++) {
      const before = states.at(-1) as Awaited<ReturnType<typeof places>>;
      // One with so many that not all of them can stand there yet.
      const more = network.more
        .and(network.page.locator(':not([data-more="industry/automobile"])'))
        .filter({ hasText: /\+(9|\d\d)/ })
        .nth(step);
      expect(await more.textContent()).toMatch(/\+\d+/);
      acted.push((await more.getAttribute('data-more')) as string);
      await more.click();
      await expect.poll(count, SOON).toBeGreaterThan(Object.keys(before).length);
      expect((await count()) - Object.keys(before).length).toBeLessThanOrEqual(12);
      // What an earlier step brought stays as well as what it began with.
      expect(await standing(before)).toEqual(before);
      // Told to who cannot see it.
      await expect.poll(() => network.announced.textContent(), SOON).toMatch(/\d+ 个实体/);
      states.push(await places());
    }
    const [first, second, third, fourth] = states as [(typeof states)[0], (typeof states)[0], (typeof states)[0], (typeof states)[0]];
    // Folding what came last is undoing it; then the same step again.
    await network.press(acted[2] as string, 'c');
    await expect.poll(places, SOON).toEqual(third);
    await network.keyboard.press('e');
    await expect.poll(places, SOON).toEqual(fourth);
    // Folding one in the middle takes away what it brought, and moves nothing that came after it.
    await network.press(acted[1] as string, 'c');
    await expect.poll(count, SOON).toBeLessThan(Object.keys(fourth).length);
    const left = await places();
    const own = Object.keys(third).filter((key) => !(key in second));
    expect(own.filter((key) => key in left)).toEqual([]);
    for (const [key, place] of Object.entries(left)) expect(place, key).toBe(fourth[key]);
    expect(await standing(first)).toEqual(first);
    for (const state of states.slice().reverse()) {
      await undo.click();
      await expect.poll(places, SOON).toEqual(state);
    }
    await network.leave();
  });

  it('a network of three steps settles and stays still; its table has the same things', async () => {
    const network = await openView(NetworkPage, at, '/network?of=industry/automobile&depth=3');
    await network.boxes.first().waitFor();
    const names = (await network.look()).boxes.map((b) => b.name.split('，')[0]);
    expect(names.length).toBeGreaterThan(60);
    expect(names.length).toBeLessThanOrEqual(150);
    const first = await network.window.screenshot();
    await network.page.waitForTimeout(300);
    expect((await network.window.screenshot()).equals(first)).toBe(true);
    await network.choose('显示方式', '表');
    const listed = new Set(await network.main.locator('tbody tr > *:not(:empty)').locator('a[href^="/e/"]').allTextContents());
    const missing = names.filter((name) => ![...listed].some((text) => text.includes(name as string)));
    expect(missing).toEqual([]);
    await network.leave();
  });

  it('pointing in a network of 150 things asks nothing and changes only what lights up', async () => {
    const network = await openView(NetworkPage, at, '/network?of=industry/automobile&depth=3');
    await network.boxes.first().waitFor();
    const [asked, before] = [network.asked.length, await network.places()];
    const marks = (): Promise<{ readonly changed: number; readonly lit: number }> =>
      network.page.evaluate(async () => {
        const picture = document.querySelector('main svg[role=group]') as SVGSVGElement;
        const changed = new Set<Node>();
        const watch = new MutationObserver((all) => {
          for (const { target } of all) changed.add(target);
        });
        watch.observe(picture, { subtree: true, attributes: true, childList: true, characterData: true });
        picture.querySelectorAll('g[data-key]')[5]?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        watch.disconnect();
        return { changed: changed.size, lit: picture.querySelectorAll('[data-near]').length };
      });
    const { changed, lit } = await marks();
    expect(lit).toBeGreaterThan(2);
    // What lights up, and the picture as a whole.
    expect(changed).toBeLessThanOrEqual(lit + 1);
    expect(network.asked.length).toBe(asked);
    expect(await network.places()).toEqual(before);
    await network.leave();
  });

  it('while another answer is read the old one is pale and says so; around another thing it goes', async () => {
    const chain = await openView(ChainPage, at, '/chain?of=industry/automobile');
    const opacity = () => chain.main.locator('article').evaluate((article) => Number(getComputedStyle(article).opacity));
    const busy = chain.page.locator('[data-busy]');
    const goOn = await chain.hold('SupplyChain');
    await chain.main.getByRole('group', { name: '级数' }).getByRole('link', { name: '3', exact: true }).click();
    await busy.waitFor();
    expect(await busy.textContent()).toContain('正在读取');
    expect(await chain.boxes.count()).toBeGreaterThan(4);
    await expect.poll(opacity, SOON).toBeLessThan(0.6);
    // A file would hold the old answer under the new question.
    let saved = 0;
    chain.page.on('download', () => (saved += 1));
    for (const format of ['CSV', 'SVG']) {
      await chain.main.getByRole('button', { name: format, exact: true }).click();
      await chain.page.getByText('还在读取，读完后再存').waitFor({ state: 'attached' });
    }
    expect(saved).toBe(0);
    goOn();
    await busy.waitFor({ state: 'detached' });
    expect(await opacity()).toBe(1);

    await chain.goto('/network?of=industry/automobile');
    const network = chain.as(NetworkPage);
    const goOnToo = await network.hold('Network');
    await network.box('industry/steel').click();
    await network.page.getByRole('link', { name: '以它为中心' }).click();
    await network.main.locator('[class*=loading]').waitFor();
    expect(await network.boxes.count()).toBe(0);
    goOnToo();
    await network.box('industry/steel').waitFor();
    await network.leave();
  });

  it('what is pointed at lights up with its neighbours, and is read aloud', async () => {
    const chain = await openView(ChainPage, at, '/chain?of=industry/automobile');
    await chain.box('industry/automobile-parts').hover();
    const lit = chain.lines.and(chain.page.locator('[data-near]'));
    await expect.poll(() => lit.count(), SOON).toBeGreaterThan(3);
    expect(await chain.said.locator('li').count()).toBe(await lit.count());
    for (const sentence of await chain.said.locator('li').allTextContents()) expect(sentence).toContain('汽车零部件');
    await chain.leave();
  });
});
