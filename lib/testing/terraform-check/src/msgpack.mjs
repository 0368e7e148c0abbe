// MessagePack, as Terraform uses it for configuration and state values.
// Values not known before apply travel as an extension; they are kept as
// `Unknown` objects, payload included, so that they come back unchanged.

export class Unknown {
  constructor(code = 0, payload = Buffer.from([0])) {
    this.code = code;
    this.payload = payload;
  }
}

export const UNKNOWN = new Unknown();

export const isUnknown = (value) => value instanceof Unknown;

export function decode(buffer) {
  let offset = 0;

  const take = (length) => {
    if (offset + length > buffer.length) throw new Error('truncated value');
    offset += length;
    return buffer.subarray(offset - length, offset);
  };
  const uint = (length) => take(length).readUIntBE(0, length);
  const int = (length) => take(length).readIntBE(0, length);
  const number = (big) => (Number.isSafeInteger(Number(big)) ? Number(big) : big);
  const string = (length) => take(length).toString('utf8');
  const array = (length) => Array.from({ length }, () => value());
  const map = (length) => {
    const object = {};
    for (let i = 0; i < length; i += 1) {
      const key = value();
      object[key] = value();
    }
    return object;
  };
  const extension = (length) => new Unknown(int(1), Buffer.from(take(length)));

  function value() {
    const head = uint(1);
    if (head < 0x80) return head;
    if (head < 0x90) return map(head & 0x0f);
    if (head < 0xa0) return array(head & 0x0f);
    if (head < 0xc0) return string(head & 0x1f);
    if (head >= 0xe0) return head - 0x100;
    switch (head) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
        return Buffer.from(take(uint(1)));
      case 0xc5:
        return Buffer.from(take(uint(2)));
      case 0xc6:
        return Buffer.from(take(uint(4)));
      case 0xc7:
        return extension(uint(1));
      case 0xc8:
        return extension(uint(2));
      case 0xc9:
        return extension(uint(4));
      case 0xca:
        return take(4).readFloatBE();
      case 0xcb:
        return take(8).readDoubleBE();
      case 0xcc:
        return uint(1);
      case 0xcd:
        return uint(2);
      case 0xce:
        return uint(4);
      case 0xcf:
        return number(take(8).readBigUInt64BE());
      case 0xd0:
        return int(1);
      case 0xd1:
        return int(2);
      case 0xd2:
        return int(4);
      case 0xd3:
        return number(take(8).readBigInt64BE());
      case 0xd4:
        return extension(1);
      case 0xd5:
        return extension(2);
      case 0xd6:
        return extension(4);
      case 0xd7:
        return extension(8);
      case 0xd8:
        return extension(16);
      case 0xd9:
        return string(uint(1));
      case 0xda:
        return string(uint(2));
      case 0xdb:
        return string(uint(4));
      case 0xdc:
        return array(uint(2));
      case 0xdd:
        return array(uint(4));
      case 0xde:
        return map(uint(2));
      case 0xdf:
        return map(uint(4));
      default:
        throw new Error(`unexpected byte 0x${head.toString(16)}`);
    }
  }

  return value();
}

export function encode(value) {
  const parts = [];

  const head = (code, length, value_ = 0) => {
    const buffer = Buffer.alloc(1 + length);
    buffer[0] = code;
    if (length) buffer.writeUIntBE(value_, 1, length);
    parts.push(buffer);
  };
  // `codes` are those for lengths that fit one, two and four bytes.
  const sized = (length, fixed, limit, codes) => {
    if (length < limit) head(fixed | length, 0);
    else if (codes[0] && length < 0x100) head(codes[0], 1, length);
    else if (length < 0x10000) head(codes[1], 2, length);
    else head(codes[2], 4, length);
  };
  const number = (n) => {
    if (Number.isInteger(n) && n >= 0 && n < 0x80) head(n, 0);
    else if (Number.isInteger(n) && n >= 0 && n < 0x100000000) head(0xce, 4, n);
    else if (Number.isSafeInteger(n) || typeof n === 'bigint') {
      const buffer = Buffer.alloc(9);
      if (n < 0) buffer.writeBigInt64BE(BigInt(n), 1);
      else buffer.writeBigUInt64BE(BigInt(n), 1);
      buffer[0] = n < 0 ? 0xd3 : 0xcf;
      parts.push(buffer);
    } else {
      const buffer = Buffer.alloc(9);
      buffer[0] = 0xcb;
      buffer.writeDoubleBE(n, 1);
      parts.push(buffer);
    }
  };

  function write(item) {
    if (item === null || item === undefined) head(0xc0, 0);
    else if (item === false) head(0xc2, 0);
    else if (item === true) head(0xc3, 0);
    else if (typeof item === 'number' || typeof item === 'bigint') number(item);
    else if (typeof item === 'string') {
      const bytes = Buffer.from(item, 'utf8');
      sized(bytes.length, 0xa0, 32, [0xd9, 0xda, 0xdb]);
      parts.push(bytes);
    } else if (isUnknown(item)) {
      head(0xc7, 1, item.payload.length);
      parts.push(Buffer.from([item.code & 0xff]), item.payload);
    } else if (Buffer.isBuffer(item)) {
      sized(item.length, 0, 0, [0xc4, 0xc5, 0xc6]);
      parts.push(item);
    } else if (Array.isArray(item)) {
      sized(item.length, 0x90, 16, [0, 0xdc, 0xdd]);
      item.forEach(write);
    } else {
      const entries = Object.entries(item);
      sized(entries.length, 0x80, 16, [0, 0xde, 0xdf]);
      for (const [key, inner] of entries) {
        write(key);
        write(inner);
      }
    }
  }

  write(value);
  return Buffer.concat(parts);
}
