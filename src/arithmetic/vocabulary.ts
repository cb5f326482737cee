import { enumeration, type ValueOf } from '../ontology/enumeration.ts';

/** The closed lists of the arithmetic: what is checked, what is derived, how grave a breach is. */

export const SEVERITY = enumeration('Severity', 'How grave a finding is. Listed gravest first.', {
  IMPOSSIBLE: ['不可能', 'impossible', 'The figures cannot all hold, whatever their rounding.', 'value added as large as output'],
  STRAINED: ['勉强', 'strained', 'They can hold, but only at an edge, or against what the plan itself wants.', 'a target that 2010 had reached'],
  DEFINITION: [
    '口径',
    'definition',
    'They hold only if a word means something other than it says, or two things at once.',
    'a share of output that fits value added',
  ],
  WORDING: ['文字', 'wording', 'A slip or a difference of words that changes no figure by itself.', 'six industries of which five are named'],
});
export type Severity = ValueOf<typeof SEVERITY>;

export const RULE = enumeration('ArithmeticRuleName', 'The rules that the figures of a plan are checked by.', {
  GROWTH: ['增速与水平', 'growth and levels', 'Level at the end = level at the base × (1 + growth)^years.', '13213.2 × 1.15^5'],
  INCREASE: ['增长倍数', 'increase', 'Level now = level then × (1 + increase): “grew by 2.5 times” is × 3.5.', '794.7 ÷ 138.3 − 1 = 4.7'],
  POINTS: ['百分点变化', 'percentage points', 'Share now = share then + change.', '20.2 % + 7.7 = 27.9 %'],
  VALUE_ADDED: ['增加值与产值', 'value added and output', 'Value added is less than the output it is part of.', '1300 of 1300'],
  FALLING_RATIO: [
    '增加值率走低',
    'falling ratio',
    'Where value added grows more slowly than output, the value-added ratio falls.',
    '14 % against 15 %',
  ],
  ALREADY_REACHED: [
    '目标不高于现状',
    'already reached',
    'A target lies above what has been reached, where more is better.',
    '24 % aimed at, 24 % reached',
  ],
  RIVALS: ['同一指标两处表述', 'stated twice', 'The same figure stated twice is the same, bound and all.', '20 and at least 20'],
  WHOLE: ['其中项', 'of which', 'The parts of a whole do not exceed it.', '300 + 100 of 400'],
  SUM: ['分项合计', 'sum', 'The parts add up to their whole, or stay within it.', 'nine industries and the province'],
  SHARE: ['占比与基数', 'share and base', 'Share = part ÷ base; of several bases the one that fits is told.', '2222 ÷ 3755.1 = 59.2 %'],
  QUOTIENT: ['比值', 'quotient', 'One figure is the quotient of two others.', '67.2 ÷ 19.2 = 3.2'],
  MULTIPLE: ['翻番', 'multiple', 'A level said to double does so at the growth that is stated.', '1.14^5 = 1.93'],
  FALL: ['降幅与水平', 'fall and levels', 'A fall over years = 1 − last level ÷ first level.', '1 − 1.5 ÷ 3.1'],
  RISING: ['逐年上升', 'rising', 'A series said to rise every year does.', '4.7 then 3.5'],
  COUNT: [
    '数目与清单',
    'count and list',
    'A group that is counted has as many members as are listed, if the list is to be whole.',
    'six, of which five are named',
  ],
  THRESHOLD: ['过线个数', 'threshold', 'As many subjects pass a threshold as are counted.', 'nine industries above 1000'],
  TIER: ['位次', 'tier', 'A rank lies within the places that its tier takes up.', '18th, in places 12 to 22'],
  CUMULATIVE: ['累计与年均', 'cumulative', 'A sum over years and its growth give the level of each year.', '10789 over five years at 19 %'],
  SAME_WORD: ['一词多义', 'one word, several definitions', 'One word stands for one quantity.', 'four rates called 配套率'],
  TWO_NAMES: ['一企两名', 'one firm, two names', 'A firm is written under one name, or under that name cut short.', '吉林石化公司 and 吉化公司'],
  ANNOUNCED: [
    '先列后述',
    'announced and treated',
    'Each field that an opening announces has a part of its own.',
    'five announced, four of them treated',
  ],
  NOTE: ['人工记录', 'note', 'Written by hand: what no rule can see.', 'a garbled word'],
});
export type RuleName = ValueOf<typeof RULE>;

export const MEASURE = enumeration('DerivedMeasure', 'What the service computes from the plan’s figures.', {
  IMPLIED_BASE: ['推算基期', 'implied base', 'Level at the base = level at the end ÷ (1 + growth)^years.', '8000 ÷ 1.15^5 = 3977'],
  PROJECTED_LEVEL: ['按增速推算', 'projected level', 'Level at the end = level at the base × (1 + growth)^years.', '3755.1 × 1.14^5 = 7230'],
  BASE_OF_INCREASE: ['由倍数推基期', 'base of an increase', 'Level then = level now ÷ (1 + increase).', '13213.2 ÷ 3.5 = 3775'],
  BASE_OF_CHANGE: ['由变化推基期', 'base of a change', 'Share then = share now − change.', '41.3 % + 22.6 = 63.9 %'],
  VALUE_ADDED_RATIO: ['增加值率', 'value-added ratio', 'Value added ÷ output.', '2000 ÷ 8000 = 25 %'],
  SHARE_OF_PROVINCE: ['占全省比重', 'share of the province', 'Level ÷ the province’s level of the same year.', '8000 ÷ 26000'],
  MULTIPLE_OF_BASE: ['为基期倍数', 'multiple of the base', '(1 + growth)^years, or level ÷ base level.', '1.15^5 = 2.01'],
  REQUIRED_GROWTH: ['所需增速', 'required growth', '(target ÷ base)^(1 ÷ years) − 1.', '(26000 ÷ 13213.2)^(1/5) − 1'],
  MEAN_GROWTH: ['平均增速', 'mean growth', '(level now ÷ level then)^(1 ÷ years) − 1.', '(4935.7 ÷ 825)^(1/5) − 1'],
  STRETCH: ['增速跨度', 'stretch', 'Growth aimed at − growth reached before, in points.', '15 − 28.5'],
  OTHER_SIDE: ['对照方数值', 'other side', 'The other side’s value = own value − gap.', '34.5 % + 32 points'],
  BASE_OF_SHARE: ['由占比推总数', 'base of a share', 'Base = part ÷ share.', '187 ÷ 3 %'],
  LEVEL_OF_SHARE: ['由占比推水平', 'level of a share', 'Level = share × base.', '41.3 % × 3755.1'],
  REMAINDER: ['扣除后余额', 'remainder', 'Whole − the parts that are stated.', '8000 − 5400'],
  TOTAL_LOW: ['合计下限', 'total, counted once', 'Sum over subjects that do not overlap.', 'nine industries'],
  TOTAL_HIGH: ['合计上限', 'total, all counted', 'Sum over all subjects, overlaps counted twice.', 'with new materials'],
  COUNTED_TWICE: ['重复计算', 'counted twice', 'The difference of the two totals.', 'what overlaps'],
  LEAST_TOTAL: ['最低合计', 'least total', 'Number × what each reaches at least.', '500 × 5'],
});
export type Measure = ValueOf<typeof MEASURE>;
