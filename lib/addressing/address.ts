import ipaddr from 'ipaddr.js';

export type IpVersion = 4 | 6;

/** Number of bits in an address of each version. */
export const addressBits: Readonly<Record<IpVersion, number>> = { 4: 32, 6: 128 };

const longestIPv6Text = 45;

/** Whether the text is an IPv4 address: four decimal octets, none with a leading zero. */
export function isIPv4(text: string): boolean {
  return parseIPv4(text) !== undefined;
}

/** Whether the text is an IPv6 address in its canonical spelling (RFC 5952), without a zone id. */
export function isIPv6(text: string): boolean {
  const value = parseIPv6(text);
  return value !== undefined && formatIPv6(value) === text;
}

/** Whether the text is an address of either version in its canonical spelling. */
export function isAddress(text: string): boolean {
  return isIPv4(text) || isIPv6(text);
}

/** Version and numeric value of an address in any unambiguous spelling; undefined when it is not one. */
export function addressValue(text: string): { version: IpVersion; value: bigint } | undefined {
  const v4 = parseIPv4(text);
  if (v4 !== undefined) return { version: 4, value: BigInt(v4) };
  const v6 = parseIPv6(text);
  return v6 === undefined ? undefined : { version: 6, value: v6 };
}

/** Canonical text of an address. Throws RangeError when the value does not fit the version. */
export function formatAddress(version: IpVersion, value: bigint): string {
  if (value < 0n || value >> BigInt(addressBits[version]) !== 0n) {
    throw new RangeError(`${value} is not the value of an IPv${version} address`);
  }
  return version === 4 ? formatIPv4(Number(value)) : formatIPv6(value);
}

/**
 * Value of a strict dotted quad. A leading zero is refused because readers disagree whether it means octal
 * (RFC 6943 section 3.1.1). Read by hand: an overlap index parses tens of thousands of these between two frames.
 */
export function parseIPv4(text: string): number | undefined {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code - 48;
    if (digit >= 0 && digit <= 9) {
      if (octet === 0) return undefined;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return undefined;
    } else if (code === 46 && octet >= 0 && dots < 3) {
      value = value * 256 + octet;
      octet = -1;
      dots++;
    } else {
      return undefined;
    }
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : undefined;
}

/** Value of an IPv6 address in any spelling of RFC 4291 section 2.2; a zone id (RFC 4007) is refused. */
export function parseIPv6(text: string): bigint | undefined {
  if (text.length > longestIPv6Text || !text.includes(':') || text.includes('%')) return undefined;
  const tail = text.slice(text.lastIndexOf(':') + 1);
  if (tail.includes('.') && parseIPv4(tail) === undefined) return undefined;
  try {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = ipaddr.IPv6.parse(text).parts;
    const high = BigInt(a * 2 ** 32 + b * 2 ** 16 + c);
    const middle = BigInt(d * 2 ** 32 + e * 2 ** 16 + f);
    return (high << 80n) | (middle << 32n) | BigInt(g * 2 ** 16 + h);
  } catch {
    return undefined;
  }
}

/** Dotted quad of a value from 0 to 2^32 - 1. */
export function formatIPv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** RFC 5952 text of a value from 0 to 2^128 - 1, always in hexadecimal groups (never with a dotted quad). */
function formatIPv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, group) =>
    Number((value >> BigInt(112 - 16 * group)) & 0xffffn),
  );
  return new ipaddr.IPv6(groups).toRFC5952String();
}
