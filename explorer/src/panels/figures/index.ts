import { definePanel } from '../panel.ts';
import { FiguresBody } from './body.tsx';
import { FiguresPanel } from './figures.graphql.ts';

export const figures = definePanel({
  id: 'figures',
  title: { zh: '数字', en: 'Figures' },
  document: FiguresPanel,
  summary: ({ stated, derived }) =>
    stated.totalCount + derived.totalCount === 0
      ? undefined
      : { zh: `原文 ${stated.totalCount} 个，推算 ${derived.totalCount} 个`, en: `${stated.totalCount} stated, ${derived.totalCount} derived` },
  empty: { zh: '规划没有给出它的数字。', en: 'The plan gives no figure of it.' },
  Body: FiguresBody,
});
