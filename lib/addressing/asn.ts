export type AsnClass =
  | 'public'
  | 'private-16'
  | 'private-32'
  | 'documentation'
  | 'reserved'
  | 'as-trans'
  | 'invalid';

const largestAsn = 4294967295;

const specialAsns: readonly { first: number; last: number; class: AsnClass; source: string }[] = [
  { first: 0, last: 0, class: 'reserved', source: 'RFC 7607' },
  { first: 23456, last: 23456, class: 'as-trans', source: 'RFC 6793 section 9' },
  { first: 64496, last: 64511, class: 'documentation', source: 'RFC 5398' },
  { first: 64512, last: 65534, class: 'private-16', source: 'RFC 6996 section 5' },
  { first: 65535, last: 65535, class: 'reserved', source: 'RFC 7300' },
  { first: 65536, last: 65551, class: 'documentation', source: 'RFC 5398' },
  { first: 65552, last: 131071, class: 'reserved', source: 'IANA Autonomous System (AS) Numbers registry' },
  { first: 4200000000, last: 4294967294, class: 'private-32', source: 'RFC 6996 section 5' },
  { first: largestAsn, last: largestAsn, class: 'reserved', source: 'RFC 7300' },
];

/** What an AS number may be used for; 'invalid' when it is not a whole number from 0 to 4294967295. */
export function asnClass(asn: number): AsnClass {
  if (!Number.isInteger(asn) || asn < 0 || asn > largestAsn) return 'invalid';
  return specialAsns.find(({ first, last }) => first <= asn && asn <= last)?.class ?? 'public';
}

/** Whether the AS number is for private use (RFC 6996), of 16 or 32 bits. */
export function isPrivateAsn(asn: number): boolean {
  const found = asnClass(asn);
  return found === 'private-16' || found === 'private-32';
}

/**
 * The AS number in plain ('65001') or dotted ('1.10', '0.65001') notation (RFC 5396), from 1 to 4294967295.
 * Undefined for anything else: 0 (RFC 7607), leading zeros, an 'AS' in front, blanks.
 */
export function parseAsn(text: string): number | undefined {
  const match = /^(?:(0|[1-9]\d{0,4})\.)?(0|[1-9]\d{0,9})$/.exec(text);
  if (match === null) return undefined;
  const low = Number(match[2]);
  const high = match[1] === undefined ? undefined : Number(match[1]);
  if (high !== undefined && (high > 65535 || low > 65535)) return undefined;
  const asn = (high ?? 0) * 65536 + low;
  return asn >= 1 && asn <= largestAsn ? asn : undefined;
}
