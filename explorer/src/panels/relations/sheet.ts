import { lists, nodeKinds } from '../../api/catalogue.ts';
import type { Column } from '../../parts/table/sheet.ts';
import type { Relation } from './groups.ts';
import { HEADINGS } from './headings.ts';
import { qualities } from './qualities.ts';

export const relationColumns: readonly Column<Relation>[] = [
  { id: 'relation', header: { zh: '关系', en: 'Relation' }, value: (r, t) => t(HEADINGS[r.kind][r.direction]) },
  { id: 'thing', header: { zh: '对方', en: 'Other end' }, value: (r) => r.far.name, rowHeader: true },
  { id: 'kind', header: { zh: '类别', en: 'Kind' }, value: (r, t) => t(nodeKinds[r.far.kind]) },
  { id: 'key', header: { zh: '键', en: 'Key' }, value: (r) => r.far.key },
  { id: 'sentence', header: { zh: '读作', en: 'Read aloud' }, value: (r) => r.sentence },
  { id: 'qualities', header: { zh: '限定', en: 'Qualified' }, value: (r, t) => qualities(r, t).join('；') || null },
  { id: 'basis', header: { zh: '依据', en: 'Basis' }, value: (r, t) => t(lists.Basis[r.basis]) },
  { id: 'passages', header: { zh: '出处', en: 'Passages' }, value: (r) => r.citations.map((c) => c.locator ?? '').join(' ') },
];
