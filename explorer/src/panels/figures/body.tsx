import { useMemo } from 'react';
import { lists } from '../../api/catalogue.ts';
import type { FigureFragment } from '../../api/fragments.ts';
import { useT } from '../../i18n/text.ts';
import { Cite } from '../../parts/cite.tsx';
import { FigureCell } from '../../parts/figure.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import type { PanelBodyProps } from '../panel.ts';
import type { FiguresPanelQuery } from './figures.graphql.ts';

export function FiguresBody({ answer }: PanelBodyProps<FiguresPanelQuery>) {
  const t = useT();
  const rows = useMemo(() => [...answer.stated.nodes, ...answer.derived.nodes], [answer]);
  const columns = useMemo(
    (): Column<FigureFragment>[] => [
      { id: 'indicator', header: { zh: '指标', en: 'Indicator' }, value: (f) => f.indicator.name, rowHeader: true },
      { id: 'time', header: { zh: '时间', en: 'Time' }, value: (f) => f.time, numeric: true },
      { id: 'nature', header: { zh: '性质', en: 'Nature' }, value: (f) => t(lists.Nature[f.nature]) },
      { id: 'value', header: { zh: '数值', en: 'Value' }, value: (f) => f.value, cell: (f) => <FigureCell figure={f} cite={false} />, numeric: true },
      { id: 'unit', header: { zh: '单位', en: 'Unit' }, value: (f) => f.unit.name },
      {
        id: 'source',
        header: { zh: '出处', en: 'Passage' },
        value: (f) => f.citations.map((c) => c.locator).join(' '),
        cell: (f) => <Cite fact={f.key} citations={f.citations} />,
      },
    ],
    [t],
  );
  const sheet = useSheet({ columns, rows, keyOf: (f) => f.key, sort: undefined });
  return <SheetTable sheet={sheet} caption={{ zh: '数字', en: 'Figures' }} sortable={false} />;
}
