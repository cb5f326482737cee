import { describe, expect, it } from 'vitest';
import { allQueries } from '../../src/graph/query.ts';
import { buildSchema } from '../../src/modules/index.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { engines } from '../support/engines.ts';
import { miniPacks } from '../support/packs.ts';

/**
 * The fence around Cypher that both engines understand alike (docs/decisions/0003-two-engines.md): every text is held
 * to it, and every text runs on every engine.
 */

buildSchema();
const queries = allQueries().filter((q) => !q.name.startsWith('test/'));

const FENCE: readonly { readonly rule: string; readonly breaks: (text: string) => boolean }[] = [
  { rule: 'binds $rev, so that a reader sees one revision', breaks: (t) => !t.includes('rev: $rev') },
  { rule: 'bounds every variable-length pattern, to five at most', breaks: (t) => /\*(?!\d\.\.[1-5]\b)/.test(t.replaceAll(/\(\*\)/g, '')) },
  {
    rule: 'aliases every returned column',
    breaks: (t) =>
      [...t.matchAll(/RETURN ([^\n]+)/g)].some(([, columns]) => !splitColumns(columns as string).every((c) => /^.+ AS \w+$/s.test(c.trim()))),
  },
  {
    rule: 'returns maps and scalars, never a node, relationship or path',
    breaks: (t) => /RETURN (?:.*, )?[nmrsc] AS/.test(t) || /collect\([nmrsc]\)/.test(t),
  },
  {
    rule: 'uses no inline WHERE, label expression or dynamic label',
    breaks: (t) => /\([^)]*:[A-Za-z]+[|&!]/.test(t) || /\(\w*:?\w*\s+WHERE/.test(t) || t.includes('$('),
  },
  { rule: 'has no RETURN inside EXISTS or COUNT', breaks: (t) => /(?:EXISTS|COUNT) \{[^}]*RETURN/.test(t) },
  { rule: 'calls no procedure', breaks: (t) => /CALL (?!\(|\{)/.test(t) },
  { rule: 'orders before it limits', breaks: (t) => /LIMIT/.test(t) && !/ORDER BY[^\n]+LIMIT/.test(t) },
  { rule: 'only reads', breaks: (t) => /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DETACH)\b/.test(t) },
  { rule: 'holds no value, only parameters', breaks: (t) => /= ?(?:'|"|\d{2,})/.test(t) },
];

/** Columns of a RETURN, split at commas outside brackets. */
function splitColumns(columns: string): string[] {
  const parts: string[] = [''];
  let open = 0;
  for (const c of columns) {
    if ('([{'.includes(c)) open += 1;
    if (')]}'.includes(c)) open -= 1;
    if (c === ',' && open === 0) parts.push('');
    else parts[parts.length - 1] += c;
  }
  return parts;
}

describe('every query text', () => {
  it('is registered', () => expect(queries.length).toBeGreaterThan(100));
  it.each(FENCE)('$rule', ({ breaks }) => {
    expect(queries.filter((q) => breaks(q.text)).map((q) => `${q.name}\n${q.text}`)).toEqual([]);
  });
  it('is refused where it breaks the fence', () => {
    const bad = [
      'MATCH (n) RETURN n',
      'MATCH (n) RETURN n AS n',
      'MATCH (n {rev: $rev})-[*]->(m) RETURN n.key',
      'MATCH (n:A|B {rev: $rev}) RETURN n.key AS k LIMIT 3',
      'CREATE (n)',
      'CALL db.labels()',
      "MATCH (n {rev: $rev}) WHERE n.key = 'x' RETURN n.key AS k",
      'RETURN EXISTS { MATCH (n) RETURN n } AS e',
      'MATCH (n WHERE n.a) RETURN n.key AS k',
    ];
    for (const { rule, breaks } of FENCE) expect(bad.some(breaks), rule).toBe(true);
  });
});

describe.each(engines)('every query text on $name', ({ open }) => {
  it('runs and its rows parse', async () => {
    const engine = await open();
    await engine.load(buildGraph(miniPacks()));
    const reader = await engine.reader();
    for (const query of queries) {
      const rows = await reader.run(query.text, query.sample).catch((error: unknown) => {
        throw new Error(`${query.name}\n${query.text}`, { cause: error });
      });
      for (const row of rows) query.parse(row);
    }
    await engine.close();
  }, 120_000);
});
