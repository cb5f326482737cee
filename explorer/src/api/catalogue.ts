// Written by `npm run explorer:documents`. Do not edit.

export const nodeKinds = {
  "Plan": {
    "slug": "plan",
    "zh": "规划",
    "en": "plan"
  },
  "Section": {
    "slug": "section",
    "zh": "章节",
    "en": "section"
  },
  "Passage": {
    "slug": "passage",
    "zh": "段落",
    "en": "passage"
  },
  "Indicator": {
    "slug": "indicator",
    "zh": "指标",
    "en": "indicator"
  },
  "Unit": {
    "slug": "unit",
    "zh": "单位",
    "en": "unit"
  },
  "Finding": {
    "slug": "finding",
    "zh": "发现",
    "en": "finding"
  },
  "ArithmeticRule": {
    "slug": "rule",
    "zh": "运算规则",
    "en": "arithmetic rule"
  },
  "Gap": {
    "slug": "gap",
    "zh": "缺失",
    "en": "gap"
  },
  "Industry": {
    "slug": "industry",
    "zh": "产业",
    "en": "industry"
  },
  "Enterprise": {
    "slug": "enterprise",
    "zh": "企业",
    "en": "enterprise"
  },
  "Park": {
    "slug": "park",
    "zh": "园区",
    "en": "park"
  },
  "Project": {
    "slug": "project",
    "zh": "项目",
    "en": "project"
  },
  "Region": {
    "slug": "region",
    "zh": "地区",
    "en": "region"
  },
  "Product": {
    "slug": "product",
    "zh": "产品",
    "en": "product"
  },
  "Technology": {
    "slug": "technology",
    "zh": "技术",
    "en": "technology"
  },
  "Resource": {
    "slug": "resource",
    "zh": "资源",
    "en": "resource"
  },
  "Institution": {
    "slug": "institution",
    "zh": "机构",
    "en": "institution"
  },
  "Brand": {
    "slug": "brand",
    "zh": "品牌",
    "en": "brand"
  },
  "Measure": {
    "slug": "measure",
    "zh": "措施",
    "en": "measure"
  },
  "Document": {
    "slug": "document",
    "zh": "文件",
    "en": "document"
  },
  "Group": {
    "slug": "group",
    "zh": "组群",
    "en": "group"
  },
  "Goal": {
    "slug": "goal",
    "zh": "目标定位",
    "en": "goal"
  },
  "Cooperation": {
    "slug": "cooperation",
    "zh": "合作",
    "en": "cooperation"
  },
  "Issue": {
    "slug": "issue",
    "zh": "问题与形势",
    "en": "issue"
  }
} as const;

export const edgeKinds = {
  "PART_OF": {
    "caption": {
      "zh": "属于",
      "en": "part of"
    },
    "sentence": {
      "zh": "{source}属于{target}",
      "en": "{source} is part of {target}"
    }
  },
  "LOCATED_IN": {
    "caption": {
      "zh": "位于",
      "en": "located in"
    },
    "sentence": {
      "zh": "{source}位于{target}",
      "en": "{source} is located in {target}"
    }
  },
  "OPERATES_IN": {
    "caption": {
      "zh": "从事",
      "en": "operates in"
    },
    "sentence": {
      "zh": "{source}从事{target}",
      "en": "{source} operates in {target}"
    }
  },
  "IN_INDUSTRY": {
    "caption": {
      "zh": "归属产业",
      "en": "in industry"
    },
    "sentence": {
      "zh": "{source}归属{target}",
      "en": "{source} belongs to the industry {target}"
    }
  },
  "PRODUCES": {
    "caption": {
      "zh": "生产",
      "en": "produces"
    },
    "sentence": {
      "zh": "{source}生产{target}",
      "en": "{source} produces {target}"
    },
    "upstream": "source"
  },
  "INPUT_TO": {
    "caption": {
      "zh": "投入",
      "en": "input to"
    },
    "sentence": {
      "zh": "{source}用于{target}",
      "en": "{source} goes into {target}"
    },
    "upstream": "source"
  },
  "SUPPLIES": {
    "caption": {
      "zh": "配套",
      "en": "supplies"
    },
    "sentence": {
      "zh": "{source}为{target}配套",
      "en": "{source} supplies {target}"
    },
    "upstream": "source"
  },
  "UNDERTAKES": {
    "caption": {
      "zh": "承担",
      "en": "undertakes"
    },
    "sentence": {
      "zh": "{source}承担{target}",
      "en": "{source} undertakes {target}"
    }
  },
  "SITED_IN": {
    "caption": {
      "zh": "落户",
      "en": "sited in"
    },
    "sentence": {
      "zh": "{source}落户{target}",
      "en": "{source} is sited in {target}"
    }
  },
  "OWNS_BRAND": {
    "caption": {
      "zh": "拥有品牌",
      "en": "owns brand"
    },
    "sentence": {
      "zh": "{source}拥有品牌{target}",
      "en": "{source} owns the brand {target}"
    }
  },
  "MARKS": {
    "caption": {
      "zh": "用于产品",
      "en": "marks"
    },
    "sentence": {
      "zh": "品牌{source}用于{target}",
      "en": "the brand {source} marks {target}"
    }
  },
  "DEVELOPS": {
    "caption": {
      "zh": "研发",
      "en": "develops"
    },
    "sentence": {
      "zh": "{source}研发{target}",
      "en": "{source} develops {target}"
    }
  },
  "USES": {
    "caption": {
      "zh": "采用",
      "en": "uses"
    },
    "sentence": {
      "zh": "{source}采用{target}",
      "en": "{source} uses {target}"
    }
  },
  "SUPPORTS": {
    "caption": {
      "zh": "支撑",
      "en": "supports"
    },
    "sentence": {
      "zh": "{source}支撑{target}",
      "en": "{source} supports {target}"
    }
  },
  "APPLIES_TO": {
    "caption": {
      "zh": "适用于",
      "en": "applies to"
    },
    "sentence": {
      "zh": "{source}适用于{target}",
      "en": "{source} applies to {target}"
    }
  },
  "COOPERATES_WITH": {
    "caption": {
      "zh": "合作",
      "en": "cooperates with"
    },
    "sentence": {
      "zh": "{source}与{target}合作",
      "en": "{source} cooperates with {target}"
    },
    "symmetric": true
  },
  "INVOLVES": {
    "caption": {
      "zh": "参与方",
      "en": "involves"
    },
    "sentence": {
      "zh": "{source}的参与方有{target}",
      "en": "{source} involves {target}"
    }
  },
  "BRINGS": {
    "caption": {
      "zh": "带来",
      "en": "brings"
    },
    "sentence": {
      "zh": "{source}带来{target}",
      "en": "{source} brings {target}"
    }
  },
  "SERVES": {
    "caption": {
      "zh": "服务于",
      "en": "serves"
    },
    "sentence": {
      "zh": "{source}服务于{target}",
      "en": "{source} serves {target}"
    }
  },
  "CITES": {
    "caption": {
      "zh": "引用",
      "en": "cites"
    },
    "sentence": {
      "zh": "{source}引用{target}",
      "en": "{source} cites {target}"
    }
  },
  "OVERLAPS_WITH": {
    "caption": {
      "zh": "重叠",
      "en": "overlaps with"
    },
    "sentence": {
      "zh": "{source}与{target}重叠",
      "en": "{source} overlaps with {target}"
    },
    "symmetric": true
  },
  "MEMBER_OF": {
    "caption": {
      "zh": "成员",
      "en": "member of"
    },
    "sentence": {
      "zh": "{source}是{target}的成员",
      "en": "{source} is a member of {target}"
    }
  },
  "HAS_GOAL": {
    "caption": {
      "zh": "目标定位",
      "en": "has goal"
    },
    "sentence": {
      "zh": "{source}的目标是{target}",
      "en": "{source} is to become {target}"
    }
  },
  "AFFECTS": {
    "caption": {
      "zh": "影响",
      "en": "affects"
    },
    "sentence": {
      "zh": "{source}影响{target}",
      "en": "{source} affects {target}"
    }
  },
  "ADDRESSES": {
    "caption": {
      "zh": "应对",
      "en": "addresses"
    },
    "sentence": {
      "zh": "{source}应对{target}",
      "en": "{source} addresses {target}"
    }
  },
  "KIND_OF": {
    "caption": {
      "zh": "一种",
      "en": "kind of"
    },
    "sentence": {
      "zh": "{source}是一种{target}",
      "en": "{source} is a kind of {target}"
    }
  },
  "PRECEDES": {
    "caption": {
      "zh": "先于",
      "en": "precedes"
    },
    "sentence": {
      "zh": "{source}先于{target}",
      "en": "{source} precedes {target}"
    }
  }
} as const;

export const lists = {
  "Against": {
    "TIME": {
      "zh": "时间",
      "en": "time"
    },
    "REGION": {
      "zh": "地区",
      "en": "region"
    },
    "BENCHMARK": {
      "zh": "基准",
      "en": "benchmark"
    },
    "SUBJECT": {
      "zh": "主体",
      "en": "subject"
    }
  },
  "ArithmeticRuleName": {
    "GROWTH": {
      "zh": "增速与水平",
      "en": "growth and levels"
    },
    "INCREASE": {
      "zh": "增长倍数",
      "en": "increase"
    },
    "POINTS": {
      "zh": "百分点变化",
      "en": "percentage points"
    },
    "VALUE_ADDED": {
      "zh": "增加值与产值",
      "en": "value added and output"
    },
    "FALLING_RATIO": {
      "zh": "增加值率走低",
      "en": "falling ratio"
    },
    "ALREADY_REACHED": {
      "zh": "目标不高于现状",
      "en": "already reached"
    },
    "RIVALS": {
      "zh": "同一指标两处表述",
      "en": "stated twice"
    },
    "WHOLE": {
      "zh": "其中项",
      "en": "of which"
    },
    "SUM": {
      "zh": "分项合计",
      "en": "sum"
    },
    "SHARE": {
      "zh": "占比与基数",
      "en": "share and base"
    },
    "QUOTIENT": {
      "zh": "比值",
      "en": "quotient"
    },
    "MULTIPLE": {
      "zh": "翻番",
      "en": "multiple"
    },
    "FALL": {
      "zh": "降幅与水平",
      "en": "fall and levels"
    },
    "RISING": {
      "zh": "逐年上升",
      "en": "rising"
    },
    "COUNT": {
      "zh": "数目与清单",
      "en": "count and list"
    },
    "THRESHOLD": {
      "zh": "过线个数",
      "en": "threshold"
    },
    "TIER": {
      "zh": "位次",
      "en": "tier"
    },
    "CUMULATIVE": {
      "zh": "累计与年均",
      "en": "cumulative"
    },
    "SAME_WORD": {
      "zh": "一词多义",
      "en": "one word, several definitions"
    },
    "TWO_NAMES": {
      "zh": "一企两名",
      "en": "one firm, two names"
    },
    "ANNOUNCED": {
      "zh": "先列后述",
      "en": "announced and treated"
    },
    "NOTE": {
      "zh": "人工记录",
      "en": "note"
    }
  },
  "Basis": {
    "STATED": {
      "zh": "明言",
      "en": "stated"
    },
    "IMPLIED": {
      "zh": "可推",
      "en": "implied"
    },
    "EXTERNAL": {
      "zh": "外部",
      "en": "external"
    },
    "DERIVED": {
      "zh": "推算",
      "en": "derived"
    }
  },
  "Bound": {
    "EXACTLY": {
      "zh": "等于",
      "en": "exactly"
    },
    "AT_LEAST": {
      "zh": "不低于",
      "en": "at least"
    },
    "MORE_THAN": {
      "zh": "超过",
      "en": "more than"
    },
    "AT_MOST": {
      "zh": "不高于",
      "en": "at most"
    },
    "LESS_THAN": {
      "zh": "不足",
      "en": "less than"
    },
    "ABOUT": {
      "zh": "约",
      "en": "about"
    },
    "RANGE": {
      "zh": "区间",
      "en": "range"
    },
    "ORDER": {
      "zh": "量级",
      "en": "order of magnitude"
    }
  },
  "CooperationRole": {
    "GIVER": {
      "zh": "提供方",
      "en": "giver"
    },
    "TAKER": {
      "zh": "接受方",
      "en": "taker"
    },
    "PARTNER": {
      "zh": "合作方",
      "en": "partner"
    }
  },
  "DerivedMeasure": {
    "IMPLIED_BASE": {
      "zh": "推算基期",
      "en": "implied base"
    },
    "PROJECTED_LEVEL": {
      "zh": "按增速推算",
      "en": "projected level"
    },
    "BASE_OF_INCREASE": {
      "zh": "由倍数推基期",
      "en": "base of an increase"
    },
    "BASE_OF_CHANGE": {
      "zh": "由变化推基期",
      "en": "base of a change"
    },
    "VALUE_ADDED_RATIO": {
      "zh": "增加值率",
      "en": "value-added ratio"
    },
    "SHARE_OF_PROVINCE": {
      "zh": "占全省比重",
      "en": "share of the province"
    },
    "MULTIPLE_OF_BASE": {
      "zh": "为基期倍数",
      "en": "multiple of the base"
    },
    "REQUIRED_GROWTH": {
      "zh": "所需增速",
      "en": "required growth"
    },
    "MEAN_GROWTH": {
      "zh": "平均增速",
      "en": "mean growth"
    },
    "STRETCH": {
      "zh": "增速跨度",
      "en": "stretch"
    },
    "OTHER_SIDE": {
      "zh": "对照方数值",
      "en": "other side"
    },
    "BASE_OF_SHARE": {
      "zh": "由占比推总数",
      "en": "base of a share"
    },
    "LEVEL_OF_SHARE": {
      "zh": "由占比推水平",
      "en": "level of a share"
    },
    "REMAINDER": {
      "zh": "扣除后余额",
      "en": "remainder"
    },
    "TOTAL_LOW": {
      "zh": "合计下限",
      "en": "total, counted once"
    },
    "TOTAL_HIGH": {
      "zh": "合计上限",
      "en": "total, all counted"
    },
    "COUNTED_TWICE": {
      "zh": "重复计算",
      "en": "counted twice"
    },
    "LEAST_TOTAL": {
      "zh": "最低合计",
      "en": "least total"
    }
  },
  "Direction": {
    "UP": {
      "zh": "越高越好",
      "en": "up"
    },
    "DOWN": {
      "zh": "越低越好",
      "en": "down"
    },
    "NEUTRAL": {
      "zh": "无",
      "en": "neutral"
    }
  },
  "DocumentStatus": {
    "IN_FORCE": {
      "zh": "已发布",
      "en": "in force"
    },
    "TO_BE_MADE": {
      "zh": "待制定",
      "en": "to be made"
    }
  },
  "FirmRole": {
    "LEAD": {
      "zh": "龙头",
      "en": "lead"
    },
    "KEY": {
      "zh": "重点",
      "en": "key"
    }
  },
  "GapKind": {
    "TARGET_WITHOUT_MEASURE": {
      "zh": "目标无措施",
      "en": "target without a measure"
    },
    "TARGET_WITHOUT_PROJECT": {
      "zh": "目标无项目",
      "en": "target without a project"
    },
    "TARGET_WITHOUT_ACTOR": {
      "zh": "目标无主体",
      "en": "target without an actor"
    },
    "TARGET_WITHOUT_PLACE": {
      "zh": "目标无地点",
      "en": "target without a place"
    },
    "MEASURE_WITHOUT_OBJECT": {
      "zh": "措施无对象",
      "en": "measure without an object"
    },
    "INDUSTRY_WITHOUT_OUTPUT_TARGET": {
      "zh": "产业无产值目标",
      "en": "industry without an output target"
    },
    "PARK_WITHOUT_INDUSTRY": {
      "zh": "园区无产业",
      "en": "park without an industry"
    },
    "PROJECT_WITHOUT_SITE": {
      "zh": "项目无选址",
      "en": "project without a site"
    },
    "ENTERPRISE_WITHOUT_PLACE": {
      "zh": "企业无所在地",
      "en": "enterprise without a place"
    },
    "REGION_NOT_NAMED": {
      "zh": "地区未提及",
      "en": "region never named"
    },
    "INPUT_WITHOUT_MAKER": {
      "zh": "投入品无生产者",
      "en": "input without a maker"
    }
  },
  "IndustryLevel": {
    "ECONOMY": {
      "zh": "全省工业",
      "en": "economy"
    },
    "GROUP": {
      "zh": "产业类别",
      "en": "group"
    },
    "INDUSTRY": {
      "zh": "产业",
      "en": "industry"
    },
    "SUB_INDUSTRY": {
      "zh": "子行业",
      "en": "sub-industry"
    },
    "FIELD": {
      "zh": "领域",
      "en": "field"
    }
  },
  "InputRole": {
    "MATERIAL": {
      "zh": "原料",
      "en": "material"
    },
    "COMPONENT": {
      "zh": "部件",
      "en": "component"
    },
    "EQUIPMENT": {
      "zh": "装备",
      "en": "equipment"
    },
    "SOFTWARE": {
      "zh": "软件",
      "en": "software"
    },
    "BYPRODUCT": {
      "zh": "副产物",
      "en": "by-product"
    },
    "WASTE": {
      "zh": "废弃物",
      "en": "waste"
    },
    "ENERGY": {
      "zh": "能源",
      "en": "energy"
    }
  },
  "InstitutionForm": {
    "UNIVERSITY": {
      "zh": "高校",
      "en": "university"
    },
    "RESEARCH": {
      "zh": "科研机构",
      "en": "research institute"
    },
    "PLATFORM": {
      "zh": "平台",
      "en": "platform"
    },
    "ALLIANCE": {
      "zh": "联盟",
      "en": "alliance"
    },
    "BANK": {
      "zh": "银行",
      "en": "bank"
    },
    "FINANCE": {
      "zh": "金融机构",
      "en": "financial institution"
    },
    "AUTHORITY": {
      "zh": "政府机构",
      "en": "authority"
    }
  },
  "Instrument": {
    "FISCAL": {
      "zh": "财税",
      "en": "fiscal"
    },
    "CREDIT": {
      "zh": "金融",
      "en": "credit"
    },
    "LAND": {
      "zh": "用地",
      "en": "land"
    },
    "TALENT": {
      "zh": "人才",
      "en": "talent"
    },
    "PLATFORM": {
      "zh": "平台",
      "en": "platform"
    },
    "LAW": {
      "zh": "法规",
      "en": "law"
    },
    "INVESTMENT": {
      "zh": "投资",
      "en": "investment"
    },
    "ATTRACTION": {
      "zh": "招商",
      "en": "attraction"
    },
    "RESTRUCTURING": {
      "zh": "重组",
      "en": "restructuring"
    },
    "TECHNOLOGY": {
      "zh": "技术",
      "en": "technology"
    },
    "PLANNING": {
      "zh": "规划",
      "en": "planning"
    },
    "OTHER": {
      "zh": "其他",
      "en": "other"
    }
  },
  "IssueRole": {
    "ACHIEVEMENT": {
      "zh": "成就",
      "en": "achievement"
    },
    "PROBLEM": {
      "zh": "问题",
      "en": "problem"
    },
    "OPPORTUNITY": {
      "zh": "机遇",
      "en": "opportunity"
    },
    "CHALLENGE": {
      "zh": "挑战",
      "en": "challenge"
    }
  },
  "ListKind": {
    "OPEN": {
      "zh": "举例",
      "en": "open"
    },
    "CLOSED": {
      "zh": "全列",
      "en": "closed"
    }
  },
  "MeasureForm": {
    "MEASURE": {
      "zh": "措施",
      "en": "measure"
    },
    "PROGRAMME": {
      "zh": "工程",
      "en": "programme"
    },
    "STRATEGY": {
      "zh": "战略",
      "en": "strategy"
    }
  },
  "MeasureType": {
    "LEVEL": {
      "zh": "总量",
      "en": "level"
    },
    "COUNT": {
      "zh": "数量",
      "en": "count"
    },
    "GROWTH": {
      "zh": "增速",
      "en": "growth"
    },
    "CHANGE": {
      "zh": "变化",
      "en": "change"
    },
    "SHARE": {
      "zh": "占比",
      "en": "share"
    },
    "RATIO": {
      "zh": "比率",
      "en": "ratio"
    },
    "RANK": {
      "zh": "位次",
      "en": "rank"
    },
    "INDEX": {
      "zh": "指数",
      "en": "index"
    }
  },
  "Nature": {
    "ACTUAL": {
      "zh": "实际",
      "en": "actual"
    },
    "TARGET": {
      "zh": "目标",
      "en": "target"
    }
  },
  "ParkForm": {
    "PARK": {
      "zh": "园区",
      "en": "park"
    },
    "BASE": {
      "zh": "基地",
      "en": "base"
    },
    "CLUSTER": {
      "zh": "集群",
      "en": "cluster"
    },
    "TOWN": {
      "zh": "产业城",
      "en": "trade town"
    },
    "ZONE": {
      "zh": "开放区",
      "en": "zone"
    },
    "PORT": {
      "zh": "内陆港",
      "en": "inland port"
    }
  },
  "PassageRole": {
    "HEADING": {
      "zh": "标题",
      "en": "heading"
    },
    "PARAGRAPH": {
      "zh": "段落",
      "en": "paragraph"
    }
  },
  "Per": {
    "EACH": {
      "zh": "各",
      "en": "each"
    },
    "TOTAL": {
      "zh": "合计",
      "en": "total"
    }
  },
  "PlaceRole": {
    "CORE": {
      "zh": "核心",
      "en": "core"
    },
    "JOINT": {
      "zh": "共有",
      "en": "joint"
    }
  },
  "ProductCategory": {
    "MATERIAL": {
      "zh": "材料",
      "en": "material"
    },
    "CHEMICAL": {
      "zh": "化学品",
      "en": "chemical"
    },
    "COMPONENT": {
      "zh": "部件",
      "en": "component"
    },
    "EQUIPMENT": {
      "zh": "装备",
      "en": "equipment"
    },
    "VEHICLE": {
      "zh": "车辆",
      "en": "vehicle"
    },
    "ELECTRONICS": {
      "zh": "电子",
      "en": "electronics"
    },
    "SOFTWARE": {
      "zh": "软件",
      "en": "software"
    },
    "SERVICE": {
      "zh": "服务",
      "en": "service"
    },
    "FOOD": {
      "zh": "食品",
      "en": "food"
    },
    "MEDICINE": {
      "zh": "药品",
      "en": "medicine"
    },
    "CONSUMER": {
      "zh": "消费品",
      "en": "consumer good"
    },
    "BUILDING": {
      "zh": "建材",
      "en": "building material"
    },
    "ENERGY": {
      "zh": "能源",
      "en": "energy"
    },
    "OTHER": {
      "zh": "其他",
      "en": "other"
    }
  },
  "ProjectForm": {
    "CONSTRUCTION": {
      "zh": "新建",
      "en": "construction"
    },
    "EXPANSION": {
      "zh": "扩建",
      "en": "expansion"
    },
    "RENOVATION": {
      "zh": "改造",
      "en": "renovation"
    },
    "PROGRAMME": {
      "zh": "项目群",
      "en": "programme"
    }
  },
  "RegionLevel": {
    "COUNTRY": {
      "zh": "国家",
      "en": "country"
    },
    "PROVINCE": {
      "zh": "省级",
      "en": "province"
    },
    "PREFECTURE": {
      "zh": "地级",
      "en": "prefecture"
    },
    "COUNTY": {
      "zh": "县级",
      "en": "county"
    },
    "ZONE": {
      "zh": "经济区",
      "en": "economic zone"
    },
    "AREA": {
      "zh": "地域",
      "en": "area"
    }
  },
  "ResourceCategory": {
    "MINERAL": {
      "zh": "矿产",
      "en": "mineral"
    },
    "ENERGY": {
      "zh": "能源",
      "en": "energy"
    },
    "WATER": {
      "zh": "水",
      "en": "water"
    },
    "PLANT": {
      "zh": "植物",
      "en": "plant"
    },
    "ANIMAL": {
      "zh": "动物",
      "en": "animal"
    },
    "WASTE": {
      "zh": "废弃物",
      "en": "waste"
    },
    "HUMAN": {
      "zh": "人力",
      "en": "human"
    }
  },
  "Severity": {
    "IMPOSSIBLE": {
      "zh": "不可能",
      "en": "impossible"
    },
    "STRAINED": {
      "zh": "勉强",
      "en": "strained"
    },
    "DEFINITION": {
      "zh": "口径",
      "en": "definition"
    },
    "WORDING": {
      "zh": "文字",
      "en": "wording"
    }
  },
  "Sign": {
    "PLUS": {
      "zh": "利好",
      "en": "plus"
    },
    "MINUS": {
      "zh": "不利",
      "en": "minus"
    }
  },
  "Stage": {
    "BUILT": {
      "zh": "已有",
      "en": "built"
    },
    "UNDER_WAY": {
      "zh": "在建",
      "en": "under way"
    },
    "PLANNED": {
      "zh": "规划",
      "en": "planned"
    },
    "EXPLORED": {
      "zh": "谋划",
      "en": "explored"
    },
    "NOT_STATED": {
      "zh": "未说明",
      "en": "not stated"
    }
  },
  "Stance": {
    "EXPAND": {
      "zh": "扩大",
      "en": "expand"
    },
    "UPGRADE": {
      "zh": "提升",
      "en": "upgrade"
    },
    "HOLD": {
      "zh": "稳定",
      "en": "hold"
    },
    "MODERATE": {
      "zh": "适当",
      "en": "moderate"
    },
    "CAP": {
      "zh": "控制",
      "en": "cap"
    },
    "PHASE_OUT": {
      "zh": "淘汰",
      "en": "phase out"
    }
  },
  "Strength": {
    "COMMIT": {
      "zh": "确保",
      "en": "commit"
    },
    "SET": {
      "zh": "设定",
      "en": "set"
    },
    "STRIVE": {
      "zh": "力争",
      "en": "strive"
    },
    "PROMOTE": {
      "zh": "推动",
      "en": "promote"
    },
    "SUPPORT": {
      "zh": "支持",
      "en": "support"
    },
    "EXPLORE": {
      "zh": "谋划",
      "en": "explore"
    }
  }
} as const;
