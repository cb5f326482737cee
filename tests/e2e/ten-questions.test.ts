import { describe, expect, it } from 'vitest';
import { chromiumPath, seen } from '../support/browser.ts';
import { documentIsHere, PLAN_DOCUMENT } from '../support/plan-document.ts';
import { serviceInBrowser } from '../support/service-in-browser.ts';
import { ChainPage } from './pages/chain-page.ts';
import { EntityPage } from './pages/entity-page.ts';
import { FindingsPage } from './pages/findings-page.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { HomePage } from './pages/home-page.ts';
import { PathsPage } from './pages/paths-page.ts';
import { PlacesPage } from './pages/places-page.ts';
import { TargetsPage } from './pages/targets-page.ts';
import { openView } from './pages/view.ts';

/**
 * Ten questions that somebody brings to the plan, answered in Chinese from the first page on, by what a hand with a mouse can do:
 * point, click, and write into a field. No address is typed, nothing is read elsewhere. Each ends at the passage that says it.
 */

interface Walk {
  readonly question: string;
  readonly walk: (home: HomePage) => Promise<void>;
  /** Words of the answer, on the page at the end. */
  readonly answer: readonly string[];
  /** The paragraph at the side, at the end. */
  readonly passage: string;
  /** What stands at the side, of what that paragraph says. */
  readonly says: string;
}

const WALKS: readonly Walk[] = [
  {
    question: '谁为汽车产业配套？',
    walk: async (home) => {
      await home.search.pick('qiche', '汽车产业');
      const entity = home.as(EntityPage);
      await entity.cite(entity.row('玻璃', entity.group('由谁配套')));
    },
    answer: ['汽车零部件', '汽车电子', '冶金产业', '石化产业', '轻工业', '玻璃', '钢铁'],
    passage: '3.2.3.2#1',
    says: '玻璃为汽车产业配套',
  },
  {
    question: '为长春轨道客车配套的是哪几家？',
    walk: async (home) => {
      await home.search.pick('长客', '长春轨道客车');
      const entity = home.as(EntityPage);
      await entity.cite(entity.group('由谁配套').locator('li').first());
    },
    answer: ['长春研奥电器', '吉林华信', '辽源麦达斯', '利源铝业', '新金享冷弯型钢'],
    passage: '3.4.6.1#1',
    says: '长春研奥电器为长春轨道客车配套',
  },
  {
    question: '长春有哪些园区？',
    walk: async (home) => {
      await home.view('地区');
      const places = home.as(PlacesPage);
      await places.click(places.place('region/changchun'));
      await places.cite(places.row('汽车园区'));
    },
    answer: ['园区 12', '专用车生产基地', '长春汽车园区', '长春轨道客车产业园'],
    passage: '3.1.1.2#1',
    says: '长春汽车园区位于长春市',
  },
  {
    question: '“配套率”有几种口径？',
    walk: async (home) => {
      await home.question('“配套率”说的是同一件事吗？');
      const findings = home.as(FindingsPage);
      await findings.cite(findings.items.first());
    },
    answer: ['“配套率”一词有 4 种口径', '50% (2015)', '38% (2010)', '27.2% (2010)'],
    passage: '2.3.3#1',
    says: '汽车配套率 2015：50 %',
  },
  {
    question: '从原油到汽车，经过哪些环节，哪一步是推出来的？',
    walk: async (home) => {
      await home.question('从原油到汽车，经过哪些环节？');
      const paths = home.as(PathsPage);
      await paths.cite(paths.paths.filter({ hasText: '可推' }).first());
    },
    answer: ['石油用于石油加工 可推', '石油加工属于石化产业 明言', '汽车产业与石化产业合作 明言', '整条因此也是可推'],
    passage: '3.1.3.2#1',
    says: '石油用于石油加工',
  },
  {
    question: '哪个产业 2015 年目标增长最快？',
    walk: async (home) => {
      await home.view('目标');
      const targets = home.as(TargetsPage);
      await targets.choose('显示方式', '表');
      await targets.sortBy('年均增速');
      expect(await seen(targets.rows.first())).toMatch(/^医药产业/);
      await targets.click(targets.rows.first().getByRole('link', { name: '3.4.1#1' }).nth(1));
    },
    answer: ['医药产业', '27 %'],
    passage: '3.4.1#1',
    says: '27 %',
  },
  {
    question: '大族激光与汽车产业有何关联？',
    walk: async (home) => {
      await home.view('路径');
      const paths = home.as(PathsPage);
      await paths.field('从').pick('大族', '大族激光');
      await paths.field('到').pick('汽车', '汽车产业');
      await paths.cite(paths.paths.first());
    },
    answer: ['大族激光从事风电装备 明言', '汽车整车属于汽车产业 明言', '规划在不同段落分别说了各步，没有说整条路径；整条只能算可推。'],
    passage: '3.4.6.2#1',
    says: '大族激光从事风电装备',
  },
  {
    question: '乙烯在省内做成什么？',
    walk: async (home) => {
      await home.view('产业链');
      const chain = home.as(ChainPage);
      await chain.field.pick('乙烯', '乙烯');
      await chain.choose('方向', '下游');
      await chain.choose('显示方式', '表');
      await chain.cite(chain.row('乙丙橡胶'));
    },
    answer: ['ABS树脂', '丙烯腈', '环氧乙烷', '乙丙橡胶', '石油树脂'],
    passage: '3.1.3.3#1',
    says: '乙烯及深加工生产乙丙橡胶',
  },
  {
    question: '哪些项目没有写建在哪里？',
    walk: async (home) => {
      await home.question('哪些项目没有写建在哪里？');
      const gaps = home.as(GapsPage);
      await gaps.cite(gaps.rows.first());
    },
    answer: ['项目无选址 39', '一汽PQ35平台', '吉林千万吨油气田'],
    passage: '1.1.1.5#1',
    says: '吉林化纤15万吨腈纶纤维',
  },
  {
    question: '建材产业的数字哪里对不上？',
    walk: async (home) => {
      await home.view('存疑');
      const findings = home.as(FindingsPage);
      await findings.rule(/^增加值与产值/);
      await findings.cite(findings.titled('建材产业：2015'));
    },
    answer: ['建材产业：2015年增加值不小于产值'],
    passage: '3.2.3#1',
    says: '建材产业 工业增加值 2015：1300 亿元',
  },
];

describe.skipIf(!chromiumPath)('ten questions, by mouse alone', () => {
  const at = serviceInBrowser(documentIsHere ? { PLAN_DOC: PLAN_DOCUMENT } : {});

  it.each(WALKS)('$question', async ({ walk, answer, passage, says }) => {
    const home = await openView(HomePage, at, '/');
    await walk(home);
    await home.evidence.passage(passage).waitFor();
    const shown = await seen(home.main);
    for (const words of answer) expect(shown).toContain(words);
    expect(await seen(home.evidence.root)).toContain(says);
    await home.leave();
  });
});
