import { type Encryption, type Hash, isAead } from '@/lib/model/crypto';
import type { Source } from './facts';
import { rfc } from './rfc';

/** Bytes that a tunnel adds to each packet, of one kind. */
export type Header = { what: string; bytes: number; why: string; sources: readonly Source[] };

/** What a tunnel's packets are made with. `outer` is the IP version between the gateways. */
export type Suite = {
  encryption: Encryption;
  integrity?: Hash | undefined;
  outer: 4 | 6;
  encapsulation: 'esp' | 'udp';
};

const esp = (section: string): Source => rfc(4303, 'IP Encapsulating Security Payload (ESP)', section);
const gcm = rfc(4106, 'The Use of Galois/Counter Mode (GCM) in IPsec ESP', '3 and 5');
const cbc = rfc(3602, 'The AES-CBC Cipher Algorithm and Its Use with IPsec', '2 and 3');
const desCbc = rfc(2451, 'The ESP CBC-Mode Cipher Algorithms', '2 and 3');
const hmacSha2 = rfc(4868, 'Using HMAC-SHA-256, HMAC-SHA-384, and HMAC-SHA-512 with IPsec', '2.3');

/** Bytes of an integrity check value: the hash cut to half, or to 96 bits (RFC 4868, RFC 2404, RFC 2403). */
const checkValues: Readonly<Record<Hash, { bytes: number; source: Source }>> = {
  md5: { bytes: 12, source: rfc(2403, 'The Use of HMAC-MD5-96 within ESP and AH', '2') },
  sha1: { bytes: 12, source: rfc(2404, 'The Use of HMAC-SHA-1-96 within ESP and AH', '2') },
  sha256: { bytes: 16, source: hmacSha2 },
  sha384: { bytes: 24, source: hmacSha2 },
  sha512: { bytes: 32, source: hmacSha2 },
};

/** The headers and trailers around the encrypted part, in the order of the packet. */
export function headersOf({ encryption, integrity, outer, encapsulation }: Suite): Header[] {
  const aead = isAead(encryption);
  const { iv, source } = cipherOf(encryption);
  const check = checkValues[integrity ?? 'sha256'];
  return [
    outer === 4
      ? ipv4Header('Outer IPv4 header', 'without options')
      : ipv6Header('Outer IPv6 header', 'without extensions'),
    ...(encapsulation === 'udp'
      ? [
          {
            what: 'UDP header',
            bytes: 8,
            why: 'ESP in UDP port 4500, so that it crosses NAT',
            sources: [rfc(3948, 'UDP Encapsulation of IPsec ESP Packets', '2.1')],
          },
        ]
      : []),
    { what: 'ESP header', bytes: 8, why: 'SPI and sequence number, 4 bytes each', sources: [esp('2')] },
    {
      what: 'Initialization vector',
      bytes: iv,
      why: aead ? `the part of the nonce that ${encryption} sends` : `one block of ${encryption}`,
      sources: [source],
    },
    {
      what: 'Integrity check value',
      bytes: aead ? 16 : check.bytes,
      why: aead ? `the tag of ${encryption}` : `${integrity ?? 'sha256'}, cut short`,
      sources: [aead ? gcm : check.source],
    },
  ];
}

/** The unit that the encrypted part is padded to, the bytes of its initialization vector, and where both were read. */
export function cipherOf(encryption: Encryption): { block: number; iv: number; source: Source } {
  // ESP aligns its trailer to 4 bytes even where the cipher needs no blocks.
  if (isAead(encryption)) return { block: 4, iv: 8, source: gcm };
  return encryption === '3des-cbc' ? { block: 8, iv: 8, source: desCbc } : { block: 16, iv: 16, source: cbc };
}

/** Pad length and next header, which are encrypted with the packet. */
export const trailer: Header = {
  what: 'Pad length and next header',
  bytes: 2,
  why: 'one byte each, encrypted with the packet',
  sources: [esp('2.5 and 2.6')],
};

/** What does not fill a block, and cannot be used. */
export const unused = (room: number, encryption: Encryption): Header => {
  const { block } = cipherOf(encryption);
  return {
    what: 'Left over',
    bytes: room % block,
    why: `the encrypted part is padded to multiples of ${block} bytes`,
    sources: [esp('2.4')],
  };
};

const ipv4Header = (what: string, why: string): Header => ({
  what,
  bytes: 20,
  why,
  sources: [rfc(791, 'Internet Protocol', '3.1')],
});

const ipv6Header = (what: string, why: string): Header => ({
  what,
  bytes: 40,
  why,
  sources: [rfc(8200, 'Internet Protocol, Version 6 (IPv6) Specification', '3')],
});

const tcpHeader: Header = {
  what: 'TCP header',
  bytes: 20,
  why: 'without options',
  sources: [rfc(9293, 'Transmission Control Protocol (TCP)', '3.1 and 3.7.1')],
};

/** The headers inside a tunnel that are no payload of TCP. */
export const innerHeaders = (version: 4 | 6): Header[] => [
  version === 4
    ? ipv4Header('Inner IPv4 header', 'without options')
    : ipv6Header('Inner IPv6 header', 'without extensions'),
  tcpHeader,
];

export const bytesOf = (headers: readonly Header[]): number =>
  headers.reduce((sum, { bytes }) => sum + bytes, 0);

/**
 * The largest inner packet that fits a line's MTU after encryption, in bytes.
 * Agrees with the table in the AWS Site-to-Site VPN User Guide, "Your customer gateway device" (1446 for AES-GCM, 1438 for AES-CBC with SHA2-256 on a 1500-byte line).
 */
export function tunnelMtu(lineMtu: number, suite: Suite): number {
  const room = lineMtu - bytesOf(headersOf(suite));
  const { block } = cipherOf(suite.encryption);
  return Math.floor(room / block) * block - trailer.bytes;
}

/** TCP's largest payload in a packet of that size: 40 bytes less for IPv4, 60 for IPv6. */
export const tcpMss = (mtu: number, version: 4 | 6): number => mtu - bytesOf(innerHeaders(version));
