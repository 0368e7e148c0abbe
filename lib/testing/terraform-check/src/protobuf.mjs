// A small protocol-buffers codec, driven by message tables (see messages.mjs).
// It covers what the Terraform plugin protocol uses: varints, length-delimited
// fields, repeated fields and, in answers only, string-keyed maps. Unknown
// fields are skipped.

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Collects bytes; messages inside messages are written by one of their own. */
class Writer {
  constructor() {
    this.buffer = Buffer.allocUnsafe(64);
    this.length = 0;
  }

  reserve(length) {
    const needed = this.length + length;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * needed);
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }

  varint(value) {
    this.reserve(10);
    let rest = value;
    if (!Number.isSafeInteger(value) || value < 0) rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 0x7f) {
      const low = Number(typeof rest === 'bigint' ? rest & 0x7fn : rest % 0x80);
      this.buffer[this.length++] = low | 0x80;
      rest = typeof rest === 'bigint' ? rest >> 7n : Math.floor(rest / 0x80);
    }
    this.buffer[this.length++] = Number(rest);
  }

  delimited(number, payload) {
    this.varint((number << 3) | LENGTH_DELIMITED);
    this.varint(payload.length);
    this.reserve(payload.length);
    payload.copy(this.buffer, this.length);
    this.length += payload.length;
  }

  finish() {
    return this.buffer.subarray(0, this.length);
  }

  value(tables, number, type, value) {
    if (type === 'int' || type === 'bool') {
      this.varint((number << 3) | VARINT);
      this.varint(Number(value));
    } else if (type === 'string') this.delimited(number, Buffer.from(value, 'utf8'));
    else if (type === 'bytes') this.delimited(number, value);
    else this.delimited(number, encode(tables, type, value));
  }

  field(tables, { number, type, repeated, map }, value) {
    if (map) {
      for (const [key, item] of Object.entries(value)) {
        const entry = new Writer();
        entry.value(tables, 1, 'string', key);
        entry.value(tables, 2, type, item);
        this.delimited(number, entry.finish());
      }
    } else if (repeated) {
      for (const item of value) this.value(tables, number, type, item);
    } else {
      this.value(tables, number, type, value);
    }
  }
}

/** Encodes `message` (a plain object) as the message type `name`. */
export function encode(tables, name, message) {
  const writer = new Writer();
  for (const [key, field] of Object.entries(tables[name])) {
    const value = message[key];
    if (value !== undefined && value !== null && value !== false) writer.field(tables, field, value);
  }
  return writer.finish();
}

class Reader {
  constructor(buffer) {
    this.buffer = buffer;
    this.offset = 0;
  }

  get done() {
    return this.offset >= this.buffer.length;
  }

  varint() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.buffer[this.offset++];
      if (byte === undefined) throw new Error('truncated message');
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
  }

  bytes() {
    const length = this.varint();
    const slice = this.buffer.subarray(this.offset, this.offset + length);
    this.offset += length;
    return slice;
  }

  skip(wireType) {
    if (wireType === VARINT) this.varint();
    else if (wireType === LENGTH_DELIMITED) this.bytes();
    else if (wireType === 1) this.offset += 8;
    else if (wireType === 5) this.offset += 4;
    else throw new Error(`unexpected wire type ${wireType}`);
  }
}

function decodeValue(tables, type, reader) {
  switch (type) {
    case 'string':
      return reader.bytes().toString('utf8');
    case 'bytes':
      return reader.bytes();
    case 'int':
      return reader.varint();
    case 'bool':
      return reader.varint() !== 0;
    default:
      return decode(tables, type, reader.bytes());
  }
}

/** Decodes `buffer` as the message type `name`; absent fields stay undefined. */
export function decode(tables, name, buffer) {
  const byNumber = new Map(
    Object.entries(tables[name]).map(([key, field]) => [field.number, { key, ...field }]),
  );
  const message = {};
  const reader = new Reader(buffer);
  while (!reader.done) {
    const tag = reader.varint();
    const field = byNumber.get(tag >>> 3);
    if (!field) {
      reader.skip(tag & 7);
      continue;
    }
    if (field.repeated) {
      message[field.key] ??= [];
      message[field.key].push(decodeValue(tables, field.type, reader));
    } else {
      message[field.key] = decodeValue(tables, field.type, reader);
    }
  }
  return message;
}
