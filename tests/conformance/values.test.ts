import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { fromBolt, toBolt } from '../../src/graph/engines/neo4j/values.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { revisionOf } from '../support/revision.ts';

describe('values between JavaScript and Bolt', () => {
  it('send whole numbers as integers, others as floats, and keep the rest', () => {
    expect(neo4j.isInt(toBolt(3))).toBe(true);
    expect(toBolt(0.5)).toBe(0.5);
    expect(toBolt([1, 'a', null, { x: true }])).toEqual([neo4j.int(1), 'a', null, { x: true }]);
    expect(toBolt(undefined)).toBeNull();
  });
  it.each([2 ** 53, -(2 ** 60), Number.NaN, Number.POSITIVE_INFINITY])('refuse %d, which has no exact form', (value) => {
    expect(() => toBolt(value)).toThrow(RangeError);
    expect(() => toBolt({ deep: [value] })).toThrow(RangeError);
  });
  it('read integers exactly or not at all', () => {
    expect(fromBolt(9007199254740991)).toBe(9007199254740991);
    expect(() => fromBolt(2 ** 53)).toThrow(RangeError);
    expect(() => fromBolt({ deep: [Number.POSITIVE_INFINITY] })).toThrow(RangeError);
    expect(fromBolt({ a: [1, 2.5, null] })).toEqual({ a: [1, 2.5, null] });
  });
  it.skipIf(!neo4jUri)('tell an integer of Neo4j that does not fit', async () => {
    await wipe();
    const engine = neo4jEngine(neo4jSettings());
    await engine.load(revisionOf(1));
    const reader = await engine.reader();
    await expect(reader.run('RETURN 9007199254740993 AS n', {})).rejects.toThrow(RangeError);
    expect(await reader.run('RETURN 9007199254740991 AS n', {})).toEqual([{ n: 9007199254740991 }]);
    await engine.close();
  });
  it('refuse nodes and times, which no query may return', () => {
    expect(() => fromBolt(new neo4j.types.Date(2012, 1, 29))).toThrow(TypeError);
    expect(() => fromBolt([new neo4j.types.Duration(1, 1, 1, 1)])).toThrow(TypeError);
  });
});
