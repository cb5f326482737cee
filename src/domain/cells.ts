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
  const cells: { row: string; column: string | null; members: string[] }[] = [];
  /** Cells by row, then by column: to join the two keys for each thing would cost more than all the rest. */
  const found = new Map<string, Map<string | null, string[]>>();
  const unplaced: string[] = [];
  for (const key of things) {
    const [own, across] = [rows.get(key), columns ? columns.get(key) : ALONE];
    if (!own || !across) {
      unplaced.push(key);
      continue;
    }
    for (const row of own) {
      let inRow = found.get(row);
      if (!inRow) {
        inRow = new Map();
        found.set(row, inRow);
      }
      for (const column of across) {
        const members = inRow.get(column);
        if (members) members.push(key);
        else {
          const cell = { row, column, members: [key] };
          inRow.set(column, cell.members);
          cells.push(cell);
        }
      }
    }
  }
  return { cells: cells.sort((a, b) => b.members.length - a.members.length || order(a.row, b.row) || order(a.column, b.column)), unplaced };
}

/** The one column of a table of one dimension. */
const ALONE: ReadonlySet<null> = new Set([null]);
const order = (a: string | null, b: string | null): number => (a === b || a === null || b === null ? 0 : a < b ? -1 : 1);
