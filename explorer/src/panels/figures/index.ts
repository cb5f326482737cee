import { definePanel } from '../panel.ts';
import { FiguresBody } from './body.tsx';
import { FiguresPanel } from './figures.graphql.ts';
import { toLines } from './lines.ts';
import { figureColumns } from './sheet.tsx';

export const figures = definePanel({
  id: 'figures',
  title: { zh: '数字', en: 'Figures' },
  document: FiguresPanel,
  summary: ({ stated, derived }) =>
    stated.totalCount + derived.totalCount === 0
      ? undefined
      : {
          zh: `规划给出 ${stated.totalCount} 个，推算 ${derived.totalCount} 个`,
          en: `${stated.totalCount} given by the plan, ${derived.totalCount} derived`,
        },
  empty: { zh: '规划没有给出它的数字。', en: 'The plan gives no figure of it.' },
  sheet: ({ stated, derived }) => ({ columns: figureColumns, rows: toLines([...stated.nodes, ...derived.nodes]), keyOf: (line) => line.key }),
  Body: FiguresBody,
});
