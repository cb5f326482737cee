/**
 * Does a text hold the query but for one edit: a character wrong, missing, too many, or two swapped? The text may go on before
 * and after (approximate substring search after Sellers, with swaps as in optimal string alignment).
 */
export function withinOneEdit(query: string, text: string): boolean {
  const [q, t] = [[...query], [...text]];
  let before: number[] = [];
  // A row a character of the query; the first is zero throughout, so that a match may begin anywhere.
  let above = new Array<number>(t.length + 1).fill(0);
  for (let i = 1; i <= q.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= t.length; j += 1) {
      const same = q[i - 1] === t[j - 1];
      let cost = Math.min((above[j - 1] as number) + (same ? 0 : 1), (above[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && q[i - 1] === t[j - 2] && q[i - 2] === t[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    [before, above] = [above, row];
  }
  return Math.min(...above) <= 1;
}
