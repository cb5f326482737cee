import { definePanel } from '../panel.ts';
import { PassagesBody } from './body.tsx';
import { linesOf, type PassageLine, passageColumns } from './lines.ts';
import { PassagesPanel } from './passages.graphql.ts';

export const passages = definePanel({
  id: 'passages',
  title: { zh: '原文', en: 'In the document' },
  document: PassagesPanel,
  summary: (answer) => {
    const lines = linesOf(answer);
    const named = lines.filter((l) => l.says.length === 0).length;
    if (lines.length === 0) return undefined;
    return { zh: `${lines.length - named} 段说到它，另 ${named} 段提及`, en: `${lines.length - named} passages speak of it, ${named} more name it` };
  },
  empty: { zh: '没有段落。', en: 'No passages.' },
  sheet: (answer) => ({ columns: passageColumns, rows: linesOf(answer), keyOf: (l: PassageLine) => l.passage.key }),
  Body: PassagesBody,
});
