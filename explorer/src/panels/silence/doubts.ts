import { lists } from '../../api/catalogue.ts';
import type { GapKind, Severity } from '../../api/enums.ts';
import type { Column } from '../../parts/table/sheet.ts';
import type { SilencePanelQuery } from './silence.graphql.ts';

/** What the plan does not say of a thing, or says in a way that cannot hold. */
export interface Doubt {
  readonly key: string;
  readonly title: string;
  readonly gap?: GapKind;
  readonly severity?: Severity;
  /** The arithmetic of a finding. */
  readonly explanation: string | null;
  /** Where it was looked for, or where the figures stand. */
  readonly passages: readonly { readonly key: string; readonly locator: string }[];
}

export function doubtsOf({ entity }: SilencePanelQuery): Doubt[] {
  if (!entity || !('gaps' in entity)) return [];
  return [
    ...entity.findings.nodes.map(({ key, title, severity, explanation, passages }) => ({ key, title, severity, explanation, passages })),
    ...entity.gaps.nodes.map(({ key, title, gap, searched }) => ({ key, title, gap, explanation: null, passages: searched })),
  ];
}

export const doubtColumns: readonly Column<Doubt>[] = [
  {
    id: 'sort',
    header: { zh: '性质', en: 'Sort' },
    value: (d, t) => (d.gap ? t(lists.GapKind[d.gap]) : d.severity ? t(lists.Severity[d.severity]) : null),
  },
  { id: 'title', header: { zh: '内容', en: 'What' }, value: (d) => d.title, rowHeader: true },
  { id: 'explanation', header: { zh: '算式', en: 'Arithmetic' }, value: (d) => d.explanation },
  { id: 'passages', header: { zh: '段落', en: 'Passages' }, value: (d) => d.passages.map((p) => p.locator).join(' ') },
];
