// Written by `npm run explorer:documents`. Do not edit.

export type ArithmeticRuleName =
  | 'ALREADY_REACHED'
  | 'ANNOUNCED'
  | 'COUNT'
  | 'CUMULATIVE'
  | 'FALL'
  | 'FALLING_RATIO'
  | 'GROWTH'
  | 'INCREASE'
  | 'MULTIPLE'
  | 'NOTE'
  | 'POINTS'
  | 'QUOTIENT'
  | 'RISING'
  | 'RIVALS'
  | 'SAME_WORD'
  | 'SHARE'
  | 'SUM'
  | 'THRESHOLD'
  | 'TIER'
  | 'TWO_NAMES'
  | 'VALUE_ADDED'
  | 'WHOLE';

export type Basis =
  | 'DERIVED'
  | 'EXTERNAL'
  | 'IMPLIED'
  | 'STATED';

export type Bound =
  | 'ABOUT'
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'EXACTLY'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'ORDER'
  | 'RANGE';

export type CellState =
  | 'DERIVED'
  | 'NOT_STATED'
  | 'STATED';

export type ChainDirection =
  | 'BOTH'
  | 'DOWNSTREAM'
  | 'UPSTREAM';

export type ChainGrain =
  | 'AS_STATED'
  | 'ENTERPRISE'
  | 'FIELD'
  | 'INDUSTRY'
  | 'PRODUCT';

export type ChainSide =
  | 'DOWNSTREAM'
  | 'START'
  | 'UPSTREAM';

export type DerivedMeasure =
  | 'BASE_OF_CHANGE'
  | 'BASE_OF_INCREASE'
  | 'BASE_OF_SHARE'
  | 'COUNTED_TWICE'
  | 'IMPLIED_BASE'
  | 'LEAST_TOTAL'
  | 'LEVEL_OF_SHARE'
  | 'MEAN_GROWTH'
  | 'MULTIPLE_OF_BASE'
  | 'OTHER_SIDE'
  | 'PROJECTED_LEVEL'
  | 'REMAINDER'
  | 'REQUIRED_GROWTH'
  | 'SHARE_OF_PROVINCE'
  | 'STRETCH'
  | 'TOTAL_HIGH'
  | 'TOTAL_LOW'
  | 'VALUE_ADDED_RATIO';

export type DocumentStatus =
  | 'IN_FORCE'
  | 'TO_BE_MADE';

export type EdgeKind =
  | 'ADDRESSES'
  | 'AFFECTS'
  | 'APPLIES_TO'
  | 'BRINGS'
  | 'CITES'
  | 'COOPERATES_WITH'
  | 'DEVELOPS'
  | 'HAS_GOAL'
  | 'INPUT_TO'
  | 'INVOLVES'
  | 'IN_INDUSTRY'
  | 'KIND_OF'
  | 'LOCATED_IN'
  | 'MARKS'
  | 'MEMBER_OF'
  | 'OPERATES_IN'
  | 'OVERLAPS_WITH'
  | 'OWNS_BRAND'
  | 'PART_OF'
  | 'PRECEDES'
  | 'PRODUCES'
  | 'SERVES'
  | 'SITED_IN'
  | 'SUPPLIES'
  | 'SUPPORTS'
  | 'UNDERTAKES'
  | 'USES';

export type Evidence =
  | 'DERIVED'
  | 'EXTERNAL'
  | 'IMPLIED'
  | 'NOT_STATED'
  | 'STATED';

export type GapKind =
  | 'ENTERPRISE_WITHOUT_PLACE'
  | 'INDUSTRY_WITHOUT_OUTPUT_TARGET'
  | 'INPUT_WITHOUT_MAKER'
  | 'MEASURE_WITHOUT_OBJECT'
  | 'PARK_WITHOUT_INDUSTRY'
  | 'PROJECT_WITHOUT_SITE'
  | 'REGION_NOT_NAMED'
  | 'TARGET_WITHOUT_ACTOR'
  | 'TARGET_WITHOUT_MEASURE'
  | 'TARGET_WITHOUT_PLACE'
  | 'TARGET_WITHOUT_PROJECT';

export type IndustryLevel =
  | 'ECONOMY'
  | 'FIELD'
  | 'GROUP'
  | 'INDUSTRY'
  | 'SUB_INDUSTRY';

export type InputSource =
  | 'IN_PROVINCE'
  | 'NOBODY_NAMED'
  | 'OUTSIDE'
  | 'PLANNED';

export type InstitutionForm =
  | 'ALLIANCE'
  | 'AUTHORITY'
  | 'BANK'
  | 'FINANCE'
  | 'PLATFORM'
  | 'RESEARCH'
  | 'UNIVERSITY';

export type Instrument =
  | 'ATTRACTION'
  | 'CREDIT'
  | 'FISCAL'
  | 'INVESTMENT'
  | 'LAND'
  | 'LAW'
  | 'OTHER'
  | 'PLANNING'
  | 'PLATFORM'
  | 'RESTRUCTURING'
  | 'TALENT'
  | 'TECHNOLOGY';

export type IssueRole =
  | 'ACHIEVEMENT'
  | 'CHALLENGE'
  | 'OPPORTUNITY'
  | 'PROBLEM';

export type Lang =
  | 'EN'
  | 'ZH';

export type ListKind =
  | 'CLOSED'
  | 'OPEN';

export type MeasureForm =
  | 'MEASURE'
  | 'PROGRAMME'
  | 'STRATEGY';

export type MeasureType =
  | 'CHANGE'
  | 'COUNT'
  | 'GROWTH'
  | 'INDEX'
  | 'LEVEL'
  | 'RANK'
  | 'RATIO'
  | 'SHARE';

export type Nature =
  | 'ACTUAL'
  | 'TARGET';

export type NodeKind =
  | 'Brand'
  | 'Cooperation'
  | 'Document'
  | 'Enterprise'
  | 'Goal'
  | 'Group'
  | 'Industry'
  | 'Institution'
  | 'Issue'
  | 'Measure'
  | 'Park'
  | 'Plan'
  | 'Product'
  | 'Project'
  | 'Region'
  | 'Resource'
  | 'Technology';

export type ParkForm =
  | 'BASE'
  | 'CLUSTER'
  | 'PARK'
  | 'PORT'
  | 'TOWN'
  | 'ZONE';

export type PassageRole =
  | 'HEADING'
  | 'PARAGRAPH';

export type Per =
  | 'EACH'
  | 'TOTAL';

export type ProductCategory =
  | 'BUILDING'
  | 'CHEMICAL'
  | 'COMPONENT'
  | 'CONSUMER'
  | 'ELECTRONICS'
  | 'ENERGY'
  | 'EQUIPMENT'
  | 'FOOD'
  | 'MATERIAL'
  | 'MEDICINE'
  | 'OTHER'
  | 'SERVICE'
  | 'SOFTWARE'
  | 'VEHICLE';

export type ProjectForm =
  | 'CONSTRUCTION'
  | 'EXPANSION'
  | 'PROGRAMME'
  | 'RENOVATION';

export type RegionLevel =
  | 'AREA'
  | 'COUNTRY'
  | 'COUNTY'
  | 'PREFECTURE'
  | 'PROVINCE'
  | 'ZONE';

export type ResourceCategory =
  | 'ANIMAL'
  | 'ENERGY'
  | 'HUMAN'
  | 'MINERAL'
  | 'PLANT'
  | 'WASTE'
  | 'WATER';

export type SearchMatch =
  | 'ALIAS_PREFIX'
  | 'EXACT_ALIAS'
  | 'EXACT_NAME'
  | 'INNER'
  | 'NAME_PREFIX'
  | 'PINYIN'
  | 'SUMMARY'
  | 'TYPO'
  | 'WORDS';

export type Severity =
  | 'DEFINITION'
  | 'IMPOSSIBLE'
  | 'STRAINED'
  | 'WORDING';

export type Stage =
  | 'BUILT'
  | 'EXPLORED'
  | 'NOT_STATED'
  | 'PLANNED'
  | 'UNDER_WAY';

export type Stance =
  | 'CAP'
  | 'EXPAND'
  | 'HOLD'
  | 'MODERATE'
  | 'PHASE_OUT'
  | 'UPGRADE';

export type Strength =
  | 'COMMIT'
  | 'EXPLORE'
  | 'PROMOTE'
  | 'SET'
  | 'STRIVE'
  | 'SUPPORT';

export type TextStatus =
  | 'NOT_MOUNTED'
  | 'SHOWN';
