import { Link } from '@tanstack/react-router';
import { changing } from '../../app/search-params.ts';
import { messages, type Text, useT } from '../../i18n/text.ts';
import type { Column, Sheet } from './sheet.ts';
import css from './sheet-table.module.css';

const m = messages({
  sortBy: (column: string) => ({ zh: `按“${column}”排序`, en: `Sort by ${column}` }),
});

/** A sheet as a real table: headers sort by links (the address holds the order), wide ones scroll inside themselves. */
export function SheetTable<Row>({ sheet, caption, sortable = true }: SheetTableProps<Row>) {
  const t = useT();
  const { rows, keyOf, sort } = sheet;
  const columns = sheet.columns.filter((c) => !c.onlyInFiles);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={css.frame} aria-label={t(caption)} tabIndex={0}>
      <table className={css.table}>
        <caption className="hidden-visually">{t(caption)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'number' : undefined} aria-sort={ariaSort(column.id, sort)}>
                {sortable ? <SortLink column={column as Column<unknown>} sort={sort} title={t(m.sortBy(t(column.header)))} /> : t(column.header)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => {
                const content = column.cell ? column.cell(row) : (column.value(row, t) ?? '—');
                return column.rowHeader ? (
                  <th key={column.id} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={column.id} className={column.numeric ? 'number' : column.short ? 'nowrap' : undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SheetTableProps<Row> {
  readonly sheet: Sheet<Row>;
  readonly caption: Text;
  readonly sortable?: boolean;
}

const ariaSort = (id: string, sort: string | undefined) => (sort === id ? 'ascending' : sort === `-${id}` ? 'descending' : undefined);

/** Up, down, and back to the order of the plan; numbers begin with the largest. */
function SortLink({
  column: { id, header, numeric },
  sort,
  title,
}: {
  readonly column: Column<unknown>;
  readonly sort: string | undefined;
  readonly title: string;
}) {
  const t = useT();
  const steps = numeric ? [`-${id}`, id, undefined] : [id, `-${id}`, undefined];
  const at = steps.indexOf(sort);
  const next = steps[at === -1 ? 0 : (at + 1) % 3];
  return (
    <Link to="." search={changing({ sort: next })} resetScroll={false} title={title} className={css.sort}>
      {t(header)}
      <span aria-hidden="true">{sort === id ? ' ↑' : sort === `-${id}` ? ' ↓' : ''}</span>
    </Link>
  );
}
