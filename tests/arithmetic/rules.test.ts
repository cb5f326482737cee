import { describe, expect, it } from 'vitest';
import { evaluate, type Figure, type Identity, intervalOf, MEASURE, RULE, type World } from '../../src/arithmetic/index.ts';

/** Every rule once where it holds and once where it is broken; every measure once with a value reckoned by hand. */

type Given = Partial<Omit<Figure, 'interval'>> & { key: string; value: number; decimals?: number };

/** A stated figure of 2015 about `industry/a`, with what the case needs set otherwise. */
function figure({ key, value, bound = 'EXACTLY', decimals = 0, ...rest }: Given): Figure {
  const at = rest.to ?? 2015;
  return {
    key,
    subject: 'industry/a',
    indicator: 'indicator/level',
    nature: at > 2010 ? 'TARGET' : 'ACTUAL',
    from: at,
    to: at,
    scope: '',
    central: value,
    interval: intervalOf({ bound, value, decimals, factor: 1 }),
    decimals,
    symbol: { zh: '亿元', en: 'yi yuan' },
    unit: 'unit/yi-yuan',
    bound,
    increment: false,
    rank: 1,
    passages: [`passage/p/1#${value}`],
    ...rest,
  };
}

const world = (more: Partial<World> = {}): World => ({
  plan: 'p',
  nameOf: (key) => key,
  groups: [],
  aliasesOf: () => [],
  directionOf: () => 'NEUTRAL',
  unitOf: () => ({ zh: '', en: '' }),
  matterOf: (subject) => subject,
  partsOf: () => [],
  firms: [],
  passageKey: (locator) => `passage/p/${locator}`,
  ...more,
});

const growthIdentity: Identity = { key: 'identity/g', rule: 'GROWTH', level: 'indicator/level', growth: 'indicator/growth', concerns: [] };
const percent = { unit: 'unit/percent', symbol: { zh: '%', en: '%' } };
const rate = (key: string, value: number, more: Partial<Given> = {}) =>
  figure({ key, value, indicator: 'indicator/growth', from: 2011, to: 2015, ...percent, ...more });
const identity = (entry: Record<string, unknown>): Identity => ({ key: 'identity/x', concerns: [], ...entry }) as unknown as Identity;

interface Case {
  readonly rule: string;
  readonly holds: { figures: Figure[]; identities?: Identity[]; world?: Partial<World> };
  readonly breaks: { figures: Figure[]; identities?: Identity[]; world?: Partial<World> };
}

const parts =
  (...keys: string[]) =>
  () =>
    keys.map((key) => ({ key, heading: `passage/p/${key}` }));
const two = (a: number, b: number) => [figure({ key: 'o/a', value: a }), figure({ key: 'o/b', value: b, subject: 'industry/b' })];
const group = (members: string[]) => ({ groups: [{ key: 'group/six', count: 6, complete: false, members, passages: ['passage/p/1#1'] }] });

const cases: Case[] = [
  {
    rule: 'GROWTH',
    holds: {
      figures: [figure({ key: 'o/0', value: 100, to: 2010 }), figure({ key: 'o/1', value: 201 }), rate('o/g', 15)],
      identities: [growthIdentity],
    },
    breaks: {
      figures: [figure({ key: 'o/0', value: 100, to: 2010 }), figure({ key: 'o/1', value: 180 }), rate('o/g', 15)],
      identities: [growthIdentity],
    },
  },
  ...(['INCREASE'] as const).map((rule) => {
    const identities = [identity({ rule, level: 'indicator/level', increase: 'indicator/increase' })];
    const given = (times: number) => [
      figure({ key: 'o/0', value: 100, to: 2005 }),
      figure({ key: 'o/1', value: 350, to: 2010 }),
      figure({ key: 'o/i', value: times, decimals: 1, indicator: 'indicator/increase', to: 2010, since: 2005 }),
    ];
    return { rule, holds: { figures: given(2.5), identities }, breaks: { figures: given(3.5), identities } };
  }),
  ...(['POINTS'] as const).map((rule) => {
    const identities = [identity({ rule, shares: ['indicator/level'], change: 'indicator/change' })];
    const given = (change: number) => [
      figure({ key: 'o/0', value: 20.2, decimals: 1, to: 2005 }),
      figure({ key: 'o/1', value: 27.9, decimals: 1, to: 2010 }),
      figure({ key: 'o/c', value: change, decimals: 1, indicator: 'indicator/change', to: 2010, since: 2005 }),
    ];
    return { rule, holds: { figures: given(7.7), identities }, breaks: { figures: given(8.7), identities } };
  }),
  ...(['VALUE_ADDED'] as const).map((rule) => {
    const identities = [identity({ rule, valueAdded: 'indicator/va', outputs: ['indicator/level'], ratio: 'indicator/ratio', maximum: 90 })];
    const given = (added: number) => [figure({ key: 'o/o', value: 1300 }), figure({ key: 'o/v', value: added, indicator: 'indicator/va' })];
    return { rule, holds: { figures: given(390), identities }, breaks: { figures: given(1300), identities } };
  }),
  ...(['FALLING_RATIO'] as const).map((rule) => {
    const identities = [identity({ rule, valueAddedGrowth: 'indicator/vg', outputGrowths: ['indicator/growth'] })];
    const given = (added: number) => [rate('o/g', 15), rate('o/v', added, { indicator: 'indicator/vg' })];
    return { rule, holds: { figures: given(15), identities }, breaks: { figures: given(13), identities } };
  }),
  ...(['ALREADY_REACHED'] as const).map((rule) => {
    const given = (target: number) => [figure({ key: 'o/0', value: 24, bound: 'AT_LEAST', to: 2010 }), figure({ key: 'o/1', value: target })];
    const up = { directionOf: () => 'UP' };
    return { rule, holds: { figures: given(30), world: up }, breaks: { figures: given(24), world: up } };
  }),
  ...(['RIVALS'] as const).map((rule) => {
    const given = (bound: string) => [figure({ key: 'o/a', value: 20 }), figure({ key: 'o/b', value: 20, bound, rank: 2 })];
    return { rule, holds: { figures: given('EXACTLY') }, breaks: { figures: given('AT_LEAST') } };
  }),
  ...(['WHOLE'] as const).map((rule) => {
    const given = (part: number) => [figure({ key: 'o/w', value: 400 }), figure({ key: 'o/p', value: part, ofWhich: 'o/w', scope: 'region/x' })];
    return { rule, holds: { figures: given(300) }, breaks: { figures: given(500) } };
  }),
  ...(['SUM'] as const).map((rule) => {
    const identities = [identity({ rule, whole: ['o/w'], parts: ['o/a', 'o/b'], relation: 'AT_MOST', title: { zh: '和', en: 'sum' } })];
    const given = (whole: number) => [...two(30, 40), figure({ key: 'o/w', value: whole, subject: 'industry/w' })];
    return { rule, holds: { figures: given(70), identities }, breaks: { figures: given(60), identities } };
  }),
  ...(['SHARE'] as const).map((rule) => {
    const identities = [identity({ rule, share: 'o/s', parts: ['o/a'], bases: [['o/b']], relation: 'EQUALS' })];
    const given = (share: number) => [...two(2222, 3755.1), figure({ key: 'o/s', value: share, decimals: 1, ...percent, subject: 'group/g' })];
    return { rule, holds: { figures: given(59.2), identities }, breaks: { figures: given(68), identities } };
  }),
  ...(['QUOTIENT'] as const).map((rule) => {
    const identities = [identity({ rule, quotient: 'o/q', numerator: 'o/a', denominator: 'o/b' })];
    const given = (quotient: number) => [
      figure({ key: 'o/a', value: 67.2, decimals: 1 }),
      figure({ key: 'o/b', value: 19.2, decimals: 1, subject: 'industry/b' }),
      figure({ key: 'o/q', value: quotient, decimals: 1, subject: 'industry/q' }),
    ];
    return { rule, holds: { figures: given(3.5), identities }, breaks: { figures: given(3.2), identities } };
  }),
  ...(['MULTIPLE'] as const).map((rule) => {
    const identities = [identity({ rule, multiple: 'o/m', growth: 'o/g', base: 'o/0', level: 'o/1' })];
    const given = (growth: number) => [
      { ...figure({ key: 'o/m', value: 2, indicator: 'indicator/multiple' }), interval: { low: 2, high: 2 } },
      rate('o/g', growth),
      figure({ key: 'o/0', value: 100, to: 2010 }),
      figure({ key: 'o/1', value: 200 }),
    ];
    return { rule, holds: { figures: given(15), identities }, breaks: { figures: given(14), identities } };
  }),
  ...(['FALL'] as const).map((rule) => {
    const identities = [identity({ rule, fall: 'o/f', first: 'o/0', last: 'o/1' })];
    const given = (fall: number) => [
      figure({ key: 'o/f', value: fall, indicator: 'indicator/fall' }),
      figure({ key: 'o/0', value: 3.1, decimals: 1, to: 2006 }),
      figure({ key: 'o/1', value: 1.5, decimals: 1, to: 2010 }),
    ];
    return { rule, holds: { figures: given(52), identities }, breaks: { figures: given(32), identities } };
  }),
  ...(['RISING'] as const).map((rule) => {
    const identities = [identity({ rule, series: ['o/0', 'o/1', 'o/2'], cite: [] })];
    const given = (last: number) => [4.4, 4.7, last].map((value, i) => figure({ key: `o/${i}`, value, decimals: 1, to: 2008 + i }));
    return { rule, holds: { figures: given(4.9), identities }, breaks: { figures: given(3.5), identities } };
  }),
  {
    rule: 'COUNT',
    holds: { figures: [], world: group(['a', 'b', 'c', 'd', 'e', 'f']) },
    breaks: { figures: [], world: group(['a', 'b', 'c', 'd', 'e']) },
  },
  ...(['THRESHOLD'] as const).map((rule) => {
    const identities = [identity({ rule, count: 'o/n', threshold: 'o/t', of: ['o/a', 'o/b'], also: [] })];
    const given = (count: number) => [
      ...two(3000, 1500),
      figure({ key: 'o/n', value: count, subject: 'group/g', indicator: 'indicator/count' }),
      figure({ key: 'o/t', value: 1000, subject: 'group/g', bound: 'ORDER' }),
    ];
    return { rule, holds: { figures: given(2), identities }, breaks: { figures: given(3), identities } };
  }),
  ...(['TIER'] as const).map((rule) => {
    const identities = [identity({ rule, rank: 'o/r', above: ['o/a', 'o/b'], tier: 'o/t' })];
    const given = (rank: number) => [
      ...two(4, 7),
      figure({ key: 'o/r', value: rank, subject: 'region/x' }),
      figure({ key: 'o/t', value: 11, subject: 'group/t' }),
    ];
    return { rule, holds: { figures: given(18), identities }, breaks: { figures: given(9), identities } };
  }),
  ...(['CUMULATIVE'] as const).map((rule) => {
    const identities = [identity({ rule, total: 'o/t', growth: 'o/g', ratio: 'o/r', whole: 'o/w' })];
    const given = (ratio: number) => [
      figure({ key: 'o/t', value: 10_789, from: 2006, to: 2010, indicator: 'indicator/total' }),
      rate('o/g', 19, { from: 2006, to: 2010 }),
      figure({ key: 'o/r', value: ratio, bound: 'AT_LEAST', from: 2006, to: 2010, indicator: 'indicator/ratio' }),
      figure({ key: 'o/w', value: 13_213.2, to: 2010 }),
    ];
    return { rule, holds: { figures: given(20), identities }, breaks: { figures: given(24), identities } };
  }),
  ...(['SAME_WORD'] as const).map((rule) => {
    const figures = [figure({ key: 'o/a', value: 38 }), figure({ key: 'o/b', value: 50, indicator: 'indicator/other' })];
    return {
      rule,
      holds: { figures: [figure({ key: 'o/a', value: 38 }), figure({ key: 'o/c', value: 50, to: 2010 })], world: { aliasesOf: () => ['率'] } },
      breaks: { figures, world: { aliasesOf: () => ['率'] } },
    };
  }),
  ...(['TWO_NAMES'] as const).map((rule) => {
    const firm = (...names: string[]) => ({
      firms: [{ key: 'enterprise/a', names: names.map((name, i) => ({ name, passages: [`passage/p/1#${i}`] })) }],
    });
    return {
      rule,
      holds: { figures: [], world: firm('一汽', '一汽集团') },
      breaks: { figures: [], world: firm('吉林石化公司', '吉化公司') },
    };
  }),
  ...(['ANNOUNCED'] as const).map((rule) => {
    const names: Record<string, string> = {
      'industry/waste-heat': '余热利用领域',
      'industry/green-machines': '环保装备领域',
      'industry/circular': '循环经济领域',
      'product/waste-heat': '余热利用设备',
      'product/services': '环保服务',
    };
    const given = (...fields: string[]) => ({
      figures: [],
      identities: [identity({ rule, industry: 'industry/a', announced: fields, list: 'OPEN', cite: [{ at: '1#1', says: ['领域'] }] })],
      world: { nameOf: (key: string) => names[key] ?? key, partsOf: parts('industry/waste-heat', 'industry/green-machines', 'industry/circular') },
    });
    return {
      rule,
      holds: given('product/waste-heat', 'industry/green-machines'),
      breaks: given('product/waste-heat', 'industry/green-machines', 'product/services'),
    };
  }),
];

describe('the rules of arithmetic', () => {
  it.each(cases)('$rule holds where it should', ({ rule, holds }) => {
    const { findings, rules, faults } = evaluate(holds.figures, holds.identities ?? [], world(holds.world));
    expect(faults).toEqual([]);
    expect(findings.filter((f) => f.rule === rule)).toEqual([]);
    expect(rules.find((r) => r.rule === rule)?.checked).toBeGreaterThan(0);
  });
  it.each(cases)('$rule is broken where it should be', ({ rule, breaks }) => {
    const found = evaluate(breaks.figures, breaks.identities ?? [], world(breaks.world)).findings.filter((f) => f.rule === rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.title.zh).not.toBe('');
    expect(found[0]?.explanation.en).not.toBe('');
    expect(found[0]?.passages.length).toBeGreaterThan(0);
  });
  it('are all tried here, but the one that is written by hand', () => {
    expect(RULE.names.filter((r) => !cases.some((c) => c.rule === r))).toEqual(['NOTE']);
  });
  it('name an identity whose figure nobody states', () => {
    const lost = identity({ rule: 'QUOTIENT', quotient: 'o/q', numerator: 'o/a', denominator: 'o/b' });
    expect(evaluate([], [lost], world()).faults).toEqual([{ identity: lost, figure: 'o/q' }]);
  });
  it('take each field to the part most like it, and want every part announced where the list is closed', () => {
    const names: Record<string, string> = {
      'industry/metals': '金属材料领域',
      'industry/non-metals': '无机非金属材料领域',
      'product/new-metals': '新型金属材料',
      'product/non-metals': '无机非金属材料',
    };
    const found = (list: string, ...fields: string[]) =>
      evaluate([], [identity({ rule: 'ANNOUNCED', industry: 'industry/a', announced: fields, list, cite: [] })], {
        ...world(),
        nameOf: (key) => names[key] ?? key,
        partsOf: parts('industry/metals', 'industry/non-metals'),
      }).findings;
    expect(found('CLOSED', 'product/new-metals', 'product/non-metals')).toEqual([]);
    expect(found('OPEN', 'product/non-metals', 'industry/non-metals')).toEqual([]);
    const [finding] = found('CLOSED', 'product/non-metals', 'industry/non-metals');
    expect(finding?.about).toContain('industry/metals');
    expect(finding?.explanation.zh).toContain('列而未述：无；述而未列：金属材料领域');
  });
  it('mark notes as written by hand, and count them as no check', () => {
    const note = identity({
      rule: 'NOTE',
      title: { zh: '误', en: 'slip' },
      explanation: { zh: '误', en: 'slip' },
      cite: [{ at: '1#1', says: ['误'] }],
      figures: [],
    });
    const { findings, rules } = evaluate([], [note], world());
    expect(findings).toMatchObject([{ handWritten: true, severity: 'WORDING', passages: ['passage/p/1#1'] }]);
    expect(rules).toEqual([{ rule: 'NOTE', checked: 0, breached: 1 }]);
  });
  it('find a level outside the bounds of its tier', () => {
    const tier = identity({ rule: 'TIER', rank: 'o/r', above: ['o/a', 'o/b'], tier: 'o/t', level: 'o/l', bounds: 'o/w' });
    const given = (level: number) => [
      ...two(4, 7),
      figure({ key: 'o/r', value: 18, subject: 'region/x' }),
      figure({ key: 'o/t', value: 11, subject: 'group/t' }),
      figure({ key: 'o/l', value: level, subject: 'region/x', indicator: 'indicator/size' }),
      { ...figure({ key: 'o/w', value: 15, subject: 'group/t', indicator: 'indicator/size' }), interval: { low: 10, high: 20 } },
    ];
    expect(evaluate(given(13), [tier], world()).findings).toEqual([]);
    expect(evaluate(given(23), [tier], world()).findings).toMatchObject([{ rule: 'TIER', expected: { low: 10, high: 20 } }]);
  });
  it('see a ratio that fell, as one that is to fall', () => {
    const past = { from: 2006, to: 2010, nature: 'ACTUAL' as const, decimals: 1 };
    const falling = identity({ rule: 'FALLING_RATIO', valueAddedGrowth: 'indicator/vg', outputGrowths: ['indicator/growth'] });
    const [found] = evaluate([rate('o/g', 28.5, past), rate('o/v', 25.6, { ...past, indicator: 'indicator/vg' })], [falling], world()).findings;
    expect(found).toMatchObject({ key: 'finding/p-falling-ratio-a-2006-2010', severity: 'STRAINED' });
    expect(found?.explanation.en).toContain('Assumed: Growth and levels are taken at the same price basis');
  });
  it('say where a target lies within what may have been reached', () => {
    const reached = [
      figure({ key: 'o/a', value: 187, to: 2010, indicator: 'indicator/centres' }),
      figure({ key: 'o/s', value: 3, to: 2010, ...percent, indicator: 'indicator/share' }),
    ];
    const share = identity({
      rule: 'SHARE',
      share: 'o/s',
      parts: ['o/a'],
      bases: [],
      relation: 'EQUALS',
      derive: { subject: 'industry/a', indicator: 'indicator/level', unit: 'unit/count' },
    });
    const told = (target: number) =>
      evaluate([...reached, figure({ key: 'o/t', value: target })], [share], world({ directionOf: () => 'UP' })).findings[0]?.explanation.en;
    expect(told(6000)).toContain('lies within that range');
    expect(told(5000)).not.toContain('lies within that range');
    expect(told(9000)).toBeUndefined();
  });
  it('tell the base that fits where the one that is named does not', () => {
    const given = [
      ...two(2222, 13_213.2),
      figure({ key: 'o/v', value: 3755.1, decimals: 1, indicator: 'indicator/va' }),
      figure({ key: 'o/s', value: 59.2, decimals: 1 }),
    ];
    const share = identity({ rule: 'SHARE', share: 'o/s', parts: ['o/a'], bases: [['o/b'], ['o/v']], relation: 'EQUALS' });
    const [finding] = evaluate(given, [share], world()).findings;
    expect(finding).toMatchObject({ severity: 'DEFINITION' });
    expect(finding?.explanation.en).toContain('By indicator/va 3755.1 it would be 59.2 %');
  });
});

describe('derived figures', () => {
  const base = [figure({ key: 'o/0', value: 100, to: 2010 }), figure({ key: 'o/1', value: 250, bound: 'AT_LEAST' })];
  const derive = (figures: Figure[], ...identities: Identity[]) => evaluate(figures, identities, world()).derived;
  const given: Record<string, { derived: readonly Figure[]; value: number; inputs: number }> = {
    IMPLIED_BASE: { derived: derive([figure({ key: 'o/1', value: 8000 }), rate('o/g', 15)], growthIdentity), value: 3977.41, inputs: 2 },
    PROJECTED_LEVEL: { derived: derive([...base, rate('o/g', 15)], growthIdentity), value: 201.14, inputs: 2 },
    REQUIRED_GROWTH: { derived: derive([...base, rate('o/g', 15)], growthIdentity), value: 20.11, inputs: 2 },
    MULTIPLE_OF_BASE: { derived: derive([...base, rate('o/g', 15)], growthIdentity), value: 2.5, inputs: 2 },
    BASE_OF_INCREASE: {
      derived: derive(
        [
          figure({ key: 'o/1', value: 350, to: 2010 }),
          figure({ key: 'o/i', value: 2.5, decimals: 1, indicator: 'indicator/increase', to: 2010, since: 2005 }),
        ],
        identity({ rule: 'INCREASE', level: 'indicator/level', increase: 'indicator/increase' }),
      ),
      value: 100,
      inputs: 2,
    },
    BASE_OF_CHANGE: {
      derived: derive(
        [
          figure({ key: 'o/1', value: 41.3, decimals: 1, to: 2010 }),
          figure({ key: 'o/c', value: -22.6, decimals: 1, indicator: 'indicator/change', to: 2010, since: 2005 }),
        ],
        identity({ rule: 'POINTS', shares: ['indicator/level'], change: 'indicator/change' }),
      ),
      value: 63.9,
      inputs: 2,
    },
    VALUE_ADDED_RATIO: {
      derived: derive(
        [figure({ key: 'o/o', value: 8000 }), figure({ key: 'o/v', value: 2000, indicator: 'indicator/va' })],
        identity({ rule: 'VALUE_ADDED', valueAdded: 'indicator/va', outputs: ['indicator/level'], ratio: 'indicator/ratio', maximum: 90 }),
      ),
      value: 25,
      inputs: 2,
    },
    SHARE_OF_PROVINCE: {
      derived: derive([...two(8000, 26_000)], identity({ rule: 'PROVINCE', whole: ['o/b'], share: 'indicator/share', of: ['indicator/level'] })),
      value: 30.77,
      inputs: 2,
    },
    STRETCH: {
      derived: derive(
        [rate('o/t', 15), rate('o/p', 28.5, { from: 2006, to: 2010, nature: 'ACTUAL', decimals: 1 })],
        identity({ rule: 'STRETCH', indicators: ['indicator/growth'], points: 'indicator/points' }),
      ),
      value: -13.5,
      inputs: 2,
    },
    OTHER_SIDE: {
      derived: derive(
        [figure({ key: 'o/own', value: 34.5, decimals: 1 }), figure({ key: 'o/gap', value: -32 })],
        identity({ rule: 'BENCHMARK', own: 'o/own', gap: 'o/gap', other: { zh: '先进省份', en: 'advanced' } }),
      ),
      value: 66.5,
      inputs: 2,
    },
    BASE_OF_SHARE: {
      derived: derive(
        [figure({ key: 'o/a', value: 187 }), figure({ key: 'o/s', value: 3, ...percent, indicator: 'indicator/share' })],
        identity({
          rule: 'SHARE',
          share: 'o/s',
          parts: ['o/a'],
          bases: [],
          relation: 'EQUALS',
          derive: { subject: 'industry/a', indicator: 'indicator/firms', unit: 'unit/count' },
        }),
      ),
      value: 6233.33,
      inputs: 2,
    },
    MEAN_GROWTH: {
      derived: derive(
        [
          figure({ key: 'o/0', value: 825, to: 2005 }),
          figure({ key: 'o/1', value: 4935.7, decimals: 1, to: 2010 }),
          figure({ key: 'o/i', value: 4.98, decimals: 2, indicator: 'indicator/increase', to: 2010, since: 2005 }),
        ],
        identity({ rule: 'INCREASE', level: 'indicator/level', increase: 'indicator/increase', growth: 'indicator/growth' }),
      ),
      value: 43.01,
      inputs: 2,
    },
    LEVEL_OF_SHARE: {
      derived: derive(
        [
          figure({ key: 'o/s', value: 41.3, decimals: 1, ...percent, indicator: 'indicator/share' }),
          figure({ key: 'o/w', value: 3755.1, decimals: 1 }),
        ],
        identity({ rule: 'LEVEL_OF_SHARE', share: 'o/s', base: ['o/w'], indicator: 'indicator/level' }),
      ),
      value: 1550.86,
      inputs: 2,
    },
    REMAINDER: {
      derived: derive(two(8000, 5400), identity({ rule: 'REMAINDER', whole: 'o/a', parts: ['o/b'], part: { zh: '其余', en: 'rest' } })),
      value: 2600,
      inputs: 2,
    },
    TOTAL_LOW: { derived: totals(), value: 70, inputs: 2 },
    TOTAL_HIGH: { derived: totals(), value: 75, inputs: 3 },
    COUNTED_TWICE: { derived: totals(), value: 5, inputs: 1 },
    LEAST_TOTAL: {
      derived: derive(
        [figure({ key: 'o/n', value: 500 }), figure({ key: 'o/e', value: 5, bound: 'AT_LEAST', indicator: 'indicator/each' })],
        identity({ key: 'identity/least', rule: 'LEAST_TOTAL', count: 'o/n', each: 'o/e', indicator: 'indicator/investment' }),
      ),
      value: 2500,
      inputs: 2,
    },
  };
  function totals() {
    const entry = {
      rule: 'TOTAL',
      subject: 'industry/p',
      indicator: 'indicator/level',
      disjoint: ['o/a', 'o/b'],
      overlapping: ['o/c'],
      title: { zh: '', en: '' },
    };
    return derive([...two(30, 40), figure({ key: 'o/c', value: 5, subject: 'industry/c' })], identity(entry));
  }

  it.each(Object.entries(given))('%s', (measure, { derived, value, inputs }) => {
    const found = derived.find((f) => f.derivation?.measure === measure);
    expect(found?.central).toBeCloseTo(value, 2);
    expect(found?.interval.low).toBeLessThanOrEqual(value + 0.01);
    expect(found?.interval.high).toBeGreaterThanOrEqual(value - 0.01);
    expect(found?.derivation?.inputs).toHaveLength(inputs);
    expect(found?.derivation?.formula.en).not.toBe('');
  });
  it('reckon the growth that a sum over years takes', () => {
    const [found] = derive(
      [
        figure({ key: 'o/0', value: 100, to: 2010 }),
        figure({ key: 'o/t', value: 671.56, decimals: 2, from: 2011, to: 2015, bound: 'MORE_THAN', indicator: 'indicator/total' }),
      ],
      identity({ rule: 'CUMULATIVE_GROWTH', total: 'o/t', base: 'o/0', growth: 'indicator/growth' }),
    );
    // 110 + 121 + 133.1 + 146.41 + 161.05 = 671.56
    expect(found?.derivation?.measure).toBe('REQUIRED_GROWTH');
    expect(found?.central).toBeCloseTo(10, 3);
    expect(found?.interval.high).toBe(Number.POSITIVE_INFINITY);
  });
  it('halve what is to double where no base is stated', () => {
    const multiple = { ...figure({ key: 'o/m', value: 2, from: 2011, to: 2015, indicator: 'indicator/multiple' }), interval: { low: 2, high: 2 } };
    const [found] = derive([multiple, figure({ key: 'o/1', value: 28_000 })], identity({ rule: 'MULTIPLE', multiple: 'o/m', level: 'o/1' }));
    expect(found).toMatchObject({ central: 14_000, from: 2010, to: 2010, nature: 'ACTUAL', interval: { low: 13_999.75, high: 14_000.25 } });
  });
  it('set no rate of one year off against a sum over five', () => {
    const rates = [rate('o/t', 20), rate('o/p', 4.11, { from: 2006, to: 2006, nature: 'ACTUAL', decimals: 2 })];
    expect(derive(rates, identity({ rule: 'STRETCH', indicators: ['indicator/growth'], points: 'indicator/points' }))).toEqual([]);
  });
  it('are all tried here', () => expect(MEASURE.names.filter((m) => !(m in given))).toEqual([]));
});
