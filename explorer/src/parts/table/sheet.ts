import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { type Text, type Translate, useT } from '../../i18n/text.ts';

/**
 * Rows and columns of a view, declared once: what the table shows, what CSV and JSON export and the order they have are
 * the same thing, so screen and export cannot differ.
 */
export interface Column<Row> {
  readonly id: string;
  readonly header: Text;
  /** What is sorted and exported; null is "the plan does not say" and sorts last. */
  readonly value: (row: Row, t: Translate) => string | number | null;
  /** What is shown; the value where not given. */
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Shown inside another cell on the screen, a column of its own in files. */
  readonly onlyInFiles?: boolean;
  /** Names its row: a row header for screen readers. */
  readonly rowHeader?: boolean;
}

export interface Sheet<Row = unknown> {
  readonly columns: readonly Column<Row>[];
  /** In the order of the address. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** `id` or `-id`, as it stands in the address. */
  readonly sort: string | undefined;
}

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

/** Header and rows as plain values, for export. */
export function useValues<Row>(): (sheet: Sheet<Row>) => { header: string[]; rows: (string | number | null)[][] } {
  const t = useT();
  return ({ columns, rows }) => ({
    header: columns.map((c) => t(c.header)),
    rows: rows.map((row) => columns.map((c) => c.value(row, t))),
  });
}
