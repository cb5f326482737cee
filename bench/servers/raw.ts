import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { QUERIES } from '../queries.ts';
import { listen } from './report.ts';

/** The limit: one hand-written auto-commit read a request behind node:http, rows straight into JSON. */
const driver = neo4j.driver(process.env['NEO4J_URI'] as string, undefined, { disableLosslessIntegers: true, telemetryDisabled: true });
const texts = new Map(QUERIES.map((q) => [q.name, q.text.raw]));
const rev = process.env['BENCH_REVISION'] as string;
let statements = 0;

async function answer(name: string, variables: Record<string, unknown>): Promise<string> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    statements += 1;
    const { records } = await session.run(texts.get(name) as string, { ...variables, rev });
    return JSON.stringify({ data: records.map((r) => r.get(0)) });
  } finally {
    await session.close();
  }
}

listen(
  createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { query, variables } = JSON.parse(body);
      answer(query, variables).then(
        (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
        (error) => response.writeHead(500).end(String(error)),
      );
    });
  }),
  () => statements,
);
