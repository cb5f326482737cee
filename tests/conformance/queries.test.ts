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

/** Where the engines would differ, silently first. Each rule stands with a text that it refuses. */
const FENCE: readonly { readonly rule: string; readonly bad: string; readonly breaks: (text: string) => boolean }[] = [
  {
    rule: 'binds $rev, so that a reader sees one revision',
    bad: 'MATCH (n:Entity {key: $key}) RETURN n.key AS key',
    breaks: (t) => !t.includes('rev: $rev'),
  },
  {
    rule: 'bounds every variable-length pattern, to five at most',
    bad: 'MATCH (n:Entity {rev: $rev})-[:PART_OF*]->(m) RETURN m.key AS key',
    breaks: (t) => /\*(?!\d\.\.[1-5]\b)/.test(t.replaceAll(/\(\*\)/g, '')),
  },
  {
    rule: 'aliases every returned column',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN n.key AS key, count(*)',
    breaks: (t) => !columns(t).every((c) => /^.+ AS \w+$/s.test(c)),
  },
  {
    rule: 'returns maps and scalars, never a node, relationship or path',
    bad: 'MATCH (x:Entity {rev: $rev}) RETURN collect({node: x}) AS all',
    breaks: (t) => {
      const bare = `(?:${[...entities(t), '(?!)'].join('|')})`;
      return (
        columns(t).some((c) => new RegExp(`^(?:DISTINCT )?${bare} AS`).test(c)) ||
        new RegExp(
          `(?:collect|max|min|coalesce|head|last)\\((?:DISTINCT )?${bare}\\b(?!\\.)|: ${bare} ?[,}]|(?:THEN|ELSE) ${bare}\\b(?!\\.| \\{)`,
        ).test(t)
      );
    },
  },
  {
    rule: 'gives no alias the name of a node, relationship or path',
    bad: 'MATCH (m:Entity {rev: $rev}) RETURN m.key AS m ORDER BY m.sortName',
    breaks: (t) => [...entities(t)].some((name) => new RegExp(`\\bAS ${name}\\b`).test(t)),
  },
  {
    rule: 'keeps anti-joins and OPTIONAL MATCH apart (a silent null otherwise)',
    bad: 'MATCH (a:Entity {rev: $rev})-[:T]->(b) WHERE a.f > $f AND NOT EXISTS {(b)<-[:X]-()} OPTIONAL MATCH (a)<-[:R]-(c) RETURN a.key AS a1, c.key AS c1',
    breaks: (t) => /NOT EXISTS|COUNT \{[^}]*\} = 0|NOT \(\w+\)[<-]/.test(t) && t.includes('OPTIONAL MATCH'),
  },
  {
    rule: 'takes no sum that may be over nothing, nor a map of what may be null',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN sum(n.value) AS total',
    breaks: (t) => /(?<!coalesce\()\b(?:sum|avg)\(/.test(t) || (t.includes('OPTIONAL MATCH') && /\w \{\s*\./.test(t)),
  },
  {
    rule: 'wraps what a pattern comprehension gives in a map',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN [(n)-[:INPUT_TO]->(m) | m.key] AS keys',
    breaks: (t) => /\|\s*\w+\.\w+\s*\]/.test(t),
  },
  {
    rule: 'cuts and adds no lists, compares none with null',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN n.aliases[-2..] AS two',
    breaks: (t) => /[\w)]\[[^\]]*(?:\.\.|-\d)[^\]]*\]/.test(t) || /\] ?\+|\+ ?\[|\] ?= ?\[/.test(t),
  },
  {
    rule: 'calls no function that the engines have differently: times, text of numbers, rounding, labels, shortest paths',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN labels(n)[0] AS label',
    breaks: (t) =>
      /\b(?:date|datetime|localdatetime|time|duration|toString|round|valueType|labels|shortestPath|allShortestPaths|isEmpty)\b[.(]|\^|\|\|/.test(t),
  },
  {
    rule: 'names no property that a wrapper hides',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN n._id AS key',
    breaks: (t) => /\b_(?:id|labels|source|target|type)\b/.test(t),
  },
  {
    rule: 'uses no inline WHERE, label expression or dynamic label',
    bad: 'MATCH (n:A|B {rev: $rev}) RETURN n.key AS key',
    breaks: (t) => /\([^)]*:[A-Za-z]+[|&!]/.test(t) || /\(\w*:?\w*\s+WHERE/.test(t) || t.includes('$('),
  },
  {
    rule: 'has no RETURN inside EXISTS or COUNT',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN EXISTS { MATCH (n)-->(m) RETURN m } AS e',
    breaks: (t) => /(?:EXISTS|COUNT) \{[^}]*RETURN/.test(t),
  },
  { rule: 'calls no procedure', bad: 'CALL db.labels()', breaks: (t) => /CALL (?!\(|\{)/.test(t) },
  {
    rule: 'orders before it limits, unless the limit is a bound beyond which nothing is used',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN n.key AS key LIMIT $limit',
    breaks: (t) => [...t.matchAll(/[^\n]*LIMIT[^\n]*/g)].some(([line]) => !/ORDER BY|\d \/\/ bound/.test(line)),
  },
  {
    rule: 'orders what it collects, unless that is a set',
    bad: 'MATCH (n:Entity {rev: $rev}) RETURN collect(n.key) AS keys',
    breaks: (t) => {
      const first = t.search(/collect\((?!DISTINCT)/);
      return first >= 0 && !t.slice(0, first).includes('ORDER BY');
    },
  },
  { rule: 'only reads', bad: 'CREATE (:Entity {rev: $rev})', breaks: (t) => /\b(?:CREATE|MERGE|SET|DELETE|REMOVE|DETACH)\b/.test(t) },
  {
    rule: 'holds no value, only parameters',
    bad: "MATCH (n:Entity {rev: $rev}) WHERE n.key = 'x' RETURN n.key AS key",
    breaks: (t) => /= ?(?:'|"|\d{2,})/.test(t),
  },
];

/** Variables that stand for a node, a relationship or a path. */
function entities(text: string): Set<string> {
  const patterns = text.replaceAll(/CALL \(\w+\)/g, 'CALL');
  return new Set(
    [/(?:^|[\s,\->=])\((\w+)(?=[:\s{)])/gm, /-\[(\w+)/g, /\b(\w+) ?= ?\(\w*[:){]/g].flatMap((p) =>
      [...patterns.matchAll(p)].map((m) => m[1] as string),
    ),
  );
}

/** Columns of every RETURN. */
const columns = (text: string): string[] =>
  [...text.matchAll(/RETURN ((?:(?! ORDER BY| LIMIT|\n).)+)/g)].flatMap(([, list]) =>
    splitColumns((list as string).replace(/ \}.*$/, '')).map((c) => c.trim()),
  );

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
  it.each(FENCE)('is refused unless it $rule', ({ bad, breaks }) => expect(breaks(bad)).toBe(true));
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
  }, 240_000);
});
