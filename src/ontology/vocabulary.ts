import { enumeration, type ValueOf } from './enumeration.ts';

/** The closed lists that facts are qualified by. Order matters where a list is a ranking (see BASIS). */

export const BASIS = enumeration('Basis', 'How far the plan itself supports a fact. Listed strongest first.', {
  STATED: ['明言', 'stated', 'The cited paragraph says it.', '长春富奥 belongs to automobile parts (3.1.1.2#3)'],
  IMPLIED: [
    '可推',
    'implied',
    'A reader of the paragraph would conclude it; `why` tells how.',
    '通榆三一 sits in 通榆: the place stands in the name',
  ],
  EXTERNAL: ['外部', 'external', 'General knowledge the plan does not give; `why` tells what kind.', 'the administrative code of 长春市'],
  DERIVED: [
    '推算',
    'derived',
    'Computed by the service from other facts, never authored.',
    'the 2010 base implied by a 2015 target and a growth rate',
  ],
});
export type Basis = ValueOf<typeof BASIS>;

/** Bases of relations that walks and groups follow where none are named: what the plan says, or lets its reader conclude. */
export const DEFAULT_BASIS: readonly Basis[] = ['STATED', 'IMPLIED'];

export const STRENGTH = enumeration('Strength', 'How far the plan commits itself.', {
  COMMIT: ['确保', 'commit', 'A firm undertaking (确保, 全部).', '一汽轿股 expansion is to be ensured (3.1.1.1#1)'],
  SET: ['设定', 'set', 'A bare target (达到, 实现).', 'special vehicles 200,000 (3.1.1.1#4)'],
  STRIVE: ['力争', 'strive', 'An effort (力争, 努力, 争取).', 'automobile output of 8000 亿元 (3.1.1#1)'],
  PROMOTE: ['推动', 'promote', 'Active promotion (推动, 推进, 加快, 重点发展).', 'chemicals to supply automobiles (3.1.1.2#2)'],
  SUPPORT: ['支持', 'support', 'Support or encouragement (支持, 鼓励, 引导).', '长春华翔 to become a 5-billion group (3.1.1.2#3)'],
  EXPLORE: ['谋划', 'explore', 'Something looked into (谋划, 跟踪, 研究, 探索, 适时).', 'a crude-oil reserve base in Yanbian (3.1.3.2#1)'],
});
export type Strength = ValueOf<typeof STRENGTH>;

export const STANCE = enumeration('Stance', 'Which way the plan wants a thing to go.', {
  EXPAND: ['扩大', 'expand', 'To grow (大力, 做大, 扩大).', 'vehicle capacity (3.1.1.1#1)'],
  UPGRADE: ['提升', 'upgrade', 'To improve what exists (改造, 提升, 优化).', '一汽吉林汽车公司 renovation (3.1.1.1#1)'],
  HOLD: ['稳定', 'hold', 'To keep (稳定, 巩固).', '扑热息痛 (3.4.1.3#1)'],
  MODERATE: ['适当', 'moderate', 'To grow with measure (适当, 稳步, 有序).', '环境检测设备 (3.4.7.4#1)'],
  CAP: ['控制', 'cap', 'To limit the total (控制总量).', 'cement (3.2.3.1#1)'],
  PHASE_OUT: ['淘汰', 'phase out', 'To end (淘汰).', 'the 平拉法 glass process (3.2.3.2#1)'],
});
export type Stance = ValueOf<typeof STANCE>;

export const STAGE = enumeration('Stage', 'What exists on the day of the plan.', {
  BUILT: ['已有', 'built', 'It exists (建成, 现有, 提升).', '一汽ＰＱ35平台 (1.1.1.5#1)'],
  UNDER_WAY: ['在建', 'under way', 'It is being made (加快建设, 正在).', 'the automobile chemicals park (3.1.3.7#1)'],
  PLANNED: ['规划', 'planned', 'It is to be made (建设, 打造, 建立, 形成).', '汽车博物馆 (3.1.1.3#1)'],
  EXPLORED: ['谋划', 'explored', 'It is thought about (谋划, 跟踪, 适时).', 'coal to olefins (3.1.3.5#1)'],
  NOT_STATED: ['未说明', 'not stated', 'The plan does not say.', 'a product that is only said to be developed further'],
});
export type Stage = ValueOf<typeof STAGE>;

export const LIST = enumeration('ListKind', 'Whether the list that a fact comes from is complete.', {
  OPEN: ['举例', 'open', 'The list ends in 等: others are meant too.', 'firms named as examples of ten (3.1.1.2#3)'],
  CLOSED: ['全列', 'closed', 'The list is the whole.', 'the three key parts of a new-energy vehicle (3.4.4.2#1)'],
});
export type ListKind = ValueOf<typeof LIST>;

export const INPUT_ROLE = enumeration('InputRole', 'What an input is to the thing it goes into.', {
  MATERIAL: ['原料', 'material', 'It becomes part of the product or is used up.', '丁苯橡胶 for tyres (3.1.3.7#1)'],
  COMPONENT: ['部件', 'component', 'It is a part of the machine.', '动力电池 of a new-energy vehicle (3.4.4.2#1)'],
  EQUIPMENT: ['装备', 'equipment', 'It makes or tests the product.', 'suspension gear of an automobile painting line (3.2.1.8#1)'],
  SOFTWARE: ['软件', 'software', 'It is software or a service used by it.', 'application software for automobiles (3.4.2.5#2)'],
  BYPRODUCT: ['副产物', 'by-product', 'It falls off elsewhere.', '米糠 (3.1.2.2#1)'],
  WASTE: ['废弃物', 'waste', 'It is waste put to use.', '废旧汽车发动机 to be remanufactured (3.4.7.5#1)'],
  ENERGY: ['能源', 'energy', 'It gives power or heat.', '风能 for wind power (3.2.1.2#1)'],
});

export const PLACE_ROLE = enumeration('PlaceRole', 'How a thing that stands in several places stands in this one.', {
  CORE: ['核心', 'core', 'The place is its centre (以…为核心).', '吉林市 for special fibres (3.4.3#1)'],
  JOINT: ['共有', 'joint', 'One thing in several places together.', '长春 and 四平 for special vehicles (3.1.1.1#4)'],
});

export const FIRM_ROLE = enumeration('FirmRole', 'What a firm is to an industry.', {
  LEAD: ['龙头', 'lead', 'The industry is built around it (依托, 以…为龙头).', '长客公司 for rail cars (3.2.1.1#1)'],
  KEY: ['重点', 'key', 'Named as one to support or to grow.', '长春富奥 for automobile parts (3.1.1.2#3)'],
});

export const COOPERATION_ROLE = enumeration('CooperationRole', 'What a party is to a cooperation.', {
  GIVER: ['提供方', 'giver', 'It brings something.', '辽宁 brings manufacturing (4.8#1)'],
  TAKER: ['接受方', 'taker', 'It receives.', '吉林省 receives it (4.8#1)'],
  PARTNER: ['合作方', 'partner', 'Both bring and receive.', 'the members of an alliance (1.1.1.6#3)'],
});

export const SIGN = enumeration('Sign', 'Which way an issue pushes what it affects.', {
  PLUS: ['利好', 'plus', 'It helps.', 'urbanisation helps chemicals (1.2.1.1#4)'],
  MINUS: ['不利', 'minus', 'It harms.', 'weak local supply harms automobiles (1.1.2.3#1)'],
});

export const INDUSTRY_LEVEL = enumeration('IndustryLevel', 'The level of an industry in the plan’s own outline.', {
  ECONOMY: ['全省工业', 'economy', 'The whole of a province’s industry, the subject of its totals.', '吉林省工业 (2.3#1)'],
  GROUP: ['产业类别', 'group', 'A heading of part three: pillar, traditional, resource-based, emerging.', '支柱产业 (3.1)'],
  INDUSTRY: ['产业', 'industry', 'A numbered industry within a group.', '汽车产业 (3.1.1)'],
  SUB_INDUSTRY: ['子行业', 'sub-industry', 'A numbered part of an industry.', '汽车零部件 (3.1.1.2)'],
  FIELD: ['领域', 'field', 'A part without a number: a lead-in, or one with a figure of its own.', '底盘控制系统 (3.4.2.2#3)'],
});

export const REGION_LEVEL = enumeration('RegionLevel', 'The level of a region.', {
  COUNTRY: ['国家', 'country', 'A state, or a group of states.', '俄罗斯 (4.8#1)'],
  PROVINCE: ['省级', 'province', 'A province, municipality or autonomous region.', '吉林省'],
  PREFECTURE: ['地级', 'prefecture', 'A prefecture-level city or autonomous prefecture.', '长春市 (3.1.1.1#1)'],
  COUNTY: ['县级', 'county', 'A county, county-level city or district.', '公主岭市 (3.1.1.2#3)'],
  ZONE: ['经济区', 'economic zone', 'An economic or policy zone made of several regions.', '长吉图开发开放先导区 (1.2.1.2#2)'],
  AREA: ['地域', 'area', 'A natural or loosely bounded area.', '长白山'],
});

export const PARK_FORM = enumeration('ParkForm', 'What a park is.', {
  PARK: ['园区', 'park', 'A park of one or several trades.', '长春汽车园区 (3.1.1.2#1)'],
  BASE: ['基地', 'base', 'A production base with a place of its own.', '辽源 power-battery base (3.4.4#1)'],
  CLUSTER: ['集群', 'cluster', 'A cluster of firms in one place.', '四平 heat exchangers (3.2.1.3#1)'],
  TOWN: ['产业城', 'trade town', 'A town of one trade.', '换热器城 (3.2.1#1)'],
  ZONE: ['开放区', 'zone', 'A bonded, cooperation or development zone.', '中国-新加坡食品区 (4.8#1)'],
  PORT: ['内陆港', 'inland port', 'An inland port.', '长春内陆港 (4.8#1)'],
});

export const PROJECT_FORM = enumeration('ProjectForm', 'What a project does.', {
  CONSTRUCTION: ['新建', 'construction', 'It builds something new.', '一汽通用 vehicle plant (3.1.1.1#1)'],
  EXPANSION: ['扩建', 'expansion', 'It enlarges a plant.', '一汽轿股 capacity expansion (3.1.1.1#1)'],
  RENOVATION: ['改造', 'renovation', 'It renews or moves a plant.', '四平卷烟厂 relocation (3.1.2.6#1)'],
  PROGRAMME: ['项目群', 'programme', 'A bundle of projects under one figure.', '400 万辆汽车 (4.2#1)'],
});

export const PRODUCT_CATEGORY = enumeration('ProductCategory', 'What sort of product it is.', {
  MATERIAL: ['材料', 'material', 'Raw or processed material.', '碳纤维'],
  CHEMICAL: ['化学品', 'chemical', 'A chemical.', '乙二醇'],
  COMPONENT: ['部件', 'component', 'A part or system of a machine.', '变速器'],
  EQUIPMENT: ['装备', 'equipment', 'A machine, instrument or production line.', '激光焊接机器人'],
  VEHICLE: ['车辆', 'vehicle', 'A road or rail vehicle.', '专用车'],
  ELECTRONICS: ['电子', 'electronics', 'An electronic device.', '电子导航系统'],
  SOFTWARE: ['软件', 'software', 'Software.', '汽车应用软件'],
  SERVICE: ['服务', 'service', 'A service.', '汽车租赁'],
  FOOD: ['食品', 'food', 'Food, drink or tobacco.', '矿泉水'],
  MEDICINE: ['药品', 'medicine', 'A medicine or reagent.', '重组人胰岛素'],
  CONSUMER: ['消费品', 'consumer good', 'Another good for consumers.', '皮鞋'],
  BUILDING: ['建材', 'building material', 'A material or part for building.', '浮法玻璃'],
  ENERGY: ['能源', 'energy', 'A fuel or power.', '燃料乙醇'],
  OTHER: ['其他', 'other', 'None of these.', '工艺品'],
});

export const RESOURCE_CATEGORY = enumeration('ResourceCategory', 'What sort of resource it is.', {
  MINERAL: ['矿产', 'mineral', 'Ores and stones.', '镍'],
  ENERGY: ['能源', 'energy', 'Oil, gas, coal, wind, shale.', '油页岩'],
  WATER: ['水', 'water', 'Water.', '矿泉水'],
  PLANT: ['植物', 'plant', 'Crops, wood, wild plants.', '玉米'],
  ANIMAL: ['动物', 'animal', 'Animals and breeds.', '梅花鹿'],
  WASTE: ['废弃物', 'waste', 'Waste and by-products put to use.', '煤矸石'],
  HUMAN: ['人力', 'human', 'People and skills.', '科学家和工程师'],
});

export const INSTITUTION_FORM = enumeration('InstitutionForm', 'What an institution is.', {
  UNIVERSITY: ['高校', 'university', 'A university.', '长春理工大学'],
  RESEARCH: ['科研机构', 'research institute', 'A research institute or a firm’s technology centre.', '一汽技术中心 (3.4.4#1)'],
  PLATFORM: ['平台', 'platform', 'A shared research or service platform.', '汽车零部件公共研发平台 (3.1.1.2#1)'],
  ALLIANCE: ['联盟', 'alliance', 'An alliance of firms and institutes.', '汽车产业技术创新合作联盟 (1.1.1.6#3)'],
  BANK: ['银行', 'bank', 'A bank.', '吉林银行'],
  FINANCE: ['金融机构', 'financial institution', 'A fund, guarantor, exchange or finance firm.', '汽车金融公司 (3.1.1.3#1)'],
  AUTHORITY: ['政府机构', 'authority', 'A part of government.', '省级工业主管部门'],
});

export const MEASURE_FORM = enumeration('MeasureForm', 'What a measure is.', {
  MEASURE: ['措施', 'measure', 'A single act of policy.', 'priority of construction land (4.9#2)'],
  PROGRAMME: ['工程', 'programme', 'A named programme (工程, 计划).', '双百工程 (4.3#1)'],
  STRATEGY: ['战略', 'strategy', 'A general strategy.', '走出去 (4.8#1)'],
});

export const INSTRUMENT = enumeration('Instrument', 'The means by which a measure acts.', {
  FISCAL: ['财税', 'fiscal', 'Money of the budget, tax.', 'special funds (4.9#1)'],
  CREDIT: ['金融', 'credit', 'Loans, guarantees, capital markets.', 'priority credit for emerging industries (4.9#1)'],
  LAND: ['用地', 'land', 'Land.', 'construction land for major projects (4.9#2)'],
  TALENT: ['人才', 'talent', 'People and training.', 'skilled workers (4.3#3)'],
  PLATFORM: ['平台', 'platform', 'A platform or service.', 'public research platforms (3.1.1.2#1)'],
  LAW: ['法规', 'law', 'Law, rules, standards.', 'rules for second-hand cars (3.1.1.3#1)'],
  INVESTMENT: ['投资', 'investment', 'Projects and investment.', '500 major projects (4.2#1)'],
  ATTRACTION: ['招商', 'attraction', 'Attracting firms and investors.', 'chemicals makers for the automobile park (3.1.3.7#1)'],
  RESTRUCTURING: ['重组', 'restructuring', 'Mergers, consolidation, closing capacity.', 'mergers of parts makers (3.1.1.2#3)'],
  TECHNOLOGY: ['技术', 'technology', 'Research and renovation.', '2000 renovation projects (4.2#1)'],
  PLANNING: ['规划', 'planning', 'Planning, siting, coordination.', 'layout of parks (4.5#1)'],
  OTHER: ['其他', 'other', 'None of these.', 'public participation (4.10#1)'],
});

export const DOCUMENT_STATUS = enumeration('DocumentStatus', 'Whether a cited document exists.', {
  IN_FORCE: ['已发布', 'in force', 'It has been issued.', '国发〔2009〕36号'],
  TO_BE_MADE: ['待制定', 'to be made', 'The plan calls for it.', '《吉林省促进中小企业发展条例》 (4.7#1)'],
});

export const ISSUE_ROLE = enumeration('IssueRole', 'What part one of the plan calls it.', {
  ACHIEVEMENT: ['成就', 'achievement', 'Something reached by 2010.', 'the innovation alliance of automobiles (1.1.1.6#3)'],
  PROBLEM: ['问题', 'problem', 'Something wrong.', 'a low rate of local parts (1.1.2.3#1)'],
  OPPORTUNITY: ['机遇', 'opportunity', 'Something helpful ahead.', 'urbanisation (1.2.1.1#4)'],
  CHALLENGE: ['挑战', 'challenge', 'Something harmful ahead.', 'resource constraints (1.2.2.1#1)'],
});

export const NATURE = enumeration('Nature', 'Whether a figure was reached or is aimed at.', {
  ACTUAL: ['实际', 'actual', 'Reported as reached.', 'gross output of 2010'],
  TARGET: ['目标', 'target', 'Aimed at.', 'gross output of 2015'],
});

export const BOUND = enumeration('Bound', 'How a figure binds.', {
  EXACTLY: ['等于', 'exactly', 'The bare figure (达到, 实现, 为).', '8000 亿元 (3.1.1#1)'],
  AT_LEAST: ['不低于', 'at least', 'The figure or more (以上).', '20 万辆以上 (3.1.1.1#4)'],
  MORE_THAN: ['超过', 'more than', 'Above the figure (超, 多).', '超 200 亿元 (3.1.1.2#3)'],
  AT_MOST: ['不高于', 'at most', 'The figure or less (以内).', 'none in the automobile chapter'],
  LESS_THAN: ['不足', 'less than', 'Below the figure (不足, 不到).', '不足 1 % (1.1.2.4#1)'],
  ABOUT: ['约', 'about', 'Roughly the figure (约, 左右, 近).', '5 % 左右 (1.1.2.2#1)'],
  RANGE: ['区间', 'range', 'Between `low` and `high`.', '5－8 家 (3.2.1.3#1)'],
  ORDER: ['量级', 'order of magnitude', 'A class of size, never summed (级).', '千亿级 (2.3#1)'],
});

export const PER = enumeration('Per', 'For a figure of a group: of each member or of all together.', {
  EACH: ['各', 'each', 'Every member reaches it.', 'ten firms of 50 亿元 each (3.1.1.2#3)'],
  TOTAL: ['合计', 'total', 'All members together.', '2222 亿元 of three pillar industries (1.1.1.3#2)'],
});

export const AGAINST = enumeration('Against', 'What a compared figure is measured against.', {
  TIME: ['时间', 'time', 'An earlier year or period.', '2005'],
  REGION: ['地区', 'region', 'Another region.', '全国'],
  BENCHMARK: ['基准', 'benchmark', 'A standard or a class of others.', '先进省份'],
  SUBJECT: ['主体', 'subject', 'Another subject; the denominator of a share.', 'all above-scale industry'],
});

export const MEASURE_TYPE = enumeration('MeasureType', 'What sort of quantity an indicator is; decides what arithmetic it allows.', {
  LEVEL: ['总量', 'level', 'An amount; may be summed over disjoint subjects.', 'gross output'],
  COUNT: ['数量', 'count', 'A number of things; may be summed.', 'number of firms'],
  GROWTH: ['增速', 'growth', 'A rate of change a year.', 'average annual growth of gross output'],
  CHANGE: ['变化', 'change', 'A change against an earlier time.', 'an increase of 2.5 times since 2005'],
  SHARE: ['占比', 'share', 'A part of a whole, in percent.', 'light industry’s share'],
  RATIO: ['比率', 'ratio', 'A quotient of two other quantities.', 'value-added ratio'],
  RANK: ['位次', 'rank', 'A place in an order.', '18th in the nation'],
  INDEX: ['指数', 'index', 'A composed index.', 'industrial benefit index'],
});

export const DIRECTION = enumeration('Direction', 'Which way is better.', {
  UP: ['越高越好', 'up', 'More is better.', 'gross output'],
  DOWN: ['越低越好', 'down', 'Less is better.', 'energy per value added'],
  NEUTRAL: ['无', 'neutral', 'Neither.', 'the light to heavy ratio'],
});

export const PASSAGE_ROLE = enumeration('PassageRole', 'Whether a passage is a heading line or a paragraph.', {
  HEADING: ['标题', 'heading', 'The line of a heading.', '3.1.1'],
  PARAGRAPH: ['段落', 'paragraph', 'A paragraph under a heading.', '3.1.1#1'],
});

export const GAP = enumeration('GapKind', 'What a plan leaves unsaid.', {
  TARGET_WITHOUT_MEASURE: [
    '目标无措施',
    'target without a measure',
    'A target is set, but no measure applies to its subject or a part of it.',
    'the forest-frog industry',
  ],
  TARGET_WITHOUT_PROJECT: [
    '目标无项目',
    'target without a project',
    'A target is set, but no project belongs to its subject or a part of it.',
    'the forest-frog industry',
  ],
  TARGET_WITHOUT_ACTOR: [
    '目标无主体',
    'target without an actor',
    'A target is set, but no firm or institution is named for its subject.',
    'the deer industry',
  ],
  TARGET_WITHOUT_PLACE: ['目标无地点', 'target without a place', 'A target is set, but nothing tells where.', 'the forest-frog industry'],
  MEASURE_WITHOUT_OBJECT: ['措施无对象', 'measure without an object', 'A measure is announced, but not for whom or what.', 'a general campaign'],
  INDUSTRY_WITHOUT_OUTPUT_TARGET: [
    '产业无产值目标',
    'industry without an output target',
    'An industry or sub-industry has no target of output or sales.',
    'environmental protection',
  ],
  PARK_WITHOUT_INDUSTRY: ['园区无产业', 'park without an industry', 'A park is named, but not its trade.', 'a bonded zone'],
  PROJECT_WITHOUT_SITE: ['项目无选址', 'project without a site', 'A project is announced, but not where.', 'recycled copper'],
  ENTERPRISE_WITHOUT_PLACE: ['企业无所在地', 'enterprise without a place', 'A firm is named, but not where it sits.', 'a supplier of rail cars'],
  REGION_NOT_NAMED: [
    '地区未提及',
    'region never named',
    'A prefecture, county or county-level city of the province that no passage names; `plangraph verify` looks for it in the document.',
    '农安县',
  ],
  INPUT_WITHOUT_MAKER: ['投入品无生产者', 'input without a maker', 'A product goes into something, but nobody is said to make it.', '太阳能光伏材料'],
});
export type GapKind = ValueOf<typeof GAP>;
