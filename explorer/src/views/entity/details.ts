import { lists } from '../../api/catalogue.ts';
import type { Text } from '../../i18n/text.ts';
import type { EntityPageQuery } from './entity.graphql.ts';

type Entity = NonNullable<EntityPageQuery['entity']>;

const said = (label: Text, value: Text | string | number | null | undefined): [Text, Text][] =>
  value === null || value === undefined || value === ''
    ? []
    : [[label, typeof value === 'object' ? value : { zh: String(value), en: String(value) }]];

/** Properties that a kind has of its own, as label and value. */
export function detailsOf(e: Entity): [Text, Text][] {
  return [
    ...('level' in e ? said({ zh: '层级', en: 'Level' }, lists.IndustryLevel[e.level]) : []),
    ...('regionLevel' in e
      ? [...said({ zh: '层级', en: 'Level' }, lists.RegionLevel[e.regionLevel]), ...said({ zh: '区划代码', en: 'Code' }, e.code)]
      : []),
    ...('parkForm' in e ? [...said({ zh: '形态', en: 'Form' }, lists.ParkForm[e.parkForm]), ...said(STAGE, lists.Stage[e.parkStage])] : []),
    ...('projectForm' in e
      ? [...said({ zh: '形式', en: 'Form' }, lists.ProjectForm[e.projectForm]), ...said(STAGE, lists.Stage[e.projectStage])]
      : []),
    ...('productCategory' in e
      ? [...said(CATEGORY, lists.ProductCategory[e.productCategory]), ...said({ zh: '规格', en: 'Specifications' }, e.specifications.join('；'))]
      : []),
    ...('resourceCategory' in e ? said(CATEGORY, lists.ResourceCategory[e.resourceCategory]) : []),
    ...('institutionForm' in e
      ? [
          ...said({ zh: '形态', en: 'Form' }, lists.InstitutionForm[e.institutionForm]),
          ...said(STAGE, e.institutionStage && lists.Stage[e.institutionStage]),
        ]
      : []),
    ...('measureForm' in e
      ? [
          ...said({ zh: '形式', en: 'Form' }, lists.MeasureForm[e.measureForm]),
          ...said({ zh: '手段', en: 'Instrument' }, lists.Instrument[e.instrument]),
          ...said({ zh: '主体', en: 'Actor' }, e.actor),
          ...said(STRENGTH, e.measureStrength && lists.Strength[e.measureStrength]),
        ]
      : []),
    ...('status' in e
      ? [
          ...said({ zh: '状态', en: 'Status' }, lists.DocumentStatus[e.status]),
          ...said({ zh: '发文机关', en: 'Issuer' }, e.issuer),
          ...said({ zh: '文号', en: 'Number' }, e.number),
        ]
      : []),
    ...('complete' in e
      ? [
          ...said({ zh: '称有', en: 'Said to be' }, e.count),
          ...said({ zh: '列举', en: 'Listed' }, e.complete ? { zh: '全部列出', en: 'in full' } : { zh: '部分列出', en: 'in part' }),
        ]
      : []),
    ...('among' in e ? [...said({ zh: '范围', en: 'Among' }, e.among), ...said(STRENGTH, e.goalStrength && lists.Strength[e.goalStrength])] : []),
    ...('cooperationStrength' in e ? said(STRENGTH, e.cooperationStrength && lists.Strength[e.cooperationStrength]) : []),
    ...('role' in e ? said({ zh: '规划称为', en: 'Called' }, lists.IssueRole[e.role]) : []),
    ...('issuedOn' in e
      ? [
          ...said({ zh: '印发', en: 'Issued' }, `${e.planIssuer ?? ''} ${e.issuedOn}`),
          ...said({ zh: '规划期', en: 'Covers' }, `${e.coversFrom}–${e.coversTo}`),
        ]
      : []),
  ];
}

const STAGE: Text = { zh: '阶段', en: 'Stage' };
const CATEGORY: Text = { zh: '类别', en: 'Category' };
const STRENGTH: Text = { zh: '力度', en: 'Commitment' };
