export type AddressClass =
  | 'public'
  | 'private'
  | 'shared'
  | 'link-local'
  | 'loopback'
  | 'multicast'
  | 'documentation'
  | 'benchmark'
  | 'reserved'
  | 'unspecified'
  | 'unique-local';

/** A range with a purpose of its own. Ranges nest: the longest one around an address decides its class. */
export type SpecialRange = { prefix: string; class: AddressClass; name: string; source: string };

/**
 * IPv4: the IANA IPv4 Special-Purpose Address Registry. IPv6: the IANA IPv6 Special-Purpose Address Registry, and
 * what the IANA Internet Protocol Version 6 Address Space registry keeps outside global unicast (2000::/3).
 * Ranges of addresses that no host has (translators, identifiers) are 'reserved' although some are routed.
 * Prefixes compared on 2026-11-23 with published lists that follow the special-purpose registries of 2025-10-09.
 */
export const specialRanges: readonly SpecialRange[] = [
  { prefix: '0.0.0.0/8', class: 'reserved', name: 'This network', source: 'RFC 791 section 3.2' },
  { prefix: '0.0.0.0/32', class: 'unspecified', name: 'This host', source: 'RFC 1122 section 3.2.1.3' },
  { prefix: '10.0.0.0/8', class: 'private', name: 'Private use', source: 'RFC 1918' },
  { prefix: '100.64.0.0/10', class: 'shared', name: 'Shared address space', source: 'RFC 6598' },
  { prefix: '127.0.0.0/8', class: 'loopback', name: 'Loopback', source: 'RFC 1122 section 3.2.1.3' },
  { prefix: '169.254.0.0/16', class: 'link-local', name: 'Link local', source: 'RFC 3927' },
  { prefix: '172.16.0.0/12', class: 'private', name: 'Private use', source: 'RFC 1918' },
  { prefix: '192.0.0.0/24', class: 'reserved', name: 'IETF protocol assignments', source: 'RFC 6890' },
  { prefix: '192.0.0.9/32', class: 'public', name: 'Port Control Protocol anycast', source: 'RFC 7723' },
  { prefix: '192.0.0.10/32', class: 'public', name: 'TURN anycast', source: 'RFC 8155' },
  { prefix: '192.0.2.0/24', class: 'documentation', name: 'TEST-NET-1', source: 'RFC 5737' },
  { prefix: '192.88.99.0/24', class: 'reserved', name: 'Deprecated 6to4 relay anycast', source: 'RFC 7526' },
  { prefix: '192.168.0.0/16', class: 'private', name: 'Private use', source: 'RFC 1918' },
  { prefix: '198.18.0.0/15', class: 'benchmark', name: 'Benchmarking', source: 'RFC 2544' },
  { prefix: '198.51.100.0/24', class: 'documentation', name: 'TEST-NET-2', source: 'RFC 5737' },
  { prefix: '203.0.113.0/24', class: 'documentation', name: 'TEST-NET-3', source: 'RFC 5737' },
  { prefix: '224.0.0.0/4', class: 'multicast', name: 'Multicast', source: 'RFC 5771' },
  { prefix: '240.0.0.0/4', class: 'reserved', name: 'Reserved for future use', source: 'RFC 1112 section 4' },
  { prefix: '255.255.255.255/32', class: 'reserved', name: 'Limited broadcast', source: 'RFC 919 section 7' },

  { prefix: '::/3', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: '::/128', class: 'unspecified', name: 'Unspecified address', source: 'RFC 4291 section 2.5.2' },
  { prefix: '::1/128', class: 'loopback', name: 'Loopback', source: 'RFC 4291 section 2.5.3' },
  { prefix: '::ffff:0:0/96', class: 'reserved', name: 'IPv4-mapped', source: 'RFC 4291 section 2.5.5.2' },
  { prefix: '64:ff9b::/96', class: 'reserved', name: 'IPv4/IPv6 translation', source: 'RFC 6052' },
  { prefix: '64:ff9b:1::/48', class: 'reserved', name: 'Local IPv4/IPv6 translation', source: 'RFC 8215' },
  { prefix: '100::/64', class: 'reserved', name: 'Discard only', source: 'RFC 6666' },
  { prefix: '100:0:0:1::/64', class: 'reserved', name: 'Dummy prefix', source: 'RFC 9780' },
  { prefix: '2001::/23', class: 'reserved', name: 'IETF protocol assignments', source: 'RFC 2928' },
  { prefix: '2001::/32', class: 'reserved', name: 'Teredo', source: 'RFC 4380' },
  { prefix: '2001:1::1/128', class: 'public', name: 'Port Control Protocol anycast', source: 'RFC 7723' },
  { prefix: '2001:1::2/128', class: 'public', name: 'TURN anycast', source: 'RFC 8155' },
  { prefix: '2001:1::3/128', class: 'public', name: 'DNS-SD SRP anycast', source: 'RFC 9665' },
  { prefix: '2001:2::/48', class: 'benchmark', name: 'Benchmarking', source: 'RFC 5180' },
  { prefix: '2001:3::/32', class: 'public', name: 'AMT', source: 'RFC 7450' },
  { prefix: '2001:4:112::/48', class: 'public', name: 'AS112', source: 'RFC 7535' },
  { prefix: '2001:10::/28', class: 'reserved', name: 'Deprecated ORCHID', source: 'RFC 4843' },
  { prefix: '2001:20::/28', class: 'reserved', name: 'ORCHIDv2 identifiers', source: 'RFC 7343' },
  { prefix: '2001:30::/28', class: 'reserved', name: 'Drone remote identifiers', source: 'RFC 9374' },
  { prefix: '2001:db8::/32', class: 'documentation', name: 'Documentation', source: 'RFC 3849' },
  { prefix: '2002::/16', class: 'reserved', name: '6to4', source: 'RFC 3056' },
  { prefix: '3fff::/20', class: 'documentation', name: 'Documentation', source: 'RFC 9637' },
  { prefix: '4000::/2', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: '5f00::/16', class: 'reserved', name: 'Segment routing (SRv6) SIDs', source: 'RFC 9602' },
  { prefix: '8000::/2', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'c000::/3', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'e000::/4', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'f000::/5', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'f800::/6', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'fc00::/7', class: 'unique-local', name: 'Unique local', source: 'RFC 4193' },
  { prefix: 'fe00::/9', class: 'reserved', name: 'Reserved by IETF', source: 'RFC 4291' },
  { prefix: 'fe80::/10', class: 'link-local', name: 'Link local', source: 'RFC 4291 section 2.5.6' },
  { prefix: 'fec0::/10', class: 'reserved', name: 'Deprecated site local', source: 'RFC 3879' },
  { prefix: 'ff00::/8', class: 'multicast', name: 'Multicast', source: 'RFC 4291 section 2.7' },
];
