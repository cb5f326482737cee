/**
 * Cursors are opaque to clients. They hold a position (sort value and tie-breaking key) and the list and order that it
 * belongs to, so that a cursor of another list is refused instead of giving a wrong page.
 */
export interface Cursor {
  readonly list: string;
  readonly order: string;
  readonly sort: string;
  readonly tie: string;
}

export const encodeCursor = ({ list, order, sort, tie }: Cursor): string =>
  Buffer.from(JSON.stringify([list, order, sort, tie]), 'utf8').toString('base64url');

/** Undefined where the text is no cursor of ours. */
export function decodeCursor(text: string): Cursor | undefined {
  if (text.length > 2_000 || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((p) => typeof p === 'string')) return undefined;
    const [list, order, sort, tie] = parts as [string, string, string, string];
    return { list, order, sort, tie };
  } catch {
    return undefined;
  }
}
