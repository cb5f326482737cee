// Written by `npm run explorer:documents`. Do not edit.

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

export type Lang =
  | 'EN'
  | 'ZH';

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
