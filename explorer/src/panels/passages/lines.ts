import type { PassageInListFragment } from '../../api/fragments.ts';
import type { Column } from '../../parts/table/sheet.ts';
import type { PassagesPanelQuery } from './passages.graphql.ts';

/** A passage that speaks of a thing, and in which words; without words it only names it. */
export interface PassageLine {
  readonly passage: PassageInListFragment;
  readonly says: readonly string[];
  readonly facts: number;
}

export function linesOf({ entity }: PassagesPanelQuery): PassageLine[] {
  if (!entity || !('said' in entity)) return [];
  const said = entity.said.map(({ passage, citations }) => ({
    passage,
    says: [...new Set(citations.flatMap((c) => c.says))],
    facts: new Set(citations.map((c) => c.about.key)).size,
  }));
  const spoken = new Set(said.map((s) => s.passage.key));
  return [...said, ...entity.mentionedIn.nodes.filter((p) => !spoken.has(p.key)).map((passage) => ({ passage, says: [], facts: 0 }))];
}

export const passageColumns: readonly Column<PassageLine>[] = [
  { id: 'locator', header: { zh: '段落', en: 'Passage' }, value: (l) => l.passage.locator, rowHeader: true },
  { id: 'section', header: { zh: '章节', en: 'Section' }, value: (l) => l.passage.section.title },
  { id: 'says', header: { zh: '用语', en: 'Words' }, value: (l) => l.says.join(' … ') || null },
  { id: 'facts', header: { zh: '事实', en: 'Facts' }, value: (l) => l.facts, numeric: true },
];
