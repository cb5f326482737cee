import { messages } from '../../i18n/text.ts';
import { FigureCell } from '../../parts/figure.tsx';
import type { Column, Sheet } from '../../parts/table/values.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import type { Industry } from './plan-layout.ts';

const m = messages({
  industry: { zh: '产业', en: 'Industry' },
  group: { zh: '类别', en: 'Group' },
  what: { zh: '口径', en: 'Defined as' },
  target: { zh: '2015 目标', en: 'Target of 2015' },
  growth: { zh: '年均增速', en: 'Growth a year' },
});

const COLUMNS: readonly Column<Industry>[] = [
  { id: 'industry', header: m.industry, value: (i) => i.name, cell: (i) => <ThingLink thing={i} bare />, rowHeader: true },
  { id: 'group', header: m.group, value: (i) => i.group.name, cell: (i) => <ThingLink thing={i.group} bare />, short: true },
  { id: 'what', header: m.what, value: (i) => i.target?.indicator.name ?? null, short: true },
  {
    id: 'target',
    header: m.target,
    value: (i) => i.target?.display ?? null,
    cell: (i) => <FigureCell figure={i.target ?? null} />,
    numeric: true,
  },
  {
    id: 'growth',
    header: m.growth,
    value: (i) => i.growth?.display ?? null,
    cell: (i) => <FigureCell figure={i.growth ?? null} />,
    numeric: true,
  },
];

/** What the picture of the plan shows, as rows in the order of the plan. */
export const planSheet = (industries: readonly Industry[]): Sheet<Industry> => ({
  columns: COLUMNS,
  rows: industries,
  keyOf: (i) => i.key,
  sort: undefined,
});
