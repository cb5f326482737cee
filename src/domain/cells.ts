/** Things by the groups they belong to: the cells of a table of one or two dimensions. */

export interface Cell {
  readonly row: string;
  /** Null where there is one dimension. */
  readonly column: string | null;
  readonly members: readonly string[];
}

export type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/** Puts each thing into the cell of every pair of its groups; the fullest first, then by the keys of the groups. */
export function cellsOf(things: readonly string[], rows: Groups, columns: Groups | undefined): { cells: Cell[]; unplaced: string[] } {
  const cells = new Map<string, { row: string; column: string | null; members: string[] }>();
  const unplaced: string[] = [];
  for (const key of things) {
    const [own, across] = [rows.get(key), columns ? columns.get(key) : new Set([null])];
    if (!own || !across) unplaced.push(key);
    for (const row of (across && own) ?? []) {
      for (const column of across ?? []) {
        const id = `${row} ${column}`;
        const cell = cells.get(id) ?? { row, column, members: [] };
        cell.members.push(key);
        cells.set(id, cell);
      }
    }
  }
  const id = (c: Cell) => `${c.row} ${c.column}`;
  return { cells: [...cells.values()].sort((a, b) => b.members.length - a.members.length || (id(a) < id(b) ? -1 : 1)), unplaced };
}
