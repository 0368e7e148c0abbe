import { type Encryption, type Hash, isAead } from '@/lib/model/crypto';

const tagBytes: Record<Hash, number> = { md5: 12, sha1: 12, sha256: 16, sha384: 24, sha512: 32 };

/** What a tunnel's headers take, byte by byte (RFC 4303; ICV lengths RFC 2404, RFC 4868, RFC 4106). */
export type Overhead = { outerIp: number; udp: number; esp: number; iv: number; icv: number; block: number };

/** The parts of ESP in tunnel mode for a suite. `underlay` is the outer IP version, `natT` adds UDP (RFC 3948). */
export function espOverhead({
  encryption,
  integrity,
  underlay,
  natT,
}: {
  encryption: Encryption;
  integrity?: Hash;
  underlay: 4 | 6;
  natT: boolean;
}): Overhead {
  const aead = isAead(encryption);
  const block = aead ? 4 : encryption === '3des-cbc' ? 8 : 16;
  return {
    outerIp: underlay === 6 ? 40 : 20,
    udp: natT ? 8 : 0,
    esp: 8,
    iv: aead ? 8 : block,
    icv: aead ? 16 : tagBytes[integrity ?? 'sha256'],
    block,
  };
}

/**
 * The largest inner packet that fits a line's MTU after encryption, in bytes. Two of the padded bytes are pad length and next header.
 * Agrees with the table in the AWS Site-to-Site VPN User Guide, "Your customer gateway device" (1446 for AES-GCM, 1438 for AES-CBC with SHA2-256 on a 1500-byte line).
 */
export function tunnelMtu(lineMtu: number, overhead: Overhead): number {
  const room = lineMtu - overhead.outerIp - overhead.udp - overhead.esp - overhead.iv - overhead.icv;
  return Math.floor(room / overhead.block) * overhead.block - 2;
}

/** TCP's largest payload in a packet of that size: 40 bytes less for IPv4, 60 for IPv6. */
export const tcpMss = (mtu: number, version: 4 | 6): number => mtu - (version === 6 ? 60 : 40);
