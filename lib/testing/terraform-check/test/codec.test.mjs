import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as msgpack from '../src/msgpack.mjs';
import * as protobuf from '../src/protobuf.mjs';

test('MessagePack values come back unchanged', () => {
  const values = [
    null,
    true,
    false,
    0,
    127,
    128,
    65536,
    4294967295,
    4294967296,
    -1,
    -33,
    -70000,
    1.5,
    2n ** 63n,
    '',
    'short',
    'x'.repeat(40),
    'x'.repeat(300),
    'x'.repeat(70000),
    'é',
    [],
    [1, 'a', [null]],
    Array.from({ length: 20 }, (_, index) => index),
    {},
    { a: 1, b: { c: [] } },
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, index])),
    Buffer.from('bytes'),
  ];
  for (const value of values) assert.deepEqual(msgpack.decode(msgpack.encode(value)), value);
});

test('unknown values keep their payload', () => {
  const refined = new msgpack.Unknown(12, Buffer.from([0x81, 1, 0xc2]));
  assert.deepEqual(msgpack.decode(msgpack.encode([refined, msgpack.UNKNOWN])), [refined, msgpack.UNKNOWN]);
});

test('protocol buffers', () => {
  const tables = {
    Inner: { name: { number: 1, type: 'string' } },
    Outer: {
      flag: { number: 1, type: 'bool' },
      count: { number: 2, type: 'int' },
      inner: { number: 3, type: 'Inner' },
      list: { number: 20, type: 'Inner', repeated: true },
      bytes: { number: 5, type: 'bytes' },
    },
  };
  const message = {
    flag: true,
    count: -5,
    inner: { name: 'a' },
    list: [{ name: 'b' }, { name: 'x'.repeat(500) }],
    bytes: Buffer.from([0, 255]),
  };
  assert.deepEqual(protobuf.decode(tables, 'Outer', protobuf.encode(tables, 'Outer', message)), message);
  assert.equal(protobuf.encode(tables, 'Outer', { count: 300 }).toString('hex'), '10ac02');
});
