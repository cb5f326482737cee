import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ByPlaceAndIndustryFragment, ThingFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import css from './places.module.css';

type Answer = ByPlaceAndIndustryFragment;

const m = messages({
  caption: { zh: '地区与产业', en: 'Places and industries' },
  place: { zh: '地区', en: 'Place' },
  notStated: { zh: '规划没有说明市州或产业的', en: 'Prefecture or industry not stated' },
  cell: (row: string, column: string, count: number) => ({ zh: `${row}，${column}：${count}`, en: `${row}, ${column}: ${count}` }),
  hint: {
    zh: '一家企业从事几个产业就在几格里各算一次，所以各格之和可以大于总数。方向键在格间移动。',
    en: 'A thing of several industries counts in each, so cells may add up to more than the total. Arrow keys move between cells.',
  },
});

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Prefectures against industries as a real table; a cell lists what it counts. One stop for Tab, arrows within. */
export function Matrix({ answer, chosen }: { readonly answer: Answer /** `row key,column key` */; readonly chosen: string | undefined }) {
  const t = useT();
  const frame = useRef<HTMLTableElement>(null);
  const { rows, columns, cellAt, fullest } = useMemo(() => arrange(answer), [answer]);
  const open = answer.cells.find((c) => idOf(c.row, c.column) === chosen);
  const firstCell = answer.cells[0];
  const entry = chosen !== undefined && open ? chosen : firstCell && idOf(firstCell.row, firstCell.column);

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = STEPS[event.key];
    const from = (event.target as HTMLElement).closest('a')?.dataset;
    if (!step || !from?.['at']) return;
    event.preventDefault();
    let [row, column] = from['at'].split(',').map(Number) as [number, number];
    // On to the next cell that counts anything.
    for (;;) {
      row += step[0];
      column += step[1];
      if (row < 0 || column < 0 || row >= rows.length || column >= columns.length) return;
      const cell = frame.current?.querySelector<HTMLAnchorElement>(`a[data-at="${row},${column}"]`);
      if (cell) {
        cell.focus();
        return;
      }
    }
  };

  return (
    <>
      <div className={css.matrix}>
        <table ref={frame} onKeyDown={move}>
          <caption className="hidden-visually">{t(m.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(m.place)}</th>
              {columns.map((c) => (
                <th key={c.key} scope="col">
                  {c.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={row.key}>
                <th scope="row">
                  <ThingLink thing={row} bare />
                </th>
                {columns.map((column, x) => {
                  const id = idOf(row, column);
                  const cell = cellAt.get(id);
                  return (
                    <td key={column.key}>
                      {cell && (
                        <Link
                          to="."
                          search={changing({ cell: id === chosen ? undefined : id })}
                          resetScroll={false}
                          className={css.cell}
                          style={{ '--share': cell.count / fullest } as never}
                          tabIndex={id === entry ? 0 : -1}
                          data-at={`${y},${x}`}
                          aria-current={id === chosen ? 'true' : undefined}
                          aria-label={t(m.cell(row.name, column.name, cell.count))}
                        >
                          {cell.count}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t(m.hint)}</p>
      {open?.column && (
        <section aria-live="polite" data-members="">
          <h2>{t(m.cell(open.row.name, open.column.name, open.count))}</h2>
          <Things things={open.members} />
        </section>
      )}
      <section>
        <h2>
          {t(m.notStated)} <span className="muted">{answer.notStated.length}</span>
        </h2>
        <Things things={answer.notStated} />
      </section>
    </>
  );
}

export const Things = ({ things }: { readonly things: readonly ThingFragment[] }) => (
  <ul className={css.chips}>
    {things.map((thing) => (
      <li key={thing.key}>
        <ThingLink thing={thing} />
      </li>
    ))}
  </ul>
);

const idOf = (row: ThingFragment, column: ThingFragment | null): string => `${row.key},${column?.key ?? ''}`;

/** Fullest rows and columns first. */
function arrange({ cells }: Answer) {
  const sums = new Map<string, number>();
  const things = { rows: new Map<string, ThingFragment>(), columns: new Map<string, ThingFragment>() };
  for (const { row, column, count } of cells) {
    if (!column) continue;
    things.rows.set(row.key, row);
    things.columns.set(column.key, column);
    for (const key of [row.key, column.key]) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const fullestFirst = (all: ReadonlyMap<string, ThingFragment>) =>
    [...all.values()].sort((a, b) => (sums.get(b.key) ?? 0) - (sums.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
  return {
    rows: fullestFirst(things.rows),
    columns: fullestFirst(things.columns),
    cellAt: new Map(cells.map((c) => [idOf(c.row, c.column), c])),
    fullest: Math.max(1, ...cells.map((c) => c.count)),
  };
}
