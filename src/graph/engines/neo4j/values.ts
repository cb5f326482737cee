import neo4j from 'neo4j-driver';
import type { Parameters, Row, Value } from '../../port.ts';

/**
 * Values between JavaScript and Bolt. The driver sends every number as a float and reads integers as 64-bit objects; here
 * whole numbers travel as integers, and what JavaScript cannot hold exactly is an error, never a near miss.
 */

/** Throws RangeError for a number that has no exact form (NaN, infinite, whole beyond 2^53). */
export function toBolt(value: Value | undefined): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    if (Number.isInteger(value)) {
      if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is too large to be exact`);
      return neo4j.int(value);
    }
    if (!Number.isFinite(value)) throw new RangeError(`${value} is no number that a graph can hold`);
    return value;
  }
  if (Array.isArray(value)) return value.map((v: Value) => toBolt(v));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toBolt(v)]));
  return value;
}

export const toBoltParameters = (parameters: Parameters): Record<string, unknown> => toBolt(parameters) as Record<string, unknown>;

/** Throws RangeError for an integer beyond 2^53, TypeError for what the port does not carry (nodes, paths, times). */
export function fromBolt(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to be exact`);
    return number;
  }
  if (Array.isArray(value)) return value.map(fromBolt);
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const map: Record<string, Value> = {};
    for (const key in value) map[key] = fromBolt((value as Record<string, unknown>)[key]);
    return map;
  }
  throw new TypeError('a query returned a node, relationship, path or time; return maps and scalars');
}

/** Columns of a record as a row. */
export function toRow(record: { readonly keys: readonly PropertyKey[]; get(key: PropertyKey): unknown }): Row {
  const row: Record<string, Value> = {};
  for (const key of record.keys) row[String(key)] = fromBolt(record.get(key));
  return row;
}
