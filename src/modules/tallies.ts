import type { Row } from '../graph/port.ts';
import { defineQuery } from '../graph/query.ts';
import type { GraphSession } from '../graph/session.ts';
import { type Block, blockKey, type Table } from '../graph/tallies.ts';
import { type Dimension, ENTITY_LABEL } from '../ontology/index.ts';

/** Cells of a table by the counts that the load kept. */

const blocksByKey = defineQuery({
  name: 'tallies/blocks',
  text: `UNWIND $keys AS k
  CALL (k) {
    MATCH (t:${ENTITY_LABEL} {rev: $rev, key: k})
    RETURN properties(t) AS block
  }
RETURN k AS k, block AS block`,
  sample: { keys: [blockKey({ of: 'Enterprise', rows: 'REGION', columns: undefined, rollUp: true }, 0)] as readonly string[] },
  parse: (row: Row) => ({ key: row['k'] as string, block: row['block'] as unknown as Block }),
});

/** Blocks read at once where the first does not hold all that is wanted. */
const AT_ONCE = 20;

type Levels = Readonly<Partial<Record<Dimension, readonly string[] | null | undefined>>>;

/** The first cells whose groups are of the levels wanted, or all; undefined where the load kept none. */
export async function keptCells(table: Table, levels: Levels, first: number | undefined, graph: GraphSession) {
  const fits = (wanted: readonly string[] | null | undefined, level: string | undefined) => !wanted || wanted.includes(level ?? '');
  const cells: { readonly row: string; readonly column: string | null; readonly count: number }[] = [];
  let blocks = 1;
  for (let from = 0; from < blocks && cells.length < (first ?? Infinity); ) {
    const upTo = from === 0 ? 1 : Math.min(blocks, from + AT_ONCE);
    const keys = Array.from({ length: upTo - from }, (_, i) => blockKey(table, from + i));
    const found = new Map((await graph.run(blocksByKey, { keys })).map((r) => [r.key, r.block]));
    for (const key of keys) {
      const block = found.get(key);
      if (!block) return undefined;
      blocks = block.blocks;
      block.rows.forEach((row, i) => {
        const fit = fits(levels[table.rows], block.rowLevels[i]) && (!table.columns || fits(levels[table.columns], block.columnLevels[i]));
        if (fit) cells.push({ row, column: block.columns[i] ?? null, count: block.counts[i] as number });
      });
    }
    from = upTo;
  }
  return cells.slice(0, first);
}
