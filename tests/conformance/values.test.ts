import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { fromBolt, toBolt } from '../../src/graph/engines/neo4j/values.ts';

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
    expect(fromBolt(9007199254740991n)).toBe(9007199254740991);
    expect(() => fromBolt(9007199254740993n)).toThrow(RangeError);
    expect(fromBolt({ a: [1n, 2.5, null] })).toEqual({ a: [1, 2.5, null] });
  });
  it('refuse nodes and times, which no query may return', () => {
    expect(() => fromBolt(new neo4j.types.Date(2012, 1, 29))).toThrow(TypeError);
    expect(() => fromBolt([new neo4j.types.Duration(1, 1, 1, 1)])).toThrow(TypeError);
  });
});
