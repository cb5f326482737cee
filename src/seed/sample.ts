import { createHash } from 'node:crypto';
import { compare } from '../domain/collections.ts';
import type { ExportRecord } from './export-records.ts';

/** A random sample of facts to be checked by a person against the document: stratified by kind, repeatable by its seed. */

/** Every kind gives at least so many. */
const LEAST = 3;

/** Stated facts (nodes, edges, observations), `size` of them or a few more, in the order of their kinds. */
export function sampleFacts(records: readonly ExportRecord[], size: number, seed: string): ExportRecord[] {
  const strata = new Map<string, ExportRecord[]>();
  const facts = records.filter((r) => ['node', 'edge', 'observation'].includes(r.record) && r['structural'] !== true && r['plan'] !== undefined);
  for (const fact of facts) {
    const kind = String(fact['kind'] ?? fact.record);
    strata.set(kind, [...(strata.get(kind) ?? []), fact]);
  }
  const order = (r: ExportRecord) =>
    createHash('sha256')
      .update(`${seed} ${String(r.key)}`)
      .digest('hex');
  return [...strata.entries()]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([, all]) =>
      all
        .map((fact) => ({ fact, at: order(fact) }))
        .sort((a, b) => compare(a.at, b.at))
        .slice(0, Math.max(LEAST, Math.round((size * all.length) / facts.length)))
        .map(({ fact }) => fact),
    );
}
