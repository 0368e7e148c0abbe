import { addressBits, formatAddress, formatIPv4, type IpVersion } from './address';
import {
  compareSpans,
  formatSpan,
  type Span,
  spanAround,
  spanContains,
  spanOf,
  spanOfPrefix,
  spansOverlap,
} from './span';

export { addressValue, formatAddress, isAddress, isIPv4, isIPv6 } from './address';
export { summarise } from './summarise';

/** A prefix as its first and last address, for arithmetic. Elsewhere prefixes travel as canonical text. */
export type Range = { version: IpVersion; first: bigint; last: bigint; bits: number };

/**
 * The range of `address/length`, or undefined. Strict: host bits zero, four whole IPv4 octets, no leading zero in
 * an octet or in the length, no zone id. IPv6 may be in any spelling of RFC 4291 section 2.2, since all are
 * unambiguous; `isPrefix` tells whether it is the canonical one.
 */
export function parsePrefix(text: string): Range | undefined {
  const span = spanOfPrefix(text);
  return span && { ...span, first: BigInt(span.first), last: BigInt(span.last) };
}

/** Canonical text of a range. */
export function formatPrefix(range: Range): string {
  return formatSpan(range);
}

/**
 * The canonical text of what a person typed: trimmed, host bits cleared, IPv6 spelled as in RFC 5952, a bare
 * address as /32 or /128. `changed` tells whether that differs from the text. Undefined when not understood.
 */
export function canonicalPrefix(text: string): { prefix: string; changed: boolean } | undefined {
  const [address = '', length, ...rest] = text.trim().split('/');
  const around = rest.length === 0 ? spanAround(address, length) : undefined;
  if (around === undefined) return undefined;
  const prefix = formatSpan(around.span);
  return { prefix, changed: prefix !== text };
}

/** Whether the text is a prefix in its canonical spelling. */
export function isPrefix(text: string): boolean {
  const span = spanOfPrefix(text);
  return span !== undefined && (span.version === 4 || formatSpan(span) === text);
}

/** Whether every address of inner (a prefix or an address) lies in the prefix outer. */
export function contains(outer: string, inner: string): boolean {
  const a = spanOfPrefix(outer);
  const b = spanOf(inner);
  return a !== undefined && b !== undefined && spanContains(a, b);
}

/** Whether two prefixes (or addresses) share an address; false when either is not understood. */
export function overlaps(a: string, b: string): boolean {
  const x = spanOf(a);
  const y = spanOf(b);
  return x !== undefined && y !== undefined && spansOverlap(x, y);
}

/**
 * The address that lies `index` after the network address; 1 is the first host. Throws RangeError outside the
 * addresses that a host may have: not the network and broadcast address of IPv4, not the subnet-router anycast
 * address of IPv6 (RFC 4291 section 2.6.1). Point-to-point prefixes have no such exceptions: in a /31 (RFC 3021) and
 * a /127 (RFC 6164) the indexes are 0 and 1, in a /32 and a /128 only 0.
 */
export function hostAddress(prefix: string, index: number): string {
  const { version, first, last, bits } = requirePrefix(prefix);
  const hasReserved = addressBits[version] - bits > 1;
  const lowest = hasReserved ? 1n : 0n;
  const highest = last - first - (hasReserved && version === 4 ? 1n : 0n);
  if (!Number.isSafeInteger(index) || index < lowest || index > highest) {
    throw new RangeError(`${prefix} has no host ${index}`);
  }
  return formatAddress(version, first + BigInt(index));
}

/** Dotted subnet mask of an IPv4 prefix, e.g. 255.255.0.0. Throws RangeError for anything else. */
export function netmask(prefix: string): string {
  return formatIPv4(2 ** 32 - requireIPv4Size(prefix));
}

/** Dotted wildcard (inverse) mask of an IPv4 prefix, e.g. 0.0.255.255. Throws RangeError for anything else. */
export function wildcardMask(prefix: string): string {
  return formatIPv4(requireIPv4Size(prefix) - 1);
}

/** First address of a prefix. Throws RangeError when it is not understood. */
export function networkAddress(prefix: string): string {
  const { version, first } = requirePrefix(prefix);
  return formatAddress(version, first);
}

/** Length of a prefix in bits. Throws RangeError when it is not understood. */
export function prefixLength(prefix: string): number {
  return requireSpan(prefix).bits;
}

/** IP version of a prefix. Throws RangeError when it is not understood. */
export function prefixVersion(prefix: string): IpVersion {
  return requireSpan(prefix).version;
}

/**
 * Total order for sorting: IPv4 before IPv6, then by address, then the shorter length first; a bare address
 * sorts as /32 or /128. Texts that are not understood come last, and ties are settled by the text itself.
 */
export function comparePrefixes(a: string, b: string): number {
  const x = spanOf(a);
  const y = spanOf(b);
  if (x !== undefined && y !== undefined) return compareSpans(x, y) || compareTexts(a, b);
  if (x === undefined && y === undefined) return compareTexts(a, b);
  return x === undefined ? 1 : -1;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function requirePrefix(text: string): Range {
  const { version, bits, first, last } = requireSpan(text);
  return { version, bits, first: BigInt(first), last: BigInt(last) };
}

function requireSpan(text: string): Span {
  const span = spanOfPrefix(text);
  if (span === undefined) throw new RangeError(`${JSON.stringify(text)} is not a prefix`);
  return span;
}

function requireIPv4Size(prefix: string): number {
  const { version, bits } = requirePrefix(prefix);
  if (version !== 4) throw new RangeError(`${prefix} has no dotted mask: it is not IPv4`);
  return 2 ** (32 - bits);
}
