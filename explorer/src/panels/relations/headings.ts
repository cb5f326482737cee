import type { EdgeKind } from '../../api/enums.ts';
import type { Text } from '../../i18n/text.ts';

/** How a relation is headed on the page of one of its ends. In the order of the page. */
export interface Heading extends Text {
  /** Where the picture puts it: what the thing rests on, or what comes of it. */
  readonly side: 'left' | 'right';
}

const left = (zh: string, en: string): Heading => ({ zh, en, side: 'left' });
const right = (zh: string, en: string): Heading => ({ zh, en, side: 'right' });

/** `out`: the thing is the source (first in the sentence); `in`: it is the target. A symmetric kind has one heading. */
export const HEADINGS: Readonly<Record<EdgeKind, { readonly out: Heading; readonly in: Heading }>> = {
  SUPPLIES: { in: left('由谁配套', 'Is supplied by'), out: right('为谁配套', 'Supplies') },
  INPUT_TO: { in: left('投入', 'Its inputs'), out: right('用于', 'Goes into') },
  PRODUCES: { in: left('由谁生产', 'Is made by'), out: right('生产', 'Makes') },
  PART_OF: { out: left('属于', 'Is part of'), in: right('组成部分', 'Its parts') },
  OPERATES_IN: { in: left('从业企业', 'Firms in it'), out: right('从事的产业', 'Operates in') },
  LOCATED_IN: { out: left('所在地', 'Stands in'), in: right('落在此地', 'Stands here') },
  SITED_IN: { out: left('落户', 'Is sited in'), in: right('落户其中', 'Sited in it') },
  IN_INDUSTRY: { out: left('归属产业', 'Belongs to the industry'), in: right('归属其中', 'Belongs to it') },
  UNDERTAKES: { in: left('由谁承担', 'Is undertaken by'), out: right('承担', 'Undertakes') },
  PRECEDES: { in: left('在其之前', 'Comes after'), out: right('在其之后', 'Comes before') },
  KIND_OF: { out: left('是一种', 'Is a kind of'), in: right('种类', 'Kinds of it') },
  OWNS_BRAND: { in: left('品牌归属', 'Is owned by'), out: right('拥有品牌', 'Owns the brand') },
  MARKS: { in: left('所用品牌', 'Carries the brand'), out: right('品牌用于', 'Marks') },
  DEVELOPS: { in: left('由谁研发', 'Is developed by'), out: right('研发', 'Develops') },
  USES: { out: left('采用', 'Uses'), in: right('被采用于', 'Is used by') },
  SUPPORTS: { in: left('由谁支撑', 'Is supported by'), out: right('支撑', 'Supports') },
  SERVES: { in: left('由谁服务', 'Is served by'), out: right('服务于', 'Serves') },
  COOPERATES_WITH: { out: right('合作方', 'Cooperates with'), in: right('合作方', 'Cooperates with') },
  INVOLVES: { out: left('参与方', 'Involves'), in: right('参与的合作', 'Takes part in') },
  BRINGS: { in: left('由何带来', 'Is brought by'), out: right('带来', 'Brings') },
  HAS_GOAL: { out: right('目标定位', 'Is to become'), in: left('是谁的目标', 'Is the goal of') },
  AFFECTS: { in: left('受何影响', 'Is affected by'), out: right('影响', 'Affects') },
  ADDRESSES: { in: left('如何应对', 'Is addressed by'), out: right('应对', 'Addresses') },
  APPLIES_TO: { in: left('适用的措施', 'Measures that apply'), out: right('适用于', 'Applies to') },
  CITES: { out: left('引用', 'Cites'), in: right('被引用于', 'Is cited by') },
  MEMBER_OF: { out: left('所属组群', 'Is counted in'), in: right('成员', 'Members') },
  OVERLAPS_WITH: { out: right('范围重叠', 'Overlaps with'), in: right('范围重叠', 'Overlaps with') },
};
