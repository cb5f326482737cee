import type { ReactNode } from 'react';
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
  /** A word or two that never break. */
  readonly short?: boolean;
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

/** Header and rows as plain values, for export. */
export function useValues<Row>(): (sheet: Sheet<Row>) => { header: string[]; rows: (string | number | null)[][] } {
  const t = useT();
  return ({ columns, rows }) => ({
    header: columns.map((c) => t(c.header)),
    rows: rows.map((row) => columns.map((c) => c.value(row, t))),
  });
}
