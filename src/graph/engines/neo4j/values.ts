import neo4j from 'neo4j-driver';
import type { Parameters, Row, Value } from '../../port.ts';

/**
 * Values between JavaScript and Bolt. The driver sends every number as a float; here whole numbers travel as integers, and what JavaScript cannot hold exactly is an error, never a near miss.
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

/**
 * A value as the driver gives it is a value of ours, so nothing is copied: it is only looked through. Throws RangeError for an integer
 * beyond 2^53, TypeError for what the port does not carry (nodes, paths, times).
 */
export function fromBolt(value: unknown): Value {
  check(value);
  return (value ?? null) as Value;
}

function check(value: unknown): void {
  if (typeof value === 'number') {
    // What does not fit, the driver gives as an infinite one.
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
      throw new RangeError(`${value} is too large to be exact`);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) check(value[i]);
    return;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype)
    throw new TypeError('a query returned a node, relationship, path or time; return maps and scalars');
  for (const key in value) check((value as Record<string, unknown>)[key]);
}

/** Columns of a record as a row. */
export function toRow(record: { readonly keys: readonly PropertyKey[]; get(key: PropertyKey): unknown }): Row {
  const row: Record<string, Value> = {};
  for (const key of record.keys) row[String(key)] = fromBolt(record.get(key));
  return row;
}
