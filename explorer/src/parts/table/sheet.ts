import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useT } from '../../i18n/text.ts';
import type { Sheet } from './values.ts';

export type { Column, Sheet } from './values.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Chinese by pinyin, numbers by size. */
const byValue = (a: string | number | undefined, b: string | number | undefined): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

export function useSheet<Row extends object>({ columns, rows, keyOf, sort }: Sheet<Row>): Sheet<Row> {
  const t = useT();
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row, t) ?? undefined,
        sortUndefined: 'last' as const,
        sortFn: (a: SortedRow, b: SortedRow, id: string) => byValue(a.getValue(id), b.getValue(id)),
      })),
    [columns, t],
  );
  const sorting = useMemo(() => {
    const id = sort?.replace(/^-/, '');
    return id && columns.some((c) => c.id === id) ? [{ id, desc: sort?.startsWith('-') === true }] : [];
  }, [sort, columns]);
  const table = useTable({ features, columns: definitions as never, data: rows, state: { sorting } });
  const sorted = table.getRowModel().rows.map((r) => r.original as Row);
  return { columns, rows: sorted, keyOf, sort };
}

interface SortedRow {
  getValue(id: string): string | number | undefined;
}
