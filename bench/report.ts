import type { Measurement } from './measure.ts';

const number = (n: number | undefined, digits: number): string => (n === undefined || Number.isNaN(n) ? '' : n.toFixed(digits));

const HEAD = `| query | server | median, ms | p99, ms | requests a second | × raw | × peer | failed | bytes | statements | CPU, ms | memory, MB |
|---|---|---|---|---|---|---|---|---|---|---|---|`;

/** One table a number of connections: every query on every server, with ratios to raw Cypher and the peer in the same run. */
export function queryTables(measured: readonly Measurement[]): string {
  return [1, 32]
    .map((connections) => {
      const some = measured.filter((m) => m.connections === connections);
      const lines = some.map((m) => {
        const of = (server: string) => some.find((o) => o.query === m.query && o.server === server)?.perSecond ?? Number.NaN;
        return `| ${[
          m.query,
          m.server,
          number(m.median, 2),
          number(m.p99, 1),
          number(m.perSecond, 0),
          number(m.perSecond / of('raw'), 2),
          number(m.perSecond / of('peer'), 1),
          m.failed || '',
          number(m.bytes, 0),
          number(m.statements, 1),
          number(m.cpu, 2),
          number(m.memory / 2 ** 20, 0),
        ].join(' | ')} |`;
      });
      return `${connections} connection${connections > 1 ? 's' : ''}:\n\n${HEAD}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

/** One answer asked for again and again, of what keeps it: beside yoga’s constant answer and the peer. */
export function repeatedTable(measured: readonly Measurement[]): string {
  const of = (server: string) => measured.find((m) => m.server === server)?.perSecond ?? Number.NaN;
  const lines = measured.map((m) => {
    const cells = [
      m.server,
      number(m.median, 2),
      number(m.perSecond, 0),
      number(m.perSecond / of('constant'), 2),
      number(m.perSecond / of('peer'), 1),
    ];
    return `| ${[...cells, number(m.bytes, 0), number(m.cpu, 3)].join(' | ')} |`;
  });
  return `The query \`${measured[0]?.query}\` with the same variables again and again, 32 connections; \`kept\` is plangraph with its answer cache, \`constant\` yoga’s constant answer:

| server | median, ms | requests a second | × constant | × peer | bytes | CPU, ms |
|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}
