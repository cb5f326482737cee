import { Fragment, type ReactNode } from 'react';

/** Full width and half width, and capital letters, count as one; the length stays, so that places in both are the same. */
const plain = (text: string): string =>
  [...text].map((c) => (c >= '！' && c <= '～' ? String.fromCharCode(c.charCodeAt(0) - 0xfee0) : c === '　' ? ' ' : c).toLowerCase()).join('');

/** The text with each of the words marked wherever it stands; overlapping marks are joined. */
export function marked(text: string, words: readonly string[]): ReactNode {
  const haystack = plain(text);
  const spans: [from: number, to: number][] = [];
  for (const word of words) {
    const needle = plain(word);
    if (needle === '') continue;
    for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) spans.push([at, at + needle.length]);
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const parts: ReactNode[] = [];
  let done = 0;
  for (let i = 0; i < spans.length; ) {
    const [from] = spans[i] as [number, number];
    let to = (spans[i] as [number, number])[1];
    for (i++; i < spans.length && (spans[i] as [number, number])[0] < to; i++) to = Math.max(to, (spans[i] as [number, number])[1]);
    parts.push(<Fragment key={`t${from}`}>{text.slice(done, from)}</Fragment>, <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  parts.push(<Fragment key="end">{text.slice(done)}</Fragment>);
  return parts;
}
