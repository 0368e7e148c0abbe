import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encryptions, hashes } from '@/lib/model/crypto';
import { espOverhead, tcpMss, tunnelMtu } from './mtu';

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
    const mtu = (natT: boolean) => tunnelMtu(1500, espOverhead({ encryption, integrity, underlay: 4, natT }));
    expect([mtu(false), mtu(true)]).toEqual([plain, behindNat]);
    expect(tcpMss(plain, 4)).toBe(plain - 40);
    expect(tcpMss(plain, 6)).toBe(plain - 60);
  });

  it('is the largest whose packet still fits, on every line and with every suite', () => {
    const suite = {
      encryption: fc.constantFrom(...encryptions),
      integrity: fc.constantFrom(...hashes),
      underlay: fc.constantFrom(4 as const, 6 as const),
      natT: fc.boolean(),
    };
    fc.assert(
      fc.property(fc.record(suite), fc.integer({ min: 576, max: 9216 }), (parts, line) => {
        const overhead = espOverhead(parts);
        const fits = (inner: number): boolean => {
          const { outerIp, udp, esp, iv, icv, block } = overhead;
          return outerIp + udp + esp + iv + Math.ceil((inner + 2) / block) * block + icv <= line;
        };
        const mtu = tunnelMtu(line, overhead);
        expect([fits(mtu), fits(mtu + 1)]).toEqual([true, false]);
      }),
    );
  });
});
