import { definePanel } from '../panel.ts';
import { RelationsBody } from './body.tsx';
import { groupsOf, relationsOf } from './groups.ts';
import { RelationsPanel } from './relations.graphql.ts';
import { relationColumns } from './sheet.ts';

export const relations = definePanel({
  id: 'relations',
  title: { zh: '关系', en: 'Relations' },
  document: RelationsPanel,
  summary: (answer, thing) => {
    const found = relationsOf(answer, thing);
    const stated = found.filter((r) => r.basis === 'STATED').length;
    if (found.length === 0) return undefined;
    return { zh: `${found.length} 条，其中原文明言 ${stated} 条`, en: `${found.length}, of which ${stated} stated` };
  },
  empty: { zh: '规划没有说它与别的事物有什么关系。', en: 'The plan relates it to nothing else.' },
  sheet: (answer, thing) => ({
    columns: relationColumns,
    rows: groupsOf(relationsOf(answer, thing)).flatMap((g) => g.relations),
    keyOf: (relation) => relation.key,
  }),
  Body: RelationsBody,
});
