import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encryptions, hashes, isAead } from '@/lib/model/crypto';
import { bytesOf, cipherOf, headersOf, tcpMss, trailer, tunnelMtu } from './mtu';

describe('the MTU of a tunnel over a line of 1500 bytes', () => {
  // AWS Site-to-Site VPN User Guide, "Best practices for your customer gateway device", table of MTU and MSS by algorithm.
  it.each([
    ['aes256-gcm16', undefined, 1446, 1438],
    ['aes128-gcm16', undefined, 1446, 1438],
    ['aes256-cbc', 'sha1', 1438, 1422],
    ['aes128-cbc', 'sha256', 1438, 1422],
    ['aes256-cbc', 'sha384', 1422, 1422],
    ['aes256-cbc', 'sha512', 1422, 1406],
  ] as const)('%s %s: %i, behind NAT %i', (encryption, integrity, plain, behindNat) => {
    const mtu = (encapsulation: 'esp' | 'udp') =>
      tunnelMtu(1500, { encryption, integrity, outer: 4, encapsulation });
    expect([mtu('esp'), mtu('udp')]).toEqual([plain, behindNat]);
    expect(tcpMss(plain, 4)).toBe(plain - 40);
    expect(tcpMss(plain, 6)).toBe(plain - 60);
  });

  it('is the largest whose packet still fits, on every line and with every suite', () => {
    const suite = fc.record({
      encryption: fc.constantFrom(...encryptions),
      integrity: fc.constantFrom(...hashes),
      outer: fc.constantFrom(4 as const, 6 as const),
      encapsulation: fc.constantFrom('esp' as const, 'udp' as const),
    });
    fc.assert(
      fc.property(suite, fc.integer({ min: 576, max: 9216 }), (parts, line) => {
        const { block } = cipherOf(parts.encryption);
        const fits = (inner: number): boolean =>
          bytesOf(headersOf(parts)) + Math.ceil((inner + trailer.bytes) / block) * block <= line;
        const mtu = tunnelMtu(line, parts);
        expect([fits(mtu), fits(mtu + 1)]).toEqual([true, false]);
      }),
    );
  });

  it('takes a check value of the cipher or of the hash, never both', () => {
    for (const encryption of encryptions) {
      for (const integrity of hashes) {
        const checks = headersOf({ encryption, integrity, outer: 4, encapsulation: 'esp' }).filter(
          ({ what }) => what === 'Integrity check value',
        );
        expect(checks).toHaveLength(1);
        if (isAead(encryption)) expect(checks[0]?.bytes).toBe(16);
      }
    }
  });
});
