import { addressBits, formatAddress, type IpVersion, parseIPv4, parseIPv6 } from './address';

/**
 * A prefix as its first and last address. IPv4 spans hold numbers (fast to build and compare), IPv6 spans hold
 * bigints; the two are never mixed within a version.
 */
export type Span = { version: IpVersion; first: number | bigint; last: number | bigint; bits: number };

/** Span of `address/length`; undefined when it is not understood or has host bits set. */
export function spanOfPrefix(text: string): Span | undefined {
  return spanOfIPv4Prefix(text) ?? spanOfAnyPrefix(text);
}

/** The usual case in one pass: no part of the text is copied. Undefined also for what only the longer way can tell. */
function spanOfIPv4Prefix(text: string): Span | undefined {
  let address = 0;
  let octet = 0;
  let digits = 0;
  let dots = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (digits > 0 && octet === 0) return undefined;
      octet = octet * 10 + code - 48;
      digits++;
    } else {
      if (digits === 0 || octet > 255) return undefined;
      address = address * 256 + octet;
      octet = 0;
      digits = 0;
      if (code === 47) break;
      if (code !== 46 || ++dots > 3) return undefined;
    }
  }
  const length = text.length - at - 1;
  if (dots !== 3 || length < 1 || length > 2) return undefined;
  const tens = length === 2 ? text.charCodeAt(at + 1) - 48 : 0;
  const ones = text.charCodeAt(text.length - 1) - 48;
  const bits = tens * 10 + ones;
  if (ones < 0 || ones > 9 || tens < (length === 2 ? 1 : 0) || tens > 3 || bits > 32) return undefined;
  const size = 2 ** (32 - bits);
  return address % size === 0 ? { version: 4, first: address, last: address + size - 1, bits } : undefined;
}

function spanOfAnyPrefix(text: string): Span | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const span = spanAround(text.slice(0, slash), text.slice(slash + 1));
  return span?.hostBits === 'clear' ? span.span : undefined;
}

/** Span of a prefix, or of a bare address as a span of one. */
export function spanOf(text: string): Span | undefined {
  return text.includes('/') ? spanOfPrefix(text) : spanAround(text, undefined)?.span;
}

/** Span of the prefix of the given length that holds the address (length left out: the address alone). */
export function spanAround(
  address: string,
  length: string | undefined,
): { span: Span; hostBits: 'clear' | 'set' } | undefined {
  const v4 = parseIPv4(address);
  if (v4 !== undefined) {
    const bits = length === undefined ? 32 : parseLength(length);
    if (bits === undefined || bits > 32) return undefined;
    const size = 2 ** (32 - bits);
    const first = v4 - (v4 % size);
    return {
      span: { version: 4, first, last: first + size - 1, bits },
      hostBits: first === v4 ? 'clear' : 'set',
    };
  }
  const v6 = parseIPv6(address);
  if (v6 === undefined) return undefined;
  const bits = length === undefined ? 128 : parseLength(length);
  if (bits === undefined || bits > 128) return undefined;
  const hostMask = (1n << BigInt(128 - bits)) - 1n;
  const first = v6 & ~hostMask;
  return {
    span: { version: 6, first, last: first | hostMask, bits },
    hostBits: first === v6 ? 'clear' : 'set',
  };
}

/** Value of one to three decimal digits without a leading zero. */
function parseLength(text: string): number | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at > 0 && value === 0)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Number of addresses in a prefix of this length. */
export function blockSize(version: IpVersion, bits: number): bigint {
  return 1n << BigInt(addressBits[version] - bits);
}

/** Whether bits is a prefix length of this version. */
export function isLength(version: IpVersion, bits: number): boolean {
  return Number.isInteger(bits) && bits >= 0 && bits <= addressBits[version];
}

export function formatSpan({ version, first, bits }: Pick<Span, 'version' | 'first' | 'bits'>): string {
  return `${formatAddress(version, BigInt(first))}/${bits}`;
}

/** Order by version, then address, then length: a prefix comes right before what it contains. */
export function compareSpans(a: Span, b: Span): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.bits - b.bits;
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last;
}
