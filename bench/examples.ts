import { isDeepStrictEqual } from 'node:util';
import { readExamples } from '../src/examples.ts';
import { type Asked, ask, measure } from './measure.ts';
import type { BenchServer } from './server.ts';

/** Every example on each server, all of which hold the packs that come with the service: one connection, answers compared first. */
export async function exampleTable(servers: readonly BenchServer[], load: { readonly rounds: number; readonly seconds: number }): Promise<string> {
  const lines = [
    `| example | statements | ${servers.map((s) => `${s.name}, ms`).join(' | ')} | same answer |`,
    `|---|---|${servers.map(() => '---').join('|')}|---|`,
  ];
  for (const { name, query } of readExamples()) {
    const body = JSON.stringify({ query });
    const asked: Asked = { query: undefined, variables: [], bodies: [body] };
    const [first, ...others] = await Promise.all(servers.map((server) => ask(server, body)));
    const same = others.every((other) => isDeepStrictEqual(other, first)) ? 'yes' : 'NO';
    const measured = await measure(asked, servers, { connections: 1, ...load });
    const statements = measured.map((m) => (m.statements ?? 0).toFixed(0));
    lines.push(`| ${name} | ${statements.join(', ')} | ${measured.map((m) => m.median.toFixed(1)).join(' | ')} | ${same} |`);
  }
  return `${lines.join('\n')}\n`;
}
