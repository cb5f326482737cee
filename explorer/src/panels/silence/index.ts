import { definePanel } from '../panel.ts';
import { SilenceBody } from './body.tsx';
import { type Doubt, doubtColumns, doubtsOf } from './doubts.ts';
import { SilencePanel } from './silence.graphql.ts';

export const silence = definePanel({
  id: 'silence',
  title: { zh: '未说明与存疑', en: 'Not stated, and in doubt' },
  document: SilencePanel,
  summary: (answer) => {
    const doubts = doubtsOf(answer);
    if (doubts.length === 0) return undefined;
    const gaps = doubts.filter((d) => d.gap).length;
    return { zh: `未说明 ${gaps} 项，存疑 ${doubts.length - gaps} 项`, en: `${gaps} not stated, ${doubts.length - gaps} in doubt` };
  },
  empty: { zh: '查过的各项，规划都说了，数字也没有矛盾。', en: 'Of what was checked the plan is silent on nothing, and its figures agree.' },
  sheet: (answer) => ({ columns: doubtColumns, rows: doubtsOf(answer), keyOf: (d: Doubt) => d.key }),
  Body: SilenceBody,
});
